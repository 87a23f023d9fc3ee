import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { database as doctorsDatabase } from '../../src/bin/doctor/database.ts';
import { doctorsRound } from '../../src/bin/doctor/round.ts';
import { loadConfig } from '../../src/config.ts';
import { systemClock } from '../../src/domain/clock.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { crowd, planAll } from '../helpers/crowd.ts';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { startNotifierProcess } from '../helpers/notifier-process.ts';
import { noPgbouncer, type Pooler, pgbouncer } from '../helpers/pgbouncer.ts';
import { remindersOf } from '../helpers/reminded.ts';

// A process of its own: it waits for the processes that it starts.

const SIZE = 4;
const PEOPLE = 12;

// What docs/scaling.md says of connections.
describe('behind a real PgBouncer', { skip: noPgbouncer, timeout: 120_000 }, () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let chat: TestChat;
  before(async () => {
    database = await testDatabase();
    pooler = await pgbouncer(database.url, { transaction: SIZE, session: 20 });
    const unmovable = () => assert.fail('this test runs on the real clock');
    chat = await testChat({
      databaseUrl: pooler.url('transaction'),
      clock: { ...systemClock, set: unmovable, advance: unmovable },
    });
  });
  after(async () => {
    await chat.close();
    await pooler.stop();
    await database.close();
  });
  /** Connections to PostgreSQL itself, by program. */
  async function connections(): Promise<Record<string, number>> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `select split_part(application_name, ' ', 1) as program, count(*)::int from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() group by 1`,
    );
    await client.end();
    return Object.fromEntries(rows.map(({ program, count }) => [program, count]));
  }
  const total = async () => Object.values(await connections()).reduce((sum, count) => sum + count, 0);

  it(`${PEOPLE} people who talk at once share ${SIZE} connections, and each sees their own alone`, async () => {
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => chat.signUp({ timezone: 'Europe/Berlin' })));
    await Promise.all(
      people.map(async (person, index) => {
        const word = `vase${'bcdfghklmnpq'[index]}`;
        const { reply } = await chat.say(person, `remind me to polish ${word} tomorrow at 18:00`);
        assert.equal(reply.task_ids.length, 1, reply.message);
        const { body } = await person.api.get('/tasks?date=2099-01-01');
        assert.deepEqual(body.tasks ?? body, [], JSON.stringify(body));
        const task = await person.api.get(`/tasks/${reply.task_ids[0]}`);
        assert.match(task.body.title.toLowerCase(), new RegExp(word));
        const other = await chat.api.get(`/tasks/${reply.task_ids[0]}`);
        assert.equal(other.status, 401);
      }),
    );
    assert.ok((await total()) <= SIZE, JSON.stringify(await connections()));
  });

  for (const mode of ['transaction', 'session'] as const) {
    it(`a notifier behind ${mode} pooling reminds everybody once`, async (t) => {
      const before = await total();
      const notifier = await startNotifierProcess(chat, {
        env: { DATABASE_URL: pooler.url(mode) },
      });
      const people = await crowd(chat, PEOPLE, mode === 'session' ? '+4915112510' : '+4915112500');
      await planAll(chat, people, 1);
      const { reminders } = remindersOf(chat, '');
      await chat.deps.simulator?.until(() => people.every(({ number }) => reminders(number).length > 0));
      t.diagnostic(`${mode} pooling: ${(await total()) - before} connections to PostgreSQL more`);
      await notifier.kill('SIGTERM');
      assert.deepEqual(
        people.filter(({ number }) => reminders(number).length !== 1),
        [],
      );
    });
  }

  it('the doctor knows which mode it is', async () => {
    const says = async (mode: 'transaction' | 'session') => {
      const findings = await doctorsRound(loadConfig({ DATABASE_URL: pooler.url(mode) }), [doctorsDatabase]);
      return findings.find(({ name }) => name === 'pooling')?.says ?? JSON.stringify(findings);
    };
    assert.match(await says('transaction'), /^Transaction pooling/);
    assert.match(await says('session'), /^Direct, or session pooling/);
  });
});
