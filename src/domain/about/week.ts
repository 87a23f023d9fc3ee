import { weekdayCode, weekdayOfCode } from '../calendar-names.ts';
import type { Facets, Policy } from './types.ts';

/** ISO weekdays, Monday first. */
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The week of a series that comes every week or every day: its times ("HH:MM", with what is different of that one behind it) on each ISO weekday. */
export type Week = ReadonlyMap<number, readonly string[]>;

/** A rule of the same times on the same days; `time` is the first of them. */
export type WeekRule = { rrule: string; days: number[]; times: string[]; facets?: Facets };

/** Null: a rule that is no plain week (every second one, by the month, a number of times). */
export function weekOf(rrule: string, start: Temporal.PlainTime): Week | null {
  if (/INTERVAL=(?!1\b)|BYMONTH|BYSETPOS|BYYEARDAY|BYWEEKNO|COUNT|BYSECOND|BYDAY=[^;]*\d/.test(rrule)) return null;
  const frequency = /FREQ=(\w+)/.exec(rrule)?.[1];
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY') return null;
  const named = /BYDAY=([A-Z,]+)/.exec(rrule)?.[1]?.split(',').map(weekdayOfCode);
  if (frequency === 'WEEKLY' && !named) return null;
  const of = (part: RegExp, own: number) => part.exec(rrule)?.[1]?.split(',').map(Number) ?? [own];
  const times = of(/BYHOUR=([\d,]+)/, start.hour).flatMap((hour) =>
    of(/BYMINUTE=([\d,]+)/, start.minute).map((minute) => text(hour, minute)),
  );
  return new Map((named ?? EVERY_DAY).map((day) => [day, times.toSorted()]));
}

/** The end that a rule has, as it stands there ("UNTIL=20261231"), or null. */
export const untilOf = (rrule: string): string | null => /UNTIL=[^;]+/.exec(rrule)?.[0] ?? null;

/** As few rules as say the same: days with the same times together, and hours with the same minute. */
export function rulesOf(week: Week): WeekRule[] {
  const groups = new Map<string, { days: number[]; times: string[] }>();
  for (const [day, times] of [...week].toSorted(([a], [b]) => a - b))
    for (const own of byMinute(times)) {
      const key = own.join();
      groups.set(key, { days: [...(groups.get(key)?.days ?? []), day], times: own });
    }
  return [...groups.values()].map(({ days, times: entries }) => {
    const times = entries.map(clockIn);
    const facets = facetsOf(entries[0] ?? '');
    return { rrule: ruleOf(days, times), days, times, ...(facets && { facets }) };
  });
}

function byMinute(times: readonly string[]): string[][] {
  const minutes = [...new Set(times.map((time) => time.slice(3)))].sort();
  return minutes.map((minute) => [...new Set(times.filter((time) => time.slice(3) === minute))].sort());
}

/** "06:45~30~silent": a time of the week, how long it takes and how hard it reminds where that is different from the rest. */
export const clockIn = (entry: string): string => entry.slice(0, 5);

export function facetsOf(entry: string): Facets | null {
  const [, minutes, policy] = entry.split('~');
  if (!minutes && !policy) return null;
  return { ...(minutes && { minutes: Number(minutes) }), ...(policy && { policy: policy as Policy }) };
}

/** The same time with something different beside what is different of it already. */
export function withFacets(entry: string, more: Facets): string {
  const { minutes, policy } = { ...facetsOf(entry), ...more };
  return `${clockIn(entry)}~${minutes ?? ''}~${policy ?? ''}`;
}

/** Another time of day, all else as it is. */
export const atClock = (entry: string, time: string): string => `${time}${entry.slice(5)}`;

function ruleOf(days: number[], times: string[]): string {
  const on = days.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.map(weekdayCode).join(',')}`;
  if (times.length < 2) return on;
  const hours = times.map((time) => Number(time.slice(0, 2)));
  return `${on};BYHOUR=${hours.join(',')};BYMINUTE=${Number(times[0]?.slice(3))}`;
}

/** The same week with other times on some days; days without a time are none of it any more. */
export function changed(
  week: Week,
  days: readonly number[],
  times: (own: readonly string[], day: number) => string[],
): Week {
  const next = new Map(week);
  for (const day of days) {
    const left = [...new Set(times(next.get(day) ?? [], day))].sort();
    if (left.length > 0) next.set(day, left);
    else next.delete(day);
  }
  return next;
}

/** When a rule comes for the first time on or after a day, and after a moment. */
export function firstOf(
  { days, times }: WeekRule,
  from: Temporal.PlainDate,
  after: Temporal.PlainDateTime,
): Temporal.PlainDateTime {
  for (let n = 0; n <= 7; n++) {
    const day = from.add({ days: n });
    if (!days.includes(day.dayOfWeek)) continue;
    const at = times
      .map((time) => day.toPlainDateTime(time))
      .find((one) => Temporal.PlainDateTime.compare(one, after) > 0);
    if (at) return at;
  }
  return from.add({ days: 7 }).toPlainDateTime(times[0]);
}

const two = (n: number) => String(n).padStart(2, '0');
const text = (hour: number, minute: number) => `${two(hour)}:${two(minute)}`;
