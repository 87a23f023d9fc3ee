import { weekdayName } from '../../calendar-names.ts';
import type { DateSpec, Repeat, Unit, Values } from '../values.ts';
import { within } from './nth.ts';

/** How something repeats. Which rule of RFC 5545 that makes is for `resolve/` to say. */

export const every = (n: number, unit: Unit | null, rest: Partial<Repeat> = {}): Repeat => ({
  n,
  unit,
  on: [],
  ...rest,
});

export function everyUnit(n: number, { unit, n: each }: Values['unit']): Repeat | null {
  const count = n * each;
  if (unit === 'second') return every(0, 'minute');
  if (unit === 'weekend') return every(n, 'week', { on: [{ weekdays: [6] }, { weekdays: [7] }] });
  if (unit === 'workday') return count === 1 ? every(1, 'week', { on: weekdaySpecs([1, 2, 3, 4, 5]) }) : null;
  if (unit === 'quarter') return { ...every(count * 3, 'month'), quarters: true };
  if (!Number.isInteger(count)) {
    const smaller: Partial<Record<Unit, [Unit, number]>> = {
      hour: ['minute', 60],
      day: ['hour', 24],
      week: ['day', 7],
    };
    const [into, times] = smaller[unit] ?? ['day', 0];
    return Number.isInteger(count * times) && times > 0 ? every(count * times, into) : null;
  }
  return count >= 0 && count <= 10_000 ? every(count, unit) : null;
}

export const weekdaySpecs = (days: number[]): DateSpec[] =>
  [...new Set(days)].sort((a, b) => a - b).map((day) => ({ weekdays: [day] }));

/** "Monday and Thursday": every week or once? */
export function everyOrOnce({ days, plural, plan }: Values['weekdays']): Repeat | null {
  if (plural || days.length < 2) return null;
  const names = days.map(weekdayName);
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const readings = [
    { label: 'Every week', words: `every ${list}` },
    { label: 'Just this once', words: `once on ${list}` },
  ];
  return every(1, 'week', {
    on: weekdaySpecs(days),
    either: { question: 'Every week, or just this once?', readings, rather: plan === true || days.length > 2 },
  });
}

export const onDays = (n: number, days: number[]) => every(n, 'week', { on: weekdaySpecs(days) });

/** "pay staff on the 5th and 20th": days of every month, unless it is said to be once. */
export function monthlyOrOnce(days: number[]): Repeat | null {
  if (days.length < 2 || days.some((day) => day < -1 || day === 0 || day > 28)) return null;
  const names = days.map((day) => (day === -1 ? 'last day' : `${day}${ending(day)}`));
  const list = `the ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const readings = [
    { label: 'Every month', words: `on ${list} of every month` },
    { label: 'Just this once', words: `once on ${list}` },
  ];
  const on = days.map((day) => ({ day }));
  // "The 14th and 15th" are rather two days of one month.
  const inRow = days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1);
  return every(1, 'month', { on, either: { question: 'Every month, or just this once?', readings, rather: !inRow } });
}

const ending = (day: number) => (day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));

/** "twice a week on Monday and Thursday": as many days as were counted. Null where they are more or fewer. */
export function onCounted({ times, ...repeat }: Repeat, on: DateSpec[]): Repeat | null {
  return times === undefined || times === on.length ? { ...repeat, on } : null;
}

export function onEach(repeat: Repeat, { dates, or }: Values['dates']): Repeat | null {
  if (
    or ||
    repeat.on.length > 0 ||
    repeat.afterDone ||
    dates.some((date) => date.range || date.year || date.from || date.options)
  )
    return null;
  if (repeat.quarters && repeat.n === 3 && dates.every(({ day, month }) => day !== undefined && !month))
    return every(1, 'year', { on: dates.flatMap((date) => [1, 4, 7, 10].map((month) => ({ ...date, month }))) });
  if (repeat.unit === 'year' || repeat.unit === 'month' || repeat.unit === 'week') {
    return fits(repeat.unit, dates) ? onCounted(repeat, dates) : null;
  }
  return null;
}

function fits(unit: 'year' | 'month' | 'week', dates: DateSpec[]): boolean {
  return dates.every((date) => {
    if (unit === 'week')
      return date.weekdays !== undefined && !date.nth && date.day === undefined && date.month === undefined;
    if (unit === 'month') return (date.nth !== undefined || date.day !== undefined) && date.month === undefined;
    return date.nth !== undefined || date.day !== undefined || date.month !== undefined || date.feast !== undefined;
  });
}

/** "on the last day of the month": of this one, or of every one? */
export function orThisOne(repeat: Repeat | null, { dates }: Values['dates']): Repeat | null {
  const [only, ...others] = dates;
  if (repeat?.unit !== 'month' || repeat.n !== 1 || others.length > 0 || (only?.day !== 1 && only?.day !== -1))
    return repeat;
  const day = only.day === 1 ? 'the 1st' : 'the last day';
  const readings = [
    { label: 'Every month', words: `on ${day} of every month` },
    { label: 'Just this once', words: only.day === 1 ? 'on the first of next month' : 'at the end of this month' },
  ];
  return { ...repeat, either: { question: 'Every month, or just this once?', readings } };
}

/** "the 1st and 3rd Tuesday of every other month". */
export function ofEach(days: Values['dates'], repeat: Repeat): Repeat | null {
  const { unit, n } = repeat;
  if (days.or || repeat.on.length > 0 || (unit !== 'month' && unit !== 'year' && unit !== 'week')) return null;
  if (repeat.quarters && n === 3) {
    const nths = within(days, { range: QUARTER });
    return nths && { n, unit, on: nths.dates };
  }
  return onEach(repeat, days);
}

const QUARTER = { from: Temporal.PlainDate.from('2024-01-01'), to: Temporal.PlainDate.from('2024-03-31') };

export const monthly = (day: number, { unit, n }: Values['unit']) =>
  unit === 'month' && n === 1 ? every(1, 'month', { on: [{ day }] }) : null;

/** "every second Wednesday" is every other one; "every third Friday" may be the month's third. */
export function everyNth(n: number, day: number): Repeat | null {
  if (n === 2) return onDays(2, [day]);
  if (n < 1 || n > 5) return null;
  return every(1, 'month', { on: [{ nth: { n, weekdays: [day], of: 'month' } }] });
}

export function everyDate({ dates, or }: Values['dates']): Repeat | null {
  if (or || dates.some((date) => date.range || date.year || date.from || date.weekdays)) return null;
  // "every second Wednesday" is every other one.
  const [first, second] = dates;
  if (first?.nth && !second && first.month === undefined && first.nth.n > 0) return null;
  if (dates.some((date) => date.options && !date.options.every((option) => option.day && option.month))) return null;
  if (dates.every((date) => (date.month && (date.day || date.nth)) || date.feast || date.options))
    return every(1, 'year', { on: dates });
  return dates.every((date) => (date.day || date.nth) && !date.month) ? every(1, 'month', { on: dates }) : null;
}

/** "Three times a week", "3 times an hour": within the hour they are spread evenly. */
export function timesEach(n: number, unit: Unit): Repeat | null {
  if (n > 50 && unit === 'day') return every(0, 'minute');
  if (unit !== 'hour' && unit !== 'minute') return n <= 50 ? every(1, unit, { times: n }) : null;
  const apart = (unit === 'hour' ? 60 : 1) / n;
  if (apart < 5) return every(0, 'minute');
  return every(apart, 'minute', Number.isInteger(apart) ? {} : { problem: `An hour has no ${n} even parts.` });
}
