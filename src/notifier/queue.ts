import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Runner, type RunnerOptions, run, type Task, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { patientPool } from './patient-pool.ts';

export type QueueSettings = Omit<RunnerOptions, 'pgPool' | 'taskList' | 'events'>;

/** Workers on the queue, and the jobs that they have in hand. */
type Crew = { runner: Runner; inHand: Set<Promise<unknown>> };

const AGAIN_MILLISECONDS = 1000;

/**
 * Keeps workers on the job queue. graphile-worker shuts down for good when the result of a job cannot be written, for which one lost
 * connection at the wrong moment is enough, and may never be done with shutting down: the process would live on and do nothing. Then
 * other workers take over, and what the former ones had locked is freed. A job that is done twice by this finds nothing to do
 * the second time. Resolves when the first workers look for jobs.
 */
export async function keepWorking(
  pool: pg.Pool,
  tasks: TaskList,
  settings: QueueSettings,
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  const patient = patientPool(pool, () => stopping);
  let crew = await hire();

  async function hire(): Promise<Crew> {
    const inHand = new Set<Promise<unknown>>();
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:gracefulShutdown', ({ workerPool }) => {
      // Nobody else awaits the promise of a shutdown that graphile-worker began by itself.
      setImmediate(() => Promise.resolve(workerPool.gracefulShutdown()).catch(() => {}));
      if (!stopping) void replace(workerPool.id, inHand);
    });
    const runner = await run({ ...settings, pgPool: patient, taskList: watched(tasks, inHand), events });
    runner.promise.catch((err) => log.error({ err }, 'workers of the job queue ended'));
    return { runner, inHand };
  }

  async function replace(formerId: string, inHand: Set<Promise<unknown>>): Promise<void> {
    log.error('the workers of the job queue gave up; others take over');
    await untilItWorks(async () => {
      crew = await hire();
    });
    // Not before they are through with what they have in hand: their locks keep others from it.
    await Promise.allSettled(inHand);
    await untilItWorks(() => pool.query('select graphile_worker.force_unlock_workers($1)', [[formerId]]));
  }

  async function untilItWorks(work: () => Promise<unknown>): Promise<void> {
    while (!stopping) {
      try {
        await work();
        return;
      } catch (err) {
        log.warn({ err }, 'the job queue cannot be reached; tried again');
        await pause(AGAIN_MILLISECONDS);
      }
    }
  }

  return {
    async stop() {
      stopping = true;
      await crew.runner.stop();
    },
  };
}

/** The same tasks; `inHand` holds those under way. */
function watched(tasks: TaskList, inHand: Set<Promise<unknown>>): TaskList {
  const watch =
    (task: Task): Task =>
    (payload, helpers) => {
      const work = Promise.resolve(task(payload as never, helpers as never));
      const settled = work.then(
        () => {},
        () => {},
      );
      inHand.add(settled);
      void settled.then(() => inHand.delete(settled));
      return work as ReturnType<Task>;
    };
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, watch(task as Task)]));
}
