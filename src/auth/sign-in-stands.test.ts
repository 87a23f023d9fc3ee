import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { supabaseSignInStands } from './sign-in-stands.ts';

/** Supabase's admin API, as far as it is asked here. */
async function supabase(t: TestContext) {
  const answers = new Map<string, { status: number; body: unknown }>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const id = request.url?.split('/').at(-1) ?? '';
    asked.push(id);
    const { status, body } = answers.get(id) ?? { status: 200, body: { id } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  let now = Temporal.Instant.from('2027-01-01T08:00:00Z');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stands = supabaseSignInStands({ url, serviceRoleKey: 'key' }, { now: () => now });
  return { stands, answers, asked, later: (hours: number) => (now = now.add({ hours })), server };
}

test('somebody who is there is asked about once in six hours', async (t) => {
  const { stands, asked, later } = await supabase(t);
  for (let n = 0; n < 3; n += 1) assert.equal(await stands('ada'), true);
  assert.equal(asked.length, 1);
  later(7);
  assert.equal(await stands('ada'), true);
  assert.equal(asked.length, 2);
});

test('somebody who was deleted, softly too, is gone, and not asked about again', async (t) => {
  const { stands, answers, asked } = await supabase(t);
  answers.set('bob', { status: 404, body: { code: 404, error_code: 'user_not_found', msg: 'User not found' } });
  answers.set('eve', { status: 200, body: { id: 'eve', deleted_at: '2026-12-31T00:00:00Z' } });
  for (const who of ['bob', 'bob', 'eve']) assert.equal(await stands(who), false);
  assert.deepEqual(asked, ['bob', 'eve']);
});

test('what is no word about a person takes nothing from them', async (t) => {
  const { stands, answers, server } = await supabase(t);
  answers.set('a', { status: 401, body: { message: 'Invalid API key' } });
  answers.set('b', { status: 404, body: { message: 'no Route matched with those values' } });
  answers.set('c', { status: 500, body: {} });
  for (const who of ['a', 'b', 'c']) assert.equal(await stands(who), true, who);
  await new Promise((resolve) => server.close(resolve));
  assert.equal(await stands('d'), true);
});
