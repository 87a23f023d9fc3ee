import { isBefore } from '../instants.ts';

/**
 * A person's days and weeks. A day begins at their own start of the day (04:00 for night owls): before it, it is still
 * yesterday. A week is ISO 8601's, Monday to Sunday, of those days.
 */

/** Later than this after the plan, an answer counts for the day on which it came. Longer than any grace period. */
export const LATE_DAYS = 14;

/** A person's day: its date, and when it begins and ends (exclusive). */
export type Day = { date: Temporal.PlainDate; start: Temporal.Instant; end: Temporal.Instant };

/** The person's day at an instant, by the clock of `zone` (IANA id). It never goes back, as `dayOf`. */
export function dayAt(at: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Day {
  const clock = `${zone} ${dayStart}`;
  const last = latest.get(clock);
  if (last && last.startMs <= at.epochMilliseconds && at.epochMilliseconds < last.endMs) return last.day;
  const date = reckoned(at, zone, dayStart);
  const day: Day = { date, ...daySpan(date, zone, dayStart) };
  if (latest.size >= MAX_CLOCKS) latest.clear();
  latest.set(clock, { day, startMs: day.start.epochMilliseconds, endMs: day.end.epochMilliseconds });
  return day;
}

/** By each clock, the day that was asked for last: nearly always it is asked for again, for it is today. */
const latest = new Map<string, { day: Day; startMs: number; endMs: number }>();
const MAX_CLOCKS = 2_000;

/**
 * The date of the person's day at an instant. It never goes back: a day that has begun stays, also when its clock
 * shows the time before its start a second time.
 */
export const dayOf = (at: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Temporal.PlainDate =>
  dayAt(at, zone, dayStart).date;

function reckoned(at: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Temporal.PlainDate {
  const date = at.toZonedDateTimeISO(zone).toPlainDate();
  let day = date;
  while (isBefore(at, beginningOf(day, zone, dayStart))) day = day.subtract({ days: 1 });
  if (!day.equals(date)) return day;
  // Where the clocks go back over midnight, the evening before is shown again on the new day.
  const next = date.add({ days: 1 });
  return isBefore(at, beginningOf(next, zone, dayStart)) ? date : next;
}

/** When a day begins and ends (exclusive): its beginning is when the clock first shows the start of the day, or a later time. */
export function daySpan(day: Temporal.PlainDate, zone: string, dayStart: Temporal.PlainTime) {
  return { start: beginningOf(day, zone, dayStart), end: beginningOf(day.add({ days: 1 }), zone, dayStart) };
}

function beginningOf(date: Temporal.PlainDate, zone: string, dayStart: Temporal.PlainTime): Temporal.Instant {
  const wall = date.toPlainDateTime(dayStart);
  const shown = wall.toZonedDateTime(zone);
  if (shown.toPlainDateTime().equals(wall)) return shown.toInstant();
  // A day that a zone skipped as a whole is over before it begins.
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return beginningOf(date.add({ days: 1 }), zone, dayStart);
  // Skipped: the clocks jump over it, and the day begins as they do; the jump itself counts as before what follows it.
  return (shown.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') ?? shown).toInstant();
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
  // Nearly always: the very same day.
  if (planned === closed) return planned;
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
