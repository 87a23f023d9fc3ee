import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { resumeErasures } from '../../src/services/accounts/index.ts';
import { startApiProcess } from '../helpers/api-process.ts';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { type ModelProvider, modelProvider, type Play, speak } from '../helpers/model-provider.ts';
import { deep } from '../helpers/property.ts';
import { untilRow } from '../helpers/real-time.ts';
import { signedInAt } from '../helpers/signed-in-at.ts';

const WORD = 'xylophone';

/** A model that answers when it is let go; `cut` tells that the connection was closed on it. */
function held(answer: unknown) {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const play: Play = async (asked, response) => {
    begun.resolve();
    await Promise.race([gate.promise, asked.cut]);
    if (!response.destroyed) await speak(answer)(asked, response);
  };
  return { play, begun: begun.promise, release: () => gate.resolve() };
}

describe('erasing while a turn is under way', () => {
  let chat: TestChat;
  let provider: ModelProvider;
  let ada: Person;
  before(async () => {
    provider = await modelProvider();
    chat = await testChat({ env: { OPENROUTER_API_KEY: 'key', OPENROUTER_BASE_URL: provider.baseUrl } });
  });
  after(async () => {
    await chat.close();
    await provider.close();
  });
  beforeEach(async () => {
    provider.asked.length = 0;
    provider.play({ '*': speak({ message: 'Hello.' }) });
    ada = await chat.signUp();
  });

  /** Everywhere in the database that a word still stands. */
  const whereIs = async (word: string): Promise<string[]> => {
    const { rows } = await chat.pool.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of rows)
      if ((await chat.pool.query(`select from ${name} t where t::text ~ $1 limit 1`, [word])).rowCount)
        found.push(name);
    return found;
  };
  const threads = async (id: string) =>
    (await chat.pool.query('select from flux_checkpoints.checkpoints where thread_id = $1', [id])).rowCount;

  it('of a conversation: the turn stores nothing, asks no model any more, and its client is told', async () => {
    const { conversation_id } = (await chat.say(ada, 'hello')).reply;
    const model = held({ intent: 'chitchat', task: null, when: null });
    provider.play({ '*': model.play });
    const running = chat.say(ada, { message: `Wie spiele ich bitte heute ${WORD}?`, conversation_id });
    await model.begun;
    assert.equal((await ada.api.delete(`/chat/conversations/${conversation_id}`)).status, 204);
    const asked = provider.asked.length;
    await provider.asked.at(-1)?.cut;
    const { events } = await running;
    assert.equal(events.at(-1)?.type, 'error');
    assert.equal(provider.asked.length, asked, 'no model was asked after the deletion');
    const ended = `select outcome from llm_usage where user_id = $1 and settled_at is not null and outcome <> 'answer'`;
    const { outcome } = await untilRow(chat, ended, [ada.id]);
    assert.equal(outcome, 'aborted', 'the call under way was ended, not waited for');
    assert.equal(await threads(conversation_id), 0);
    assert.deepEqual(await whereIs(WORD), []);
  });

  it('of a conversation whose turn runs in another process: that turn asks and stores nothing any more', async () => {
    const elsewhere = await startApiProcess(chat);
    const model = held({ intent: 'new_task', task: null, when: null });
    try {
      const { conversation_id } = (await chat.say(ada, 'hello')).reply;
      provider.play({ '*': model.play });
      const running = chat.say(ada, { message: `Rappelle-moi aujourd’hui de prendre mes ${WORD}`, conversation_id });
      await model.begun;
      const gone = await fetch(`${elsewhere.url}/api/v1/chat/conversations/${conversation_id}`, {
        method: 'DELETE',
        headers: await signedInAt(elsewhere, chat, ada),
      });
      assert.equal(gone.status, 204);
      const asked = provider.asked.length;
      model.release();
      const { events } = await running;
      assert.equal(events.at(-1)?.type, 'error');
      assert.equal(provider.asked.length, asked);
      assert.equal(await threads(conversation_id), 0);
      assert.deepEqual(await whereIs(WORD), []);
    } finally {
      model.release();
      await elsewhere.kill('SIGKILL');
    }
  });

  it('of a person: nothing of the turn stays, and no model hears of it any more', async () => {
    const model = held({ intent: 'chitchat', task: null, when: null });
    provider.play({ '*': model.play });
    const running = chat.say(ada, `Wie spiele ich bitte heute ${WORD}?`);
    await model.begun;
    assert.equal((await ada.api.delete('/account')).status, 204);
    const asked = provider.asked.length;
    model.release();
    assert.equal((await running).events.at(-1)?.type, 'error');
    assert.equal(provider.asked.length, asked);
    assert.deepEqual(await whereIs(WORD), []);
    assert.deepEqual(await whereIs(ada.id), ['flux_private.erased_users']);
  });

  it('of a person, against turns, answers and webhooks at the same moment: it is through, and nothing stays', async () => {
    for (let round = 0; round < (deep ? 40 : 5); round++) {
      const eve = await chat.signUp();
      const word = `${WORD}${round}`;
      const { reply } = await chat.say(eve, `remind me of ${word} at 18:00`);
      const task = reply.task_ids[0];
      const at = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const requests = [
        () => chat.say(eve, `remind me of ${word} again at 19:00`),
        () => chat.say(eve, { message: `remind me of ${word} at 20:00`, conversation_id: reply.conversation_id }),
        () => chat.say(eve, `how are you, ${word}?`),
        () => eve.api.patch(`/tasks/${task}/complete`),
        () => eve.api.post('/tasks', { title: word, local_time: '2027-01-01T07:00', recurrence_rule: 'FREQ=DAILY' }),
        () => eve.api.patch('/account/me', { name: word }),
      ].map(async (request, index) => {
        await at((index * 3 * round) % 17);
        await request().catch(() => undefined);
      });
      await at(round);
      assert.equal((await eve.api.delete('/account')).status, 204);
      await Promise.all(requests);
      assert.deepEqual(await whereIs(word), [], `round ${round}`);
      assert.deepEqual(await whereIs(eve.id), ['flux_private.erased_users'], `round ${round}`);
    }
  });

  it('a token works nowhere any more, also where the person was seen before', async () => {
    const elsewhere = await startApiProcess(chat);
    try {
      const headers = await signedInAt(elsewhere, chat, ada);
      const today = () => fetch(`${elsewhere.url}/api/v1/tasks`, { headers });
      assert.equal((await today()).status, 200);
      assert.equal((await ada.api.delete('/account')).status, 204);
      const answer = await today();
      assert.equal(answer.status, 401);
      assert.match(await answer.text(), /erased/);
    } finally {
      await elsewhere.kill('SIGKILL');
    }
  });
});

