import type { Logger } from 'pino';
import { leave } from '../../db/queries/heartbeats.ts';
import type { Context } from '../../services/context.ts';

/** Runs `work` again and again, never twice at once; a failure is logged and tried again. Returns a stop that awaits the last run. */
export function repeat(
  seconds: number,
  work: () => Promise<unknown>,
  log: Logger,
  name: string,
  atOnce = false,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const run = () => {
    if (busy) return;
    busy = true;
    running = work()
      .catch((error: unknown) => log.error({ err: error }, `${name} failed; it is tried again`))
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(run, seconds * 1000);
  if (atOnce) run();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Says that this process ends in order. What the database does not hear of it, it finds out by itself. */
export const leaveNow = (ctx: Context, process: string): Promise<void> =>
  ctx.db.asService('a notifier ends', (tx) => leave(tx, process, ctx.clock.now())).catch(() => {});
