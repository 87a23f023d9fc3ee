/** By their nanoseconds: a ladder compares hundreds of times a batch, and `Temporal.Instant.compare` costs seven times as much. */
export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => a.epochNanoseconds < b.epochNanoseconds;

export const earliest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (isBefore(b, a) ? b : a);

export const latest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (isBefore(a, b) ? b : a);

/** Minutes may be fractions and negative; the result is exact to the millisecond. */
export function plusMinutes(at: Temporal.Instant, minutes: number): Temporal.Instant {
  return new Temporal.Instant(at.epochNanoseconds + BigInt(Math.round(minutes * 60_000)) * 1_000_000n);
}
