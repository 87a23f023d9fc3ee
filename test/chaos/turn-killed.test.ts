import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import pg from 'pg';
import { type ApiProcess, startApiProcess } from '../helpers/api-process.ts';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { skipUnlessDeep } from '../helpers/property.ts';
import { untilRow } from '../helpers/real-time.ts';
import { signedInAt } from '../helpers/signed-in-at.ts';

const WAITS_FOR_A_LOCK =
  "select 1 from pg_stat_activity where datname = current_database() and application_name = 'flux-api' and wait_event_type = 'Lock'";

// A turn runs in an API process of its own, which is killed with -9 in the middle of it; the client then asks another process again.
describe('a turn is under way when the API is killed', () => {
  let chat: TestChat;
  let api: ApiProcess | undefined;
  before(async () => {
    chat = await testChat({ clock: testClock(Temporal.Now.instant().toString()) });
  });
  after(() => chat.close());
  afterEach(async () => {
    await api?.kill('SIGKILL');
    api = undefined;
  });

  const MESSAGE = 'remind me to call mum tomorrow at 18:00';

  async function send(who: Person, key: string): Promise<{ process: ApiProcess; over: Promise<unknown> }> {
    const process = await startApiProcess(chat);
    api = process;
    const headers = {
      ...(await signedInAt(process, chat, who)),
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const sent = fetch(`${process.url}/api/v1/chat/message`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ message: MESSAGE }),
    });
    return { process, over: sent.then((answer) => answer.text()).catch(() => 'the line broke') };
  }

  /** The same again, once the dead process's hold of the conversation has run out. */
  async function again(who: Person, key: string) {
    chat.clock.advance({ minutes: 2 });
    return chat.say(who, MESSAGE, { headers: { 'idempotency-key': key } });
  }

  async function saidOnceAndSavedOnce(who: Person) {
    const { messages } = (await who.api.get('/chat/history')).body as { messages: { role: string; content: string }[] };
    assert.deepEqual(
      messages.map(({ role }) => role),
      ['user', 'assistant'],
    );
    assert.equal(messages[0]?.content, MESSAGE);
    const { rows } = await chat.pool.query('select title from tasks where user_id = $1', [who.id]);
    assert.deepEqual(rows, [{ title: 'Call mum' }]);
  }

  it('before it saved: the message is there, and the retry makes the one task', async () => {
    const who = await chat.signUp({ timezone: 'Europe/London' });
    const key = randomUUID();
    // Nobody may add a task meanwhile: the turn waits where it would save.
    const holder = new pg.Client({ connectionString: chat.databaseUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table tasks in share mode');
    const { process, over } = await send(who, key);
    await untilRow(chat, WAITS_FOR_A_LOCK);
    await process.kill('SIGKILL');
    await holder.query('rollback');
    await holder.end();
    assert.doesNotMatch(String(await over), /"complete"/);
    const stored = await chat.pool.query('select role, content from messages where user_id = $1', [who.id]);
    assert.deepEqual(stored.rows, [{ role: 'user', content: MESSAGE }]);
    assert.equal((await chat.pool.query('select from tasks where user_id = $1', [who.id])).rowCount, 0);
    assert.match((await again(who, key)).reply.message, /Call mum/);
    await saidOnceAndSavedOnce(who);
  });

  it('when it has saved and the reply is on its way: the retry tells of the same task, and makes none', async () => {
    const who = await chat.signUp({ timezone: 'Europe/London' });
    const key = randomUUID();
    const listener = new pg.Client({ connectionString: chat.databaseUrl });
    await listener.connect();
    await listener.query(`
      create or replace function tell_made() returns trigger language plpgsql as $$ begin perform pg_notify('made', new.id::text); return new; end $$;
      create or replace trigger tell_made after insert on tasks for each row execute function tell_made();
      listen made`);
    const made = new Promise((resolve) => listener.once('notification', resolve));
    const { process, over } = await send(who, key);
    await made;
    await process.kill('SIGKILL');
    await over;
    await listener.end();
    assert.match((await again(who, key)).reply.message, /Call mum/);
    await saidOnceAndSavedOnce(who);
  });

  it('the conversation goes on with another message, without the retry', async () => {
    const who = await chat.signUp({ timezone: 'Europe/London' });
    const holder = new pg.Client({ connectionString: chat.databaseUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table tasks in share mode');
    const { process } = await send(who, randomUUID());
    await untilRow(chat, WAITS_FOR_A_LOCK);
    await process.kill('SIGKILL');
    await holder.query('rollback');
    await holder.end();
    const { rows } = await chat.pool.query('select id from conversations where user_id = $1', [who.id]);
    chat.clock.advance({ minutes: 2 });
    const { reply } = await chat.say(who, {
      message: 'remind me to eat tomorrow at 13:00',
      conversation_id: rows[0].id,
    });
    assert.match(reply.message, /Eat/);
    const tasks = await chat.pool.query('select title from tasks where user_id = $1', [who.id]);
    assert.deepEqual(tasks.rows, [{ title: 'Eat' }]);
  });

  for (const [when, hold] of [
    ['before it is saved', true],
    ['when it is saved and the answer is on its way', false],
  ] as const) {
    it(`a POST that is killed ${when} makes one task with its retry`, { skip: skipUnlessDeep }, async () => {
      const who = await chat.signUp({ timezone: 'Europe/London' });
      const [headers, body] = [
        { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        JSON.stringify({ title: 'Call mum', local_time: '2030-03-01T18:00' }),
      ];
      const other = new pg.Client({ connectionString: chat.databaseUrl });
      await other.connect();
      const made = new Promise((resolve) => other.once('notification', resolve));
      if (hold) {
        await other.query('begin');
        await other.query('lock table tasks in share mode');
      } else
        await other.query(`
          create or replace function tell_made() returns trigger language plpgsql as $$ begin perform pg_notify('made', new.id::text); return new; end $$;
          create or replace trigger tell_made after insert on tasks for each row execute function tell_made();
          listen made`);
      const process = await startApiProcess(chat);
      api = process;
      const first = fetch(`${process.url}/api/v1/tasks`, {
        method: 'POST',
        headers: { ...headers, ...(await signedInAt(process, chat, who)) },
        body,
      }).then(
        ({ status }) => status,
        () => 'the line broke',
      );
      await (hold ? untilRow(chat, WAITS_FOR_A_LOCK) : made);
      await process.kill('SIGKILL');
      if (hold) await other.query('rollback');
      await other.end();
      const heard = await first;
      if (hold) assert.equal(heard, 'the line broke');
      const again = () => who.api.raw('/api/v1/tasks', { method: 'POST', headers, body });
      const [retried, once] = [await again(), await again()];
      assert.deepEqual([retried.status, once.status, once.body.id], [201, 201, retried.body.id]);
      const { rows } = await chat.pool.query('select id from tasks where user_id = $1', [who.id]);
      assert.deepEqual(rows, [{ id: retried.body.id }]);
    });
  }
});
