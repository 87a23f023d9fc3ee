import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { parseEnv } from 'node:util';
import { freePort } from '../../src/db/embedded/server.ts';
import { bareEnv } from '../helpers/bare-env.ts';
import { type Listener, listener } from '../helpers/listener.ts';

const bin = path.resolve(import.meta.dirname, '../../src/bin');
/** util-linux's `script` gives a program a terminal; without it these tests cannot be made. */
const noTerminal =
  spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0 ? false : 'needs the command "script" of util-linux';

/** What moves the cursor or clears a part of the line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences of a terminal begin with one.
const CURSOR = /\u001b\[[0-9;]*[A-Za-z]/g;

/** dev.ts at a terminal, with somebody who reads what it says and types. */
function atTerminal(folder: string, env: Record<string, string>, ...flags: string[]) {
  const command = [process.execPath, path.join(bin, 'dev.ts'), ...flags].map((part) => `'${part}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { ...bareEnv, TERM: 'dumb', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  let read = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    child.emit('said');
  });
  const ended = once(child, 'close').then(([code]) => code as number);
  return {
    output: () => output.replaceAll('\r', '').replaceAll(CURSOR, ''),
    ended,
    /** Waits until it says this (after what was waited for before), then types the line. */
    async at(text: RegExp, line?: string): Promise<void> {
      for (;;) {
        const found = text.exec(output.slice(read));
        if (found) {
          read += found.index + found[0].length;
          if (line !== undefined) child.stdin.write(`${line}\r`);
          return;
        }
        const over = await Promise.race([once(child, 'said').then(() => false), ended.then(() => true)]);
        assert.ok(!over || text.test(output.slice(read)), `it ended before it said ${text}:\n${output}`);
      }
    },
    press: (key: string) => child.stdin.write(key),
    end: () => child.kill('SIGKILL'),
  };
}

describe('the guided setup', { skip: noTerminal }, () => {
  let folder: string;
  let openRouter: Listener;
  let env: Record<string, string>;
  const secret = 'sk-or-not-to-be-shown';
  before(async () => {
    openRouter = await listener(({ path: asked, headers }) => {
      if (headers.authorization !== `Bearer ${secret}`) return { status: 401, body: {} };
      return asked.endsWith('/models') ? { body: { data: modelsNamed } } : undefined;
    });
  });
  after(() => openRouter.close());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flux-setup-'));
    env = {
      PORT: String(await freePort(0)),
      OPENROUTER_BASE_URL: `${openRouter.url}/v1`,
      LLM_MODELS_FILE: 'models.json',
    };
    await writeFile(path.join(folder, 'models.json'), '{"tiers": [{"model": "maker/small"}]}');
  });
  afterEach(async () => {
    await endIn(folder);
    await rm(folder, { recursive: true, force: true });
  });

  test('at a first start checks each value, writes what is accepted, shows no secret, and starts', async () => {
    const person = atTerminal(folder, env);
    await person.at(/– Database +now: an embedded PostgreSQL/);
    await person.at(/Database: .*Set it up\? \(y\/N\/q\) /, '');
    await person.at(/Supabase sign-in: .*\(y\/N\/q\) /, '');
    await person.at(/OpenRouter: .*\(y\/N\/q\) /, 'y');
    await person.at(/OPENROUTER_API_KEY \(.*not shown\): /, 'sk-or-wrong-one');
    await person.at(/✖ models: OPENROUTER_API_KEY is refused/);
    await person.at(/Keep it all the same\? .*\) /, 'n');
    await person.at(/OPENROUTER_API_KEY \(.*not shown\): /, secret);
    await person.at(/✔ models: Reachable, the key is accepted\.[\s\S]*✔ model: maker\/small is there\./);
    await person.at(/Written to \.env: OPENROUTER_API_KEY\./);
    await person.at(/Twilio: .*\(y\/N\/q\) /, 'q');
    await person.at(/Flux is running\./);
    assert.ok(!person.output().includes(secret), 'a secret was shown');
    const file = path.join(folder, '.env');
    assert.equal(parseEnv(await readFile(file, 'utf8'))['OPENROUTER_API_KEY'], secret);
    assert.match(await readFile(file, 'utf8'), /^# PORT=8000$/m, 'it begins with the example and its comments');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    person.press('\u0003');
    await person.ended;
  });

  test('that is left in the middle keeps what was accepted, starts nothing, and goes on where it was', async () => {
    await writeFile(path.join(folder, '.env'), '# my own notes\nLOG_LEVEL=warn\n');
    const first = atTerminal(folder, env, '--setup');
    for (const title of ['Database', 'Supabase sign-in']) await first.at(new RegExp(`${title}: .*q\\) `), '');
    await first.at(/OpenRouter: .*q\) /, 'y');
    await first.at(/OPENROUTER_API_KEY .*: /, secret);
    await first.at(/Written to \.env/);
    await first.at(/Twilio: .*q\) /, 'y');
    await first.at(/TWILIO_ACCOUNT_SID .*: /, 'AC-that-is-none');
    await first.at(/That cannot be right: must be AC and 32 hexadecimal digits\./);
    await first.at(/TWILIO_ACCOUNT_SID .*: /);
    first.press('\u0003');
    assert.equal(await first.ended, 130);
    assert.match(first.output(), /Left\. What you entered so far is kept in \.env\./);
    assert.equal(
      await readFile(path.join(folder, '.env'), 'utf8'),
      `# my own notes\nLOG_LEVEL=warn\nOPENROUTER_API_KEY=${secret}\n`,
    );

    const second = atTerminal(folder, env, '--setup');
    await second.at(/✔ OpenRouter +set/);
    for (const title of ['Database', 'Supabase sign-in']) await second.at(new RegExp(`${title}: .*q\\) `), '');
    await second.at(/OpenRouter: set already\./);
    await second.at(/Twilio: .*q\) /);
    second.press('\u0003');
    assert.equal(await second.ended, 130);
  });

  test('asks nothing with --yes', async () => {
    const squatter = createServer().listen(Number(env['PORT']), '127.0.0.1');
    await once(squatter, 'listening');
    const person = atTerminal(folder, env, '--yes');
    assert.equal(await person.ended, 1, 'it came as far as the port, which is taken');
    assert.match(person.output(), /^Port \d+ of 127\.0\.0\.1 is taken/);
    squatter.close();
  });

  test('and the start know their flags', async () => {
    const person = atTerminal(folder, env, '--setpu');
    assert.equal(await person.ended, 2);
    assert.match(person.output(), /"--setpu" is not known here, so nothing was done\.\nbash dev-start\.sh/);
  });

  test('of dev-end.sh asks before it removes anything', async () => {
    await writeFile(path.join(folder, 'keep'), '');
    const child = spawn('script', ['-qec', `'${process.execPath}' '${path.join(bin, 'dev-end.ts')}'`, '/dev/null'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.write('\r');
    const said = Buffer.concat(await child.stdout.toArray()).toString();
    assert.match(said, /This stops Flux and removes its development data[\s\S]*Nothing was stopped or removed\./);
  });
});

const modelsNamed = [{ id: 'maker/small' }];

async function endIn(folder: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(bin, 'dev-end.ts'), '--yes'], { cwd: folder, stdio: 'ignore' });
  await once(child, 'exit');
}
