import { facetsAt } from './facets-at.ts';
import { inSlot, nearest, textOf, timeIn, usual } from './times.ts';
import type { Deed, Part, Said, Thing } from './types.ts';
import { atClock, changed, clockIn, firstOf, rulesOf, untilOf, type Week, weekOf, withFacets } from './week.ts';

type Standing = {
  key: string | null;
  rrule: string;
  first: Temporal.PlainDateTime;
  week: Week;
  minutes?: number | null;
};

/** From when a change holds, and the last day of it. */
type Bounds = { from: Temporal.PlainDate | null; until: Temporal.PlainDate | null };

/** What was said of a series: its week in other words, from a day on, or for some days only. Null: it does not fit. */
export function weekDeeds(said: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const bounds = boundsOf(said);
  if (!bounds) return null;
  const standing = standingOf(said, thing);
  if (standing.length === 0 || standing.length < thing.series.length) return retimedAlone(said, thing, now);
  const whole = union(standing.map(({ week }) => week));
  const deeds = standing.flatMap((one, i): Deed[] => {
    if (endsBefore(one, bounds.from)) return [];
    const isFirst = !standing.slice(0, i).some((other) => meet(other, one));
    const next = nextWeek(said, one, whole, isFirst, bounds);
    return next && !isSame(next, one.week, bounds)
      ? [partsOf(one, next, bounds, now, beginOf(one, standing, said.act, now.toPlainDate()))]
      : [];
  });
  return deeds.length > 0 ? deeds : null;
}

/** What is over by then is not changed by it, and another that follows it may be out of sight. */
function endsBefore({ rrule }: Standing, from: Temporal.PlainDate | null): boolean {
  const [, until] = /UNTIL=(\d{8})/.exec(rrule) ?? [];
  return from !== null && until !== undefined && until < from.toString().replaceAll('-', '');
}

/** From when on a series comes: behind the one that ends before it, not before it began, and not again on a day that had its time already. */
function beginOf(
  one: Standing,
  all: readonly Standing[],
  act: Said['act'],
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const first = one.first.toPlainDate();
  const ahead = today.until(first).days;
  if (one.key !== null && ahead > 7) return first;
  const hadToday = one.key !== null && act === 'set' && ahead > 0 && one.week.has(today.dayOfWeek);
  const ends = all.flatMap(({ rrule }) => {
    const [, until] = /UNTIL=(\d{8})/.exec(rrule) ?? [];
    return until ? [Temporal.PlainDate.from(until).add({ days: 1 })] : [];
  });
  const before = ends.filter((day) => Temporal.PlainDate.compare(day, one.first.toPlainDate()) <= 0);
  return [hadToday ? today.add({ days: 1 }) : today, ...before].toSorted(Temporal.PlainDate.compare).at(-1) ?? today;
}

/** Whether two series come in the same days: then what is new comes to the first alone. */
function meet(one: Standing, other: Standing): boolean {
  const until = ({ rrule }: Standing) => /UNTIL=(\d{8})/.exec(rrule)?.[1] ?? '99999999';
  const from = ({ first }: Standing) => first.toPlainDate().toString().replaceAll('-', '');
  return from(one) <= until(other) && from(other) <= until(one);
}

