import type { Logger } from 'pino';
import type { Clock } from '../domain/clock.ts';
import { listen } from './bell.ts';
import { aheadMs, hurryNotifiers } from './queries/moved-clock.ts';
import type { Database } from './scope.ts';

/** Development's clock: the database's, and as far ahead of it as all processes agreed. */
export type MovedClock = Clock & {
  /** milliseconds */
  ahead(): number;
  /** Asks the database how far. */
  read(): Promise<void>;
  /** Called after each move; returns what ends it. */
  onMoved(listener: () => void): () => void;
  close(): Promise<void>;
};

/** While the clock is ahead, the database does not know what is due within seconds, so notifiers are told to look this often. */
const LOOK_MILLISECONDS = 1_000;

/** Follows the moves that any process makes. `clock` is the one that is not moved. */
export function createMovedClock(parts: { clock: Clock; db: Database; url: string; log: Logger }): MovedClock {
  const { clock, db, url, log } = parts;
  const listeners = new Set<() => void>();
  let ahead = 0;

  async function read(): Promise<void> {
    const before = ahead;
    ahead = await db.asService('how far the clock was moved', aheadMs);
    if (ahead === before) return;
    for (const listener of listeners) listener();
    // Not before this process has the new time: a notifier that looks by the old one finds nothing.
    await hurry();
  }

  const hurry = () => db.asService('the clock was moved', hurryNotifiers);
  const failed = (err: Error) => log.warn({ err }, 'the moved clock could not be read; tried again');
  const bell = listen(url, 'flux_clock', () => void read().catch(failed), log);
  const timer = setInterval(() => ahead !== 0 && void hurry().catch(() => {}), LOOK_MILLISECONDS);
  timer.unref();
  return {
    now: () => clock.now().add({ milliseconds: ahead }),
    ahead: () => ahead,
    read,
    onMoved(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      clearInterval(timer);
      await bell.stop();
    },
  };
}
