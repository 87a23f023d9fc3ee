import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Logger, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Pino } from 'pino';
import type { Context } from '../services/context.ts';
import type { Sender } from './deliver.ts';
import { hangUp } from './jobs/hang-up.ts';
import { heartbeat } from './jobs/heartbeat.ts';
import { reminder } from './jobs/reminder.ts';
import { sweep } from './jobs/sweep.ts';
import { keepWorking } from './queue.ts';

export type Notifier = {
  /** Takes no more jobs, lets those under way finish, and returns. It does not end by itself, whatever becomes of the database. */
  stop(): Promise<void>;
};

export type NotifierSettings = {
  /** Reminders under way at once in this process. */
  concurrency: number;
  /** How often due jobs are looked for, in milliseconds: a reminder is at most this late. */
  pollMilliseconds: number;
};

const SWEEP_SECONDS = 15;
const HEARTBEAT_SECONDS = 60;

/**
 * Runs the reminder jobs of `pool`'s database; any number of these, on any number of machines. `pool` is for the queue alone: plain
 * pg types, session mode (it listens). `others` are jobs of somebody else in the same queue.
 */
export async function startNotifier(
  ctx: Context,
  sender: Sender,
  pool: pg.Pool,
  { concurrency, pollMilliseconds }: NotifierSettings,
  others: TaskList = {},
): Promise<Notifier> {
  const process = `${hostname()}:${randomUUID()}`;
  await heartbeat(ctx, process);
  await sweep(ctx);
  const queue = await keepWorking(
    pool,
    { ...others, ...handlers(ctx, sender) },
    {
      crontab: '',
      noHandleSignals: true,
      concurrency,
      pollInterval: pollMilliseconds,
      logger: quietLogger(ctx.log),
      preset: { worker: { localQueue: { size: concurrency + 1 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    },
    ctx.log,
  );
  const every = [
    repeat(SWEEP_SECONDS, () => sweep(ctx), ctx.log, 'sweep'),
    repeat(HEARTBEAT_SECONDS, () => heartbeat(ctx, process), ctx.log, 'heartbeat'),
  ];
  return {
    async stop() {
      await Promise.all(every.map((stop) => stop()));
      await queue.stop();
    },
  };
}

/** Every job name has exactly one handler. */
export function handlers(ctx: Context, sender: Sender): TaskList {
  return {
    reminder: (payload) => reminder(ctx, sender, payload),
    hang_up: (payload) => hangUp(ctx, sender, payload),
  };
}

/** Runs `work` again and again, never twice at once; a failure is logged and tried again. Returns a stop that awaits the last run. */
function repeat(seconds: number, work: () => Promise<unknown>, log: Pino, name: string): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = work()
      .catch((error) => log.error({ err: error }, `${name} failed; it is tried again`))
      .finally(() => {
        busy = false;
      });
  }, seconds * 1000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** The queue's own lines: its warnings and errors as ours, the rest only for the curious. */
function quietLogger(log: Pino): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ queue: message }, 'job queue');
    else if (level === 'warning') log.warn({ queue: message }, 'job queue');
    else log.trace({ queue: message }, 'job queue');
  });
}
