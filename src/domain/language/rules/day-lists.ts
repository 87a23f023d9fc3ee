import { row } from '../grammar/row.ts';
import type { Values } from '../values.ts';
import { period } from './reckon.ts';

/** Several days, and days and parts of the day as pieces of a sentence. */
export const DAY_LISTS = [
  row(
    'days',
    'on the? ordinal',
    'on the 45th',
    ([{ n, word }]) => (!word && (n < 1 || n > 31) && n < 100 ? { dates: [{ problem: 'never' }], or: false } : null),
    { weight: -3, shy: 1 },
  ),
  row('days', 'at the unit', 'at the weekend', ([unit], { today }) => theWeekend(unit, today), {
    weight: 2,
    firm: true,
  }),
  row('days', 'on the unit', 'on the weekend', ([unit], { today }) => theWeekend(unit, today), {
    weight: 2,
    firm: true,
  }),
  row('days', 'for the unit', 'over the weekend', ([unit], { today }) => theWeekend(unit, today), {
    weight: 2,
    firm: true,
  }),
  row('dates', 'date', 'tomorrow', ([date]) => ({ dates: [date], or: false })),
  row(
    'dates',
    'date and on? dates',
    'tomorrow and on Friday',
    ([date, more]) => (more.or ? null : { dates: [date, ...more.dates], or: false }),
    { weight: 1 },
  ),
  row(
    'dates',
    'date comma on? dates',
    '1 May, 1 June and 1 July',
    ([date, more]) => (more.or || more.dates.length < 2 ? null : { dates: [date, ...more.dates], or: false }),
    { weight: 1 },
  ),
  row(
    'dates',
    'date or on? dates',
    'Monday or Tuesday',
    ([date, more]) => ({ dates: [date, ...more.dates], or: true }),
    { weight: 1 },
  ),
  row('days', 'once on? dates', 'once on Monday', ([dates]) => dates, { weight: 4 }),
  row('days', 'on? dates', 'on Friday', ([dates]) => dates, { weight: 0 }),
  row('days', 'in dates', 'in June', ([{ dates, or }]) =>
    dates.length === 1 && dates[0] && (dates[0].month || dates[0].range || dates[0].year) ? { dates, or } : null,
  ),
  row('during', 'early in the part', 'early in the morning', ([{ part }]) => ({ part }), { weight: 2 }),
  row('during', 'in the? part', 'in the morning', ([{ part }]) => ({ part }), { weight: 1 }),
  row('during', 'at part', 'at night', ([{ part }]) => ({ part }), { weight: 1 }),
];

/** The coming one, or the one that it is. */
function theWeekend({ unit, plural }: Values['unit'], today: Temporal.PlainDate): Values['days'] | null {
  const range = unit === 'weekend' && !plural ? period(unit, 0, today) : null;
  return range && { dates: [{ range }], or: false };
}
