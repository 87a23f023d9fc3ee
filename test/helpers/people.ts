import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { pino } from 'pino';
import { createPool } from '../../src/db/pool.ts';
import { createDatabase } from '../../src/db/scope.ts';
import type { Context } from '../../src/services/context.ts';
import { type TestClock, testClock } from './clock.ts';
import { testDatabase } from './database.ts';

export type TestServices = {
  ctx: Context;
  clock: TestClock;
  /** As the superuser, past row-level security: for what no part of Flux may do. */
  pool: pg.Pool;
  /** A person who just signed up, with what they told about themselves. */
  person(told?: { timezone?: string; profile?: Record<string, unknown> }): Promise<{ id: string }>;
  close(): Promise<void>;
};

/** The services on a database of their own, without HTTP. Use it in `before` and close it in `after`. */
export async function testServices(start?: string): Promise<TestServices> {
  const database = await testDatabase();
  const clock = testClock(start);
  const pool = createPool({ url: database.url, max: 8 });
  const db = createDatabase(pool);
  const reminders = { leadMinutes: 10, windowMinutes: 2, graceMinutes: 90 };
  return {
    ctx: { db, clock, log: pino({ level: 'silent' }), reminders },
    clock,
    pool,
    async person({ timezone = 'UTC', profile = {} } = {}) {
      const id = randomUUID();
      const at = clock.now();
      await db.asService('test: sign up', async (tx) => {
        const values = { id, timezone, profile: JSON.stringify(profile), created_at: at, updated_at: at };
        await tx.insertInto('profiles').values(values).execute();
      });
      return { id };
    },
    async close() {
      await db.close();
      await database.close();
    },
  };
}
