import { findDates, namesDay } from '../dates/find.ts';
import { row } from '../grammar/row.ts';
import type { DateSpec, Length, Values } from '../values.ts';
import { lengthOf } from './lengths.ts';
import { shift } from './shifted.ts';

/** Where something begins and ends, how long it takes, and how far ahead it is. */

const isShort = ({ months, days, minutes }: Length) => months === 0 && days === 0 && minutes >= 1 && minutes <= 1_440;
/** "48 hours before the flight". */
const isAhead = ({ months, days, minutes }: Length) => months === 0 && days === 0 && minutes >= 1 && minutes <= 10_080;
const isLong = ({ months, days, minutes }: Length) => minutes === 0 && (months > 0 || days >= 1);
/** Whole minutes; seconds are dropped. */
const whole = (minutes: number) => Math.floor(minutes + 1e-9);

const dayAfter = (date: DateSpec): Values['beginning'] | null => {
  const next = namesDay(date) ? shift(date, { months: 0, days: 1, minutes: 0 }, 1) : null;
  return next && { date: next };
};

/** Somewhere in the week after it. */
function daysAfter(date: DateSpec, today: Temporal.PlainDate): Values['days'] | null {
  const [day] = namesDay(date) && !date.options && !date.problem ? findDates(date, today, 1) : [];
  return day ? { dates: [{ range: { from: day.add({ days: 1 }), to: day.add({ days: 7 }) } }], or: false } : null;
}

/** "in a day and two hours" is a moment; whole days alone leave the time open. */
export const timerOf = ({ minutes, days, months }: Length) =>
  months === 0 && (days === 0 || minutes > 0) && Number.isInteger(days)
    ? { minutes: whole(minutes + days * 1_440) }
    : null;

export const BOUNDS = [
  row('timer', 'in length', 'in 20 minutes', ([length]) => timerOf(length), { weight: 1 }),
  row('timer', 'in length now', "in 2 hours' time", ([length]) => timerOf(length), { weight: 2 }),
  row('timer', 'length now', '20 minutes from now', ([length]) => timerOf(length), { weight: 2, firm: true }),
  row(
    'lasting',
    'for length',
    'for 30 minutes',
    ([length]) => (isShort(length) ? { minutes: whole(length.minutes) } : null),
    { weight: 3, firm: true },
  ),
  // "24h helpline": nothing that is named so takes a whole day.
  row(
    'lasting',
    'length',
    '2h',
    ([length]) => (isShort(length) && length.minutes < 1_440 ? { minutes: whole(length.minutes) } : null),
    { weight: -2 },
  ),
  row('over', 'for length', 'for 3 weeks', ([length]) => (isLong(length) ? { length, each: true } : null), {
    weight: 1,
  }),
  row(
    'over',
    'for the? next length',
    'for the next 10 days',
    ([length]) => (isLong(length) ? { length, each: true } : null),
    {
      weight: 3,
      firm: true,
    },
  ),
  row(
    'over',
    'for the? next unit',
    'for the next week',
    ([{ unit, n, plural }]) =>
      plural || !['day', 'week', 'month', 'year'].includes(unit)
        ? null
        : {
            length: {
              months: unit === 'month' ? n : unit === 'year' ? 12 : 0,
              days: unit === 'day' ? n : unit === 'week' ? 7 * n : 0,
              minutes: 0,
            },
          },
    { weight: 3, firm: true },
  ),
  row('over', 'in? the? next length', 'the next 10 days', ([length]) => (isLong(length) ? { length } : null), {
    weight: 2,
  }),
  row('opening', 'starting at? clock', 'starting at 9am', ([clock]) => (clock.bare ? null : { clock }), { weight: 2 }),
  row('opening', 'starting at hour', 'starting at 9', ([clock]) => ({ clock }), { weight: 2 }),
  row('opening', 'from clock', 'from 9am', ([clock]) => (clock.bare ? null : { clock }), { weight: 1 }),
  row('closing', 'until clock', 'until 5 pm', ([clock]) => (clock.bare ? null : { clock })),
  row('ending', 'by on? date', 'by 14 March', ([date]) => ({ date, by: true }), { weight: 1 }),
  row('ending', 'before on? date', 'before Christmas', ([date]) => ({ date, by: true, exclusive: true }), {
    weight: 2,
  }),
  row('ending', 'until before date', 'until before Christmas', ([date]) => ({ date, by: false, exclusive: true }), {
    weight: 4,
    firm: true,
  }),
  row('ending', 'until on? date', 'until Christmas', ([date]) => ({ date, by: false }), { weight: 2 }),
  row('ending', 'until on? the? date', 'until the end of June', ([date]) => ({ date, by: false }), { weight: 1 }),
  row('beginning', 'starting on? date', 'starting 1 December', ([date]) => ({ date }), { weight: 2 }),
  row('beginning', 'starting after date', 'starting after Christmas', ([date]) => dayAfter(date), { weight: 4 }),
  row('days', 'after date', 'after Christmas', ([date], { today }) => daysAfter(date, today), {
    weight: 3,
    firm: true,
  }),
  row('beginning', 'starting from? date', 'starting from tomorrow', ([date]) => ({ date }), { weight: 2 }),
  row('beginning', 'from on? date', 'from 1 December', ([date]) => ({ date }), { weight: 1, firm: true }),
  row(
    'count',
    'number fold',
    '10 times',
    ([{ n }]) => (Number.isInteger(n) && n >= 1 && n <= 1_000 ? { times: n } : null),
    { firm: true },
  ),
  row('without', 'except on? weekdays', 'except on Sundays', ([{ days }]) => ({ weekdays: days, dates: [] }), {
    weight: 2,
  }),
  row(
    'without',
    'except for? on? in? dates',
    'except on 1 May',
    ([{ dates, or }]) => (or ? null : { weekdays: [], dates }),
    { weight: 1 },
  ),
  row(
    'ahead',
    'length before',
    '30 minutes before',
    // Before what, may stand elsewhere: "a week before the deadline on 28 October".
    ([length]) => (isAhead(length) ? { minutes: whole(length.minutes) } : daysAhead(length)),
    { weight: 2, firm: true },
  ),
  row(
    'ahead',
    'the unit before',
    'the day before',
    ([{ unit, n }]) => daysAhead(lengthOf(n, { unit, n: 1, plural: false })),
    {
      weight: 1,
      firm: true,
    },
  ),
];

function daysAhead(length: Length | null): Values['ahead'] | null {
  if (!length || length.months > 0 || length.minutes > 0 || !Number.isInteger(length.days) || length.days < 1)
    return null;
  return length.days <= 366 ? { minutes: 0, days: length.days } : null;
}
