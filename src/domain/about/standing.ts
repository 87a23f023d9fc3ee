import type { Deed, Part, Said, Thing } from './types.ts';
import { firstOf, rulesOf, untilOf, type Week, weekOf } from './week.ts';

export type Standing = {
  key: string | null;
  rrule: string;
  first: Temporal.PlainDateTime;
  week: Week;
  minutes?: number | null;
};

/** From when a change holds, and the last day of it. */
export type Bounds = { from: Temporal.PlainDate | null; until: Temporal.PlainDate | null };

/** The weeks that there are. What is there once becomes a series by its weekdays: "every day actually". */
export function standingOf({ act, weekdays, slot }: Said, { series, times }: Thing): Standing[] {
  const [only, ...others] = times;
  if (
    series.length === 0 &&
    only &&
    others.length === 0 &&
    weekdays.length > 0 &&
    !slot &&
    (act === 'only' || act === 'set')
  ) {
    const at = only.local.toPlainTime().toString({ smallestUnit: 'minute' });
    return [{ key: null, rrule: '', first: only.local, week: new Map([[only.local.dayOfWeek, [at]]]) }];
  }
  return series.flatMap((one): Standing[] => {
    const week = weekOf(one.rrule, one.first.toPlainTime());
    return week ? [{ ...one, week }] : [];
  });
}

/** "In December" is from its first to its last day. */
export function boundsOf({ from, until, once }: Said): Bounds | null {
  const [span, second] = once;
  if (second || (span && (from || until))) return null;
  return span ? { from: span.from, until: span.to } : { from, until };
}

export const union = (weeks: readonly Week[]): Week => {
  const all = new Map<number, string[]>();
  for (const week of weeks) for (const [day, times] of week) all.set(day, [...(all.get(day) ?? []), ...times].sort());
  return all;
};

/** What is over by then is not changed by it, and another that follows it may be out of sight. */
export function endsBefore({ rrule }: Standing, from: Temporal.PlainDate | null): boolean {
  const [, until] = /UNTIL=(\d{8})/.exec(rrule) ?? [];
  return from !== null && until !== undefined && until < from.toString().replaceAll('-', '');
}

/** From when on a series comes: behind the one that ends before it, not before it began, and not again on a day that had its time already. */
export function beginOf(
  one: Standing,
  all: readonly Standing[],
  act: Said['act'],
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const first = one.first.toPlainDate();
  const ahead = today.until(first).days;
  // Of the days until then it would have come on one: it begins only then.
  const days = Array.from({ length: Math.max(0, Math.min(ahead, 8) - 1) }, (_, i) => today.add({ days: i + 1 }));
  if (one.key !== null && days.some(({ dayOfWeek }) => one.week.has(dayOfWeek))) return first;
  const hadToday = one.key !== null && act === 'set' && ahead > 0 && one.week.has(today.dayOfWeek);
  const ends = all.flatMap(({ rrule }) => {
    const [, until] = /UNTIL=(\d{8})/.exec(rrule) ?? [];
    return until ? [Temporal.PlainDate.from(until).add({ days: 1 })] : [];
  });
  const before = ends.filter((day) => Temporal.PlainDate.compare(day, one.first.toPlainDate()) <= 0);
  return [hadToday ? today.add({ days: 1 }) : today, ...before].toSorted(Temporal.PlainDate.compare).at(-1) ?? today;
}

/** Whether two series come in the same days: then what is new comes to the first alone. */
export function meet(one: Standing, other: Standing): boolean {
  const until = ({ rrule }: Standing) => /UNTIL=(\d{8})/.exec(rrule)?.[1] ?? '99999999';
  const from = ({ first }: Standing) => first.toPlainDate().toString().replaceAll('-', '');
  return from(one) <= until(other) && from(other) <= until(one);
}

/** As it was until the change holds, then the new week, then as it was again where the change ends. */
export function partsOf(
  { key, rrule, first, week }: Standing,
  next: Week,
  { from, until }: Bounds,
  now: Temporal.PlainDateTime,
  today: Temporal.PlainDate,
): Deed {
  const end = untilOf(rrule);
  const later = from && Temporal.PlainDate.compare(from, today) > 0 ? from : null;
  const rules = (of: Week, on: Temporal.PlainDate, ending: string | null): Part[] =>
    rulesOf(of)
      .map((rule) => ({
        rrule: ending ? `${rule.rrule};${ending}` : rule.rrule,
        first: firstOf(rule, on, now),
        ...(rule.facets && { facets: rule.facets }),
      }))
      .filter(({ rrule: own, first: at }) => !isOver(own, at));
  const isBefore = later && Temporal.PlainDate.compare(first.toPlainDate(), later) < 0;
  return {
    do: 'week',
    series: key,
    before: isBefore && next !== week ? rules(week, today, untilDay(later.subtract({ days: 1 }))) : [],
    during: rules(next, later ?? today, until ? untilDay(until) : end),
    after: until ? rules(week, until.add({ days: 1 }), end) : [],
    from: later,
    until,
  };
}

const untilDay = (day: Temporal.PlainDate) => `UNTIL=${day.toString().replaceAll('-', '')}`;

/** Nothing of it is left before it ends. */
function isOver(rrule: string, first: Temporal.PlainDateTime): boolean {
  const [, until] = /UNTIL=(\d{8})/.exec(rrule) ?? [];
  return until !== undefined && first.toPlainDate().toString().replaceAll('-', '') > until;
}
