import { feastFor } from '../dates/feasts.ts';
import { findDates } from '../dates/find.ts';
import { type Context, row } from '../grammar/row.ts';
import type { DateSpec } from '../values.ts';
import { coming, nthFrom, period, pinned } from './reckon.ts';

/** Days and stretches that are found from today or from another day. */

const SEASONS = [
  [3, 20],
  [6, 21],
  [9, 22],
  [12, 21],
] as const;

/** The season that ends after a day, as it is reckoned where the person lives; which day of it is asked anyway. */
function seasonFrom(season: number, after: Temporal.PlainDate, south: boolean): DateSpec | null {
  const first = south ? season + 2 : season;
  const [month, day] = SEASONS[first % 4] ?? SEASONS[0];
  const [nextMonth, nextDay] = SEASONS[(first + 1) % 4] ?? SEASONS[0];
  for (const year of [after.year - 1, after.year, after.year + 1]) {
    const from = Temporal.PlainDate.from({ year, month, day });
    const to = Temporal.PlainDate.from({
      year: nextMonth < month ? year + 1 : year,
      month: nextMonth,
      day: nextDay,
    }).subtract({ days: 1 });
    if (Temporal.PlainDate.compare(to, after) >= 0) return { range: { from, to } };
  }
  return null;
}

function quarter(n: number, year: number | null, { today }: Context): DateSpec | null {
  if (n < 1 || n > 4) return null;
  const of = (one: number) => {
    const from = Temporal.PlainDate.from({ year: one, month: 3 * n - 2, day: 1 });
    return { from, to: from.add({ months: 3 }).subtract({ days: 1 }) };
  };
  const now = of(year ?? today.year);
  return { range: year === null && Temporal.PlainDate.compare(now.to, today) < 0 ? of(today.year + 1) : now };
}

function weekOf(base: DateSpec, { today }: Context): DateSpec | null {
  const [day] = base.options || base.problem ? [] : findDates(base, today, 1);
  const range = day && period('week', 0, day);
  return range ? { range } : null;
}

function weekendOf(base: DateSpec, { today }: Context): DateSpec | null {
  const [day] = base.options || base.problem ? [] : findDates(base, today, 1);
  const range = day && period('weekend', 0, day);
  return range ? { range } : null;
}

/** Some days of the coming such month. */
function within(month: number, from: number, to: number, { today }: Context): DateSpec {
  const year = today.year + (month < today.month ? 1 : 0);
  const first = Temporal.PlainDate.from({ year, month, day: from });
  return { range: { from: first, to: first.with({ day: Math.min(to, first.daysInMonth) }) } };
}

/** The nth seven days of a month, or its last. */
function weekIn(n: number, spec: DateSpec, context: Context): DateSpec | null {
  const { month, year, range, ...rest } = spec;
  if (Object.keys(rest).some((key) => key !== 'word') || n > 4 || n === 0) return null;
  const whole = range ?? (month === undefined ? undefined : within(month, 1, 31, context).range);
  if (!whole || whole.from.until(whole.to).days > 31) return null;
  const moved = year === undefined || range ? whole.from : whole.from.with({ year });
  const last = moved.with({ day: moved.daysInMonth });
  const from = n < 0 ? last.subtract({ days: 6 }) : moved.add({ days: 7 * (n - 1) });
  return { range: { from, to: from.add({ days: 6 }) } };
}

