import { weekdayCode, weekdayOfCode } from '../calendar-names.ts';
import { facetsAt } from './facets-at.ts';
import {
  type Bounds,
  beginOf,
  boundsOf,
  endsBefore,
  meet,
  partsOf,
  type Standing,
  standingOf,
  union,
} from './standing.ts';
import { inSlot, nearest, textOf, timeIn, usual } from './times.ts';
import { asOften } from './times-a-day.ts';
import type { Deed, Part, Said, Thing } from './types.ts';
import { atClock, changed, clockIn, firstOf, rulesOf, untilOf, type Week, weekOf, withFacets } from './week.ts';

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
      if (isPutRight(said, whole)) return onlyThen(said, named, week, meant, whole, isFirst);
      if (clocks.length > 0) return retimed(said, named, days, differs, meant, isFirst);
      if (differs !== week) return differs;
      // "From January on Thursdays"; "from Monday" alone only begins then.
      if ((said.from || week.size === 1) && named.length > 0) return onlyThen(said, named, week, meant, whole, isFirst);
      return said.from && !slot ? week : null;
    }
  }
}

/** "No, Sundays at 8", "bathroom on Saturdays from now on, 10", of what comes on Mondays: on none of its days any more. */
const isPutRight = ({ rather, forGood, words, clocks, weekdays, slot, from, until }: Said, whole: Week): boolean =>
  (rather || (forGood && words.length > 0)) &&
  clocks.length === 1 &&
  weekdays.length > 0 &&
  !(slot ?? from ?? until) &&
  weekdays.every((day) => !whole.has(day));

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
  // "Saturdays too", of what comes on Saturdays: nothing more of it.
  if (clocks.length === 0 && named.every((day) => whole.has(day))) return null;
  const taken = [...new Set([...whole.values()].flat())];
  const more =
    clocks.length > 0
      ? clocks.map((clock) => textOf(named.length === 0 ? usual(clock, taken) : likeTheOthers(clock, week)))
      : usualTimes(week);
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
    return isFirst && !slot
      ? changed(week, days, () => clocks.map((clock) => textOf(likeTheOthers(clock, week))))
      : null;
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

/** So many days earlier, at the same times or at another; null where it comes every day, ends, or is no plain week. */
export function daysEarlier(
  { rrule, first }: Part,
  days: number,
  at: string | null,
  now: Temporal.PlainDateTime,
): Part[] | null {
  const week = weekOf(rrule, first.toPlainTime());
  const before = (day: number) => ((day + 6 - days) % 7) + 1;
  const [, on = ''] = /^FREQ=WEEKLY;INTERVAL=\d+;BYDAY=([A-Z]{2})$/.exec(rrule) ?? [];
  if (on !== '' && days <= 6) {
    const ahead = first.subtract({ days });
    const start = at ? ahead.toPlainDate().toPlainDateTime(at) : ahead;
    return Temporal.PlainDateTime.compare(start, now) > 0
      ? [{ rrule: rrule.replace(on, weekdayCode(before(weekdayOfCode(on)))), first: start }]
      : null;
  }
  if (!week || week.size === 7 || days > 6 || untilOf(rrule)) return null;
  const ahead: Week = new Map([...week].map(([day, times]) => [before(day), at ? [at] : times.map(clockIn)]));
  return rulesOf(ahead).map((rule) => ({ rrule: rule.rrule, first: firstOf(rule, now.toPlainDate(), now) }));
}

/** "Sundays 9:30", of what comes at nine in the evening: in that half of the day. */
function likeTheOthers(clock: Said['clocks'][number], week: Week): Temporal.PlainTime {
  const [time, ...more] = usualTimes(week);
  const stands = Temporal.PlainTime.from(clockIn(time ?? '12:00'));
  const near = nearest(clock, stands, null);
  const isClose = time && more.length === 0 && Math.abs(stands.until(near).total('minutes')) <= CLOSE_MINUTES;
  return isClose ? near : usual(clock, []);
}

const CLOSE_MINUTES = 90;

/** The times that most of its days have. */
function usualTimes(week: Week): string[] {
  const all = [...week.values()];
  const often = (times: readonly string[]) => all.filter((other) => other.join() === times.join()).length;
  return [...(all.toSorted((a, b) => often(b) - often(a))[0] ?? [])];
}

const shifted = (entry: string, minutes: number) =>
  atClock(entry, textOf(Temporal.PlainTime.from(clockIn(entry)).add({ minutes })));
