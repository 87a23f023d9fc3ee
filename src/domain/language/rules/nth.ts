import { join } from '../dates/join.ts';
import { row } from '../grammar/row.ts';
import type { DateSpec, Values } from '../values.ts';

/** Days by their place in a month, quarter or year: "the second Sunday of May", "the last working day". */

/** "The last", "the second to last". */
const isFromEnd = (n: number) => n <= -1 && n >= -5;

function nthDays(ns: number[], weekdays: number[]): Values['dates'] | null {
  const good = ns.every((n) => (n >= 1 && n <= 5) || isFromEnd(n));
  return good ? { dates: ns.map((n) => ({ nth: { n, weekdays, of: 'month' as const } })), or: false } : null;
}

function nthOfUnit(ns: number[], { unit }: Values['unit']): Values['dates'] | null {
  if (unit === 'workday') return nthDays(ns, [1, 2, 3, 4, 5]);
  if (unit === 'weekend') return nthDays(ns, [6]);
  if (unit !== 'day' || !ns.every((n) => (n >= 1 && n <= 31) || isFromEnd(n))) return null;
  return { dates: ns.map((day) => ({ day })), or: false };
}

/** Puts counted days into what they are counted in. */
export function within({ dates, or }: Values['dates'], container: DateSpec): Values['dates'] | null {
  const { range } = container;
  const months = range ? (range.to.year - range.from.year) * 12 + range.to.month - range.from.month + 1 : 1;
  const of = months === 12 || (container.year && !container.month) ? 'year' : months === 3 ? 'quarter' : 'month';
  const put = dates.map((date) => {
    if (date.nth) return join({ ...date, nth: { ...date.nth, of } }, container);
    if (date.day === undefined) return null;
    if (of === 'month') return join(date, container);
    return join({ nth: { n: date.day, weekdays: [1, 2, 3, 4, 5, 6, 7], of } }, container);
  });
  return put.every((date) => date !== null) ? { dates: put, or } : null;
}

const counted = ({ dates }: Values['dates']) =>
  dates.every((date) => (date.nth || date.day) && !date.month && !date.range);

const monthlyOn = (days: Values['dates'] | null) => days && { n: 1, unit: 'month' as const, on: days.dates };

export const NTH = [
  row('ordinals', 'ordinal', 'first', ([{ n }]) => [n]),
  row('ordinals', 'last', 'last', () => [-1]),
  row('ordinals', 'ordinal to? last', 'second to last', ([{ n }]) => (n >= 2 && n <= 5 ? [-n] : null), { weight: 1 }),
  row('ordinals', 'ordinal and the? ordinals', 'first and third', ([{ n }, more]) => [n, ...more]),
  row('ordinals', 'ordinal comma the? ordinals', 'first, second and third', ([{ n }, more]) => [n, ...more]),
  row('numbers', 'number and number', '3 and 17', ([a, b]) => (a.digits && b.digits ? [a.n, b.n] : null)),
  row('numbers', 'number comma numbers', '3, 9 and 17', ([a, more]) => (a.digits ? [a.n, ...more] : null)),
  row('dates', 'the? ordinals weekday', 'the 1st and 3rd Tuesday', ([ns, { day }]) => nthDays(ns, [day]), {
    weight: 5,
  }),
  row(
    'repeat',
    'on? the? ordinals weekday',
    'first and third Tuesdays',
    ([ns, { day, plural }]) => (plural ? monthlyOn(nthDays(ns, [day])) : null),
    { weight: 7, firm: true },
  ),
  row(
    'dates',
    'the? ordinal weekday and the? ordinal weekday',
    'the first Sunday and third Sunday',
    ([a, { day }, b, other]) => {
      const both = [nthDays([a.n], [day]), nthDays([b.n], [other.day])];
      return both.every((dates) => dates !== null) ? { dates: both.flatMap(({ dates }) => dates), or: false } : null;
    },
    { weight: 6 },
  ),
  row('dates', 'the? ordinals unit', 'the first and last day', ([ns, unit]) => nthOfUnit(ns, unit), { weight: 5 }),
  row(
    'dates',
    'dates of date',
    'the second Sunday of May',
    ([dates, container]) => (counted(dates) && !container.day && !container.nth ? within(dates, container) : null),
    { weight: 4, firm: true },
  ),
  row('date', 'dates', 'the last Friday of May', ([{ dates, or }]) => {
    const [only, ...others] = dates;
    return only?.nth && (only.month !== undefined || only.range) && others.length === 0 && !or ? only : null;
  }),
  row(
    'dates',
    'dates date',
    'the last Friday next month',
    ([dates, container]) =>
      counted(dates) &&
      dates.dates.some((date) => date.nth) &&
      !container.day &&
      !container.nth &&
      (container.month || container.range)
        ? within(dates, container)
        : null,
    { weight: 2, firm: true },
  ),
];
