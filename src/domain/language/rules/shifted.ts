import { type Context, row } from '../grammar/row.ts';
import type { DateSpec, Length, Unit } from '../values.ts';
import { pinned } from './reckon.ts';

/** Days from a date; the time of day is another matter. Half a day is no day. */
export function shift(base: DateSpec, by: Length, sign: 1 | -1): DateSpec | null {
  if (by.minutes !== 0 || base.problem) return null;
  if (!Number.isInteger(by.days) || !Number.isInteger(by.months)) return { problem: 'fraction' };
  if (by.days > 36_600 || by.months > 1_200) return { problem: 'far' };
  const moved = { months: sign * by.months, days: sign * by.days, minutes: 0 };
  if (base.range?.from.equals(base.range.to))
    return pinned(base.range.from.add({ months: moved.months, days: moved.days }));
  return { from: { base, by: moved } };
}

const inLength = (by: Length, { today }: Context) => shift(pinned(today), by, 1);

const one = (unit: Unit): Length => ({
  months: unit === 'month' ? 1 : unit === 'year' ? 12 : 0,
  days: unit === 'day' ? 1 : unit === 'week' ? 7 : 0,
  minutes: unit === 'hour' ? 60 : unit === 'minute' ? 1 : 0,
});

/** "Three weeks before February" is counted from its first day. */
const firstOf = (date: DateSpec): DateSpec =>
  date.month !== undefined && date.day === undefined && !date.weekdays && !date.nth && !date.from && !date.range
    ? { ...date, day: 1 }
    : date;

/** So far from today, or from another day. */
export const SHIFTED = [
  row('date', 'last length', 'last 2 weeks', ([by], { today }) => {
    const past = shift(pinned(today), { ...by, minutes: 0 }, -1);
    return past && { ...past, word: 'past' };
  }),
  row('date', 'in length', 'in 3 days', ([by], context) => inLength(by, context)),
  row('date', 'in length now', 'in 3 weeks time', ([by], context) => inLength(by, context), { weight: 1 }),
  row('date', 'length now', '3 days from now', ([by], context) => inLength(by, context), { weight: 1, firm: true }),
  row(
    'date',
    'length ago',
    '3 days ago',
    ([by], { today }) => {
      const past = shift(pinned(today), by, -1);
      return past && { ...past, word: 'past' };
    },
    { weight: 1, firm: true },
  ),
  row('date', 'length from date', '3 days from tomorrow', ([by, date]) => shift(date, by, 1), {
    weight: 2,
    firm: true,
  }),
  row('date', 'length after date', '3 days after Christmas', ([by, date]) => shift(date, by, 1), {
    weight: 2,
    firm: true,
  }),
  row('date', 'length before date', '3 days before Christmas', ([by, date]) => shift(firstOf(date), by, -1), {
    weight: 2,
    firm: true,
  }),
  row(
    'date',
    'the unit before date',
    'the day before Christmas',
    ([{ unit, n }, date]) => (n === 1 ? shift(date, one(unit), -1) : null),
    { weight: 2, firm: true },
  ),
  row(
    'date',
    'the unit after date',
    'the day after Christmas',
    ([{ unit, n }, date]) => (n === 1 ? shift(date, one(unit), 1) : null),
    { weight: 2, firm: true },
  ),
];
