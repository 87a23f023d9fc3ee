import type { DateSpec } from '../values.ts';
import { feastIn } from './feasts.ts';

/** Both hold: "Friday" and "the 14th". Null where they contradict each other. */
export function join(a: DateSpec, b: DateSpec): DateSpec | null {
  if (a.options || b.options) return joinOptions(a, b);
  if ((a.from || a.feast) && (b.from || b.feast)) return null;
  if (neverOn(a, b) || neverOn(b, a)) return null;
  const range = joinRange(a.range, b.range);
  const weekdays = joinWeekdays(a.weekdays, b.weekdays);
  const clash =
    range === null ||
    weekdays === null ||
    differ(a.year, b.year) ||
    differ(a.month, b.month) ||
    differ(a.day, b.day) ||
    (a.nth && b.nth);
  if (clash) return null;
  const both = { ...a, ...b, ...(weekdays && { weekdays }), ...(range && { range }) };
  return range?.from.equals(range.to) && !agrees(both, range.from) ? null : both;
}

/** "Easter" is never a Monday: "Easter Monday" is a feast of its own. */
function neverOn({ feast }: DateSpec, { weekdays }: DateSpec): boolean {
  if (!feast || !weekdays) return false;
  return ![2026, 2027, 2028, 2029, 2030, 2031, 2032].some((year) =>
    feastIn(feast, year).some((date) => weekdays.includes(date.dayOfWeek)),
  );
}

/** "last Sunday" is a certain day already, and none of March. */
function agrees({ year, month, day, weekdays }: DateSpec, date: Temporal.PlainDate): boolean {
  const asSaid = !differ(year, date.year) && !differ(month, date.month) && !differ(day, date.day);
  return asSaid && (!weekdays || weekdays.includes(date.dayOfWeek));
}

function joinOptions(a: DateSpec, b: DateSpec): DateSpec | null {
  const { options: ofA = [{}], ...restA } = a;
  const { options: ofB = [{}], ...restB } = b;
  const rest = join(restA, restB);
  if (!rest) return null;
  const options = ofA
    .flatMap((one) => ofB.map((other) => join(one, other)))
    .flatMap((both) => (both && join(rest, both) ? [both] : []));
  const [only, ...others] = options;
  if (!only) return null;
  return others.length === 0 ? join(rest, only) : { ...rest, options };
}

const differ = <T>(a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && a !== b;

function joinWeekdays(a: number[] | undefined, b: number[] | undefined): number[] | undefined | null {
  if (!a || !b) return a ?? b;
  const both = a.filter((day) => b.includes(day));
  return both.length > 0 ? both : null;
}

type Range = NonNullable<DateSpec['range']>;

function joinRange(a: Range | undefined, b: Range | undefined): Range | undefined | null {
  if (!a || !b) return a ?? b;
  const { compare } = Temporal.PlainDate;
  const from = compare(a.from, b.from) >= 0 ? a.from : b.from;
  const to = compare(a.to, b.to) <= 0 ? a.to : b.to;
  return compare(from, to) <= 0 ? { from, to } : null;
}
