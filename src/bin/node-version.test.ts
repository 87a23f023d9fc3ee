import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';

// A process of its own: it waits for those that it starts.

/** A Node that says it is another one. */
const OLD = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.4.1' } })`;

for (const program of ['api', 'notifier', 'migrate', 'doctor', 'backup', 'ops', 'rotate-key', 'dev']) {
  it(`${program} on Node 22 ends with a sentence`, () => {
    const file = path.join(import.meta.dirname, `${program}.ts`);
    const { status, stderr } = spawnSync(process.execPath, ['--import', OLD, file], { env: {} });
    assert.equal(status, 1);
    assert.match(
      stderr.toString(),
      /^Flux runs on Node 26 or newer; this is Node 22\.4\.1 \(.+\)\. Use an image[^\n]+\n$/,
    );
  });
}

it('a Node that reads no TypeScript ends with the sentence, too', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'));
  for (const name of ['api', 'notifier', 'migrate']) {
    const [, ...args] = String(scripts[name]).split(' ');
    const { status, stderr } = spawnSync(process.execPath, ['--no-strip-types', '--import', OLD, ...args], {
      cwd: path.join(import.meta.dirname, '../..'),
      env: {},
    });
    assert.equal(status, 1, name);
    assert.match(stderr.toString(), /^Flux runs on Node 26 or newer; this is Node 22\.4\.1/, name);
  }
});
