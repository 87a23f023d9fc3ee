/**
 * A person's days and weeks. A day begins at their own start of the day (04:00 for night owls): before it, it is still
 * yesterday. A week is ISO 8601's, Monday to Sunday, of those days.
 */

/** Later than this after the plan, an answer counts for the day on which it came. Longer than any grace period. */
export const LATE_DAYS = 14;

/** The person's day at an instant, on the wall clock of `zone` (IANA id). */
export function dayOf(at: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Temporal.PlainDate {
  const local = at.toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  return Temporal.PlainTime.compare(local.toPlainTime(), dayStart) < 0 ? date.subtract({ days: 1 }) : date;
}

/** When a day begins and ends (exclusive). Clocks that skip or repeat its start are read as Temporal's "compatible". */
export function daySpan(day: Temporal.PlainDate, zone: string, dayStart: Temporal.PlainTime) {
  const at = (date: Temporal.PlainDate) => date.toPlainDateTime(dayStart).toZonedDateTime(zone).toInstant();
  return { start: at(day), end: at(day.add({ days: 1 })) };
}

/**
 * The day that an occurrence counts for: the one it was planned for, so that an answer at five past midnight is
 * yesterday's; the day of closing when that came first (done ahead) or when there was no plan (a to-do). All in the zone the
 * person was in when it closed.
 */
export function dayOfClosing(closing: {
  scheduledAt: Temporal.Instant | null;
  closedAt: Temporal.Instant;
  zone: string;
  dayStart: Temporal.PlainTime;
}): Temporal.PlainDate {
  const closed = dayOf(closing.closedAt, closing.zone, closing.dayStart);
  if (closing.scheduledAt === null) return closed;
  const planned = dayOf(closing.scheduledAt, closing.zone, closing.dayStart);
  const late = planned.until(closed, { largestUnit: 'days' }).days;
  return late < 0 || late > LATE_DAYS ? closed : planned;
}

export type Week = { label: string; from: Temporal.PlainDate; to: Temporal.PlainDate };

/** The ISO week of a day: `label` is ISO 8601's own name for it, "2026-W53"; both ends are included. */
export function weekOf(day: Temporal.PlainDate): Week {
  const from = day.subtract({ days: day.dayOfWeek - 1 });
  const label = `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
  return { label, from, to: from.add({ days: 6 }) };
}

/** The last `count` weeks, that of `today` included, oldest first. */
export function weeksUntil(today: Temporal.PlainDate, count: number): Week[] {
  return Array.from({ length: count }, (_, i) => weekOf(today.subtract({ weeks: count - 1 - i })));
}
