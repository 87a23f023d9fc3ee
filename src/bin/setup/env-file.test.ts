import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { settingsIn, withValues, writeEnvFile } from './env-file.ts';

const before = `# Mine.
PORT=8001   # not 8000
# OPENROUTER_API_KEY=            # from their page
export LOG_LEVEL=debug

# end
`;

describe('a .env file that the setup fills', () => {
  it('keeps comments and order; what was a comment is switched on in its place, the rest comes last', () => {
    assert.equal(
      withValues(before, { OPENROUTER_API_KEY: 'k', PORT: '8002', REDIS_URL: 'redis://h' }),
      `# Mine.
PORT=8002 # not 8000
OPENROUTER_API_KEY=k # from their page
export LOG_LEVEL=debug

# end
REDIS_URL=redis://h
`,
    );
  });

  it('says what is set: not what is commented out or empty', () => {
    assert.deepEqual([...settingsIn(`${before}EMPTY=\nREMARK= # nothing\n`)], ['PORT', 'LOG_LEVEL']);
  });

  it('gives back every value that was written into it', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/[^\x20-\x7e]|[`$\\]/g, '').trim());
    fc.assert(
      fc.property(value, (secret) => {
        fc.pre(secret !== '' && !(secret.includes("'") && secret.includes('"')));
        assert.equal(parseEnv(withValues(before, { SECRET_KEY: secret }))['SECRET_KEY'], secret);
        assert.equal(
          parseEnv(withValues(withValues(before, { SECRET_KEY: secret }), { SECRET_KEY: 'x' }))['SECRET_KEY'],
          'x',
        );
      }),
      { numRuns: runs() },
    );
  });

  it("is for its owner's eyes alone", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'flux-env-'));
    const file = path.join(folder, '.env');
    await writeEnvFile(file, 'A=1\n');
    assert.equal(await readFile(file, 'utf8'), 'A=1\n');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    await rm(folder, { recursive: true });
  });
});
