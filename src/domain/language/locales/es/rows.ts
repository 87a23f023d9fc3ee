import { say } from '../../grammar/lexicon.ts';
import { row } from '../../grammar/row.ts';
import { inPart, minutesFrom } from '../../rules/clock-halves.ts';
import { addLengths, lengthOf } from '../../rules/lengths.ts';
import { coming, fromTo, period, pinned } from '../../rules/reckon.ts';
import { every, weekdaySpecs } from '../../rules/repetition.ts';
import { shift } from '../../rules/shifted.ts';
import type { Clock, DayPart } from '../../values.ts';

const isFull = (clock: Clock) => clock.minute === 0 && !clock.written;
const day = (n: number, today: Temporal.PlainDate) => pinned(today.add({ days: n }));
const isDay = ({ n, digits }: { n: number; digits: number }) => digits > 0 && digits <= 2 && n >= 1 && n <= 31;

const week = (n: number) => ({ months: 0, days: 7 * n, minutes: 0 });

/** "La tarde" lasts until the evening is over: "las 8 de la tarde". */
const inTarde = (clock: Clock, part: DayPart) =>
  inPart(clock, part) ?? (part === 'afternoon' ? inPart(clock, 'evening') : null);

/** Rules that are Spanish alone. */
export const TIME_ROWS = [
  row(
    'date',
    'the? weekday number',
    'el jueves 15',
    ([{ day }, number]) => (isDay(number) ? { weekdays: [day], day: number.n } : null),
    { weight: 6, firm: true },
  ),
  row(
    'weekdays',
    '=de weekday =a weekday',
    'de lunes a viernes',
    ([from, to]) => ({ days: fromTo(from.day, to.day), plural: true }),
    { weight: 6, firm: true },
  ),
  row('date', '=de date in =ocho', 'de hoy en ocho', ([date]) => shift(date, week(1), 1), { weight: 6, firm: true }),
  row('date', '=de date in =ocho unit', 'de hoy en ocho días', ([date]) => shift(date, week(1), 1), {
    weight: 7,
    firm: true,
  }),
  row('date', '=de date in =quince', 'de hoy en quince', ([date]) => shift(date, week(2), 1), {
    weight: 6,
    firm: true,
  }),
  row('date', '=de date in =quince unit', 'de hoy en quince días', ([date]) => shift(date, week(2), 1), {
    weight: 7,
    firm: true,
  }),
  row('days', '=el number', 'el 16', ([number]) => (isDay(number) ? { dates: [{ day: number.n }], or: false } : null), {
    firm: true,
  }),
  row('during', '=por =la part', 'por la tarde', ([{ part }]) => ({ part }), { weight: 8, firm: true }),
  row('clock', 'hour =de =la part', '6 de la tarde', ([hour, { part }]) => inTarde(hour, part), {
    weight: 4,
    firm: true,
  }),
  row('clock', 'clock =de =la part', 'las ocho y media de la tarde', ([clock, { part }]) => inTarde(clock, part), {
    weight: 4,
    firm: true,
  }),
  row('clock', 'hour =por =la part', '8 por la mañana', ([hour, { part }]) => inTarde(hour, part), {
    weight: 4,
    firm: true,
  }),
  row('clock', 'clock =por =la part', 'las 8:30 por la mañana', ([clock, { part }]) => inTarde(clock, part), {
    weight: 4,
    firm: true,
  }),
  row(
    'clock',
    'hour =menos =cuarto',
    'las ocho menos cuarto',
    ([hour]) => (isFull(hour) ? minutesFrom(hour, -15) : null),
    { firm: true, weight: 4 },
  ),
  row('clock', 'hour =y halves', 'las ocho y media', ([hour]) => (isFull(hour) ? minutesFrom(hour, 30) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'hour =y =cuarto', 'las ocho y cuarto', ([hour]) => (isFull(hour) ? minutesFrom(hour, 15) : null), {
    firm: true,
    weight: 2,
  }),
  row(
    'clock',
    'hour =y number',
    'las ocho y diez',
    ([hour, { n, digits }]) => (isFull(hour) && !digits && n >= 1 && n < 60 ? minutesFrom(hour, n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'hour =menos number',
    'las ocho menos diez',
    ([hour, { n }]) => (isFull(hour) && n >= 1 && n < 60 ? minutesFrom(hour, -n) : null),
    { firm: true, weight: 2 },
  ),
  row('clock', 'hour =en =punto', 'las ocho en punto', ([hour]) => ({ ...hour, bare: false }), { firm: true }),
  row('clock', 'hour =horas', '18 horas', ([hour]) => (hour.hour > 12 ? { ...hour, bare: false } : null), {
    weight: 1,
  }),
  row('length', 'unit =y halves', 'hora y media', ([unit]) => (unit.plural ? null : lengthOf(1.5, unit)), {
    weight: 2,
  }),
  row('length', 'a unit =y halves', 'una hora y media', ([unit]) => (unit.plural ? null : lengthOf(1.5, unit)), {
    weight: 2,
  }),
  row('length', 'number unit =y halves', 'dos horas y media', ([{ n }, unit]) => lengthOf(n + 0.5, unit), {
    weight: 2,
  }),
  row('length', 'a =cuarto =de unit', 'un cuarto de hora', ([unit]) => lengthOf(0.25, unit), { weight: 2 }),
  row('length', 'number =cuartos =de unit', 'tres cuartos de hora', ([{ n }, unit]) => lengthOf(n / 4, unit), {
    weight: 2,
  }),
  row(
    'length',
    'number unit =y =cuarto',
    'dos horas y cuarto',
    ([{ n }, unit]) => {
      const whole = lengthOf(n, unit);
      return whole && unit.unit === 'hour'
        ? addLengths(whole, { months: 0, days: 0, minutes: 15, last: 'minute' })
        : null;
    },
    { weight: 2 },
  ),
  row('date', '=hoy', 'hoy', (_, { today }) => ({ ...pinned(today), word: 'today' }), { firm: true }),
  row('date', '=mañana', 'mañana', (_, { today }) => day(1, today), { firm: true, weight: 1 }),
  row('date', '=manana', 'manana', (_, { today }) => day(1, today), { firm: true, weight: 1 }),
  row('date', '=pasado =mañana', 'pasado mañana', (_, { today }) => day(2, today), { firm: true, weight: 3 }),
  row('date', '=ayer', 'ayer', (_, { today }) => ({ ...day(-1, today), word: 'past' }), { firm: true }),
  row('date', '=anteayer', 'anteayer', (_, { today }) => ({ ...day(-2, today), word: 'past' }), { firm: true }),
  row(
    'date',
    '=hace length',
    'hace 3 días',
    ([{ months, days, minutes }], { today }) =>
      minutes === 0
        ? { ...pinned(today.subtract({ months: Math.trunc(months), days: Math.trunc(days) })), word: 'past' }
        : null,
    { weight: 2, firm: true },
  ),
  row(
    'date',
    'the? weekday =que =viene',
    'el martes que viene',
    ([{ day: weekday }], { today }) => pinned(coming(weekday, today.add({ days: 1 }))),
    { weight: 3, firm: true },
  ),
  row(
    'date',
    'the? unit =que =viene',
    'la semana que viene',
    ([{ unit, n }], { today }) => {
      const range = n === 1 ? period(unit, 1, today) : null;
      return range && { range, word: 'next' };
    },
    { weight: 3, firm: true },
  ),
  row(
    'date',
    'the? unit next',
    'la semana próxima',
    ([{ unit, n }], { today }) => {
      const range = n === 1 ? period(unit, 1, today) : null;
      return range && { range, word: 'next' };
    },
    { weight: 2, firm: true },
  ),
  row('date', '=el number', 'el 15', ([number]) => (isDay(number) ? { day: number.n } : null)),
  row('date', 'the? =día number', 'el día 15', ([number]) => (isDay(number) ? { day: number.n } : null), {
    weight: 2,
    firm: true,
  }),
  row('repeat', '=los weekdays', 'los lunes y jueves', ([{ days }]) => every(1, 'week', { on: weekdaySpecs(days) }), {
    weight: 2,
    firm: true,
  }),
  row(
    'repeat',
    '=los weekdays part',
    'los lunes por la tarde',
    ([{ days }, { part }]) => ({ ...every(1, 'week', { on: weekdaySpecs(days) }), parts: [part] }),
    { weight: 3, firm: true },
  ),
  row(
    'repeat',
    'a weekday =sí =y =otro =no',
    'un martes sí y otro no',
    ([{ day: weekday }]) => every(2, 'week', { on: weekdaySpecs([weekday]) }),
    { weight: 3, firm: true },
  ),
  row('repeat', 'a unit =sí =y =otro =no', 'un día sí y otro no', ([{ unit }]) => every(2, unit), {
    weight: 3,
    firm: true,
  }),
];

const adverb = (phrases: string, repeat: ReturnType<typeof every>) => say('repeat', phrases, repeat);

/** Repetitions in a word. */
export const ADVERBS = [
  ...adverb('cada hora', every(1, 'hour')),
  ...adverb('diariamente|a diario|diario|diarios|diariamente|todos los días|todos los dias', every(1, 'day')),
  ...adverb('semanalmente', every(1, 'week')),
  ...adverb('quincenalmente|cada quince días|cada quince dias|cada 15 días|cada 15 dias', every(2, 'week')),
  ...adverb('mensualmente|todos los meses', every(1, 'month')),
  ...adverb('trimestralmente', every(3, 'month')),
  ...adverb('anualmente|todos los años', every(1, 'year')),
  ...adverb('todas las mañanas|cada mañana', every(1, 'day', { parts: ['morning'] })),
  ...adverb('todas las tardes|cada tarde', every(1, 'day', { parts: ['afternoon'] })),
  ...adverb('todas las noches|cada noche', every(1, 'day', { parts: ['night'] })),
];
