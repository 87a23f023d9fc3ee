import { weekdayName } from '../../calendar-names.ts';
import { row } from '../grammar/row.ts';
import type { DateSpec, DayPart, Repeat, Unit, Values } from '../values.ts';
import { within } from './nth.ts';

/** How something repeats. Which rule of RFC 5545 that makes is for `resolve/` to say. */

export const every = (n: number, unit: Unit | null, rest: Partial<Repeat> = {}): Repeat => ({
  n,
  unit,
  on: [],
  ...rest,
});

function everyUnit(n: number, { unit, n: each }: Values['unit']): Repeat | null {
  const count = n * each;
  if (unit === 'second') return every(0, 'minute');
  if (unit === 'weekend') return every(n, 'week', { on: [{ weekdays: [6] }, { weekdays: [7] }] });
  if (unit === 'workday') return count === 1 ? every(1, 'week', { on: weekdaySpecs([1, 2, 3, 4, 5]) }) : null;
  if (unit === 'quarter') return every(count * 3, 'month');
  if (!Number.isInteger(count)) {
    const smaller: Partial<Record<Unit, [Unit, number]>> = {
      hour: ['minute', 60],
      day: ['hour', 24],
      week: ['day', 7],
    };
    const [into, times] = smaller[unit] ?? ['day', 0];
    return Number.isInteger(count * times) && times > 0 ? every(count * times, into) : null;
  }
  return count >= 0 && count <= 10_000 ? every(count, unit) : null;
}

export const weekdaySpecs = (days: number[]): DateSpec[] =>
  [...new Set(days)].sort((a, b) => a - b).map((day) => ({ weekdays: [day] }));

/** "Monday and Thursday": every week or once? */
function everyOrOnce({ days, plural }: Values['weekdays']): Repeat | null {
  if (plural || days.length < 2) return null;
  const names = days.map(weekdayName);
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const readings = [
    { label: 'Every week', words: `every ${list}` },
    { label: 'Just this once', words: `once on ${list}` },
  ];
  return every(1, 'week', { on: weekdaySpecs(days), either: { question: 'Every week, or just this once?', readings } });
}

const onDays = (n: number, days: number[]) => every(n, 'week', { on: weekdaySpecs(days) });

export function onEach(repeat: Repeat, { dates, or }: Values['dates']): Repeat | null {
  if (
    or ||
    repeat.on.length > 0 ||
    repeat.afterDone ||
    dates.some((date) => date.range || date.year || date.from || date.options)
  )
    return null;
  if (repeat.unit === 'year' || repeat.unit === 'month' || repeat.unit === 'week') {
    return fits(repeat.unit, dates) ? { ...repeat, on: dates } : null;
  }
  return null;
}

function fits(unit: 'year' | 'month' | 'week', dates: DateSpec[]): boolean {
  return dates.every((date) => {
    if (unit === 'week')
      return date.weekdays !== undefined && !date.nth && date.day === undefined && date.month === undefined;
    if (unit === 'month') return (date.nth !== undefined || date.day !== undefined) && date.month === undefined;
    return date.nth !== undefined || date.day !== undefined || date.month !== undefined || date.feast !== undefined;
  });
}

/** "on the last day of the month": of this one, or of every one? */
function orThisOne(repeat: Repeat | null, { dates }: Values['dates']): Repeat | null {
  const [only, ...others] = dates;
  if (repeat?.unit !== 'month' || repeat.n !== 1 || others.length > 0 || (only?.day !== 1 && only?.day !== -1))
    return repeat;
  const day = only.day === 1 ? 'the 1st' : 'the last day';
  const readings = [
    { label: 'Every month', words: `on ${day} of every month` },
    { label: 'Just this once', words: only.day === 1 ? 'on the first of next month' : 'at the end of this month' },
  ];
  return { ...repeat, either: { question: 'Every month, or just this once?', readings } };
}

/** "the 1st and 3rd Tuesday of every other month". */
function ofEach(days: Values['dates'], repeat: Repeat): Repeat | null {
  const { unit, n } = repeat;
  if (days.or || repeat.on.length > 0 || (unit !== 'month' && unit !== 'year' && unit !== 'week')) return null;
  if (unit === 'month' && n === 3) {
    const nths = within(days, { range: QUARTER });
    return nths && { n, unit, on: nths.dates };
  }
  return onEach(repeat, days);
}

const QUARTER = { from: Temporal.PlainDate.from('2024-01-01'), to: Temporal.PlainDate.from('2024-03-31') };

