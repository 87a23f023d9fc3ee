import type { SaidClock } from '../draft/draft.ts';
import { readsTwelve } from '../hour-cycle.ts';
import type { Setting } from '../types.ts';

/**
 * The hour on the 24-hour clock that "6" or "9:00" likelier means: by the person's waking hours where they tell, by their way of writing
 * the clock, else 7 to 11 is the morning, 12 noon, 1 to 6 the afternoon.
 */
export function likelyHour(clock: Pick<SaidClock, 'hour' | 'minute' | 'written'>, setting: Setting): number {
  const [morning, evening] = halves(clock.hour);
  // Who writes the 24-hour clock may get up an hour earlier for it.
  const early = clock.written && meansIt(setting) ? EARLIER : 0;
  const awake = [morning, evening].filter((hour) =>
    [0, early].some((by) => isAwake(hour * 60 + clock.minute + by, setting)),
  );
  const [only, other] = awake;
  if (clock.hour !== 12 && only !== undefined && other === undefined) return only;
  if (clock.written && meansIt(setting)) return clock.hour;
  if (clock.hour === 12) return 12;
  return clock.hour >= 7 ? morning : evening;
}

const EARLIER = 60;

/** The same hour in the morning and in the evening. */
export function halves(hour: number): [number, number] {
  return [hour % 12, (hour % 12) + 12];
}

/** Countries where the clock is mostly written with am and pm. */
const TWELVE = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'IN', 'PH', 'PK', 'BD', 'EG', 'SA', 'MY', 'CO', 'MX']);

/** Times are printed on the 24-hour clock there, and said on the other: "the dentist at 2:40". */
const ISLES = new Set(['Europe/London', 'Europe/Dublin', 'Europe/Belfast']);

/** Whether "9:00" is what it says: the person writes so, or lives where it is done. */
export function meansIt({ hour12, zone, country }: Setting): boolean {
  if (hour12 !== undefined) return !hour12;
  return country ? !TWELVE.has(country) : !(readsTwelve(zone) || ISLES.has(zone));
}

/** Whether the person is up at that minute of the day; where it is not known, nothing is ruled out. */
function isAwake(minute: number, { wake, sleep }: Setting): boolean {
  if (!wake || !sleep) return true;
  const [from, to] = [wake, sleep].map((time) => time.hour * 60 + time.minute);
  if (from === undefined || to === undefined || from === to) return true;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** They sleep at that time of the morning, and are up at the same one of the evening. */
export const isOnlyUpLater = ({ hour, minute }: { hour: number; minute: number }, setting: Setting): boolean =>
  hour < 12 && !isAwake(hour * 60 + minute, setting) && isAwake((hour + 12) * 60 + minute, setting);

/** "10 in the morning", "half past" as it was said: how an hour was read. */
export function sayReading(clock: { hour: number; minute: number }, hour: number): string {
  const said = `${clock.hour}${clock.minute ? `:${String(clock.minute).padStart(2, '0')}` : ''}`;
  if (hour % 12 === 0 && clock.minute === 0) return hour === 0 ? 'midnight' : 'noon';
  const part = hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'in the evening';
  return `${said} ${part}`;
}
