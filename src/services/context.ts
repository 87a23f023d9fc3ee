import type { Logger } from 'pino';
import type { Prices } from '../channels/prices.ts';
import type { Database, Tx } from '../db/scope.ts';
import type { Clock } from '../domain/clock.ts';

/** What every use case needs, and no more. One that needs a channel or a key takes it as an argument of its own. */
export type Context = {
  db: Database;
  clock: Clock;
  log: Logger;
  /** The server's defaults of the ladder, in minutes; a person's own settings come first. */
  reminders: { leadMinutes: number; windowMinutes: number; graceMinutes: number };
  /** What the operator allows at most, whatever a person set for themselves; absent = no more limits than theirs. */
  limits?: ReachLimits;
};

export type ReachLimits = {
  /** What one person may cost in a day of theirs, in the currency of `prices`; null = no ceiling. */
  costPerDay: number | null;
  prices: Prices;
  /** The hours in which a phone may ring, in the zone of whom it would wake; null = all of them. */
  callHours: { start: Temporal.PlainTime; end: Temporal.PlainTime } | null;
  callsPerHour: number;
};

/** The same for services that are called inside a transaction of the person: what they ask for as that person happens in it. */
export const within = (ctx: Context, tx: Tx): Context => ({
  ...ctx,
  db: { ...ctx.db, withUser: (_user, fn) => fn(tx), atOnce: (_user, ask) => ask(tx) },
});
