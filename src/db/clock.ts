import type pg from 'pg';
import type { Clock } from '../domain/clock.ts';

export type DatabaseClock = Clock & {
  /** Asks the database what time it is. */
  set(): Promise<void>;
  /** Asks every so often until stopped. */
  keep(seconds: number): () => void;
};

/** An answer that took longer says too little about the time at which it was given. */
const SLOWEST_ANSWER_MILLISECONDS = 1_000;

/**
 * The one clock that leases and wake-ups are compared by: the database's, carried on by a counter that cannot jump. Machines whose own
 * clocks are apart agree by it to a few milliseconds. Before the first answer it is the machine's.
 */
export function createDatabaseClock(
  pool: Pick<pg.Pool, 'query'>,
  onError: (error: Error) => void = () => {},
): DatabaseClock {
  let ahead = Date.now() - performance.now();

  async function set(): Promise<void> {
    const asked = performance.now();
    const { rows } = await pool.query<{ ms: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
    );
    const answered = performance.now();
    const [row] = rows;
    if (!row || answered - asked > SLOWEST_ANSWER_MILLISECONDS) return;
    ahead = row.ms - (asked + answered) / 2;
  }

  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.round(performance.now() + ahead)),
    set,
    keep(seconds) {
      const timer = setInterval(() => void set().catch(onError), seconds * 1000);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
