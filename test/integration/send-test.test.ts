import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { bareEnv } from '../helpers/bare-env.ts';
import { reachedOn, type Stack, startStack } from '../helpers/stack.ts';

const program = path.resolve(import.meta.dirname, '../../src/bin/send-test.ts');

describe('npm run send-test', { timeout: 120_000 }, () => {
  let stack: Stack;
  before(async () => {
    stack = await startStack();
  });
  after(() => stack.close());

  async function run(...args: string[]) {
    const child = spawn(process.execPath, [program, ...args], {
      env: {
        ...bareEnv,
        APP_ENV: 'test',
        DATABASE_URL: stack.databaseUrl,
        FLUX_DATA_DIR: stack.dataDir,
        PORT: new URL(stack.url).port,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const said = await text(child.stdout);
    return { said, code: (await ended)[0] as number };
  }

  it('sends one message through each channel, and says what came back without a whole number', async () => {
    const ada = await stack.signUp();
    const number = '+4915125000001';
    await reachedOn(stack, ada, number);
    await ada.api.post('/demo/browser');
    const [push, whatsapp] = [
      await run('--to', ada.email, '--only', 'push'),
      await run('--to', ada.email, '--only', 'whatsapp'),
    ];
    assert.deepEqual(push, { said: '✔ push      1 of 1 browser taken by the push service\n', code: 0 });
    assert.deepEqual(whatsapp, { said: '✔ whatsapp  WhatsApp to +49…01: delivered\n', code: 0 });
    const ringing = run('--to', ada.email, '--only', 'call');
    const calls = () =>
      stack.phone<{ sid: string; status: string }[]>('GET', `/calls?number=${encodeURIComponent(number)}`);
    const call = await stack.until(async () => (await calls()).find(({ status }) => status === 'ringing'));
    await stack.phone('POST', `/calls/${call.sid}/decline`);
    assert.deepEqual(await ringing, { said: '✔ call      call to +49…01: busy\n', code: 0 });
    const [browser] = await stack.phone<{ sid: string }[]>('GET', `/browsers?number=${encodeURIComponent(number)}`);
    const shown = await stack.phone<{ title: string }[]>('GET', `/browsers/${browser?.sid}/notifications`);
    assert.deepEqual(
      shown.map(({ title }) => title),
      ['A test'],
    );
  });

  it('refuses whoever did not verify a number, opt in, or take calls, and sends nothing', async () => {
    const bob = await stack.signUp();
    await bob.api.get('/account/me');
    const { said, code } = await run('--to', bob.email);
    assert.equal(code, 1);
    assert.match(said, /– push +no browser of theirs.*\n– whatsapp +they gave no number\n– call +they gave no number/);
    const number = '+4915125000002';
    await reachedOn(stack, bob, number);
    await bob.api.patch('/account/me', {
      notification_preferences: { whatsapp_opted_in: false, call_opted_in: false },
    });
    const again = await run('--to', bob.email);
    assert.match(again.said, /– whatsapp +they did not opt in to WhatsApp\n– call +they take no calls/);
    const { calls } = await stack.phone<{ calls: unknown[] }>('GET', `/numbers/${encodeURIComponent(number)}/thread`);
    assert.deepEqual(calls, []);
  });

  it('says what is wrong with the question', async () => {
    assert.deepEqual(await run('--to', 'nobody@example.org'), {
      said: 'Nobody here has that id or e-mail address.\n',
      code: 1,
    });
    for (const args of [[], ['--to', 'a@b.c', '--only', 'pigeon'], ['--too', 'a@b.c']]) {
      const { said, code } = await run(...args);
      assert.equal(code, 2, said);
      assert.match(said, /npm run send-test -- --to/);
    }
  });
});
