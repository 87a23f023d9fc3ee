import pg from 'pg';
import { pino } from 'pino';
import { startThrowaway } from '../src/db/embedded/throwaway.ts';
import { migrate } from '../src/db/migrate.ts';
import { createPool } from '../src/db/pool.ts';
import { createDatabase } from '../src/db/scope.ts';
import { systemClock } from '../src/domain/clock.ts';
import { startNotifier } from '../src/notifier/worker.ts';
import { carrier } from '../test/simulation/carrier.ts';
import type { Figure } from './run.ts';

// Nine o'clock: how many due reminders one notifier process carries out a second (claim, send, confirm: two transactions each), against
// the same queue running jobs that do nothing. Channels answer at once, so the figure is Flux's and PostgreSQL's own work.
const REMINDERS = 2_000;
const CONCURRENCY = 20;

export default async function bench(): Promise<Figure[]> {
  const database = await startThrowaway();
  try {
    await migrate({ url: database.url });
    const queue = new pg.Pool({ connectionString: database.url, max: CONCURRENCY + 2 });
    queue.on('error', () => {});
    queue.on('connect', (client) => client.on('error', () => {}));
    await people(queue);
    const empty = await timed(database.url, queue, 'nothing', () => emptyJobs(queue));
    const real = await timed(database.url, queue, 'reminder', () => dueReminders(queue));
    await queue.end();
    return [
      { name: 'jobs that do nothing', value: REMINDERS / empty, unit: '/s' },
      { name: 'reminders (claim, send, confirm)', value: REMINDERS / real, unit: '/s' },
      { name: 'a reminder, in jobs that do nothing', value: real / empty, unit: '×' },
    ];
  } finally {
    await database.stop();
  }
}

async function people(queue: pg.Pool): Promise<void> {
  await queue.query(
    'insert into profiles (id, created_at, updated_at) select gen_random_uuid(), now(), now() from generate_series(1, $1)',
    [REMINDERS],
  );
  await queue.query(
    `insert into push_subscriptions (user_id, endpoint, p256dh, auth, created_at)
     select id, 'https://push.example/' || id, 'x', 'y', now() from profiles`,
  );
}

async function emptyJobs(queue: pg.Pool): Promise<void> {
  await queue.query(`select graphile_worker.add_job('nothing', '{}') from generate_series(1, $1)`, [REMINDERS]);
}

/** A task each, due in nine minutes: the push of T−10 is due now. */
async function dueReminders(queue: pg.Pool): Promise<void> {
  await queue.query(
    `insert into tasks (user_id, title, scheduled_at, armed_at, wake_at, created_at)
     select id, 'Take the pills', now() + interval '9 minutes', now() - interval '1 hour', now(), now() from profiles`,
  );
}

/** Seconds from the start of the worker until the queue holds none of these jobs that are due. */
async function timed(url: string, queue: pg.Pool, identifier: string, fill: () => Promise<void>): Promise<number> {
  await fill();
  const pool = createPool({ url, max: CONCURRENCY });
  const ctx = {
    db: createDatabase(pool),
    clock: systemClock,
    log: pino({ level: 'silent' }),
    reminders: { leadMinutes: 10, windowMinutes: 2, graceMinutes: 90 },
  };
  const sender = { channels: carrier().channels, secretKey: 'x'.repeat(32), publicUrl: 'http://127.0.0.1:1' };
  const started = performance.now();
  const settings = { concurrency: CONCURRENCY, pollMilliseconds: 500 };
  const notifier = await startNotifier(ctx, sender, queue, settings, { nothing: async () => {} });
  for (;;) {
    const { rows } = await queue.query(
      `select exists (select from graphile_worker.jobs where task_identifier = $1 and run_at <= now()) as waiting`,
      [identifier],
    );
    if (!rows[0].waiting) break;
  }
  const seconds = (performance.now() - started) / 1000;
  await notifier.stop();
  await pool.end();
  return seconds;
}
