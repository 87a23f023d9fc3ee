import type { Logger } from 'pino';

/** A step of stopping, and the milliseconds it may take before the next one begins anyway. */
export type Phase = { name: string; limit: number; run: () => Promise<unknown> };

/** Runs the phases in order. One that fails or takes too long is logged and does not hold up the next. */
export async function stopInPhases(phases: readonly Phase[], log: Logger): Promise<void> {
  for (const { name, limit, run } of phases) {
    const overdue = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => overdue.resolve('late'), limit);
    try {
      const outcome = await Promise.race([run(), overdue.promise]);
      if (outcome === 'late') log.warn({ phase: name, limit }, 'stopping: this phase took too long');
    } catch (err) {
      log.error({ err, phase: name }, 'stopping: this phase failed');
    } finally {
      clearTimeout(timer);
    }
  }
}

/** SIGTERM or SIGINT begin the phases and then end the process; a second one ends it at once. */
export function stopOnSignal(phases: readonly Phase[], log: Logger): void {
  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) {
      log.warn({ why }, 'stopping at once');
      process.exit(1);
    }
    stopping = true;
    log.info({ why }, 'stopping');
    await stopInPhases(phases, log);
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}
