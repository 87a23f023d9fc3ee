import { type Context, row } from '../grammar/row.ts';
import type { DateSpec, Unit } from '../values.ts';
import { period, pinned } from './reckon.ts';

/** The beginning, the middle and the end of a month, a quarter, a year. */

function edge(date: DateSpec, which: 'early' | 'mid' | 'late', { today }: Context): DateSpec | null {
  const { range, month, year, ...rest } = date;
  if (Object.keys(rest).some((key) => key !== 'word')) return null;
  if (range) {
    const days = range.from.until(range.to).days;
    if (days < 2) return null;
    const at = { early: range.from, mid: range.from.add({ days: Math.floor(days / 2) }), late: range.to }[which];
    const from = which === 'early' && Temporal.PlainDate.compare(at, today) < 0 ? null : at;
    return from ? pinned(from) : { problem: 'gone' };
  }
  if (month === undefined && year !== undefined)
    return which === 'mid'
      ? { year, month: 7, day: 1 }
      : { year, month: which === 'early' ? 1 : 12, day: which === 'early' ? 1 : 31 };
  if (month === undefined) return null;
  return { month, ...(year !== undefined && { year }), day: { early: 1, mid: 15, late: -1 }[which] };
}

function edgeOfThis(unit: Unit, which: 'early' | 'mid' | 'late', context: Context): DateSpec | null {
  const range = period(unit, 0, context.today);
  // "the end of the day".
  if (unit === 'day' && which === 'late') return { ...pinned(context.today), part: 'evening', word: 'today' };
  if (!range || unit === 'day') return null;
  const edged = edge({ range }, which, context);
  // The beginning of the month lies behind: the next one's is meant.
  const next = period(unit, 1, context.today);
  const day = edged?.range?.from;
  const gone = !day || Temporal.PlainDate.compare(day, context.today) < 0;
  return gone && next ? edge({ range: next }, which, context) : edged;
}

/** As the person's country keeps it. */

export const EDGES = [
  row('date', 'the? mid of? date', 'mid January', ([date], context) => edge(date, 'mid', context), {
    weight: 2,
    firm: true,
  }),
  row(
    'date',
    'the? mid of the? unit',
    'the middle of the month',
    ([{ unit }], context) => edgeOfThis(unit, 'mid', context),
    { weight: 2 },
  ),
  row('date', 'the? start of? date', 'the beginning of June', ([date], context) => edge(date, 'early', context), {
    weight: 2,
    firm: true,
  }),
  row(
    'date',
    'the? start of the? unit',
    'the beginning of the month',
    ([{ unit }], context) => edgeOfThis(unit, 'early', context),
    { weight: 2 },
  ),
  row('date', 'the? end of? date', 'the end of June', ([date], context) => edge(date, 'late', context), {
    weight: 2,
    firm: true,
  }),
  row(
    'date',
    'the? end of? the? unit',
    'the end of the month',
    ([{ unit }], context) => edgeOfThis(unit, 'late', context),
    { weight: 2, firm: true },
  ),
];
