import { say } from '../../grammar/lexicon.ts';
import { row } from '../../grammar/row.ts';
import { inPart, minutesFrom } from '../../rules/clock-halves.ts';
import { period, pinned } from '../../rules/reckon.ts';
import { every, weekdaySpecs } from '../../rules/repetition.ts';
import type { Clock, DateSpec, Unit } from '../../values.ts';

const isFull = (clock: Clock) => clock.minute === 0 && !clock.written;
const day = (n: number, today: Temporal.PlainDate) => pinned(today.add({ days: n }));

const inPeriod = (unit: Unit, today: Temporal.PlainDate): DateSpec | null => {
  const range = period(unit, 2, today);
  return range && { range };
};

/** Rules that are German alone. */
export const TIME_ROWS = [
  row(
    'length',
    'a length',
    'einer Viertelstunde',
    ([length]) => (length.months === 0 && length.days === 0 ? length : null),
    {
      weight: 1,
      firm: true,
    },
  ),
  row('date', '=am ordinal', 'am Ersten', ([{ n }]) => (n >= 1 && n <= 31 ? { day: n } : null), { weight: -1 }),
  // "18 Uhr" is the 24-hour clock; "8 Uhr" may be either half.
  row('clock', 'hour =uhr', '18 Uhr', ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
  row('clock', 'clock =uhr', '18:30 Uhr', ([clock]) => clock, { firm: true, weight: 1 }),
  row(
    'clock',
    'hour =uhr number',
    '18 Uhr 30',
    ([hour, { n }]) => (isFull(hour) && n < 60 ? { ...hour, minute: n, bare: false } : null),
    { firm: true, weight: 2 },
  ),
  row('clock', '=halb hour', 'halb acht', ([hour]) => (isFull(hour) ? minutesFrom(hour, -30) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', '=viertel past hour', 'Viertel nach sieben', ([hour]) => (isFull(hour) ? minutesFrom(hour, 15) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', '=viertel to hour', 'Viertel vor sieben', ([hour]) => (isFull(hour) ? minutesFrom(hour, -15) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', '=viertel hour', 'viertel acht', ([hour]) => (isFull(hour) ? minutesFrom(hour, -45) : null), {
    firm: true,
    weight: 1,
  }),
  row('clock', '=dreiviertel hour', 'dreiviertel acht', ([hour]) => (isFull(hour) ? minutesFrom(hour, -15) : null), {
    firm: true,
    weight: 2,
  }),
  row(
    'clock',
    'number past =halb hour',
    'fünf nach halb acht',
    ([{ n }, hour]) => (isFull(hour) && n < 30 ? minutesFrom(hour, n - 30) : null),
    { firm: true, weight: 3 },
  ),
  row(
    'clock',
    'number to =halb hour',
    'fünf vor halb acht',
    ([{ n }, hour]) => (isFull(hour) && n < 30 ? minutesFrom(hour, -n - 30) : null),
    { firm: true, weight: 3 },
  ),
  row('clock', 'hour part', '8 abends', ([hour, { part }]) => inPart(hour, part), { weight: 1, firm: true }),
  row('times', 'part at hour', 'abends um 8', ([{ part }, hour]) => oneOf(inPart(hour, part)), {
    weight: 3,
    firm: true,
  }),
  row('times', 'part at clock', 'abends um halb acht', ([{ part }, clock]) => oneOf(inPart(clock, part)), {
    weight: 3,
    firm: true,
  }),
  row('date', '=übernächste unit', 'übernächste Woche', ([{ unit }], { today }) => inPeriod(unit, today), {
    firm: true,
    weight: 2,
  }),
  row(
    'date',
    'in? =der =übernächsten unit',
    'in der übernächsten Woche',
    ([{ unit }], { today }) => inPeriod(unit, today),
    {
      firm: true,
      weight: 2,
    },
  ),
  row('date', '=heute', 'heute', (_, { today }) => ({ ...pinned(today), word: 'today' }), { firm: true }),
  row('date', '=morgen', 'morgen', (_, { today }) => day(1, today), { firm: true, weight: 1 }),
  row('date', '=übermorgen', 'übermorgen', (_, { today }) => day(2, today), { firm: true }),
  row('date', '=gestern', 'gestern', (_, { today }) => ({ ...day(-1, today), word: 'past' }), { firm: true }),
  row('date', '=vorgestern', 'vorgestern', (_, { today }) => ({ ...day(-2, today), word: 'past' }), { firm: true }),
  row(
    'date',
    'before length',
    'vor 3 Tagen',
    ([{ months, days, minutes }], { today }) =>
      minutes === 0
        ? { ...pinned(today.subtract({ months: Math.trunc(months), days: Math.trunc(days) })), word: 'past' }
        : null,
    { weight: 2, firm: true },
  ),
  row(
    'date',
    'date in length',
    'Dienstag in einer Woche',
    ([date, by], { today }) => laterBy(date, by.days, by.minutes + by.months, today),
    { weight: 3, firm: true },
  ),
  row(
    'lasting',
    'length =lang',
    '2 Stunden lang',
    ([{ months, days, minutes }]) => (months === 0 && days === 0 ? { minutes } : null),
    { weight: 4, firm: true },
  ),
  row(
    'over',
    'length =lang',
    'zwei Wochen lang',
    ([length]) => (length.minutes === 0 && (length.months > 0 || length.days >= 1) ? { length, each: true } : null),
    { weight: 4, firm: true },
  ),
  row('date', 'on? =monatsletzten', 'am Monatsletzten', () => ({ day: -1 }), { firm: true, weight: 1 }),
  row(
    'date',
    '=heute =morgen',
    'heute Morgen',
    (_, { today }) => ({ ...pinned(today), part: 'morning', word: 'today' }),
    { firm: true, weight: 2 },
  ),
  row('clock', 'hour during', '8 am Morgen', ([hour, { part }]) => inPart(hour, part), { weight: 1, firm: true }),
  row('clock', 'clock during', '8 Uhr am Morgen', ([clock, { part }]) => inPart(clock, part), {
    weight: 1,
    firm: true,
  }),
  row(
    'repeat',
    'every ordinal part',
    'jeden zweiten Abend',
    ([{ n }, { part }]) => (n > 1 ? every(n, 'day', { parts: [part] }) : null),
    { weight: 3 },
  ),
];

const oneOf = (clock: Clock | null) => clock && { clocks: [clock], or: false };

/** "heute in einer Woche", "Dienstag in einer Woche": counted from the coming one. */
function laterBy(
  date: { range?: { from: Temporal.PlainDate; to: Temporal.PlainDate }; weekdays?: number[] },
  days: number,
  other: number,
  today: Temporal.PlainDate,
) {
  const [weekday] = date.weekdays ?? [];
  if (other !== 0 || !Number.isInteger(days)) return null;
  if (date.range?.from.equals(date.range.to)) return pinned(date.range.from.add({ days }));
  if (!weekday || date.range || date.weekdays?.length !== 1) return null;
  return day(((weekday - today.dayOfWeek + 6) % 7) + 1 + days, today);
}

const adverb = (phrases: string, repeat: ReturnType<typeof every>) => say('repeat', phrases, repeat);

/** Repetitions in a word. */
export const ADVERBS = [
  ...adverb('stündlich', every(1, 'hour')),
  ...adverb('täglich|tagtäglich|tag für tag', every(1, 'day')),
  ...adverb('jeden morgen|jeden morgen früh', every(1, 'day', { parts: ['morning'] })),
  ...adverb('zweimal täglich|2x täglich|zweimal am tag', every(1, 'day', { times: 2 })),
  ...adverb('dreimal täglich|3x täglich|dreimal am tag', every(1, 'day', { times: 3 })),
  ...adverb('wöchentlich|einmal die woche', every(1, 'week')),
  ...adverb('zweiwöchentlich|vierzehntägig|14-tägig|alle vierzehn tage|alle 14 tage', every(2, 'week')),
  ...adverb('monatlich', every(1, 'month')),
  ...adverb('vierteljährlich|quartalsweise', every(3, 'month')),
  ...adverb('halbjährlich', every(6, 'month')),
  ...adverb('jährlich', every(1, 'year')),
  ...adverb('werktäglich', every(1, 'week', { on: weekdaySpecs([1, 2, 3, 4, 5]) })),
  ...say('roundClock', 'rund um die uhr|tag und nacht', true),
];
