import { row } from '../grammar/row.ts';
import type { Repeat, Unit } from '../values.ts';
import {
  every,
  everyDate,
  everyNth,
  everyUnit,
  monthly,
  monthlyOrOnce,
  ofEach,
  onEach,
  orThisOne,
  timesEach,
} from './repetition.ts';

/** Repetitions on named days of a month or year, and so many times a week. */
export const REPEATS_ON = [
  row('repeat', 'on? the? ordinals', 'on the 5th and 20th', ([days]) => monthlyOrOnce(days), { firm: true }),
  row('repeat', 'every ordinal unit', 'every second day', ([{ n }, unit]) => (n > 1 ? everyUnit(n, unit) : null), {
    weight: 8,
  }),
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
  row('repeat', 'repeat on? dates', 'every month on the 2nd Wednesday', ([repeat, dates]) => onEach(repeat, dates), {
    weight: 3,
  }),
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
        ? orThisOne(ofEach(days, eachOf(unit)), days)
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
    ([{ n }, { unit, n: each }]) => (Number.isInteger(n) && n >= 1 && each === 1 ? timesEach(n, unit) : null),
    { weight: 3, firm: true },
  ),
  row(
    'repeat',
    'number fold repeat',
    '3 times daily',
    ([{ n }, repeat]) =>
      repeat.unit === 'day' && repeat.n === 1 && Object.keys(repeat).length === 3 && n >= 2 && n <= 4
        ? { ...repeat, times: n }
        : null,
    { weight: 4, firm: true },
  ),
  row(
    'repeat',
    'number per unit',
    'twice a day',
    ([{ n, digits }, { unit, n: each }]) =>
      Number.isInteger(n) && n >= 1 && n <= 50 && each === 1 && (unit === 'day' || unit === 'week' || unit === 'month')
        ? every(1, unit, { times: n })
        : unit === 'hour' && digits === 0 && n >= 1
          ? timesEach(n, unit)
          : null,
    { weight: -2, firm: true },
  ),
  row(
    'repeat',
    'number unit per unit',
    '3 days a week',
    ([{ n }, days, { unit, n: each }]) =>
      days.unit === 'day' && (unit === 'week' || unit === 'month') && each === 1 && n >= 1 && n <= 7
        ? n === 7 && unit === 'week'
          ? every(1, 'day')
          : every(1, unit, { times: n })
        : null,
    { weight: 3, firm: true },
  ),
];

/** Every month, every quarter, every year. */
const eachOf = (unit: Unit): Repeat =>
  unit === 'quarter' ? every(3, 'month', { quarters: true }) : every(1, unit === 'year' ? 'year' : 'month');