describe('an erasure that is interrupted', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat();
  });
  after(() => chat.close());

  /** What stops the erasure at a step: a row that it must lock is held by somebody else. */
  const steps: [string, string, (who: Person) => unknown[]][] = [
    ['the conversations', 'select from conversations where user_id = $1 for update', (who) => [who.id]],
    ['the tasks', 'select from tasks where user_id = $1 for update', (who) => [who.id]],
    ['everything else', 'select from token_usage where user_id = $1 for update', (who) => [who.id]],
    ['the sign-in', 'select from auth.users where id = $1 for update', (who) => [who.id]],
  ];
  /** Runs the erasure until it waits for the row that is held, and then ends it there. */
  const endAt = async (
    ada: Person,
    [, hold, values]: (typeof steps)[number],
    erase: () => Promise<unknown>,
    end: () => Promise<unknown>,
  ) => {
    await chat.say(ada, `remind me of ${WORD} at 18:00`);
    await chat.pool.query(`insert into token_usage (user_id, month) values ($1, '2026-01-01') on conflict do nothing`, [
      ada.id,
    ]);
    const holder = await chat.pool.connect();
    try {
      await holder.query('begin');
      await holder.query(hold, values(ada));
      const erasing = erase().catch(() => undefined);
      await until(async () => ((await waiting()).rowCount ?? 0) > 0);
      await end();
      await erasing;
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  };
  const waiting = () =>
    chat.pool.query<{ pid: number }>(
      `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
  const isFinishedByAnother = async (ada: Person) => {
    assert.equal((await ada.api.get('/tasks')).status, 401, 'no token of theirs works');
    chat.clock.advance({ minutes: 1 });
    assert.equal(await resumeErasures(chat.ctx, chat.deps.signInRecord), 1);
    assert.equal(await resumeErasures(chat.ctx, chat.deps.signInRecord), 0);
    for (const table of ['profiles', 'auth.users'])
      assert.equal((await chat.pool.query(`select from ${table} where id = $1`, [ada.id])).rowCount, 0, table);
    assert.ok((await ada.supabase.auth.signInWithPassword(ada)).error, 'the sign-in is gone');
    const { rows } = await chat.pool.query(
      'select finished_at is not null as finished from flux_private.erased_users where user_id = $1',
      [ada.id],
    );
    assert.deepEqual(rows, [{ finished: true }]);
  };

  for (const step of steps) {
    it(`by a connection that is lost at ${step[0]}: it is marked, and finished by another`, async () => {
      const ada = await chat.signUp();
      const lose = async () => {
        for (const { pid } of (await waiting()).rows) await chat.pool.query('select pg_terminate_backend($1)', [pid]);
      };
      await endAt(ada, step, () => ada.api.delete('/account'), lose);
      await isFinishedByAnother(ada);
    });
  }

  for (const step of deep ? steps : steps.slice(1, 2)) {
    it(`by the death of its process at ${step[0]}: it is marked, and finished by another`, async () => {
      const ada = await chat.signUp();
      const process = await startApiProcess(chat);
      const headers = await signedInAt(process, chat, ada);
      const erase = () => fetch(`${process.url}/api/v1/account`, { method: 'DELETE', headers });
      await endAt(ada, step, erase, () => process.kill('SIGKILL'));
      await isFinishedByAnother(ada);
    });
  }

  it('by a sign-in service that is down: the data is gone, and the sign-in follows when it is there again', async () => {
    const ada = await chat.signUp();
    await ada.api.post('/tasks/todo', { title: WORD });
    const { erase } = chat.deps.signInRecord;
    chat.deps.signInRecord.erase = () => Promise.reject(new Error('down'));
    try {
      assert.equal((await ada.api.delete('/account')).status, 204);
    } finally {
      chat.deps.signInRecord.erase = erase;
    }
    assert.equal((await chat.pool.query('select from profiles where id = $1', [ada.id])).rowCount, 0);
    assert.equal((await chat.pool.query('select from auth.users where id = $1', [ada.id])).rowCount, 1);
    chat.clock.advance({ minutes: 1 });
    await resumeErasures(chat.ctx, chat.deps.signInRecord);
    assert.equal((await chat.pool.query('select from auth.users where id = $1', [ada.id])).rowCount, 0);
  });
});

async function until(true_: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) if (await true_()) return;
  throw new Error('it never came to that');
}
