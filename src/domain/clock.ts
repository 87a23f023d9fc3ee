/** Where "now" comes from. Everything below `bin/` is given one, so a month runs in seconds in a test. */
export type Clock = { now(): Temporal.Instant };

/** The machine's clock, in milliseconds' resolution (the database keeps microseconds, people do not). */
export const systemClock: Clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) };
