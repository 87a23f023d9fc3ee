import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { RENEW_EVERY_MS } from '../../src/services/conversations/index.ts';
import type { Person } from '../helpers/app.ts';
import { eventsIn, type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { type ModelProvider, modelProvider, type Play, speak, stall } from '../helpers/model-provider.ts';

const SUNDAY = '2026-11-22T12:00:00Z';

describe('turns of a conversation', () => {
  let chat: TestChat;
  let provider: ModelProvider;
  let who: Person;
  before(async () => {
    provider = await modelProvider();
    chat = await testChat({
      clock: testClock(SUNDAY),
      env: { OPENROUTER_API_KEY: 'key', OPENROUTER_BASE_URL: provider.baseUrl, TURN_DEADLINE_SECONDS: '120' },
    });
  });
  after(async () => {
    await chat.close();
    await provider.close();
  });
  beforeEach(async () => {
    chat.clock.set(SUNDAY);
    provider.asked.length = 0;
    provider.play({ '*': speak({ message: 'Hello you.' }) });
    who = await chat.signUp({ timezone: 'Europe/Berlin' });
  });
  const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });
  const messages = async (conversation?: string | null) =>
    (
      (await who.api.get(`/chat/history${conversation ? `?conversation_id=${conversation}` : ''}`)).body.messages as {
        role: string;
        content: string;
      }[]
    ).map(({ role, content }) => `${role}: ${content}`);
  const tasks = async () => ((await who.api.get('/tasks?from=2026-11-22&to=2026-11-22')).body as unknown[]).length;

  /** A model that answers when it is let go. */
  const held = () => {
    let release = () => {};
    const free = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const play: Play = async (asked, response) => {
      begin();
      await free;
      await speak({ message: 'There you are.' })(asked, response);
    };
    return { play, begun, release: () => release() };
  };

  test('while one message is being answered, a second one in the same conversation is told to wait', async () => {
    const first = await chat.say(who, 'hello');
    const { conversation_id } = first.reply;
    const slow = held();
    provider.play({ '*': slow.play });
    const running = chat.say(who, { message: 'how are you?', conversation_id });
    await slow.begun;
    const second = await chat.say(who, { message: 'and?', conversation_id });
    assert.equal(second.status, 409);
    assert.equal(JSON.parse(second.body).code, 'busy');
    // Another conversation goes on.
    assert.equal((await chat.say(who, 'remind me to eat at 18:00')).reply.agent_node, 'NEW_TASK');
    slow.release();
    assert.equal((await running).reply.message, 'There you are.');
    assert.deepEqual(await messages(conversation_id), [
      'user: hello',
      'assistant: Hello you.',
      'user: how are you?',
      'assistant: There you are.',
    ]);
  });

  test('the message is stored before the answer is thought of', async () => {
    const slow = held();
    provider.play({ '*': slow.play });
    const running = chat.say(who, 'hello');
    await slow.begun;
    assert.deepEqual(await messages(), ['user: hello']);
    slow.release();
    await running;
  });

  test('progress reaches the client while the answer is still being made', async () => {
    const slow = held();
    provider.play({ '*': slow.play });
    const response = await chat.open(who, { message: 'hello' });
    assert.equal(response.status, 200);
    const reader = response.body?.getReader();
    let text = '';
    while (!text.includes('chitchat')) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    assert.deepEqual(
      eventsIn(text).map(({ type }) => type),
      ['progress', 'progress', 'progress'],
    );
    slow.release();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      text += Buffer.from(next.value).toString();
    assert.equal(eventsIn(text).at(-1)?.type, 'complete');
  });

  test('a retry with the same key gets the same turn, and nothing is saved twice', async () => {
    const key = randomUUID();
    const first = await chat.say(who, 'remind me to eat at 18:00', withKey(key));
    const again = await chat.say(who, 'remind me to eat at 18:00', withKey(key));
    assert.deepEqual(again.reply, first.reply);
    assert.equal(
      again.events
        .filter(({ type }) => type === 'token')
        .map((event) => 'text' in event && event.text)
        .join(''),
      first.reply.message,
    );
    assert.equal(await tasks(), 1);
    assert.equal((await messages()).length, 2);
  });

  test('the same request sent several times at once is carried out once', async () => {
    const key = randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => chat.say(who, 'remind me to eat at 18:00', withKey(key))),
    );
    assert.ok(
      sent.every(({ status }) => status === 200 || status === 409),
      sent.map(({ status }) => status).join(),
    );
    assert.ok(sent.some(({ status }) => status === 200));
    assert.equal(await tasks(), 1);
  });

  test('a key that was used for another message is refused', async () => {
    const key = randomUUID();
    await chat.say(who, 'remind me to eat at 18:00', withKey(key));
    const other = await chat.say(who, 'remind me to drink at 18:00', withKey(key));
    assert.equal(other.status, 409);
    assert.equal(JSON.parse(other.body).code, 'conflict');
    assert.equal(await tasks(), 1);
  });

  test('a turn that dies leaves the message, says so, saves nothing, and can be tried again', async () => {
    const key = randomUUID();
    await chat.pool.query('revoke insert on public.tasks from flux_api');
    const died = await chat.say(who, 'remind me to eat at 18:00', withKey(key));
    await chat.pool.query('grant insert on public.tasks to flux_api');
    const last = died.events.at(-1);
    assert.equal(last?.type, 'error');
    assert.doesNotMatch(died.body, /"complete"|permission denied/);
    assert.deepEqual(await messages(), ['user: remind me to eat at 18:00']);
    assert.equal(await tasks(), 0);
    const again = await chat.say(who, 'remind me to eat at 18:00', withKey(key));
    assert.equal(again.reply.agent_node, 'NEW_TASK');
    assert.equal(await tasks(), 1);
    assert.equal((await messages()).length, 2);
  });

  test('a turn that died after saving is answered on the retry without saving again', async () => {
    const key = randomUUID();
    await chat.pool.query(
      `create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$`,
    );
    await chat.pool.query(
      `create trigger refuse before insert on public.messages for each row when (new.role = 'assistant') execute function public.refuse()`,
    );
    const died = await chat.say(who, 'remind me to eat at 18:00', withKey(key));
    await chat.pool.query('drop function public.refuse() cascade');
    assert.equal(died.events.at(-1)?.type, 'error');
    assert.ok(!died.events.some(({ type }) => type === 'token'), 'nothing is said that was not stored');
    const again = await chat.say(who, 'remind me to eat at 18:00', withKey(key));
    assert.match(again.reply.message, /Eat/);
    assert.equal(again.reply.agent_node, 'NEW_TASK');
    assert.equal(await tasks(), 1);
  });

  test('a process that died keeps nobody waiting longer than its lease', async () => {
    const { conversation_id } = (await chat.say(who, 'hello')).reply;
    const until = chat.clock.now().add({ seconds: 90 }).toString();
    await chat.pool.query('update conversations set turn_holder = $1, turn_until = $2 where id = $3', [
      randomUUID(),
      until,
      conversation_id,
    ]);
    assert.equal((await chat.say(who, { message: 'hello', conversation_id })).status, 409);
    chat.clock.advance({ seconds: 91 });
    assert.equal((await chat.say(who, { message: 'hello', conversation_id })).status, 200);
  });

  test('a turn is renewed while its answer takes its time, and is not taken over', async (t) => {
    const { conversation_id } = (await chat.say(who, 'hello')).reply;
    const slow = held();
    provider.play({ '*': slow.play });
    t.mock.timers.enable({ apis: ['setInterval'] });
    const running = chat.say(who, { message: 'how are you?', conversation_id });
    await slow.begun;
    const until = async () =>
      (await chat.pool.query('select turn_until from conversations where id = $1', [conversation_id])).rows[0]
        .turn_until as string;
    for (let seconds = 0; seconds < 90; seconds += RENEW_EVERY_MS / 1000) {
      const before = await until();
      chat.clock.advance({ seconds: RENEW_EVERY_MS / 1000 });
      t.mock.timers.tick(RENEW_EVERY_MS);
      let now = before;
      for (let tries = 0; String(now) === String(before) && tries < 500; tries++) now = await until();
      assert.notEqual(String(now), String(before), `after ${seconds} seconds`);
    }
    assert.equal((await chat.say(who, { message: 'and?', conversation_id })).status, 409);
    slow.release();
    assert.equal((await running).reply.message, 'There you are.');
  });

  test('a client that leaves ends the model call; the turn is finished by rules and stands in the history', async () => {
    const leaving = new AbortController();
    provider.play({ '*': stall(() => leaving.abort()) });
    const response = await chat.open(who, { message: 'hello' }, { signal: leaving.signal });
    await assert.rejects(response.text());
    await provider.asked[0]?.cut;
    let stored = await messages();
    for (let tries = 0; stored.length < 2 && tries < 500; tries++) stored = await messages();
    assert.match(stored[1] ?? '', /^assistant: Hello! What would you like/);
    provider.play({ '*': speak({ message: 'Hello again.' }) });
    assert.equal((await chat.say(who, 'hello')).status, 200);
  });

  test('a connection of the coach’s memory that is lost in the middle of a write costs nobody anything', async () => {
    const { conversation_id } = (await chat.say(who, 'hello')).reply;
    const holder = await chat.pool.connect();
    await holder.query('begin');
    await holder.query('select from flux_checkpoints.checkpoints where thread_id = $1 for update', [conversation_id]);
    const running = chat.say(who, { message: 'remind me to eat at 18:00', conversation_id });
    let killed = 0;
    for (let tries = 0; killed === 0 && tries < 2_000; tries++) {
      const { rowCount } = await chat.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'flux-coach' and wait_event_type = 'Lock' and datname = current_database()`,
      );
      killed = rowCount ?? 0;
    }
    await holder.query('rollback');
    holder.release();
    assert.equal(killed, 1);
    assert.equal((await running).reply.agent_node, 'NEW_TASK');
    assert.equal((await chat.say(who, { message: 'move it to 19:00', conversation_id })).status, 200);
  });

  test('a conversation keeps one checkpoint, however long it gets', async () => {
    const { conversation_id } = (await chat.say(who, 'hello')).reply;
    for (let i = 0; i < 5; i++) await chat.say(who, { message: `remind me to eat at 18:${10 + i}`, conversation_id });
    const { rows } = await chat.pool.query(
      `select (select count(*) from flux_checkpoints.checkpoints where thread_id = $1)::int as checkpoints,
        (select count(*) from flux_checkpoints.checkpoint_blobs where thread_id = $1)::int as blobs,
        (select count(distinct channel) from flux_checkpoints.checkpoint_blobs where thread_id = $1)::int as channels,
        (select count(*) from flux_checkpoints.checkpoint_writes where thread_id = $1)::int as writes`,
      [conversation_id],
    );
    assert.deepEqual(rows[0].checkpoints, 1);
    assert.ok(rows[0].blobs === rows[0].channels && rows[0].writes === 0, JSON.stringify(rows[0]));
  });
});

describe('what was said', () => {
  let chat: TestChat;
  let who: Person;
  before(async () => {
    chat = await testChat({ clock: testClock(SUNDAY) });
  });
  after(() => chat.close());
  beforeEach(async () => {
    who = await chat.signUp({ timezone: 'Europe/Berlin' });
  });

  test('nobody who never wrote has a history', async () => {
    assert.deepEqual((await who.api.get('/chat/history')).body, { conversation_id: null, messages: [] });
    assert.deepEqual((await who.api.get('/chat/conversations')).body, {
      conversations: [],
      has_more: false,
      next_cursor: null,
    });
  });

  test('the newest messages come, oldest first, and earlier ones page by page', async () => {
    let conversation_id: string | undefined;
    for (let i = 1; i <= 4; i++) {
      const { reply } = await chat.say(who, {
        message: `remind me to eat ${i} at 18:0${i}`,
        ...(conversation_id && { conversation_id }),
      });
      conversation_id = reply.conversation_id;
    }
    const newest = (await who.api.get('/chat/history?limit=3')).body;
    assert.equal(newest.conversation_id, conversation_id);
    assert.deepEqual(
      newest.messages.map(({ role }: { role: string }) => role),
      ['assistant', 'user', 'assistant'],
    );
    assert.match(newest.messages[1].content, /eat 4/);
    const earlier = (
      await who.api.get(`/chat/history?limit=3&conversation_id=${conversation_id}&before=${newest.messages[0].id}`)
    ).body;
    assert.deepEqual(
      earlier.messages.map(({ content }: { content: string }) => /eat (\d)/i.exec(content)?.[1]),
      ['2', '2', '3'],
    );
    assert.equal((await who.api.get('/chat/history?limit=201')).status, 422);
    await chat.pool.query(
      `insert into messages (id, user_id, conversation_id, role, content, created_at) select gen_random_uuid(), $1, $2, 'user', 'line ' || n, $3 from generate_series(1, 60) n`,
      [who.id, conversation_id, chat.clock.now().toString()],
    );
    const usual = (await who.api.get('/chat/history')).body.messages as { content: string }[];
    assert.deepEqual([usual.length, usual.at(-1)?.content], [50, 'line 60']);
  });

  test('a turn can be drawn again from the history', async () => {
    const { reply } = await chat.say(who, {
      message: 'remind me to eat tomorrow',
      answers: [{ question_id: 'q1', question: 'When?', answer: 'soon' }],
    });
    const [asked, answered] = (await who.api.get('/chat/history')).body.messages;
    assert.deepEqual(asked.metadata.answers, [{ question_id: 'q1', question: 'When?', answer: 'soon' }]);
    assert.ok(!('answers' in answered.metadata), 'no empty bubble is drawn');
    assert.deepEqual(answered.metadata.options, reply.options);
    assert.equal(answered.metadata.proposed_plan, null);
    assert.equal(answered.agent_node, 'CLARIFY');
  });

  test('conversations come ten a page, newest first, each once', async () => {
    for (let i = 0; i < 12; i++) {
      await chat.say(who, `remind me to eat at 18:${10 + i}`);
      chat.clock.advance({ seconds: 10 });
    }
    const first = (await who.api.get('/chat/conversations')).body;
    assert.equal(first.conversations.length, 10);
    assert.equal(first.has_more, true);
    assert.equal(first.conversations[0].title, 'remind me to eat at 18:21');
    assert.match(first.conversations[0].preview, /Eat/);
    const second = (await who.api.get(`/chat/conversations?cursor=${encodeURIComponent(first.next_cursor)}`)).body;
    assert.deepEqual([second.conversations.length, second.has_more, second.next_cursor], [2, false, null]);
    const ids = [...first.conversations, ...second.conversations].map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, 12);
    assert.equal((await who.api.get('/chat/conversations?cursor=nonsense')).status, 422);
  });

  test('a deleted conversation is gone with what the graph remembered; its tasks stay', async () => {
    const { reply } = await chat.say(who, 'remind me to eat at 18:00');
    assert.equal((await who.api.delete(`/chat/conversations/${reply.conversation_id}`)).status, 204);
    assert.equal((await who.api.get(`/chat/history?conversation_id=${reply.conversation_id}`)).status, 404);
    assert.equal((await who.api.delete(`/chat/conversations/${reply.conversation_id}`)).status, 404);
    const { rows } = await chat.pool.query(
      'select count(*)::int as n from flux_checkpoints.checkpoints where thread_id = $1',
      [reply.conversation_id],
    );
    assert.equal(rows[0].n, 0);
    assert.equal((await who.api.get(`/tasks/${reply.task_ids[0]}`)).status, 200);
  });
});
