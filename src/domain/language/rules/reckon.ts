import { findDates, periodStart } from '../dates/find.ts';
import type { Context } from '../grammar/row.ts';
import type { DateSpec, Unit } from '../values.ts';

/** Days and stretches of days, reckoned from a day. */

type Range = NonNullable<DateSpec['range']>;

export const pinned = (date: Temporal.PlainDate): DateSpec => ({ range: { from: date, to: date } });

/** The first day of that weekday, `from` among them. */
export const coming = (weekday: number, from: Temporal.PlainDate) =>
  from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });

/** The week, month, quarter or year that is `n` after today's; null for other units. */
export function period(unit: Unit, n: number, today: Temporal.PlainDate): Range | null {
  if (unit === 'day') return { from: today.add({ days: n }), to: today.add({ days: n }) };
  if (unit === 'week') {
    const from = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: n });
    return { from, to: from.add({ days: 6 }) };
  }
  if (unit === 'weekend') {
    const from = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 7 * n + 5 });
    return { from, to: from.add({ days: 1 }) };
  }
  if (unit !== 'month' && unit !== 'quarter' && unit !== 'year') return null;
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const from = periodStart(today, unit).add({ months: months * n });
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}

/** The nth such weekday after a day, or before it. */
export function nthFrom(n: number, weekday: number, base: DateSpec, sign: 1 | -1, { today }: Context): DateSpec | null {
  if (base.weekdays?.length === 7 || base.options || base.problem || n < 1 || n > 52) return null;
  const [day] = findDates(base, today, 1);
  if (!day) return null;
  if (sign === 1) return pinned(coming(weekday, day.add({ days: 1 })).add({ days: 7 * (n - 1) }));
  const before = day.subtract({ days: 1 });
  return pinned(before.subtract({ days: ((before.dayOfWeek - weekday + 7) % 7) + 7 * (n - 1) }));
}

/** The weekdays from one to another, over the end of the week too. */
export const fromTo = (a: number, b: number) =>
  Array.from({ length: ((b - a + 7) % 7) + 1 }, (_, i) => ((a - 1 + i) % 7) + 1);
