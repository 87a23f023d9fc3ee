import { describeSeries } from '../recurrence/index.ts';
import { longDate, sayDuration, sayMoment, sayTime } from './speak.ts';
import type { TaskWish } from './types.ts';

/** `zone` is the person's, `hour12` their way of writing times. */
type Showing = { now: Temporal.Instant; zone: string; hour12: boolean };

/** "every weekday at 18:30, the first time tomorrow", "today at 18:00, for 20 minutes"; empty for what has no time. */
export function sayWhen(
  { when, durationMinutes }: Pick<TaskWish, 'when' | 'durationMinutes'>,
  showing: Showing,
): string {
  const { now, zone: theirs, hour12 } = showing;
  const today = now.toZonedDateTimeISO(theirs).toPlainDate();
  const lasting = durationMinutes ? `, for ${sayDuration(durationMinutes)}` : '';
  if (when.kind === 'todo') return '';
  if (when.kind === 'once') return `${sayMoment(when.local, today, hour12)}${sayThere(when.there, hour12)}${lasting}`;
  const rule = describeSeries(when.series, { hourCycle: hour12 ? 12 : 24 });
  const { zone } = when.series;
  const local = when.first.at.toZonedDateTimeISO(theirs).toPlainDateTime();
  const days = today.until(local.toPlainDate()).days;
  const first = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `on ${longDate(local.toPlainDate(), today)}`;
  const several = /BYHOUR|BYMINUTE|MINUTELY|HOURLY/.test(when.series.rrule ?? '');
  const where = zone ? ` ${placeOf(zone)}` : '';
  return `${rule}${where}${lasting}, the first time ${several || zone ? sayMoment(local, today, hour12) : first}`;
}

/** " (3:00 pm in New York)", where the time was said of another zone. */
function sayThere(there: Temporal.ZonedDateTime | undefined, hour12: boolean): string {
  if (!there) return '';
  return ` (${sayTime(there, hour12)} ${placeOf(there.timeZoneId)})`;
}

/** "in New York", "UTC". */
function placeOf(zone: string): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return zone.includes('/') ? `in ${place}` : place;
}
