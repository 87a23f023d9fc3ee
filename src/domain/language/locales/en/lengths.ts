import { row } from '../../grammar/row.ts';
import { timerOf } from '../../rules/bounds.ts';
import { lengthOf } from '../../rules/lengths.ts';
import type { Length, Values } from '../../values.ts';

const quarters = (n: number, unit: Values['unit']) => lengthOf(n / 4, unit);

const aheadOf = ({ months, days, minutes }: Length) =>
  months === 0 && days === 0 && minutes >= 1 ? { minutes: Math.floor(minutes) } : null;

/** Quarters of a length, and "later". */
export const LENGTH_ROWS = [
  ...['early', 'beforehand', 'ahead', 'earlier'].map((word) =>
    row('ahead', `length =${word}` as 'length =x', `15 minutes ${word}`, ([length]) => aheadOf(length), {
      weight: 2,
      firm: true,
    }),
  ),
  row('ahead', 'length =in =advance', '15 minutes in advance', ([length]) => aheadOf(length), {
    weight: 2,
    firm: true,
  }),
  row(
    'timer',
    '=in number',
    'in 15',
    ([{ n, digits }]) =>
      digits <= 2 && Number.isInteger(n) && n >= 5 && n <= 90 ? { minutes: n, instead: `in ${n} hours` } : null,
    { weight: 4, shy: 1 },
  ),
  row(
    'timer',
    '=in clock',
    'in 1:45',
    ([{ hour, minute, written }]) => (written && hour <= 9 ? { minutes: hour * 60 + minute } : null),
    { weight: 6, firm: true },
  ),
  row('timer', 'length =later', '2 hours later', ([length]) => timerOf(length), { weight: 3, firm: true }),
  row('timer', 'length =from =now', '2 hours from now', ([length]) => timerOf(length), { weight: 3, firm: true }),
  row(
    'length',
    'a? =quarter dash? of? a? unit',
    'a quarter of an hour',
    ([unit]) => (unit.unit === 'hour' || unit.unit === 'year' ? quarters(1, unit) : null),
    { weight: 1 },
  ),
  row(
    'length',
    'number dash? =quarters of? a? unit',
    'three quarters of an hour',
    ([{ n }, unit]) => (unit.unit === 'hour' || unit.unit === 'year' ? quarters(n, unit) : null),
    { weight: 1 },
  ),
  row('length', 'number and a? =quarter unit', 'one and a quarter hours', ([{ n }, unit]) => lengthOf(n + 0.25, unit), {
    weight: 1,
  }),
  row(
    'length',
    'a unit and a =quarter',
    'an hour and a quarter',
    ([unit]) => (unit.unit === 'hour' ? lengthOf(1.25, unit) : null),
    { weight: 1 },
  ),
  row(
    'length',
    'a unit and number =quarters',
    'an hour and three quarters',
    ([unit, { n }]) => (unit.unit === 'hour' && n < 4 ? lengthOf(1 + n / 4, unit) : null),
    { weight: 1 },
  ),
  row(
    'length',
    'number unit and a =quarter',
    'two hours and a quarter',
    ([{ n }, unit]) => (unit.unit === 'hour' ? lengthOf(n + 0.25, unit) : null),
    { weight: 1 },
  ),
  row(
    'length',
    'number unit and number =quarters',
    'two hours and three quarters',
    ([{ n }, unit, part]) => (unit.unit === 'hour' && part.n < 4 ? lengthOf(n + part.n / 4, unit) : null),
    { weight: 1 },
  ),
  row('length', 'number =more unit', '2 more minutes', ([{ n }, unit]) => lengthOf(n, unit), { weight: 1 }),
];
