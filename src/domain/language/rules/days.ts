import { feastFor } from '../dates/feasts.ts';
import { periodStart } from '../dates/find.ts';
import { join } from '../dates/join.ts';
import { type Context, row } from '../grammar/row.ts';
import type { DateSpec, Length, Unit, Values } from '../values.ts';

/** Days by their names, by counting, and from other days. */

type Range = NonNullable<DateSpec['range']>;

export const pinned = (date: Temporal.PlainDate): DateSpec => ({ range: { from: date, to: date } });

/** The first day of that weekday, `from` among them. */
export const coming = (weekday: number, from: Temporal.PlainDate) =>
  from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });

/** The week, month, quarter or year that is `n` after today's; null for other units. */
export function period(unit: Unit, n: number, today: Temporal.PlainDate): Range | null {
  if (unit === 'day') return { from: today.add({ days: n }), to: today.add({ days: n }) };
  if (unit === 'week') {
    const from = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: n });
    return { from, to: from.add({ days: 6 }) };
  }
  if (unit === 'weekend') {
    const from = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 7 * n + 5 });
    return { from, to: from.add({ days: 1 }) };
  }
  if (unit !== 'month' && unit !== 'quarter' && unit !== 'year') return null;
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const from = periodStart(today, unit).add({ months: months * n });
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}

/**
 * "next Tuesday": the coming one, if it lies in next week and more than three days ahead; else the coming one and the one of the week
 * after are about as likely.
 */
function nextWeekday(day: number, today: Temporal.PlainDate): DateSpec {
  const first = coming(day, today.add({ days: 1 }));
  const nextWeek = period('week', 1, today);
  const sure = nextWeek && Temporal.PlainDate.compare(first, nextWeek.from) >= 0 && today.dayOfWeek <= 5;
  if (sure) return { ...pinned(first), word: 'next' };
  return { options: [pinned(first), pinned(first.add({ days: 7 }))], word: 'next' };
}

function nextPeriod({ unit, n }: Values['unit'], { today }: Context): DateSpec | null {
  if (n !== 1) return null;
  const range = period(unit, 1, today);
  return range && { range, word: 'next' };
}

/** Days from a date; the time of day is another matter. Half a day is no day. */
function shift(base: DateSpec, by: Length, sign: 1 | -1): DateSpec | null {
  if (by.minutes !== 0 || base.problem) return null;
  if (!Number.isInteger(by.days) || !Number.isInteger(by.months)) return { problem: 'fraction' };
  if (by.days > 36_600 || by.months > 1_200) return { problem: 'far' };
  const moved = { months: sign * by.months, days: sign * by.days, minutes: 0 };
  if (base.range?.from.equals(base.range.to))
    return pinned(base.range.from.add({ months: moved.months, days: moved.days }));
  return { from: { base, by: moved } };
}

const inLength = (by: Length, { today }: Context) => shift(pinned(today), by, 1);

const isBare = (spec: DateSpec) =>
  spec.weekdays !== undefined && Object.keys(spec).length === 1 && spec.weekdays.length === 1;

