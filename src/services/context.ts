import type { Logger } from 'pino';
import type { Database } from '../db/scope.ts';
import type { Clock } from '../domain/clock.ts';

/** What every use case needs, and no more. One that needs a channel or a key takes it as an argument of its own. */
export type Context = {
  db: Database;
  clock: Clock;
  log: Logger;
  /** The server's defaults of the ladder, in minutes; a person's own settings come first. */
  reminders: { leadMinutes: number; windowMinutes: number; graceMinutes: number };
};
