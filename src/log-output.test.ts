import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, test } from 'node:test';

const here = JSON.stringify(path.resolve(import.meta.dirname));

/** A process that logs through our logger and runs `body` with it. */
function logging(body: string) {
  const program = `
    const { createLogger } = await import(${here} + '/logging.ts');
    const { stopOnSignal } = await import(${here} + '/bin/stopping.ts');
    const log = createLogger({ level: 'info', name: 'test', pretty: false });
    ${body}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('the log of a process', () => {
  test('is complete when the process ends right after its last line', async () => {
    const child = logging('for (let i = 0; i < 5000; i += 1) log.info({ i }, "line"); process.exit(3);');
    const [chunks, [code]] = await Promise.all([child.stdout.toArray(), once(child, 'exit')]);
    const lines = Buffer.concat(chunks).toString().trimEnd().split('\n');
    assert.equal(code, 3);
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { i: number }).i),
      Array.from({ length: 5000 }, (_, i) => i),
    );
  });

  test('whose reader is gone does not keep the process from ending on SIGTERM, nor on a second one', async () => {
    const child = logging(`
      stopOnSignal([{ name: 'never', limit: 60_000, run: () => new Promise(() => {}) }], log);
      setInterval(() => log.info('tick'), 5);`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const again = setInterval(() => child.kill('SIGTERM'), 50);
    const [code] = await ended;
    clearInterval(again);
    assert.equal(code, 1, 'the second signal ends it at once');
  });

  test('whose reader is gone does not end a process that has work to do', async () => {
    const child = logging(`
      process.once('SIGUSR2', () => process.exit(7));
      setInterval(() => log.info('tick'), 5);`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.kill('SIGUSR2');
    const [code] = await once(child, 'exit');
    assert.equal(code, 7);
  });
});