export const DAYS = [
  row('weekdays', 'weekday', 'Friday', ([{ day, plural }]) => ({ days: [day], plural })),
  row(
    'weekdays',
    'weekday and? weekdays',
    'Mondays and Fridays',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural }),
    { weight: 1 },
  ),
  row(
    'weekdays',
    'weekday and on weekdays',
    'on Monday and on Friday',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural }),
    { weight: 1 },
  ),
  row(
    'weekdays',
    'weekday comma weekdays',
    'Monday, Tuesday and Friday',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural }),
    { weight: 1 },
  ),
  row(
    'weekdays',
    'weekday slash weekdays',
    'Mon/Wed/Fri',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural }),
    { weight: 1, firm: true },
  ),
  row('weekdays', 'weekday dash weekday', 'Mon-Fri', ([a, b]) => ({ days: fromTo(a.day, b.day), plural: true }), {
    weight: 2,
    firm: true,
  }),
  row(
    'weekdays',
    'from? weekday until weekday',
    'Monday to Thursday',
    ([a, b]) => ({ days: fromTo(a.day, b.day), plural: true }),
    { weight: 2, firm: true },
  ),
  row('date', 'weekday', 'Friday', ([{ day, plural }]) => (plural ? null : { weekdays: [day] })),
  row('date', 'this weekday', 'this Friday', ([{ day }], { today }) => pinned(coming(day, today))),
  row('date', 'this next weekday', 'this coming Friday', ([{ day }], { today }) =>
    pinned(coming(day, today.add({ days: 1 }))),
  ),
  row('date', 'the? next weekday', 'next Friday', ([{ day, plural }], { today }) =>
    plural ? null : nextWeekday(day, today),
  ),
  row(
    'date',
    'this? the? coming weekday',
    'the coming Friday',
    ([{ day, plural }], { today }) => (plural ? null : pinned(coming(day, today.add({ days: 1 })))),
    { weight: 2, firm: true },
  ),
  row('date', 'next next weekday', 'next next Friday', ([{ day }], { today }) =>
    pinned(coming(day, today.add({ days: 1 })).add({ days: 7 })),
  ),
  row(
    'date',
    'the? weekday after next',
    'the Friday after next',
    ([{ day }], { today }) => ({
      options: [7, 14].map((days) => pinned(coming(day, today.add({ days: 1 })).add({ days }))),
    }),
    { weight: 2 },
  ),
  row(
    'date',
    'last weekday',
    'last Friday',
    ([{ day, plural }], { today }) =>
      plural ? null : { ...pinned(coming(day, today).subtract({ days: 7 })), word: 'past' },
    { weight: 7 },
  ),
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
  row('date', 'last length', 'last 2 weeks', ([by], { today }) => {
    const past = shift(pinned(today), { ...by, minutes: 0 }, -1);
    return past && { ...past, word: 'past' };
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
  row('date', 'date comma? on? date', 'Friday next week', ([a, b]) => (sameKind(a, b) ? null : join(a, b)), {
    weight: 1,
  }),
  row('date', 'date of date', 'Monday of next week', ([a, b]) => (sameKind(a, b) ? null : join(a, b)), { weight: 2 }),
  row('date', 'date comma? on? date', 'Monday 1 December', ([a, b]) => contradiction(a, b)),
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
  row('date', 'length before date', '3 days before Christmas', ([by, date]) => shift(date, by, -1), {
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
  row(
    'date',
    'length on weekday',
    'a week on Tuesday',
    ([by, { day, plural }], { today }) => (plural ? null : shift(pinned(coming(day, today.add({ days: 1 }))), by, 1)),
    { weight: 3, firm: true },
  ),
  row(
    'date',
    'number weekday now',
    'two Saturdays from now',
    ([{ n }, { day }], { today }) =>
      n >= 1 && n <= 52 ? pinned(coming(day, today.add({ days: 1 })).add({ days: 7 * (n - 1) })) : null,
    { weight: 2 },
  ),
  row('date', 'feast', 'Christmas', ([{ feast }], context) => feastSpec(feast, context)),
  row('date', 'next feast', 'next Christmas', ([{ feast }], context) => feastSpec(feast, context)),
  row('date', 'this feast', 'this Christmas', ([{ feast }], context) => feastSpec(feast, context)),
  row('date', 'last feast', 'last Christmas', ([{ feast }], context) => ({
    ...pinned(context.today.subtract({ days: 1 })),
    feast: feastSpec(feast, context).feast ?? feast,
    word: 'past',
    problem: 'gone',
  })),
  row('date', 'this part', 'this morning', ([{ part }], { today }) => ({ ...pinned(today), part, word: 'today' }), {
    weight: 1,
  }),
  row('date', 'last part', 'last night', ([{ part }], { today }) => ({
    ...pinned(today.subtract({ days: 1 })),
    part,
    word: 'past',
  })),
  row(
    'date',
    'date part',
    'Friday morning',
    ([date, { part, plural }]) => (date.part || plural || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
  row(
    'date',
    'date in the part',
    'Friday in the morning',
    ([date, { part, plural }]) => (date.part || plural || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
  row(
    'date',
    'date at part',
    'Friday at night',
    ([date, { part, plural }]) => (date.part || plural || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
  row(
    'date',
    'the? part of date',
    'the morning of the 14th',
    ([{ part }, date]) => (date.part || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
];

const one = (unit: Unit): Length => ({
  months: unit === 'month' ? 1 : unit === 'year' ? 12 : 0,
  days: unit === 'day' ? 1 : unit === 'week' ? 7 : 0,
  minutes: unit === 'hour' ? 60 : unit === 'minute' ? 1 : 0,
});

const feastSpec = (feast: string, { country }: Context): DateSpec => ({ feast: feastFor(feast, country) ?? feast });

const single = (date: DateSpec) => date.range === undefined || date.range.from.equals(date.range.to);

/** The weekdays from one to another, over the end of the week too. */
export const fromTo = (a: number, b: number) =>
  Array.from({ length: ((b - a + 7) % 7) + 1 }, (_, i) => ((a - 1 + i) % 7) + 1);

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

/** "Monday 1 December" in a year in which that is a Tuesday: asked, with both. */
function contradiction(a: DateSpec, b: DateSpec): DateSpec | null {
  if (sameKind(a, b) || a.options || b.options || join(a, b)) return null;
  const isWeekday = isBare(a) || isBare(b);
  return isWeekday ? { options: [b, a] } : null;
}
