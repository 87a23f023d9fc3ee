import { dayNumber, MS_PER_DAY } from '../recurrence/wall-clock.ts';
import { stretchAt } from '../recurrence/zone.ts';

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * A stretch of the wall clock that comes back every day: `start` included, `end` not. An end before the start lies on
 * the next day (23:00–07:00); an end of 00:00 is midnight; equal ends are an empty window.
 */
export type DailyWindow = { readonly start: Temporal.PlainTime; readonly end: Temporal.PlainTime };

/** A stretch of time in epoch milliseconds: `start` included, `end` not. */
export type Span = { readonly start: number; readonly end: number };

const nanosecondsADay = MS_PER_DAY * 1e6;
/** Further than any offset from UTC, in milliseconds. */
const farAway = 2 * MS_PER_DAY;

/** Does the wall clock in `zone` (IANA id) show a time inside the window at this instant? */
export function isInDailyWindow(at: Temporal.Instant, window: DailyWindow, zone: string): boolean {
  return holds(window, at.toZonedDateTimeISO(zone).toPlainTime());
}

/**
 * The first instant from `at` on at which the clock shows a time outside the window; `at` itself when it does so then. Work
 * held back until then is not held back again, whatever the clocks do: an end that they skip is the moment of the jump, an
 * end shown twice counts each time, and where they skip all the time between an end and the next start the window goes on.
 */
export function windowEndsAt(at: Temporal.Instant, window: DailyWindow, zone: string): Temporal.Instant {
  // Between two changes the clock runs evenly; at each it may show any time, of any date.
  let moment = at.toZonedDateTimeISO(zone);
  while (holds(window, moment.toPlainTime())) {
    const end = moment.toInstant().add({ nanoseconds: untilNext(window.end, moment.toPlainTime()) });
    const change = moment.getTimeZoneTransition('next');
    if (change === null || Temporal.Instant.compare(end, change.toInstant()) < 0) return end;
    moment = change;
  }
  return moment.toInstant();
}

/**
 * The instants that a window of one date covers, in `zone`; null when none. `date` is the day of its start, or with
 * `'end'` the day on which it ends. A window is as long as the clock makes it: 23:00–07:00 lasts seven hours when the
 * clocks go forward and nine when they go back. An edge inside a gap is the moment of the change; an hour shown twice
 * is covered both times.
 */
export function windowOn(
  date: Temporal.PlainDate,
  window: DailyWindow,
  zone: string,
  by: 'start' | 'end' = 'start',
): Span | null {
  const order = Temporal.PlainTime.compare(window.start, window.end);
  if (order === 0) return null;
  const startDate = by === 'end' && order > 0 ? date.subtract({ days: 1 }) : date;
  const endDate = order > 0 ? startDate.add({ days: 1 }) : startDate;
  const [startWall, endWall] = [wallMs(startDate, window.start), wallMs(endDate, window.end)];
  // Far from every change of the clocks a sum tells what Temporal would, at a tenth of the price.
  const { from, to, offset } = stretchAt(zone, startWall);
  if (from + farAway <= startWall && endWall < to - farAway)
    return { start: startWall - offset, end: endWall - offset };
  const start = clockReaches(startDate.toPlainDateTime(window.start), zone, 'first').epochMilliseconds;
  const end = clockReaches(endDate.toPlainDateTime(window.end), zone, 'last').epochMilliseconds;
  return start < end ? { start, end } : null;
}

function holds(window: DailyWindow, time: Temporal.PlainTime): boolean {
  const order = Temporal.PlainTime.compare(window.start, window.end);
  if (order === 0) return false;
  const isAfterStart = Temporal.PlainTime.compare(time, window.start) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(time, window.end) < 0;
  return order < 0 ? isAfterStart && isBeforeEnd : isAfterStart || isBeforeEnd;
}

/** The wall clock as if it were UTC, in milliseconds since the epoch. */
function wallMs({ year, month, day }: Temporal.PlainDate, time: Temporal.PlainTime): number {
  const seconds = (time.hour * 60 + time.minute) * 60 + time.second;
  return dayNumber(year, month, day) * MS_PER_DAY + seconds * 1000 + time.millisecond;
}

/** Nanoseconds on an even clock from `time` to the next `end`, at most a day. */
function untilNext(end: Temporal.PlainTime, time: Temporal.PlainTime): number {
  const left = time.until(end).total('nanoseconds');
  return left > 0 ? left : left + nanosecondsADay;
}

/** When the clock shows `local` or, if it jumps over it, the moment of the jump. */
function clockReaches(local: Temporal.PlainDateTime, zone: string, showing: 'first' | 'last'): Temporal.Instant {
  const zoned = local.toZonedDateTime(zone, { disambiguation: showing === 'first' ? 'earlier' : 'later' });
  if (zoned.toPlainDateTime().equals(local)) return zoned.toInstant();
  // In a gap 'earlier' gives a moment before the jump, so that the next transition is the jump.
  const beforeJump = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return (beforeJump.getTimeZoneTransition('next') ?? zoned).toInstant();
}
