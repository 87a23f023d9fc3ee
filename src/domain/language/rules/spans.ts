import { findDates, namesDay } from '../dates/find.ts';
import type { Context } from '../grammar/row.ts';
import { row } from '../grammar/row.ts';
import type { DateSpec } from '../values.ts';
import { dayOf } from './calendar.ts';

/** From one day to another. */

function span(from: DateSpec | null, to: DateSpec | null, { today }: Context): DateSpec | null {
  if (!from || !to || !namesDay(from) || !namesDay(to) || from.options || to.options || from.problem || to.problem)
    return null;
  const [first] = findDates(from, today, 1);
  const [last] = first ? findDates(to, first, 1) : [];
  if (!first || !last || Temporal.PlainDate.compare(first, last) >= 0 || first.until(last).days > 366) return null;
  return { range: { from: first, to: last }, word: 'span' };
}

export const SPANS = [
  row('date', 'from date until on? date', 'from 1 to 5 December', ([from, to], context) => span(from, to, context), {
    weight: 2,
    firm: true,
  }),
  row('date', 'date dash date', '3 May - 5 May', ([from, to], context) => span(from, to, context), {
    weight: 2,
    firm: true,
  }),
  row(
    'date',
    'between date until date',
    'between 3 May through 5 May',
    ([from, to], context) => span(from, to, context),
    { weight: 2, firm: true },
  ),
  row('date', 'between date and date', 'between 3 May and 5 May', ([from, to], context) => span(from, to, context), {
    weight: 2,
    firm: true,
  }),
  row(
    'date',
    'month number dash number',
    'July 13-15',
    ([{ month }, a, b], context) => span(dayOf(month, a.n), dayOf(month, b.n), context),
    { weight: 3, firm: true },
  ),
  row(
    'date',
    'from? month number until number',
    'July 13 to 15',
    ([{ month }, a, b], context) => span(dayOf(month, a.n), dayOf(month, b.n), context),
    { weight: 3, firm: true },
  ),
  row(
    'date',
    'number dash number month',
    '13-15 July',
    ([a, b, { month }], context) => span(dayOf(month, a.n), dayOf(month, b.n), context),
    { weight: 3, firm: true },
  ),
  row(
    'date',
    'from? the? number until the? number of? month',
    'from 13 to 15 July',
    ([a, b, { month }], context) => span(dayOf(month, a.n), dayOf(month, b.n), context),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'from? the? ordinal until the? ordinal of? month',
    'from the 13th to the 15th of July',
    ([a, b, { month }], context) => span(dayOf(month, a.n), dayOf(month, b.n), context),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'between the? number and the? number of? month',
    'between 13 and 15 July',
    ([a, b, { month }], context) => span(dayOf(month, a.n), dayOf(month, b.n), context),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'between the? ordinal and the? ordinal of? month',
    'between the 13th and the 15th of July',
    ([a, b, { month }], context) => span(dayOf(month, a.n), dayOf(month, b.n), context),
    { weight: 4, firm: true },
  ),
];
