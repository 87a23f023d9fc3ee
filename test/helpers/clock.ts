import type { Clock } from '../../src/domain/clock.ts';

/** A clock that stands still until it is told otherwise. */
export type TestClock = Clock & { set(to: Temporal.Instant | string): void; advance(by: Temporal.DurationLike): void };

/** Starts at the machine's time, as `supabase-js` compares a session's end with that. */
export function testClock(
  start: Temporal.Instant | string = Temporal.Now.instant().toString({ smallestUnit: 'second' }),
): TestClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    set: (to) => {
      now = Temporal.Instant.from(to);
    },
    advance: (by) => {
      now = now.add(
        Temporal.Duration.from(by).round({ largestUnit: 'hours', relativeTo: now.toZonedDateTimeISO('UTC') }),
      );
    },
  };
}
