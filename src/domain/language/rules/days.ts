import { findDates } from '../dates/find.ts';
import { join } from '../dates/join.ts';
import { type Context, row } from '../grammar/row.ts';
import type { DateSpec, Values } from '../values.ts';
import { period } from './reckon.ts';

function nextPeriod({ unit, n }: Values['unit'], { today }: Context): DateSpec | null {
  if (n !== 1) return null;
  const range = period(unit, 1, today);
  return range && { range, word: 'next' };
}

const isBare = (spec: DateSpec) =>
  spec.weekdays !== undefined && Object.keys(spec).length === 1 && spec.weekdays.length === 1;

/** Weeks, months and years as they are counted from today, and what was said twice of one day. */
export const DAYS = [
  row('date', 'the? next unit', 'next week', ([unit], context) => nextPeriod(unit, context)),
  row(
    'date',
    'the? unit after next',
    'the week after next',
    ([{ unit, n }], { today }) => {
      const range = n === 1 ? period(unit, 2, today) : null;
      return range && { range };
    },
    { weight: 2 },
  ),
  row('date', 'next next unit', 'next next week', ([{ unit, n }], { today }) => {
    const range = n === 1 ? period(unit, 2, today) : null;
    return range && { range };
  }),
  row('date', 'this unit', 'this week', ([{ unit, n }], { today }) => {
    const range = n === 1 ? period(unit, 0, today) : null;
    // On a Sunday the next weekend may be meant as well.
    if (range && unit === 'weekend' && today.dayOfWeek === 7)
      return { weekdays: [6, 7], range: { from: today, to: today.add({ days: 7 }) } };
    return range && { range };
  }),
  row('date', 'last unit', 'last week', ([{ unit, n }], { today }) => {
    const range = n === 1 ? period(unit, -1, today) : null;
    return range && { range, word: 'past' };
  }),
  row('date', 'last month', 'last September', ([{ month }], { today }) => ({
    month,
    year: today.year - (month < today.month ? 0 : 1),
    word: 'past',
  })),
  row('date', 'next month', 'next June', ([{ month }], { today }) => ({
    month,
    year: today.year + (month > today.month ? 0 : 1),
  })),
  row('date', 'this month', 'this June', ([{ month }], { today }) => ({ month, year: today.year })),
  row(
    'date',
    'date comma? on? date',
    'Friday next week',
    ([a, b], { today }) => (sameKind(a, b) || isTimeInstead(a, b, today) ? null : (join(a, b) ?? contradiction(a, b))),
    { weight: 1 },
  ),
  row('date', 'date of date', 'Monday of next week', ([a, b]) => (sameKind(a, b) ? null : join(a, b)), { weight: 2 }),
];

/** Two names of the same sort are two days, not one ("Monday Tuesday"); so are two of which one says nothing more ("May", "May 3"). */
function sameKind(a: DateSpec, b: DateSpec): boolean {
  const both = (isBare(a) && isBare(b)) || (a.part !== undefined && b.part !== undefined);
  const says = (one: DateSpec, other: DateSpec) =>
    Object.entries(one).every(([key, value]) => JSON.stringify(other[key as keyof DateSpec]) === JSON.stringify(value));
  const monthAndWeekday = (one: DateSpec, other: DateSpec) =>
    isBare(one) && other.month !== undefined && other.day === undefined && !other.nth;
  if (monthAndWeekday(a, b) || monthAndWeekday(b, a) || (a.feast && b.weekdays) || (a.weekdays && b.feast)) return true;
  return both || a.problem !== undefined || b.problem !== undefined || says(a, b) || says(b, a);
}

/** "Friday 4.15", where 15 April is no Friday: a time. */
function isTimeInstead(a: DateSpec, b: DateSpec, today: Temporal.PlainDate): boolean {
  const [dotted, other] = a.dotted ? [a, b] : [b, a];
  const [date] = dotted.dotted && other.weekdays ? findDates(dotted.options?.[0] ?? dotted, today, 1) : [];
  return date !== undefined && other.weekdays?.includes(date.dayOfWeek) === false;
}

/** "Monday 1 December" in a year in which that is a Tuesday: asked, with both. */
function contradiction(a: DateSpec, b: DateSpec): DateSpec | null {
  if (a.options || b.options || a.dotted || b.dotted) return null;
  const isWeekday = isBare(a) || isBare(b);
  return isWeekday ? { options: [b, a] } : null;
}
