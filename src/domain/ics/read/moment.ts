import type { FileTime } from './event.ts';
import type { ZoneFinder } from './file-zones.ts';

/** Wall clock in a zone (IANA id); null floats with the person. Whole days float: a holiday is one wherever one is. */
export type Wall = { local: Temporal.PlainDateTime; zone: string | null; wholeDay: boolean };

/** Null when the file's zone means nothing to anybody. */
export function wallOf(time: FileTime, zoneOf: ZoneFinder): Wall | null {
  if (time.kind === 'date') return { local: time.date.toPlainDateTime(), zone: null, wholeDay: true };
  if (time.kind === 'utc') return { local: time.local, zone: 'UTC', wholeDay: false };
  if (time.tzid === null) return { local: time.local, zone: null, wholeDay: false };
  const zone = zoneOf(time.tzid);
  return zone === null ? null : { local: time.local, zone, wholeDay: false };
}

/**
 * Another time of the same event (RECURRENCE-ID, EXDATE, RDATE) on the clock of its start: converted where it is told in another
 * zone, and at the start's time of day where it is a bare date (Exchange writes such).
 */
export function onClockOf(start: Wall, time: FileTime, zoneOf: ZoneFinder): Temporal.PlainDateTime | null {
  if (time.kind === 'date') return time.date.toPlainDateTime(start.local.toPlainTime());
  const other = wallOf(time, zoneOf);
  if (!other) return null;
  if (start.wholeDay) return other.local.toPlainDate().toPlainDateTime();
  if (other.zone === start.zone || other.zone === null || start.zone === null) return other.local;
  return other.local.toZonedDateTime(other.zone).withTimeZone(start.zone).toPlainDateTime();
}

/** Minutes of real time from `start` to `end`, rounded up; `floating` (IANA id) is where floating times are measured. */
export function minutesBetween(start: Wall, end: Wall, floating: string): number {
  const floats = start.zone === null || end.zone === null;
  const [zone, other] = floats ? [floating, floating] : [start.zone ?? floating, end.zone ?? floating];
  const ms = end.local.toZonedDateTime(other).epochMilliseconds - start.local.toZonedDateTime(zone).epochMilliseconds;
  return Math.ceil(ms / 60_000);
}

/** Days and weeks are of the clock, hours of real time (RFC 5545 §3.3.6). */
export function minutesOf(start: Wall, duration: Temporal.Duration): number {
  if (duration.weeks === 0 && duration.days === 0) return Math.ceil(duration.total('minutes'));
  const from = start.local.toZonedDateTime(start.zone ?? 'UTC');
  return Math.ceil((from.add(duration).epochMilliseconds - from.epochMilliseconds) / 60_000);
}
