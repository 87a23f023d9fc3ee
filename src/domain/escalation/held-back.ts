import type { Held, LadderFacts, QuietHours, Rung } from './types.ts';

/** Why `rung` stays back at `now`, or null. A push makes no noise that the person did not choose: quiet hours let it pass. */
export function heldBack(rung: Rung, facts: LadderFacts, now: Temporal.Instant): Held | null {
  if (facts.pausedUntil && Temporal.Instant.compare(now, facts.pausedUntil) < 0) {
    return { rung, because: 'paused', until: facts.pausedUntil };
  }
  if (rung === 'push' || !facts.quiet) return null;
  const until = quietUntil(now, facts.quiet);
  return until ? { rung, because: 'quiet_hours', until } : null;
}

/** The instant at which the quiet hours around `at` end; null when `at` is not in them. Equal start and end: never quiet. */
export function quietUntil(at: Temporal.Instant, { start, end, zone }: QuietHours): Temporal.Instant | null {
  const local = at.toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  const compare = Temporal.PlainTime.compare;
  const overMidnight = compare(start, end) > 0;
  const inside = overMidnight
    ? compare(time, start) >= 0 || compare(time, end) < 0
    : compare(time, start) >= 0 && compare(time, end) < 0;
  if (!inside) return null;
  const endsTomorrow = overMidnight && compare(time, start) >= 0;
  const day = endsTomorrow ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const ends = day.toZonedDateTime({ timeZone: zone, plainTime: end }).toInstant();
  // A fold can repeat the end: what is still inside then ends with its second run.
  return Temporal.Instant.compare(ends, at) > 0 ? ends : at.add({ minutes: 1 });
}