export const REPEATS = [
  row(
    'repeat',
    'every unit',
    'every day',
    ([unit]) => (unit.plural && unit.unit !== 'weekend' && unit.unit !== 'workday' ? null : everyUnit(1, unit)),
    { weight: 1 },
  ),
  row('repeat', 'every number unit', 'every 3 days', ([{ n }, unit]) => everyUnit(n, unit), { weight: 2 }),
  row('repeat', 'every number dash unit', 'every 3-days', ([{ n }, unit]) => everyUnit(n, unit), { weight: 2 }),
  row('repeat', 'every halves a? unit', 'every half hour', ([unit]) => everyUnit(0.5, unit), { weight: 2 }),
  row('repeat', 'every length', 'every 1h30', ([{ months, days, minutes }]) =>
    minutes > 0 && days === 0 && months === 0 ? every(minutes, 'minute') : null,
  ),
  row('repeat', 'every other unit', 'every other day', ([unit]) => everyUnit(2, unit), { weight: 2 }),
  row('repeat', 'every ordinal unit', 'every second day', ([{ n }, unit]) => (n > 1 ? everyUnit(n, unit) : null), {
    weight: 8,
  }),
  row('repeat', 'every weekdays', 'every Monday and Thursday', ([{ days }]) => onDays(1, days), { weight: 2 }),
  row(
    'repeat',
    'every weekdays and every weekdays',
    'every Monday and every Thursday',
    ([a, b]) => onDays(1, [...a.days, ...b.days]),
    { weight: 3 },
  ),
  row('repeat', 'every other weekdays', 'every other Friday', ([{ days }]) => onDays(2, days), { weight: 3 }),
  row(
    'repeat',
    'every number weekdays',
    'every 2 Fridays',
    ([{ n }, { days }]) => (n >= 1 && n <= 52 ? onDays(n, days) : null),
    { weight: 2 },
  ),
  row('repeat', 'every ordinal weekday', 'every second Wednesday', ([{ n }, { day }]) => everyNth(n, day), {
    weight: 8,
  }),
  row(
    'repeat',
    'every last weekday',
    'every last Friday',
    ([{ day }]) => every(1, 'month', { on: [{ nth: { n: -1, weekdays: [day], of: 'month' } }] }),
    { weight: 3 },
  ),
  row('repeat', 'every dates', 'every 5 December', ([dates]) => everyDate(dates), { weight: 1 }),
  row(
    'repeat',
    'every dates of repeat',
    'every second Wednesday of each month',
    ([days, repeat]) => ofEach(days, repeat),
    { weight: 5, firm: true },
  ),
  row(
    'repeat',
    'every dates of the? unit',
    'every second Wednesday of the month',
    ([days, { unit, n }]) => (n === 1 && unit === 'month' ? ofEach(days, every(1, 'month')) : null),
    { weight: 5, firm: true },
  ),
  row('repeat', 'other weekdays', 'alternate Thursdays', ([{ days, plural }]) => (plural ? onDays(2, days) : null), {
    weight: 3,
    firm: true,
  }),
  row('repeat', 'the? end of? every unit', 'the end of every month', ([unit]) => monthly(-1, unit), {
    weight: 3,
    firm: true,
  }),
  row('repeat', 'the? start of? every unit', 'the beginning of every month', ([unit]) => monthly(1, unit), {
    weight: 3,
    firm: true,
  }),
  row('repeat', 'the? mid of? every unit', 'the middle of every month', ([unit]) => monthly(15, unit), {
    weight: 3,
    firm: true,
  }),
  row('repeat', 'every part', 'every morning', ([{ part }]) => every(1, 'day', { parts: [part] }), { weight: 2 }),
  row(
    'repeat',
    'every part and every? part',
    'every morning and evening',
    ([a, b]) => every(1, 'day', { parts: [a.part, b.part] }),
    { weight: 3 },
  ),
  row(
    'repeat',
    'every weekdays part',
    'every Sunday evening',
    ([{ days }, { part }]) => ({ ...onDays(1, days), parts: [part] }),
    { weight: 3 },
  ),
  row(
    'repeat',
    'every other weekdays part',
    'every other Sunday evening',
    ([{ days }, { part }]) => ({ ...onDays(2, days), parts: [part] }),
    { weight: 4 },
  ),
  row('repeat', 'part', 'mornings', ([{ part, plural }]) => (plural ? every(1, 'day', { parts: [part] }) : null)),
  row(
    'repeat',
    'in the part',
    'in the mornings',
    ([{ part, plural }]) => (plural ? every(1, 'day', { parts: [part] }) : null),
    { weight: 2 },
  ),
  row('repeat', 'every other part', 'every other morning', ([{ part }]) => every(2, 'day', { parts: [part] }), {
    weight: 3,
  }),
  row(
    'repeat',
    'every unit in the part',
    'every day in the morning',
    ([unit, { part }]) => {
      const repeat = everyUnit(1, unit);
      return repeat && (repeat.unit === 'day' || repeat.on.length > 0) ? { ...repeat, parts: [part] } : null;
    },
    { weight: 3 },
  ),
  row('repeat', 'on? weekdays', 'Monday and Thursday', ([days]) => everyOrOnce(days), { weight: 1 }),
  row('repeat', 'weekdays', 'on Mondays', ([{ days, plural }]) => (plural ? onDays(1, days) : null)),
  row('repeat', 'on weekdays', 'on Mondays', ([{ days, plural }]) => (plural ? onDays(1, days) : null), { weight: 1 }),
  row(
    'repeat',
    'weekdays part',
    'Monday mornings',
    ([{ days }, { part, plural }]) => (plural ? { ...onDays(1, days), parts: [part] } : null),
    { weight: 2 },
  ),
  row('repeat', 'repeat on? dates', 'every month on the 2nd Wednesday', ([repeat, dates]) => onEach(repeat, dates), {
    weight: 3,
  }),
  row(
    'repeat',
    'repeat comma? on? weekdays',
    'every 2 weeks on Monday and Thursday',
    ([repeat, { days }]) =>
      repeat.unit === 'week' && repeat.on.length === 0 ? { ...repeat, on: weekdaySpecs(days) } : null,
    { weight: 4 },
  ),
  row('repeat', 'on? dates of? repeat', 'on the 1st of every month', ([days, repeat]) => ofEach(days, repeat), {
    weight: 4,
    firm: true,
  }),
  row(
    'repeat',
    'on? dates of the? unit',
    'on the last Friday of the month',
    ([days, { unit, n }]) =>
      n === 1 &&
      days.dates.every((date) => date.nth || date.day) &&
      (unit === 'month' || unit === 'year' || unit === 'quarter')
        ? orThisOne(ofEach(days, every(unit === 'quarter' ? 3 : 1, unit === 'year' ? 'year' : 'month')), days)
        : null,
    { weight: 3, firm: true },
  ),
  row(
    'repeat',
    'every dates of the? unit',
    'every first Friday of the month',
    ([days, { unit, n }]) =>
      n === 1 && (unit === 'month' || unit === 'year') && days.dates.every((date) => date.nth || date.day)
        ? ofEach(days, every(1, unit))
        : null,
    { weight: 6, firm: true },
  ),
  row(
    'repeat',
    'number fold per unit',
    'three times a week',
    ([{ n }, { unit, n: each }]) =>
      Number.isInteger(n) && n >= 1 && n <= 50 && each === 1 ? every(1, unit, { times: n }) : null,
    { weight: 3, firm: true },
  ),
  row(
    'repeat',
    'number per unit',
    'twice a day',
    ([{ n }, { unit, n: each }]) =>
      Number.isInteger(n) && n >= 1 && n <= 50 && each === 1 && (unit === 'day' || unit === 'week' || unit === 'month')
        ? every(1, unit, { times: n })
        : null,
    { weight: -2, firm: true },
  ),
  row(
    'repeat',
    'number unit per unit',
    '3 days a week',
    ([{ n }, days, { unit, n: each }]) =>
      days.unit === 'day' && (unit === 'week' || unit === 'month') && each === 1 && n >= 1 && n <= 7
        ? every(1, unit, { times: n })
        : null,
    { weight: 3, firm: true },
  ),
];

const monthly = (day: number, { unit, n }: Values['unit']) =>
  unit === 'month' && n === 1 ? every(1, 'month', { on: [{ day }] }) : null;

/** "every second Wednesday" is every other one; "every third Friday" may be the month's third. */
function everyNth(n: number, day: number): Repeat | null {
  if (n === 2) return onDays(2, [day]);
  if (n < 1 || n > 5) return null;
  return every(1, 'month', { on: [{ nth: { n, weekdays: [day], of: 'month' } }] });
}

function everyDate({ dates, or }: Values['dates']): Repeat | null {
  if (or || dates.some((date) => date.range || date.year || date.from || date.weekdays)) return null;
  // "every second Wednesday" is every other one.
  const [first, second] = dates;
  if (first?.nth && !second && first.month === undefined && first.nth.n > 0) return null;
  if (dates.some((date) => date.options && !date.options.every((option) => option.day && option.month))) return null;
  if (dates.every((date) => (date.month && (date.day || date.nth)) || date.feast || date.options))
    return every(1, 'year', { on: dates });
  return dates.every((date) => (date.day || date.nth) && !date.month) ? every(1, 'month', { on: dates }) : null;
}

export const partsOf = (repeat: Repeat): DayPart[] => repeat.parts ?? [];
