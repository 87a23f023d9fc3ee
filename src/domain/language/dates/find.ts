import type { DateSpec, Length } from '../values.ts';
import { feastIn } from './feasts.ts';

/** How far ahead a day is looked for. */
const YEARS = 12;

/** Whether the words name a day at all; "next week" and "June" only say where to look for one. */
export function namesDay(spec: DateSpec): boolean {
  const { options, ...rest } = spec;
  if (options) return options.every((option) => namesDay({ ...rest, ...option }));
  if (spec.from) return namesDay(spec.from.base);
  if (spec.feast !== undefined || spec.day !== undefined || spec.nth) return true;
  if (spec.weekdays) return spec.weekdays.length === 1;
  return spec.range?.from.equals(spec.range.to) ?? false;
}

/** The first days from `today` on that the words allow, in order; a day that was pinned and lies behind comes as well. */
export function findDates(spec: DateSpec, today: Temporal.PlainDate, wanted = 2): Temporal.PlainDate[] {
  if (spec.from) return shifted(spec, spec.from, today, wanted);
  const from = spec.range
    ? spec.range.from
    : spec.year
      ? Temporal.PlainDate.from({ year: spec.year, month: 1, day: 1 })
      : today;
  const last = spec.range?.to ?? from.add({ years: YEARS });
  const found: Temporal.PlainDate[] = [];
  const early = spec.range !== undefined || spec.year !== undefined ? from : today;
  for (let month = early.with({ day: 1 }); found.length < wanted; month = month.add({ months: 1 })) {
    if (Temporal.PlainDate.compare(month, last) > 0 || (spec.year !== undefined && month.year > spec.year)) break;
    if (spec.month !== undefined && spec.month !== month.month) continue;
    if (spec.year !== undefined && spec.year !== month.year) continue;
    for (const date of daysIn(month, spec)) {
      const { compare } = Temporal.PlainDate;
      if (compare(date, early) < 0 || compare(date, last) > 0) continue;
      found.push(date);
      if (found.length >= wanted) break;
    }
  }
  return found;
}

/** The days of a month (given by its first) that the day, the count, the weekdays or the feast allow, in order. */
function daysIn(month: Temporal.PlainDate, spec: DateSpec): Temporal.PlainDate[] {
  if (spec.feast !== undefined) return feastIn(spec.feast, month.year).filter((date) => date.month === month.month);
  const length = month.daysInMonth;
  const { nth } = spec;
  if (nth && nth.of !== 'month')
    return numbers(1, length)
      .map((day) => month.with({ day }))
      .filter((date) => holds(nth, date));
  const firstWeekday = month.dayOfWeek;
  const on = (weekdays: number[]) =>
    numbers(1, length).filter((day) => weekdays.includes(((firstWeekday + day - 2) % 7) + 1));
  const counted = nth
    ? on(nth.weekdays)
        .slice(nth.n > 0 ? nth.n - 1 : nth.n)
        .slice(0, 1)
    : null;
  const day = spec.day === undefined ? null : spec.day < 0 ? length + 1 + spec.day : spec.day;
  const days = counted ?? (day === null ? (spec.weekdays ? on(spec.weekdays) : numbers(1, length)) : [day]);
  return days
    .filter(
      (one) =>
        one >= 1 &&
        one <= length &&
        (day === null || one === day) &&
        (!spec.weekdays || spec.weekdays.includes(((firstWeekday + one - 2) % 7) + 1)),
    )
    .map((one) => (one === 1 ? month : month.with({ day: one })));
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Whether a day is the nth of those weekdays in its month, quarter or year. */
function holds({ n, weekdays, of }: NonNullable<DateSpec['nth']>, date: Temporal.PlainDate): boolean {
  if (!weekdays.includes(date.dayOfWeek)) return false;
  const start = periodStart(date, of);
  const end = start.add(of === 'month' ? { months: 1 } : of === 'quarter' ? { months: 3 } : { years: 1 });
  const before = countDays(start, date, weekdays);
  return n > 0 ? before === n - 1 : countDays(date, end, weekdays) === -n;
}

export function periodStart(date: Temporal.PlainDate, of: 'month' | 'quarter' | 'year'): Temporal.PlainDate {
  if (of === 'month') return date.with({ day: 1 });
  return date.with({ day: 1, month: of === 'year' ? 1 : date.month - ((date.month - 1) % 3) });
}

/** How many days of those weekdays lie in [from, to). */
function countDays(from: Temporal.PlainDate, to: Temporal.PlainDate, weekdays: number[]): number {
  const days = from.until(to).days;
  const rest = Array.from({ length: days % 7 }, (_, i) => ((from.dayOfWeek - 1 + i) % 7) + 1);
  return Math.floor(days / 7) * weekdays.length + rest.filter((day) => weekdays.includes(day)).length;
}

function shifted(
  spec: DateSpec,
  { base, by }: { base: DateSpec; by: Length },
  today: Temporal.PlainDate,
  wanted: number,
) {
  // "2 days after Christmas" may be said on the day after; "a week from Friday" counts from the coming one.
  const dated = base.feast !== undefined || base.month !== undefined;
  const from = dated ? today.subtract({ months: Math.max(0, by.months), days: Math.max(0, by.days) }) : today;
  const bases = findDates(base, from, wanted + 2);
  const moved = bases.map((date) => date.add({ months: by.months, days: by.days }));
  return moved
    .filter((date) => Temporal.PlainDate.compare(date, today) >= 0 || base.range || base.year)
    .filter((date) => !spec.weekdays || spec.weekdays.includes(date.dayOfWeek))
    .slice(0, wanted);
}
