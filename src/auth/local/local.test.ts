import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { checkPassword, hashPassword } from './password.ts';
import { localSigningKey } from './signing-key.ts';

describe('the key of the local issuer', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'flux-key-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same for processes that start at once, and nobody else may read it', async () => {
    const dataDir = join(folder, 'new');
    const script = `import { localSigningKey } from ${JSON.stringify(join(import.meta.dirname, 'signing-key.ts'))};
      console.log(localSigningKey(${JSON.stringify(dataDir)}).kid);`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', script]);
    const kids = (await Promise.all([run(), run(), run()])).map(({ stdout }) => stdout.trim());
    assert.deepEqual(new Set(kids).size, 1);
    assert.equal(localSigningKey(dataDir).kid, kids[0]);
    assert.deepEqual(readdirSync(dataDir), ['auth-key.json'], 'nothing is left lying about');
    assert.equal(statSync(join(dataDir, 'auth-key.json')).mode & 0o777, 0o600);
  });

  it('says what to do when the file is damaged', () => {
    writeFileSync(join(folder, 'auth-key.json'), '{');
    assert.throws(() => localSigningKey(folder), /auth-key\.json is damaged\. Move it away/);
  });
});

describe('passwords', () => {
  it('match themselves in any Unicode spelling and nothing else', async () => {
    const stored = await hashPassword('caf\u00e9');
    assert.equal(await checkPassword('cafe\u0301', stored), true);
    assert.equal(await checkPassword('cafe', stored), false);
  });

  it('have a salt each', async () => {
    assert.notEqual(await hashPassword('correct horse'), await hashPassword('correct horse'));
  });

  it('of nobody never match', async () => {
    assert.equal(await checkPassword('', null), false);
  });
});