export const NEAR = [
  row('date', 'relative', 'tomorrow', ([{ days, part }], { today }) => ({
    ...pinned(today.add({ days })),
    ...(part && { part }),
    ...(days === 0 && { word: 'today' as const }),
    ...(days < 0 && { word: 'past' as const }),
  })),
  row(
    'date',
    'length relative',
    'a week tomorrow',
    ([{ days: by, months, minutes }, { days }], { today }) =>
      months === 0 && minutes === 0 && Number.isInteger(by) && by >= 7 ? pinned(today.add({ days: days + by })) : null,
    { weight: 2, firm: true },
  ),
  row(
    'date',
    'relative unit',
    'tomorrow week',
    ([{ days }, { unit, n }], { today }) => (unit === 'week' ? pinned(today.add({ days: days + 7 * n })) : null),
    { weight: 2 },
  ),
  row(
    'date',
    'weekday unit',
    'Wednesday fortnight',
    ([{ day }, { unit, n }], { today }) =>
      unit === 'week' ? pinned(coming(day, today.add({ days: 1 })).add({ days: 7 * n })) : null,
    { weight: 2 },
  ),
  row('date', 'in? season', 'in summer', ([{ season }], { today, south }) => seasonFrom(season, today, south)),
  row('date', 'this season', 'this summer', ([{ season }], { today, south }) => seasonFrom(season, today, south), {
    weight: 1,
  }),
  row(
    'date',
    'next season',
    'next summer',
    ([{ season }], { today, south }) => {
      const first = seasonFrom(season, today, south)?.range;
      return first && Temporal.PlainDate.compare(first.from, today) <= 0
        ? seasonFrom(season, first.to.add({ days: 1 }), south)
        : first
          ? { range: first }
          : null;
    },
    { weight: 1 },
  ),
  row(
    'date',
    'the? ordinal weekday after date',
    'the first Monday after Easter',
    ([{ n }, { day }, base], context) => nthFrom(n, day, base, 1, context),
    { weight: 6, firm: true },
  ),
  row(
    'date',
    'the? weekday after date',
    'the Monday after Easter',
    ([{ day }, base], context) => nthFrom(1, day, base, 1, context),
    { weight: 5, firm: true },
  ),
  row(
    'date',
    'the? ordinal weekday before date',
    'the second Monday before Easter',
    ([{ n }, { day }, base], context) => nthFrom(n, day, base, -1, context),
    { weight: 6, firm: true },
  ),
  row(
    'date',
    'the? last? weekday before date',
    'the Friday before Christmas',
    ([{ day }, base], context) => nthFrom(1, day, base, -1, context),
    { weight: 5, firm: true },
  ),
  row(
    'date',
    'the? ordinal unit',
    'the third quarter',
    ([{ n }, { unit }], context) => (unit === 'quarter' ? quarter(n, null, context) : null),
    { weight: 6, firm: true },
  ),
  row(
    'date',
    'the? ordinal unit of? year',
    'the third quarter of 2027',
    ([{ n }, { unit }, { year }], context) => (unit === 'quarter' ? quarter(n, year, context) : null),
    { weight: 7, firm: true },
  ),
  // "the Q3 report" is none.
  row('date', 'the? ordinal', 'q3', ([{ n }], context) => (n > 100 ? quarter(n - 100, null, context) : null), {
    shy: 1,
  }),
  row(
    'date',
    'the? ordinal of? year',
    'q3 2027',
    ([{ n }, { year }], context) => (n > 100 ? quarter(n - 100, year, context) : null),
    { weight: 2, firm: true },
  ),
  row(
    'date',
    'the? unit of date',
    'the week of 6 October',
    ([{ unit, plural }, base], context) =>
      unit === 'week' ? weekOf(base, context) : unit === 'weekend' && !plural ? weekendOf(base, context) : null,
    { weight: 4, firm: true },
  ),
  row('date', 'early month', 'early March', ([{ month }], context) => within(month, 1, 10, context), {
    weight: 1,
    firm: true,
  }),
  row('date', 'late month', 'late March', ([{ month }], context) => within(month, 21, 31, context), {
    weight: 1,
    firm: true,
  }),
  row(
    'date',
    'the? last unit of date',
    'the last week of July',
    ([{ unit }, month], context) => (unit === 'week' ? weekIn(-1, month, context) : null),
    { weight: 6, firm: true },
  ),
  row(
    'date',
    'the? ordinal unit of date',
    'the first week of July',
    ([{ n }, { unit }, month], context) => (unit === 'week' ? weekIn(n, month, context) : null),
    { weight: 6, firm: true },
  ),
  row(
    'date',
    'feast unit',
    'Memorial Day weekend',
    ([{ feast }, { unit }], { today, country }) => {
      const [day] = unit === 'weekend' ? findDates({ feast: feastFor(feast, country) ?? feast }, today, 1) : [];
      return day ? { range: { from: day.subtract({ days: 3 }), to: day.add({ days: 1 }) } } : null;
    },
    { weight: 2 },
  ),
  row(
    'date',
    'month after next',
    'March after next',
    ([{ month }], { today }) => ({ month, year: today.year + (month > today.month ? 1 : 2) }),
    { weight: 2 },
  ),
  row(
    'date',
    'this last weekday',
    'this past Friday',
    ([{ day }], { today }) => ({ ...pinned(coming(day, today).subtract({ days: 7 })), word: 'past' }),
    { weight: 2 },
  ),
  row(
    'date',
    'this last unit',
    'this past weekend',
    ([{ unit }], { today }) => {
      const range = period(unit, -1, today);
      return range && { range, word: 'past' };
    },
    { weight: 2 },
  ),
  row(
    'doubt',
    'the? next length',
    'the next 3 hours',
    ([{ minutes, days }]) => (minutes > 0 || days % 1 > 0 ? { question: null } : null),
    {
      weight: -1,
    },
  ),
];
