export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

export const earliest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (isBefore(b, a) ? b : a);

export const latest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (isBefore(a, b) ? b : a);

/** Minutes may be fractions and negative; the result is exact to the millisecond. */
export function plusMinutes(at: Temporal.Instant, minutes: number): Temporal.Instant {
  return at.add({ milliseconds: Math.round(minutes * 60_000) });
}
