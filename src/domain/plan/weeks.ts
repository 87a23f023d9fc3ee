/** Whole weeks from a first day to a last one, both included. */
export function weeksUntil(from: Temporal.PlainDate, until: Temporal.PlainDate): number {
  return Math.max(0, Math.floor(daysUntil(from, until) / 7));
}

/** Days from a first one to a last one, both included. */
export const daysUntil = (from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  from.until(until, { largestUnit: 'days' }).days + 1;
