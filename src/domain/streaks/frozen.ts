import { daySpan } from './day.ts';

/** Whole days, both included: holidays and pauses. */
export type PausedDays = { from: Temporal.PlainDate; to: Temporal.PlainDate };

/** Hours in which Flux itself could not remind; the end is not included. */
export type Outage = { start: Temporal.Instant; end: Temporal.Instant };

/** What stands still: pauses, and weekdays (1 = Monday) on which the person always rests. */
export type Rest = { pauses: readonly PausedDays[]; weekdays: readonly number[] };

export function isRestDay(day: Temporal.PlainDate, { pauses, weekdays }: Rest): boolean {
  return (
    weekdays.includes(day.dayOfWeek) ||
    pauses.some(
      ({ from, to }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
    )
  );
}

/** Whether one of our outages fell, in part at least, on the day as the person lived it. */
export function hadOutage(
  { day, zone, dayStart }: { day: Temporal.PlainDate; zone: string; dayStart: Temporal.PlainTime },
  outages: readonly Outage[],
): boolean {
  if (outages.length === 0) return false;
  const { start, end } = daySpan(day, zone, dayStart);
  return outages.some(
    (outage) => Temporal.Instant.compare(outage.start, end) < 0 && Temporal.Instant.compare(start, outage.end) < 0,
  );
}
