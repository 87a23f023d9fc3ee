/** A change of a zone's offset: at `at` the clocks go from `before` to `after` seconds from UTC. */
export type ZoneChange = { at: Temporal.Instant; before: number; after: number };

/**
 * The changes of `zone` (IANA id) that matter from `from` to `to`: the one in force at `from` first, unless the zone never
 * changed before. Throws RangeError for an unknown zone.
 */
export function zoneChanges(zone: string, from: Temporal.Instant, to: Temporal.Instant): ZoneChange[] {
  const changes: ZoneChange[] = [];
  // "previous" leaves out a change at this very moment.
  let next = from.add({ nanoseconds: 1 }).toZonedDateTimeISO(zone).getTimeZoneTransition('previous');
  next ??= from.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (next && Temporal.Instant.compare(next.toInstant(), to) <= 0) {
    const change = changeAt(next);
    if (change.before !== change.after) changes.push(change);
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function changeAt(moment: Temporal.ZonedDateTime): ZoneChange {
  const before = moment.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e9;
  return { at: moment.toInstant(), before, after: moment.offsetNanoseconds / 1e9 };
}

/** What the clock showed when the change came, by the offset before it: an observance's DTSTART (RFC 5545 §3.6.5). */
export function onset({ at, before }: ZoneChange): Temporal.PlainDateTime {
  return at.add({ seconds: before }).toZonedDateTimeISO('UTC').toPlainDateTime();
}

/** A day of the year on which the clocks change every year: in `month`, the `weekday` (ISO) that falls on one of `days`. */
export type YearlyDay = { month: number; weekday: number; time: string; days: { from: number; to: number } | 'last' };

/** The rule that all these local times follow, one a year; null when none does. Needs 28 years to be sure of one. */
export function yearlyDay(onsets: readonly Temporal.PlainDateTime[]): YearlyDay | null {
  const [first] = onsets;
  if (!first) return null;
  const day = { month: first.month, weekday: first.dayOfWeek, time: first.toPlainTime().toString() };
  const last: YearlyDay = { ...day, days: 'last' };
  if (onsets.every((onset) => fallsOn(onset, last))) return last;
  const earliest = Math.min(...onsets.map((onset) => onset.day));
  const within: YearlyDay = { ...day, days: { from: earliest, to: earliest + 6 } };
  return onsets.every((onset) => fallsOn(onset, within)) ? within : null;
}

export function fallsOn(onset: Temporal.PlainDateTime, { month, weekday, time, days }: YearlyDay): boolean {
  if (onset.month !== month || onset.dayOfWeek !== weekday || onset.toPlainTime().toString() !== time) return false;
  return days === 'last' ? onset.day > onset.daysInMonth - 7 : onset.day >= days.from && onset.day <= days.to;
}