/** The weeks that there are. What is there once becomes a series by its weekdays: "every day actually". */
function standingOf({ act, weekdays, slot }: Said, { series, times }: Thing): Standing[] {
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

/** "Make it mornings, 8", of what comes every third day: the same days at another time. */
function retimedAlone(
  { act, clocks, slot, weekdays, once, from, until, shift, forGood, words }: Said,
  { series }: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const [only, ...others] = series;
  if (!only || others.length > 0 || /BYHOUR|HOURLY|MINUTELY/.test(only.rrule)) return null;
  if (act !== 'set' || weekdays.length + once.length > 0 || from || until) return null;
  if (!slot && !forGood && !(shift !== null && words.length > 0)) return null;
  const time = timeIn(clocks, only.first.toPlainTime(), slot);
  const at = time
    ? only.first.toPlainDate().toPlainDateTime(time)
    : shift === null
      ? null
      : only.first.add({ minutes: shift });
  if (!at || Temporal.PlainDateTime.compare(at, now) <= 0) return null;
  return [
    {
      do: 'week',
      series: only.key,
      before: [],
      during: [{ rrule: only.rrule, first: at }],
      after: [],
      from: null,
      until: null,
    },
  ];
}

/** "In December" is from its first to its last day. */
function boundsOf({ from, until, once }: Said): Bounds | null {
  const [span, second] = once;
  if (second || (span && (from || until))) return null;
  return span ? { from: span.from, until: span.to } : { from, until };
}

const union = (weeks: readonly Week[]): Week => {
  const all = new Map<number, string[]>();
  for (const week of weeks) for (const [day, times] of week) all.set(day, [...(all.get(day) ?? []), ...times].sort());
  return all;
};

const isSame = (next: Week, week: Week, { from }: Bounds) =>
  from === null && JSON.stringify([...next].sort()) === JSON.stringify([...week].sort());

/** `whole` is the week of all that is called so; what is new comes to the first series alone. Null: nothing of it is this series'. */
function nextWeek(said: Said, one: Standing, whole: Week, isFirst: boolean, bounds: Bounds): Week | null {
  const { week } = one;
  const { act, clocks, shift, slot } = said;
  if (said.often) return asOften(said.often, said, week, whole);
  const named = said.weekdays;
  const days = named.length > 0 ? [...new Set(named)] : [...week.keys()];
  const meant = (time: string, day: number) =>
    inSlot(
      Temporal.PlainTime.from(clockIn(time)),
      slot,
      (whole.get(day) ?? []).map((entry) => Temporal.PlainTime.from(clockIn(entry))),
    );
  const here = days.filter((day) => (week.get(day) ?? []).some((time) => meant(time, day)));
  switch (act) {
    case 'skip':
    case 'remove':
      // "Stop after Sunday": from the day behind it there is none.
      if (act === 'remove' && bounds.from && !bounds.until && !slot && named.length + clocks.length === 0)
        return new Map();
      if (clocks.length > 0 || shift !== null || (named.length === 0 && !slot && !(bounds.from && bounds.until)))
        return null;
      return here.length > 0 ? changed(week, here, (own, day) => own.filter((time) => !meant(time, day))) : null;
    case 'only':
      return onlyThen(said, named, week, meant, whole, isFirst);
    case 'add':
      return isFirst ? added(said, named, week, whole) : null;
    case 'again':
    case 'keep':
      return null;
    case 'set': {
      const differs = withWhatDiffers(said, one, week, here, meant);
      if (!differs) return null;
      if (shift !== null)
        return here.length > 0 && (slot || named.length > 0 || said.from || said.forGood || said.words.length > 0)
          ? changed(differs, here, (own, day) => own.map((time) => (meant(time, day) ? shifted(time, shift) : time)))
          : null;
      if (clocks.length > 0) return retimed(said, named, days, differs, meant, isFirst);
      if (differs !== week) return differs;
      // "From January on Thursdays"; "from Monday" alone only begins then.
      if ((said.from || week.size === 1) && named.length > 0) return onlyThen(said, named, week, meant, whole, isFirst);
      return said.from && !slot ? week : null;
    }
  }
}

/** "Twice is enough": the first and the last of them; "twice a day, morning too": one more; "every 90 minutes": from the first to the last of them. */
function asOften(
  often: NonNullable<Said['often']>,
  { act, slot, clocks, weekdays }: Said,
  week: Week,
  whole: Week,
): Week | null {
  if (act !== 'set' && act !== 'add') return null;
  const days = weekdays.length > 0 ? weekdays.filter((day) => week.has(day)) : [...week.keys()];
  if (days.length === 0 || 'every' in often) return null;
  const has = Math.min(...days.map((day) => whole.get(day)?.length ?? 0));
  if ('everyMinutes' in often)
    return slot || clocks.length > 0 || has < 2 ? null : changed(week, days, (own) => stepped(own, often.everyMinutes));
  // Of several series nobody knows which is to come oftener.
  if (often.perDay > has && days.some((day) => whole.get(day)?.length !== week.get(day)?.length)) return null;
  if (often.perDay > has) return changed(week, days, (own) => oftener(own, often.perDay, slot, clocks));
  if (slot || clocks.length > 0 || has < 2) return null;
  // Of several series each keeps those of its own that stay.
  return changed(week, days, (own, day) => {
    const stay = new Set(apart(whole.get(day) ?? own, often.perDay));
    return own.filter((entry) => stay.has(entry));
  });
}

/** Where those come that are new: at the times that were said, in the part of the day that was said, else as far from the others as may be. */
function oftener(own: readonly string[], n: number, slot: Said['slot'], clocks: Said['clocks']): string[] {
  const taken = own.map(clockIn);
  const said = clocks.length >= n ? [] : clocks.map((clock) => textOf(usual(clock, taken)));
  const all = clocks.length === n ? clocks.map((clock) => textOf(usual(clock, []))) : [...taken, ...said];
  const part = slot?.kind === 'part' ? HOUR_OF[slot.part] : undefined;
  if (part && all.length < n) all.push(part);
  const free = [
    '08:00',
    '20:00',
    '14:00',
    '11:00',
    '17:00',
    '22:00',
    '06:00',
    '12:00',
    '16:00',
    '18:00',
    '10:00',
    '09:00',
  ];
  const distance = (time: string) => Math.min(...all.map((other) => Math.abs(minutesBetween(time, other))));
  while (all.length < n) {
    const next = free.filter((time) => !all.includes(time)).toSorted((a, b) => distance(b) - distance(a))[0];
    if (!next) break;
    all.push(next);
  }
  const [first = ''] = own;
  return all.map((time) => own.find((entry) => clockIn(entry) === time) ?? atClock(first, time));
}

const HOUR_OF: Record<string, string> = {
  morning: '08:00',
  noon: '13:00',
  afternoon: '15:00',
  evening: '20:00',
  night: '22:00',
};
const minutesBetween = (a: string, b: string) =>
  Temporal.PlainTime.from(a).until(Temporal.PlainTime.from(b)).total('minutes');

/** So many of the times of a day, as far from each other as they can be. */
function apart(own: readonly string[], n: number): string[] {
  if (n >= own.length) return [...own];
  const step = n === 1 ? 0 : (own.length - 1) / (n - 1);
  return Array.from({ length: n }, (_, i) => own[Math.round(i * step)] ?? '').filter((entry) => entry !== '');
}

function stepped(own: readonly string[], minutes: number): string[] {
  const [first = '', last = ''] = [own[0], own.at(-1)];
  const start = Temporal.PlainTime.from(clockIn(first));
  const n = Math.floor(start.until(Temporal.PlainTime.from(clockIn(last))).total('minutes') / minutes) + 1;
  return Array.from({ length: n }, (_, i) => atClock(first, textOf(start.add({ minutes: minutes * i }))));
}

/** The week with the length and the way to remind that were said of some of its times; null where they do not fit. */
function withWhatDiffers(said: Said, { minutes }: Standing, week: Week, here: number[], meant: Meant): Week | null {
  if (!said.length && !said.policy) return week;
  let fits = here.length > 0;
  const next = changed(week, here, (own, day) =>
    own.map((entry) => {
      const facets = meant(entry, day) ? facetsAt(said, Temporal.PlainTime.from(clockIn(entry)), minutes ?? null) : {};
      if (!facets) fits = false;
      return facets && meant(entry, day) ? withFacets(entry, facets) : entry;
    }),
  );
  return fits ? next : null;
}

type Meant = (time: string, day: number) => boolean;

/** These days and no others, at the times that they have or that are usual. */
function onlyThen(
  { clocks, slot }: Said,
  named: number[],
  week: Week,
  meant: Meant,
  whole: Week,
  isFirst: boolean,
): Week | null {
  if (clocks.length > 1 || (named.length === 0 && !slot)) return null;
  // "Only mornings on Tuesday": of that day these alone, and the other days as they are.
  if (slot && named.length > 0 && [...week.keys()].some((day) => !named.includes(day))) {
    const here = named.filter((day) => (week.get(day) ?? []).some((time) => meant(time, day)));
    return here.length > 0 && clocks.length === 0
      ? changed(week, here, (own, day) => own.filter((time) => meant(time, day)))
      : null;
  }
  const times = usualTimes(week);
  const [clock] = clocks;
  const days = named.length > 0 ? [...new Set(named)] : [...week.keys()];
  // Of several series each keeps its own of these days; a day that none has is the first one's.
  const isOwn = (day: number) => week.has(day) || (isFirst && !whole.has(day));
  const kept = (day: number) => (week.get(day) ?? times).filter((time) => meant(time, day));
  const only = new Map(
    days
      .filter(isOwn)
      .map((day) => [
        day,
        clock ? [textOf(nearest(clock, Temporal.PlainTime.from(clockIn(times[0] ?? '09:00')), slot))] : kept(day),
      ]),
  );
  return [...only.values()].every((own) => own.length > 0) ? only : null;
}

function added({ clocks, slot }: Said, named: number[], week: Week, whole: Week): Week | null {
  if (slot || (named.length === 0 && clocks.length === 0)) return null;
  const taken = [...new Set([...whole.values()].flat())];
  const more =
    clocks.length > 0 ? clocks.map((clock) => textOf(usual(clock, named.length === 0 ? taken : []))) : usualTimes(week);
  return changed(week, named.length > 0 ? named : [...week.keys()], (own) => [...own, ...more]);
}

/** Other times, where it is clear which of them; on days that it has not, they are new. */
function retimed(
  { clocks, slot, from, until, once, forGood }: Said,
  named: number[],
  days: number[],
  week: Week,
  meant: Meant,
  isFirst: boolean,
): Week | null {
  if (!(slot || named.length > 0 || from || until || forGood || once.length > 0)) return null;
  const isNew = named.length > 0 && days.every((day) => !week.has(day));
  if (isNew)
    return isFirst && !slot ? changed(week, days, () => clocks.map((clock) => textOf(usual(clock, [])))) : null;
  const mine = days.filter((day) => week.has(day));
  const fits =
    mine.length > 0 &&
    mine.every((day) => {
      const own = (week.get(day) ?? []).filter((time) => meant(time, day));
      return own.length === clocks.length;
    });
  if (!fits) return null;
  return changed(week, mine, (own, day) => {
    const gives = own.filter((time) => meant(time, day));
    const takes = clocks.map((clock, i) => {
      const entry = gives[i] ?? '12:00';
      return atClock(entry, textOf(nearest(clock, Temporal.PlainTime.from(clockIn(entry)), slot)));
    });
    return [...own.filter((time) => !gives.includes(time)), ...takes];
  });
}

/** The same week, so many minutes earlier; null where that would be another day's, or it is no plain week. */
export function earlier({ rrule, first }: Part, minutes: number, now: Temporal.PlainDateTime): Part[] | null {
  const week = weekOf(rrule, first.toPlainTime());
  const times = week ? [...week.values()].flat() : [];
  const midnight = Temporal.PlainTime.from('00:00');
  if (!week || times.some((time) => midnight.until(Temporal.PlainTime.from(clockIn(time))).total('minutes') < minutes))
    return null;
  const ahead = changed(week, [...week.keys()], (own) => own.map((time) => shifted(time, -minutes)));
  const end = untilOf(rrule);
  return rulesOf(ahead).map((rule) => ({
    rrule: end ? `${rule.rrule};${end}` : rule.rrule,
    first: firstOf(rule, now.toPlainDate(), now),
  }));
}

/** The times that most of its days have. */
function usualTimes(week: Week): string[] {
  const all = [...week.values()];
  const often = (times: readonly string[]) => all.filter((other) => other.join() === times.join()).length;
  return [...(all.toSorted((a, b) => often(b) - often(a))[0] ?? [])];
}

const shifted = (entry: string, minutes: number) =>
  atClock(entry, textOf(Temporal.PlainTime.from(clockIn(entry)).add({ minutes })));

/** As it was until the change holds, then the new week, then as it was again where the change ends. */
function partsOf(
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
