import { monthName } from '../../calendar-names.ts';
import { findDates, namesDay } from '../dates/find.ts';
import type { DateSpec } from '../values.ts';

type Span = { start: number; end: number };

/**
 * A day that a sentence names. `on` is certain, unless its time has gone by today: then `again` is the next day of that name.
 * `either` has several readings ("next Tuesday", "3/4"); `unclear` names no day ("next week"), only where to look for one.
 */
export type DayFound = { at: Span } /** `instead`: the other day that the words can mean, far less likely. */ & (
  | {
      kind: 'on';
      date: Temporal.PlainDate;
      again: Temporal.PlainDate | null;
      today: boolean;
      instead?: Temporal.PlainDate;
    }
  | { kind: 'either'; dates: Temporal.PlainDate[] }
  | { kind: 'unclear'; dates: Temporal.PlainDate[] }
  | { kind: 'past'; date: Temporal.PlainDate; said: boolean }
  | { kind: 'impossible'; problem: string }
);

/** What a spec comes to today. */
export function dayFound(spec: DateSpec, at: Span, today: Temporal.PlainDate): DayFound {
  const problem = problemOf(spec);
  if (problem) return { kind: 'impossible', problem, at };
  if (spec.options) return optionsFound(spec.options, spec, at, today);
  if (!namesDay(spec)) return unclear(spec, at, today);
  const apart = contradiction(spec, today);
  if (apart) return { kind: 'either', dates: apart, at };
  const missed = missedBefore(spec, today);
  if (missed) return { kind: 'past', date: missed, said: true, at };
  const [first, second] = findDates(spec, today, 2);
  if (!first) return { kind: 'impossible', problem: 'I find no such day.', at };
  const past = Temporal.PlainDate.compare(first, today) < 0;
  if (past || spec.word === 'past') return { kind: 'past', date: first, said: spec.word === 'past', at };
  const lately = justGone(spec, today);
  if (lately) return { kind: 'past', date: lately, said: false, at };
  if (first.year > today.year + 50)
    return { kind: 'impossible', problem: `The year ${first.year} is too far ahead.`, at };
  return {
    kind: 'on',
    date: first,
    again: first.equals(today) ? (second ?? null) : null,
    today: spec.word === 'today',
    at,
  };
}

function problemOf({ problem, month, year, day }: DateSpec): string | null {
  if (problem === undefined) return null;
  if (problem !== 'no-day')
    return problem === 'fraction'
      ? 'That is no whole number of days.'
      : problem === 'far'
        ? 'That is too far ahead.'
        : problem === 'never'
          ? 'No month has such a day.'
          : 'That has gone by.';
  const name = monthName(month ?? 0);
  const days = Temporal.PlainYearMonth.from({ year: year ?? 2028, month: month ?? 1 }).daysInMonth;
  return day === 29 && month === 2
    ? `${name} ${year} has no 29th.`
    : `${name} has only ${days} days, so there is no ${day} ${name}.`;
}

function optionsFound(options: DateSpec[], rest: DateSpec, at: Span, today: Temporal.PlainDate): DayFound {
  const { options: _, ...others } = rest;
  const found = options.map((option) => dayFound({ ...others, ...option }, at, today));
  const dates = found.flatMap((day) => (day.kind === 'on' ? [day.date] : []));
  const [only, other] = dates.filter((date, i) => dates.findIndex((one) => one.equals(date)) === i);
  if (only && !other)
    return found.find((day) => day.kind === 'on') ?? { kind: 'on', date: only, again: null, today: false, at };
  if (only && other && rest.rather) return { kind: 'on', date: only, again: null, today: false, instead: other, at };
  return only
    ? { kind: 'either', dates, at }
    : (found[0] ?? { kind: 'impossible', problem: 'I find no such day.', at });
}

/** "Monday 1 December" in a year in which that is a Tuesday: that date, the coming such weekday, and when both come true. */
function contradiction(spec: DateSpec, today: Temporal.PlainDate): Temporal.PlainDate[] | null {
  const { weekdays, ...date } = spec;
  const [weekday] = weekdays ?? [];
  if (weekday === undefined || date.day === undefined || date.range) return null;
  const [first] = findDates(date, today, 1);
  if (!first || first.dayOfWeek === weekday) return null;
  const [named] = findDates({ weekdays: [weekday] }, today, 1);
  const [matching] = findDates(spec, today, 1);
  return named ? [first, named, ...(matching && matching.year <= today.year + 2 ? [matching] : [])] : null;
}

/** "12 weeks before Christmas", said in November: this year's has gone by, and next year's is hardly meant. */
function missedBefore({ from, ...rest }: DateSpec, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (
    !from ||
    Object.keys(rest).length > 0 ||
    from.base.year !== undefined ||
    !(from.by.days < 0 || from.by.months < 0)
  )
    return null;
  const [base] = from.base.feast !== undefined || from.base.month !== undefined ? findDates(from.base, today, 1) : [];
  const day = base?.add({ months: from.by.months, days: from.by.days });
  return day && Temporal.PlainDate.compare(day, today) < 0 ? day : null;
}

/** A date without a year that went by within the last month may as well be a slip. */
function justGone(spec: DateSpec, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (spec.month === undefined || spec.day === undefined || spec.year !== undefined || spec.range) return null;
  const [before] = findDates(
    { ...spec, range: { from: today.subtract({ days: 31 }), to: today.subtract({ days: 1 }) } },
    today,
    1,
  );
  return before ?? null;
}

/** Days to offer where only a stretch of them is named. */
function unclear(spec: DateSpec, at: Span, today: Temporal.PlainDate): DayFound {
  const { compare } = Temporal.PlainDate;
  if (spec.range) {
    const { from, to } = spec.range;
    if (compare(to, today) < 0) return { kind: 'past', date: to, said: true, at };
    const length = from.until(to).days + 1;
    if (spec.weekdays || length <= 7) {
      const all = findDates({ ...spec, range: { from: compare(from, today) < 0 ? today : from, to } }, today, 7);
      const coming = all.filter((date) => length < 7 || spec.weekdays || date.dayOfWeek <= 5);
      const later = length === 7 && compare(from, today) < 0 ? coming.filter((date) => !date.equals(today)) : coming;
      return { kind: 'unclear', dates: later.length > 0 ? later : all.slice(0, 1), at };
    }
    return { kind: 'unclear', dates: spread(from, to, today), at };
  }
  if (spec.weekdays) return { kind: 'unclear', dates: findDates(spec, today, spec.weekdays.length), at };
  if (spec.month !== undefined) {
    const year = spec.year ?? today.year + (spec.month < today.month ? 1 : 0);
    const first = Temporal.PlainDate.from({ year, month: spec.month, day: 1 });
    const last = first.with({ day: first.daysInMonth });
    return compare(last, today) < 0
      ? { kind: 'past', date: last, said: false, at }
      : { kind: 'unclear', dates: spread(first, last, today), at };
  }
  const year = Temporal.PlainDate.from({ year: spec.year ?? today.year, month: 1, day: 1 });
  const end = year.with({ month: 12, day: 31 });
  return compare(end, today) < 0
    ? { kind: 'past', date: end, said: false, at }
    : { kind: 'unclear', dates: spread(year, end, today), at };
}

/** The first, the middle and the last day, as far as they lie ahead. */
function spread(from: Temporal.PlainDate, to: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const days = from.until(to).days;
  const middle = days < 32 ? from.add({ days: 14 }) : from.add({ days: Math.floor(days / 2) });
  return [from, middle, to].filter((date) => Temporal.PlainDate.compare(date, today) >= 0);
}
