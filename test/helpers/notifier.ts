import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { channelSettings } from '../../src/bin/channel-settings.ts';
import { createChannels } from '../../src/channels/create.ts';
import type { Sender } from '../../src/notifier/deliver.ts';
import { hangUp } from '../../src/notifier/jobs/hang-up.ts';
import { reminder } from '../../src/notifier/jobs/reminder.ts';
import { sweep } from '../../src/notifier/jobs/sweep.ts';
import type { TestApp } from './app.ts';

const silent = new Logger(() => () => {});

export type TestNotifier = {
  sender: Sender;
  /** Does what is due at the clock's time, as the jobs would. */
  run(): Promise<void>;
  /** Moves the clock to `to`, stopping at every wake-up on the way. */
  until(to: Temporal.Instant | string): Promise<void>;
  /** Moves the clock by so many minutes in the same way. */
  minutes(minutes: number): Promise<void>;
  sweep(): Promise<number>;
};

/**
 * The notifier on the test's clock: the handlers, the channels and the simulated phone are the real ones; only what wakes them is
 * here the clock of the test instead of PostgreSQL's.
 */
export function testNotifier(app: TestApp): TestNotifier {
  const { config } = app.deps;
  const sender: Sender = {
    channels: createChannels(channelSettings(config)),
    secretKey: config.secretKey,
    publicUrl: config.twilio.webhookBaseUrl,
  };
  const settle = () => app.deps.simulator?.idle() ?? Promise.resolve();

  async function run(): Promise<void> {
    for (;;) {
      await settle();
      const { rows } = await app.pool.query('select id from tasks where wake_at <= $1 order by wake_at, id', [
        app.clock.now().toString(),
      ]);
      for (const { id } of rows) await reminder(app.ctx, sender, { task_id: id });
      await hangUpJobs();
      if (rows.length === 0) return;
    }
  }

  async function hangUpJobs(): Promise<void> {
    const { rows } = await app.pool.query("select from graphile_worker.jobs where task_identifier = 'hang_up' limit 1");
    if (rows.length === 0) return;
    const queue = new pg.Pool({ connectionString: app.databaseUrl, max: 2 });
    queue.on('error', () => {});
    queue.on('connect', (client) => client.on('error', () => {}));
    try {
      await runOnce({
        pgPool: queue,
        taskList: { hang_up: (payload) => hangUp(app.ctx, sender, payload) },
        noHandleSignals: true,
        logger: silent,
      });
    } finally {
      await queue.end();
    }
  }

  async function until(to: Temporal.Instant | string): Promise<void> {
    const end = Temporal.Instant.from(to);
    for (;;) {
      await run();
      const { rows } = await app.pool.query('select min(wake_at) as next from tasks');
      const next: Temporal.Instant | null = rows[0].next;
      if (!next || Temporal.Instant.compare(next, end) > 0) break;
      app.clock.set(next);
    }
    app.clock.set(end);
    await run();
  }

  return {
    sender,
    run,
    until,
    minutes: (minutes) => until(app.clock.now().add({ seconds: Math.round(minutes * 60) })),
    sweep: () => sweep(app.ctx),
  };
}
