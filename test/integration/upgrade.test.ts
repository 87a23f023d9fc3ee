import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { migrate } from '../../src/db/migrate.ts';
import { testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { plainPool, type TestDatabase, testDatabase } from '../helpers/database.ts';
import { testNotifier } from '../helpers/notifier.ts';

const migrations = path.resolve(import.meta.dirname, '../../migrations');
/** The last migration of the first schema that people's data stood in. */
const FIRST = '0040-imported-calendars.sql';
const ada = '11111111-1111-4111-8111-111111111111';
const due = '2027-03-01T07:00:00Z';

/** A person as the first schema had them: a series with its next occurrence due, one that was answered, a goal, a reply half-way. */
const LIVED = `
  insert into profiles (id, email, timezone, created_at, updated_at) values ('${ada}', 'ada@example.org', 'Europe/Berlin', '${due}', '${due}');
  insert into contacts (user_id, phone_number, phone_verified_at, whatsapp_opted_in_at, last_inbound_at)
    values ('${ada}', '+4915112345678', '${due}', '${due}', '${due}');
  insert into goals (id, user_id, title, created_at) values ('22222222-2222-4222-8222-222222222222', '${ada}', 'Run', '${due}');
  insert into task_series (id, user_id, goal_id, title, rrule, dtstart_local, created_at) values
    ('33333333-3333-4333-8333-333333333333', '${ada}', '22222222-2222-4222-8222-222222222222', 'Run', 'FREQ=DAILY', '2027-02-28 08:00', '${due}');
  insert into tasks (id, user_id, series_id, goal_id, title, scheduled_at, occurrence_local, occurrence_at, armed_at, wake_at, created_at) values
    ('44444444-4444-4444-8444-444444444444', '${ada}', '33333333-3333-4333-8333-333333333333', '22222222-2222-4222-8222-222222222222', 'Run',
     '${due}', '2027-03-01 08:00', '${due}', '2027-02-28T08:00Z', '2027-03-01T06:50Z', '${due}');
  insert into tasks (id, user_id, series_id, goal_id, title, status, scheduled_at, occurrence_local, occurrence_at, armed_at, closed_at, completed_at, closed_via, created_at) values
    ('55555555-5555-4555-8555-555555555555', '${ada}', '33333333-3333-4333-8333-333333333333', '22222222-2222-4222-8222-222222222222', 'Run', 'done',
     '2027-02-28T07:00Z', '2027-02-28 08:00', '2027-02-28T07:00Z', '2027-02-27T08:00Z', '2027-02-28T07:05Z', '2027-02-28T07:05Z', 'whatsapp', '${due}');
  insert into rungs (id, user_id, task_id, generation, rung, state, claimed_at, sent_at, provider_id) values
    ('66666666-6666-4666-8666-666666666666', '${ada}', '55555555-5555-4555-8555-555555555555', 1, 'whatsapp', 'sent', '2027-02-28T07:02Z', '2027-02-28T07:02Z', 'SM1');
  insert into timeline_events (user_id, task_id, at, event, channel) values ('${ada}', '55555555-5555-4555-8555-555555555555', '2027-02-28T07:02Z', 'sent', 'whatsapp');`;
const TABLES = ['profiles', 'contacts', 'goals', 'task_series', 'tasks', 'rungs', 'timeline_events'];

describe('an upgrade, from the first schema through every later one', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let folder: string;
  before(async () => {
    database = await testDatabase({ empty: true });
    pool = plainPool(database.url);
    folder = await mkdtemp(path.join(tmpdir(), 'flux-upgrade-'));
  });
  after(async () => {
    await pool.end();
    await database.close();
    await rm(folder, { recursive: true });
  });
  const counts = async () => {
    const found: Record<string, number> = {};
    for (const table of TABLES)
      found[table] = (await pool.query(`select count(*)::int as count from ${table}`)).rows[0].count;
    return found;
  };

  it('keeps what people have, at each step, and reminds them afterwards', async () => {
    const files = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort();
    const later = files.filter((name) => name > FIRST);
    for (const name of files.filter((each) => each <= FIRST))
      await copyFile(path.join(migrations, name), path.join(folder, name));
    // The job queue of that time; its migrations were another package's.
    await pool.query(`create schema graphile_worker;
      create function graphile_worker.add_job(text, json, job_key text default null, run_at timestamptz default null, max_attempts int default null, queue_name text default null, priority int default null, job_key_mode text default null) returns void language sql as 'select';
      create function graphile_worker.remove_job(text) returns void language sql as 'select';`);
    await migrate({ url: database.url, folder });
    await pool.query(LIVED);
    const before = await counts();
    for (const name of later) {
      await copyFile(path.join(migrations, name), path.join(folder, name));
      assert.deepEqual(await migrate({ url: database.url, folder }), [name]);
      assert.deepEqual(await counts(), before, `after ${name}`);
    }

    const clock = testClock('2027-03-01T07:00:00Z');
    const app = await testApp({ databaseUrl: database.url, clock });
    try {
      await testNotifier(app).minutes(3);
      const { rows } = await pool.query(
        "select rung from rungs where task_id = $1 and state in ('sent', 'delivered')",
        ['44444444-4444-4444-8444-444444444444'],
      );
      assert.deepEqual(rows, [{ rung: 'whatsapp' }]);
    } finally {
      await app.close();
    }
  });
});
