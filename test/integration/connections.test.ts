import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type pg from 'pg';
import { createDatabaseClock } from '../../src/db/clock.ts';
import { createPool } from '../../src/db/pool.ts';
import { createDatabase, type Database } from '../../src/db/scope.ts';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { freezableLine } from '../helpers/frozen-line.ts';

let database: TestDatabase;
let pool: pg.Pool;
let db: Database;

before(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, max: 4 });
  db = createDatabase(pool);
});
after(async () => {
  await pool.end();
  await database.close();
});

const write = (on: Database) =>
  on.asService('test: a write', (tx) =>
    sql`insert into flux_private.upkeep (name, wake_at) values (gen_random_uuid()::text, now())`.execute(tx),
  );
/** As many at once as there are connections, so that each is used. */
const writes = (on: Database) => Promise.allSettled([1, 2, 3, 4].map(() => write(on)));
const failures = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'rejected');

describe('a connection', () => {
  it('that became read-only is closed, and so are those opened before it: one write fails, the next ones do not', async () => {
    await writes(db);
    const clients = await Promise.all([1, 2, 3, 4].map(() => pool.connect()));
    for (const client of clients) await client.query('set session characteristics as transaction read only');
    for (const client of clients) client.release();
    await assert.rejects(write(db), { code: '25006' });
    assert.deepEqual(failures(await writes(db)), []);
  });

  it('that is open and carries nothing is given up in time, and so are the others like it', async () => {
    const { hostname, port } = new URL(database.url);
    const line = await freezableLine({ host: hostname, port: Number(port) });
    const url = new URL(database.url);
    url.port = String(line.port);
    const own = createPool({ url: url.href, max: 4, deadMilliseconds: 300 });
    const behind = createDatabase(own);
    await writes(behind);
    assert.equal(line.freeze(), 4);
    await assert.rejects(write(behind));
    assert.deepEqual(failures(await writes(behind)), []);
    await own.end();
    await line.close();
  });

  it('has a limit of time on every statement, which is the transaction’s own', async () => {
    const shown = await db.asService('test: limits', async (tx) => {
      const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(tx);
      return rows[0]?.limit;
    });
    assert.equal(shown, '20s');
    assert.equal((await pool.query('show statement_timeout')).rows[0].statement_timeout, '0');
  });
});

describe('the clock', () => {
  it('is the database’s, and does not jump with the machine’s', async (t) => {
    const clock = createDatabaseClock(pool);
    await clock.set();
    const before = clock.now();
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 });
    const jumped = clock.now();
    t.mock.timers.reset();
    assert.ok(before.until(jumped).total('seconds') < 60, 'the hour is not in it');
    const { rows } = await pool.query('select clock_timestamp() as now');
    assert.ok(Math.abs(clock.now().until(rows[0].now).total('seconds')) < 5);
  });
});
