import { row } from '../../grammar/row.ts';
import { timerOf } from '../../rules/bounds.ts';
import { inHalf, minutesFrom } from '../../rules/clock-halves.ts';
import { coming, pinned } from '../../rules/days.ts';
import { lengthOf } from '../../rules/lengths.ts';
import type { Clock, Values } from '../../values.ts';

const FIVES = new Set([5, 10, 20, 25]);
const isHalfHour = (clock: Clock) => clock.minute === 0 && !clock.written;

const quarters = (n: number, unit: Values['unit']) => lengthOf(n / 4, unit);

/** The first or the last ten days of a month. */
function thirdOf(month: number, which: 'early' | 'late', today: Temporal.PlainDate) {
  const year = today.year + (month < today.month ? 1 : 0);
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const from = which === 'early' ? first : first.with({ day: 21 });
  return { range: { from, to: which === 'early' ? first.with({ day: 10 }) : first.with({ day: first.daysInMonth }) } };
}

/** Rules that are English alone. */
export const TIME_ROWS = [
  row('date', 'early month', 'early March', ([{ month }], { today }) => thirdOf(month, 'early', today), {
    weight: 2,
    firm: true,
  }),
  row('date', 'late month', 'late March', ([{ month }], { today }) => thirdOf(month, 'late', today), {
    weight: 2,
    firm: true,
  }),
  row(
    'date',
    'the? =ides of month',
    'the ides of March',
    ([{ month }]) => ({ month, day: [3, 5, 7, 10].includes(month) ? 15 : 13 }),
    { weight: 2, firm: true },
  ),
  row('timer', 'length =later', '2 hours later', ([length]) => timerOf(length), { weight: 3, firm: true }),
  row('timer', 'length =from =now', '2 hours from now', ([length]) => timerOf(length), { weight: 3, firm: true }),
  row('clock', 'clock =approximately', '3pm approximately', ([clock]) => clock, { firm: true }),
  row('clock', 'hour =ampm', '7ampm', ([hour]) => ({ ...hour, bare: false }), { firm: true }),
  row(
    'clock',
    'number =quarters past clock',
    'three quarters past 9pm',
    ([{ n }, clock]) => (n <= 3 ? minutesFrom(clock, n * 15) : null),
    { firm: true, weight: 2 },
  ),
  row('length', 'number unit and halves', 'one hour and half', ([{ n }, unit]) => lengthOf(n + 0.5, unit), {
    weight: 1,
  }),
  row('length', 'a unit and halves', 'an hour and half', ([unit]) => (unit.plural ? null : lengthOf(1.5, unit)), {
    weight: 1,
  }),
  row(
    'length',
    'a? =quarter dash unit',
    'a quarter-hour',
    ([unit]) => (unit.unit === 'hour' ? quarters(1, unit) : null),
    { weight: 1 },
  ),

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
  row('clock', 'hour =oclock', '6 oclock', ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
  row('clock', 'hour =o =clock', '6 o clock', ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
  row(
    'stretch',
    'stretch in the half',
    'from 3 to 4 in the PM',
    ([{ from, to }, { half }]) => {
      const [first, last] = [inHalf(from, half), inHalf(to, half)];
      return first && last ? { from: first, to: last } : null;
    },
    { weight: 2 },
  ),
  row('clock', 'hour in the half', '6 in the PM', ([hour, { half }]) => inHalf(hour, half), { weight: 1 }),
  row('during', 'in the half', 'in the PM', ([{ half }]) => ({ part: half === 'am' ? 'morning' : 'afternoon' })),
  row('date', '=eod', 'by EOD', (_, { today }) => ({ ...pinned(today), word: 'today', part: 'evening' }), {
    firm: true,
  }),
  row('date', '=eow', 'by EOW', (_, { today }) => pinned(coming(5, today)), { firm: true }),
  row('date', '=eom', 'by EOM', (_, { today }) => pinned(today.with({ day: today.daysInMonth })), { firm: true }),
  row('date', '=eoy', 'by EOY', (_, { today }) => pinned(today.with({ month: 12, day: 31 })), { firm: true }),
  row('doubt', 'the? next =few unit', 'the next few days', () => ({ question: null })),
  row('doubt', 'in a? =few unit', 'in a few days', () => ({ question: null })),
  row('doubt', 'for? the? =rest of? the? unit', 'the rest of the week', () => ({ question: null }), {
    firm: true,
    weight: 2,
  }),
  row('doubt', 'for? the? =rest of this? unit', 'the rest of this month', () => ({ question: null }), {
    firm: true,
    weight: 2,
  }),
  row('doubt', 'for? the? =rest of? the? part', 'for the rest of the morning', () => ({ question: null }), {
    firm: true,
    weight: 2,
  }),
  row('doubt', 'for? the? =rest of? date', 'for the rest of today', () => ({ question: null }), {
    firm: true,
    weight: 4,
  }),
  row('doubt', '=later in the unit', 'later in the week', () => ({ question: null }), { firm: true, weight: 2 }),
  row('doubt', '=later this unit', 'later this week', () => ({ question: null }), { firm: true, weight: 2 }),
  row('doubt', 'a? =few unit now', 'a few days from now', () => ({ question: null })),
  row('clock', "hour =o'clock", "6 o'clock", ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
  row('clock', 'halves past hour', 'half past six', ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, 30) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'halves hour', 'half six', ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, 30) : null)),
  row(
    'clock',
    'a? =quarter past hour',
    'quarter past 7',
    ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, 15) : null),
    { firm: true, weight: 2 },
  ),
  row('clock', 'a? =quarter to hour', 'quarter to 7', ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, -15) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'a? =quarter to clock', 'quarter to 7 pm', ([clock]) => minutesFrom(clock, -15), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'a? =quarter past clock', 'quarter past noon', ([clock]) => minutesFrom(clock, 15), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'halves past clock', 'half past 6 pm', ([clock]) => minutesFrom(clock, 30), { firm: true, weight: 2 }),
  row(
    'clock',
    'number past hour',
    'ten past six',
    ([{ n }, hour]) => (isHalfHour(hour) ? minutesFrom(hour, n) : null),
    { firm: true, weight: 2 },
  ),
  row('clock', 'number past clock', '10 past 5 pm', ([{ n }, clock]) => minutesFrom(clock, n), {
    firm: true,
    weight: 2,
  }),
  row(
    'clock',
    'number unit past hour',
    '5 minutes past six',
    ([{ n }, { unit }, hour]) => (unit === 'minute' && isHalfHour(hour) ? minutesFrom(hour, n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'number unit past clock',
    '5 minutes past noon',
    ([{ n }, { unit }, clock]) => (unit === 'minute' ? minutesFrom(clock, n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'number to hour',
    'ten to five',
    ([{ n, digits }, hour]) => (FIVES.has(n) && !digits && isHalfHour(hour) ? minutesFrom(hour, -n) : null),
    { firm: true, weight: 2 },
  ),
  row('doubt', 'number =to hour', 'five to seven', ([{ n, digits }, hour]) => fiveToSeven(n, digits, hour), {
    firm: true,
    weight: 9,
  }),
  row(
    'clock',
    'number unit to hour',
    '10 minutes to five',
    ([{ n }, { unit }, hour]) => (unit === 'minute' && isHalfHour(hour) ? minutesFrom(hour, -n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'number unit to clock',
    '10 minutes to noon',
    ([{ n }, { unit }, clock]) => (unit === 'minute' ? minutesFrom(clock, -n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'times',
    'at number to hour',
    'at 10 to 5',
    ([{ n }, hour]) => {
      const clock = FIVES.has(n) && isHalfHour(hour) ? minutesFrom(hour, -n) : null;
      return clock && { clocks: [clock], or: false };
    },
    { weight: 8 },
  ),
  row(
    'times',
    'at number to clock',
    'at 5 to 9 pm',
    ([{ n }, hour]) => {
      const clock = FIVES.has(n) && isHalfHour(hour) ? minutesFrom(hour, -n) : null;
      return clock && { clocks: [clock], or: false };
    },
    { weight: 8 },
  ),
  row('clock', 'hour number', 'six thirty', ([hour, { n, digits }]) =>
    isHalfHour(hour) && !digits && n >= 10 && n <= 59 && !hour.wrong && hour.hour <= 23 && hour.hour > 0
      ? { ...hour, minute: n, bare: true }
      : null,
  ),
  row('clock', 'hour =oh number', 'six oh five', ([hour, { n, digits }]) =>
    isHalfHour(hour) && !digits && n >= 1 && n <= 9 ? { ...hour, minute: n, bare: false } : null,
  ),
  row('clock', 'clock =sharp', '7 pm sharp', ([clock]) => clock),
  row('hour', 'hour =sharp', 'at 7 sharp', ([clock]) => clock),
  row('clock', 'clock dash? =ish', 'noon-ish', ([clock]) => clock, { firm: true }),
  row('clock', 'hour dash? =ish', '7-ish', ([clock]) => ({ ...clock, bare: false }), { firm: true }),
  row('clock', 'clock =exactly', '7 pm exactly', ([clock]) => clock),
  row('during', '=overnight', 'overnight', () => ({ part: 'night' }), { firm: true }),
  row('date', 'the? =month of month', 'the month of May', ([{ month }]) => ({ month }), { weight: 2, firm: true }),
  row('length', 'number =more unit', '2 more minutes', ([{ n }, unit]) => lengthOf(n, unit), { weight: 1 }),
  row(
    'clock',
    'number to clock',
    '15 to noon',
    ([{ n }, clock]) => (n >= 13 && n <= 29 && clock.sure ? minutesFrom(clock, -n) : null),
    { firm: true, weight: 6 },
  ),
  row('clock', 'clock =exactly', '7 pm exactly', ([clock]) => clock),
  row('date', '=day number', 'on day 1', ([{ n, digits }]) => (digits > 0 && n >= 1 && n <= 31 ? { day: n } : null), {
    weight: -1,
  }),
  row(
    'date',
    'the? =ides of month',
    'the ides of March',
    ([{ month }]) => ({ month, day: [3, 5, 7, 10].includes(month) ? 15 : 13 }),
    { weight: 2, firm: true },
  ),
  row('clock', 'clock about', '3pm approximately', ([clock]) => clock),
  row('clock', 'about hour', 'approximately 1030', ([hour]) => (hour.minute > 0 ? { ...hour, bare: false } : null), {
    firm: true,
  }),
  row('clock', 'hour =ampm', '7 ampm', ([hour]) => ({ ...hour, bare: false }), { firm: true }),
  row(
    'clock',
    'number =quarters past clock',
    'three quarters past 9pm',
    ([{ n }, clock]) => (n === 3 ? minutesFrom(clock, 45) : null),
    { firm: true, weight: 4 },
  ),
  row(
    'clock',
    'number =quarters past hour',
    'three quarters past 9',
    ([{ n }, hour]) => (n === 3 ? minutesFrom(hour, 45) : null),
    { firm: true, weight: 4 },
  ),
  row('length', 'number =more unit', '2 more minutes', ([{ n }, unit]) => lengthOf(n, unit)),
  row('doubt', 'a? =few unit ago', 'a few days ago', () => ({ question: null }), { firm: true }),
  row('doubt', 'last =few unit', 'the past few days', () => ({ question: null }), { firm: true }),
  row('clock', 'clock =hrs', '14:30 hrs', ([clock]) => clock, { firm: true }),
  row(
    'clock',
    'hour =hrs',
    '1430hrs',
    ([hour]) => (hour.minute > 0 || hour.hour > 12 ? { ...hour, bare: false, sure: true } : null),
    { firm: true },
  ),
  row('clock', 'hour =h', '1430h', ([hour]) => (hour.minute > 0 ? { ...hour, bare: false, sure: true } : null), {
    firm: true,
  }),
  row('clock', 'hour =hours', '1430 hours', ([hour]) =>
    hour.minute > 0 || hour.hour > 12 ? { ...hour, bare: false, sure: true } : null,
  ),
  row('during', '=overnight', 'overnight', () => ({ part: 'night' }), { firm: true }),
  row(
    'date',
    'weekday =week',
    'Monday week',
    ([{ day }], { today }) => pinned(coming(day, today.add({ days: 1 })).add({ days: 7 })),
    { weight: 1 },
  ),
];

/** Without "at" before it, 18:55 or from 5 to 7. "Ten to five" is no stretch. */
function fiveToSeven(n: number, digits: number, { hour, minute, sure }: Clock): Values['doubt'] | null {
  if (digits || (n !== 5 && n !== 10) || sure || minute > 0 || hour <= n) return null;
  const clock = `${hour - 1}:${60 - n}`;
  return {
    question: `At ${clock}, or from ${n} to ${hour}?`,
    readings: [
      { label: `At ${clock}`, words: `at ${clock}` },
      { label: `From ${n} to ${hour}`, words: `from ${n} to ${hour}` },
    ],
  };
}
