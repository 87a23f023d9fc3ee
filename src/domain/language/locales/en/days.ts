import { namesDay } from '../../dates/find.ts';
import { row } from '../../grammar/row.ts';
import { lengthOf } from '../../rules/lengths.ts';
import { coming, pinned } from '../../rules/reckon.ts';
import type { DateSpec } from '../../values.ts';

/** As the league has played it since 2022. */
const SUPER_BOWL: DateSpec = { month: 2, nth: { n: 2, weekdays: [7], of: 'month' } };

/** Days that only English names so. */
export const DAY_ROWS = [
  row(
    'date',
    'at? this =time the? next unit',
    'this time next week',
    ([{ unit, n }], { today, clock }) => {
      const length = n === 1 ? lengthOf(1, { unit, n, plural: false }) : null;
      return length && length.minutes === 0
        ? { ...pinned(today.add({ months: length.months, days: length.days })), time: clock }
        : null;
    },
    { weight: 8, firm: true },
  ),
  row(
    'date',
    'the? =same =time the? next unit',
    'same time next week',
    ([{ unit, n }], { today }) => {
      const length = n === 1 ? lengthOf(1, { unit, n, plural: false }) : null;
      return length && length.minutes === 0 ? pinned(today.add({ months: length.months, days: length.days })) : null;
    },
    { weight: 8, firm: true },
  ),
  row(
    'date',
    'at? this =time on? date',
    'this time tomorrow',
    ([date], { clock }) => (namesDay(date) && !date.part && !date.time ? { ...date, time: clock } : null),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'the? =ides of month',
    'the ides of March',
    ([{ month }]) => ({ month, day: [3, 5, 7, 10].includes(month) ? 15 : 13 }),
    { weight: 2, firm: true },
  ),
  row('date', '=eod date', 'EOD Friday', ([date]) => (date.part ? null : { ...date, part: 'evening' }), {
    weight: 6,
    firm: true,
  }),
  row('date', 'date =eod', 'Friday EOD', ([date]) => (date.part ? null : { ...date, part: 'evening' }), {
    weight: 6,
    firm: true,
  }),
  row(
    'dates',
    'relative and? the? =day after',
    'tomorrow and the day after',
    ([{ days }], { today }) => ({
      dates: [days, days + 1].map((n) => pinned(today.add({ days: n }))),
      or: false,
    }),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    '=remembrance =sunday',
    'remembrance Sunday',
    () => ({ month: 11, nth: { n: 2, weekdays: [7], of: 'month' } }),
    {
      firm: true,
      weight: 2,
    },
  ),
  row('date', '=superbowl =sunday', 'superbowl sunday', () => SUPER_BOWL, { firm: true, weight: 2 }),
  row('date', '=super =bowl =sunday', 'super bowl sunday', () => SUPER_BOWL, { firm: true, weight: 2 }),
  // "Bob the third" may be a name.
  row('date', '=the ordinal', 'the twenty-third', ([{ n, word }]) => (word && n >= 10 && n <= 31 ? { day: n } : null), {
    weight: -2,
    shy: 1,
  }),
  row('date', '=eod', 'by EOD', (_, { today }) => ({ ...pinned(today), word: 'today', part: 'evening' }), {
    firm: true,
  }),
  row('date', '=eow', 'by EOW', (_, { today }) => pinned(coming(5, today)), { firm: true }),
  row('date', '=eom', 'by EOM', (_, { today }) => pinned(today.with({ day: today.daysInMonth })), { firm: true }),
  row('date', '=eoy', 'by EOY', (_, { today }) => pinned(today.with({ month: 12, day: 31 })), { firm: true }),
  row('date', 'the? =month of month', 'the month of May', ([{ month }]) => ({ month }), { weight: 2, firm: true }),
  row('date', '=day number', 'on day 1', ([{ n, digits }]) => (digits > 0 && n >= 1 && n <= 31 ? { day: n } : null), {
    weight: -1,
  }),
  row(
    'date',
    'weekday =week',
    'Monday week',
    ([{ day }], { today }) => pinned(coming(day, today.add({ days: 1 })).add({ days: 7 })),
    { weight: 1 },
  ),
];
