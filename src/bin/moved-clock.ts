import type { Logger } from 'pino';
import { type Config, ConfigError } from '../config.ts';
import { createMovedClock, type MovedClock } from '../db/moved-clock.ts';
import type { Database } from '../db/scope.ts';
import type { Clock } from '../domain/clock.ts';

/** Where the clock stands that development may move. @throws ConfigError in production */
export async function movedClock(
  config: Config,
  parts: { db: Database; clock: Clock; log: Logger },
): Promise<MovedClock> {
  if (config.production) throw new ConfigError('In production nobody moves the clock.');
  const moved = createMovedClock({ ...parts, url: config.databaseUrl ?? '' });
  await moved.read().catch((err: Error) => parts.log.warn({ err }, 'the moved clock could not be read; tried again'));
  return moved;
}
