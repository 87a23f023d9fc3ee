import { shape } from '../grammar/lexicon.ts';
import { row } from '../grammar/row.ts';
import type { Length, Unit, Values } from '../values.ts';

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };
const MINUTES: Partial<Record<Unit, number>> = { second: 1 / 60, minute: 1, hour: 60 };
const ORDER: Unit[] = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** So many of a unit; null for units that are no fixed length ("weekend"). */
export function lengthOf(n: number, { unit, n: each }: Values['unit']): Length | null {
  const count = n * each;
  if (!ORDER.includes(unit) || count > 100_000) return null;
  return {
    months: count * (MONTHS[unit] ?? 0),
    days: count * (DAYS[unit] ?? 0),
    minutes: count * (MINUTES[unit] ?? 0),
    last: unit,
  };
}

export function addLengths(a: Length, b: Length): Length {
  return {
    months: a.months + b.months,
    days: a.days + b.days,
    minutes: a.minutes + b.minutes,
    ...(b.last && { last: b.last }),
  };
}

/** "1 hour and 15 minutes": the second unit is the smaller one. */
function compound(a: Length, b: Length): Length | null {
  const falls = a.last && b.last && ORDER.indexOf(a.last) < ORDER.indexOf(b.last);
  return falls ? addLengths(a, b) : null;
}

/** "an hour and a half": half of the unit that was named last. */
function andHalf(length: Length, half: number): Length | null {
  const part = length.last && lengthOf(half, { unit: length.last, n: 1, plural: false });
  return part ? addLengths(length, part) : null;
}

/** "3 hours twenty": minutes that are not named so. */
function hourAnd(n: number, unit: Values['unit'], rest: Values['number']): Length | null {
  const whole = unit.unit === 'hour' && rest.digits !== 1 && rest.n >= 5 && rest.n < 60 ? lengthOf(n, unit) : null;
  return whole && addLengths(whole, { months: 0, days: 0, minutes: rest.n, last: 'minute' });
}

export const LENGTHS = [
  row('length', 'number unit', '20 minutes', ([count, unit]) => lengthOf(count.n, unit)),
  row('length', 'number dash unit', 'a 30-minute walk', ([count, unit]) => lengthOf(count.n, unit)),
  row('length', 'a unit', 'an hour', ([unit]) => (unit.plural ? null : lengthOf(1, unit))),
  row('length', 'halves a unit', 'half an hour', ([unit]) => lengthOf(0.5, unit)),
  row('length', 'a? halves unit', 'a half hour', ([unit]) => lengthOf(0.5, unit)),
  row('length', 'number and a? halves unit', 'two and a half hours', ([count, unit]) => lengthOf(count.n + 0.5, unit), {
    weight: 1,
  }),
  row(
    'length',
    'a unit and a? halves',
    'an hour and a half',
    ([unit]) => {
      const one = lengthOf(1, unit);
      return one && andHalf(one, 0.5);
    },
    { weight: 1 },
  ),
  row(
    'length',
    'number unit and a? halves',
    '2 hours and a half',
    ([count, unit]) => {
      const whole = lengthOf(count.n, unit);
      return whole && andHalf(whole, 0.5);
    },
    { weight: 1 },
  ),
  row('length', 'number of a unit', '3/4 of an hour', ([{ n }, unit]) => (n > 0 && n < 1 ? lengthOf(n, unit) : null), {
    weight: 1,
  }),
  row(
    'length',
    'number and number unit',
    '1 and 1/2 hours',
    ([{ n }, part, unit]) => (part.n > 0 && part.n < 1 ? lengthOf(n + part.n, unit) : null),
    { weight: 2 },
  ),
  row(
    'length',
    'number number unit',
    '1 1/2 hours',
    ([{ n }, part, unit]) => (Number.isInteger(n) && part.n > 0 && part.n < 1 ? lengthOf(n + part.n, unit) : null),
    { weight: 2 },
  ),
  row('length', 'a unit and number', 'an hour and 15', ([unit, rest]) => hourAnd(1, unit, rest), { weight: 1 }),
  row('length', 'number unit and number', '2 hours and 20', ([count, unit, rest]) => hourAnd(count.n, unit, rest), {
    weight: 1,
  }),
  row('length', 'length and? length', '1 hour 30 minutes', ([a, b]) => compound(a, b), { weight: 1 }),
  row('length', 'length comma length', '2 weeks, 3 days', ([a, b]) => compound(a, b), { weight: 1 }),
  row('length', 'number unit number', '3 hours twenty', ([count, unit, rest]) => hourAnd(count.n, unit, rest)),
];

export const LENGTH_SHAPES = [
  shape(
    'number',
    /([13])\/([234])(?= ?(?:of|an?|hours?|hrs?|h|weeks?|years?|days?)(?!\p{L}))/u,
    ([, a, b]) => ({ n: Number(a) / Number(b), digits: 1 }),
    { shy: 2 },
  ),
  shape(
    'length',
    /(\d{1,2})h(\d{2})(?:m|min)?(?![\d\p{L}])/u,
    ([, hours, minutes]) =>
      Number(minutes) < 60
        ? { months: 0, days: 0, minutes: Number(hours) * 60 + Number(minutes), last: 'minute' }
        : null,
    { shy: 2 },
  ),
];
