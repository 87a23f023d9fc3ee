import type { DayPart } from '../language/values.ts';
import { facetsAt } from './facets-at.ts';
import { repeated } from './repeated.ts';
import { inSlot, timeIn, usual } from './times.ts';
import { type Days, type Deed, NOTHING_SAID, type Occurrence, type Said, type Thing } from './types.ts';
import { weekOf } from './week.ts';
import { earlier, weekDeeds } from './weekly.ts';

/** More at once is a change of the series. */
const MOST = 14;

/** What is to become of a thing by what was said of it; null where that does not fit it, or does not say enough. `now` is the person's wall clock. */
export function decide(spoken: Said, all: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const [written, thing] = ofOne(spoken, all);
  if (written.act === 'again') return null;
  if (written.act === 'keep') return [{ do: 'undo' }];
  if (written.ahead) return ahead(written, thing, now);
  if (written.title !== null) return named(written.title, thing);
  if (thing.todo) return ofTodo(written, thing, now);
  const asked = atWholeHour(withoutThose(written, thing), thing);
  const timed = asked && inPart(asked, thing);
  if (!timed) return null;
  const said = atItsTime(
    ended(settled(ofItself(timed, thing), thing, now.toPlainDate()), thing, now.toPlainDate()),
    thing,
  );
  if (isDailyUntil(said, thing)) return daily(said, thing, now);
  if (isDailyNow(said, thing))
    return repeated({ ...said, weekdays: [], often: { every: 1, unit: 'day', on: [] } }, thing, now);
  if (said.often && 'every' in said.often) return repeated(said, thing, now);
  if (isOnceMore(said, thing)) return once(said, thing, now);
  // "Stop it at the end of March".
  if (isUntil(said) && thing.series.length > 0 && said.until) return endings(thing, said.until.add({ days: 1 }));
  const turned = aDayOn(said, thing);
  if (turned && 'deeds' in turned) return turned.deeds;
  if (turned) return weekDeeds(turned, thing, now);
  if (saysOnce(said)) return onOnce(said, thing, now);
  return whole(said, thing, now) ?? weekDeeds(said, thing, now) ?? rest(said, thing, now);
}

/** "The 7 one", "tonight's", of what is there several times and is no series: that one alone. */
function ofOne(said: Said, thing: Thing): [Said, Thing] {
  const { slot, which } = said;
  if (thing.series.length > 0 || thing.todo || thing.times.length < 2 || slot?.kind === 'nth' || (!slot && !which))
    return [said, thing];
  const isOn = ({ local }: Occurrence) => which === null || which === 'next' || isIn(local, which);
  const times = thing.times.filter((one) => isOn(one) && inSlot(one.local.toPlainTime(), slot, []));
  const isOne = times.length === 1 && which !== 'next';
  return isOne
    ? [
        { ...said, slot: null, which: null, moves: true },
        { ...thing, times, together: false },
      ]
    : [said, thing];
}

/** "Quarter to", of what comes at a whole hour. */
const atWholeHour = (said: Said, { times }: Thing): Said | null =>
  said.wholeHour && times.some(({ local }) => local.minute !== 0) ? null : said;

/** "Tuesdays instead of Mondays": the days that it has, these in place of those. */
function withoutThose(said: Said, { series }: Thing): Said {
  if (said.gives.length === 0) return said;
  const weeks = series.map(({ rrule, first }) => weekOf(rrule, first.toPlainTime()));
  const has = weeks.flatMap((week) => [...(week?.keys() ?? [])]);
  if (weeks.includes(null) || !said.gives.every((day) => has.includes(day))) return said;
  const days = [...new Set([...has.filter((day) => !said.gives.includes(day)), ...said.weekdays])];
  return { ...said, act: 'only', gives: [], weekdays: days.sort() };
}

/**
 * "Next week it's a day later", "make it a day later from now on": of a series a day on is another day of it, and no other time of day. Null: no such
 * change.
 */
function aDayOn(said: Said, { series, times }: Thing): Said | { deeds: Deed[] | null } | null {
  const { shift, which, once, from, until, slot, act } = said;
  if (shift === null || shift % DAY !== 0 || series.length === 0 || act !== 'set' || slot || which === 'next')
    return null;
  const span = which ?? once[0] ?? (from && until ? { from, to: until } : null);
  if (span) {
    const own = times.filter(({ local }) => isIn(local, span));
    const deeds = own.map((at): Deed => ({ do: 'move', at, to: at.local.add({ minutes: shift }) }));
    return { deeds: deeds.length > 0 && deeds.length <= MOST && once.length < 2 ? deeds : null };
  }
  const [one, ...more] = series;
  const week = one && more.length === 0 ? weekOf(one.rrule, one.first.toPlainTime()) : null;
  if (!week || week.size > 6 || from || until || said.weekdays.length > 0) return { deeds: null };
  const days = [...week.keys()].map((day) => ((((day - 1 + shift / DAY) % 7) + 7) % 7) + 1);
  return { ...said, act: 'only', shift: null, weekdays: days.sort() };
}

const DAY = 1_440;

/** Where a part of the day is likely, where none of its times lies there already. */
const HOUR_IN: Record<DayPart, number> = { morning: 8, noon: 13, afternoon: 15, evening: 19, night: 21 };

/** "Move it to evenings": the same minute in the other half of the day where that lies there, else where such things mostly are. Null: not for what is there once. */
function inPart(said: Said, { series, times }: Thing): Said | null {
  const { toPart: part, slot } = said;
  if (!part) return said;
  const hasDay = said.once.length + said.loose.length > 0;
  if (
    hasDay &&
    times.length > 0 &&
    times.every(({ local }) => inSlot(local.toPlainTime(), { kind: 'part', part, every: true }, []))
  )
    return { ...said, toPart: null };
  const at = series[0]?.first ?? times[0]?.local;
  if (!at || series.length !== 1 || slot?.kind === 'clock') return null;
  const stood = at.toPlainTime();
  const turned = stood.add({ hours: 12 });
  const fits = [stood, turned].find((time) => liesIn(time, part));
  if (fits === stood) return null;
  const time = fits ?? Temporal.PlainTime.from({ hour: HOUR_IN[part] });
  return { ...said, slot: null, forGood: true, clocks: [{ time, other: null }] };
}

/** Five in the afternoon is no evening, where it is to be moved there. */
const liesIn = (time: Temporal.PlainTime, part: DayPart) =>
  inSlot(time, { kind: 'part', part, every: true }, []) && (part !== 'evening' || time.hour >= 18);

/** "Move the Saturday one", of what is there once on that Saturday. */
function ofItself(written: Said, { series, times }: Thing): Said {
  const named = written.which !== null && written.which !== 'next' ? written.which : null;
  const nextOn =
    written.whichLoose && named ? times.find(({ local }) => local.dayOfWeek === named.from.dayOfWeek) : undefined;
  const day = nextOn?.local.toPlainDate();
  const said = day ? { ...written, which: { from: day, to: day } } : written;
  const { which } = said;
  const [only, ...others] = times;
  const isIt =
    series.length === 0 && only && others.length === 0 && which !== null && which !== 'next' && isIn(only.local, which);
  return isIt ? { ...said, which: null, moves: true } : said;
}

/** "Until the 12th", of what is there once: each day until then. */
const isDailyUntil = (
  { act, until, from, once, loose, weekdays, clocks, slot, which, shift }: Said,
  { series, times }: Thing,
) =>
  (act === 'set' || act === 'only') &&
  until !== null &&
  !from &&
  !slot &&
  !which &&
  shift === null &&
  once.length + loose.length + weekdays.length + clocks.length === 0 &&
  series.length === 0 &&
  times.length === 1;

function daily({ until }: Said, { times }: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const [at] = times;
  if (!at || !until || Temporal.PlainDate.compare(until, at.local.toPlainDate()) <= 0) return null;
  const first = Temporal.PlainDateTime.compare(at.local, now) > 0 ? at.local : null;
  const rrule = `FREQ=DAILY;UNTIL=${until.toString().replaceAll('-', '')}`;
  return (
    first && [{ do: 'week', series: null, before: [], during: [{ rrule, first }], after: [], from: null, until: null }]
  );
}

/** "Daily", of what comes every second day. */
const isDailyNow = ({ act, weekdays, clocks, slot, from, until }: Said, { series }: Thing) =>
  act === 'set' &&
  weekdays.length === 7 &&
  clocks.length === 0 &&
  !(slot ?? from ?? until) &&
  series.length === 1 &&
  series.every(({ rrule, first }) => weekOf(rrule, first.toPlainTime()) === null && !/BYHOUR/.test(rrule));

/** An end, and nothing else. */
const isUntil = ({
  act,
  until,
  from,
  once,
  weekdays,
  clocks,
  slot,
  which,
  shift,
  often,
  length,
  policy,
  words,
}: Said) =>
  act === 'set' &&
  until !== null &&
  !(from ?? slot ?? which ?? shift ?? often ?? length ?? policy) &&
  once.length + weekdays.length + clocks.length + words.length === 0;

/** "And again at 5:55", of what is there once: a second time on that day. */
const isOnceMore = (
  { act, clocks, once: days, loose, weekdays, slot, which, from, until }: Said,
  { series, times }: Thing,
) =>
  act === 'add' &&
  clocks.length === 1 &&
  series.length === 0 &&
  times.length === 1 &&
  days.length + loose.length + weekdays.length === 0 &&
  !slot &&
  !which &&
  !from &&
  !until;

function once({ clocks }: Said, { times }: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const [stood] = times;
  const time = stood && timeIn(clocks, stood.local.toPlainTime(), null);
  const at = time && stood.local.toPlainDate().toPlainDateTime(time);
  if (!at || at.equals(stood.local) || Temporal.PlainDateTime.compare(at, now) <= 0) return null;
  return [{ do: 'extra', title: null, at, ahead: false }];
}

/** Without a time as yet: taken off, or put on a day at a time. */
function ofTodo(
  { act, once, loose, clocks, changes, shift, slot, which }: Said,
  { times }: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const [at] = times;
  if (!at || shift !== null || slot || which) return null;
  if ((act === 'remove' || act === 'skip') && once.length + loose.length + clocks.length === 0)
    return [{ do: 'drop', at }];
  const [weekday, more] = loose;
  const today = now.toPlainDate();
  const day = once[0]?.from ?? (weekday && !more ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 }) : null);
  const [clock, second] = clocks;
  if (act !== 'set' || !changes || !day || !clock || second || once.length > 1) return null;
  const to = day.toPlainDateTime(usual(clock, []));
  return Temporal.PlainDateTime.compare(to, now) > 0 ? [{ do: 'move', at, to }] : null;
}

function named(title: string, { series, times }: Thing): Deed[] | null {
  const all = [...series.map(({ key }) => key), ...times.filter((one) => one.series === null)];
  return all.length > 0 ? all.map((at) => ({ do: 'name', at, title })) : null;
}

/** "Only until 12 December" ends it; "pause it until Monday" leaves out what comes before that day. */
function ended(said: Said, { series }: Thing, today: Temporal.PlainDate): Said {
  const { act, from, until, clocks, shift, weekdays, once, slot, which } = said;
  if (!until || from || series.length === 0 || which || once.length + clocks.length > 0 || shift !== null) return said;
  if (act === 'skip') return { ...said, from: today, until: until.subtract({ days: 1 }) };
  const isEnd = (act === 'only' || act === 'set') && !slot && weekdays.length === 0 && !saysFacets(said);
  return isEnd ? { ...said, act: 'remove', from: until.add({ days: 1 }), until: null } : said;
}

/** "Not at 12, that's lunch": one of the times that stand there. */
function atItsTime(said: Said, { series, times }: Thing): Said {
  const { act, clocks, slot, shift, weekdays, once, from, until, which } = said;
  const [clock, ...others] = clocks;
  if ((act !== 'skip' && act !== 'remove') || !clock || others.length > 0 || slot || shift !== null) return said;
  const readings = [clock.time, ...(clock.other ? [clock.other] : [])];
  const stand = readings.filter((one) => times.some(({ local }) => local.toPlainTime().equals(one)));
  if (stand.length === 0) return said;
  const isEvery = series.length > 0 && weekdays.length + once.length === 0 && !from && !until && !which;
  return { ...said, clocks: [], slot: { kind: 'clock', clocks: stand }, ...(isEvery && { act: 'remove' as const }) };
}

const saysFacets = ({ length, policy }: Said) => length !== null || policy !== null;

/** Said of all of it, whenever it comes: that it is to be there no more, how long it takes, how hard to remind. */
function whole(said: Said, { series, times }: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const { act, clocks, shift, weekdays, once, slot, from, until, which, forGood } = said;
  if (weekdays.length + once.length > 0 || slot || from || until || which) return null;
  const single = times.filter(({ series: of, local }) => of === null && Temporal.PlainDateTime.compare(local, now) > 0);
  const isAlone = clocks.length === 0 && shift === null;
  if (act === 'remove' || act === 'skip') {
    if (!isAlone || saysFacets(said)) return null;
    const [only, ...others] = single;
    if (series.length === 0)
      return only && others.length === 0 ? [{ do: act === 'remove' || said.off ? 'drop' : 'skip', at: only }] : null;
    return act === 'remove' && forGood ? series.map(({ key }): Deed => ({ do: 'drop', at: key })) : null;
  }
  if (act !== 'set') return null;
  if (!saysFacets(said) || !isAlone)
    return series.length === 0 ? onlyOne(said, { title: '', series, times }, now) : null;
  const all = [
    ...series.map((one) => ({ at: one.key, start: one.first, minutes: one.minutes ?? null })),
    ...single.map((at) => ({ at, start: at.local, minutes: at.minutes ?? null })),
  ];
  const deeds = all.map(({ at, start, minutes }): Deed | null => {
    const facets = facetsAt(said, start.toPlainTime(), minutes);
    return facets && { do: 'facets', at, facets };
  });
  return deeds.length > 0 && deeds.every((deed) => deed !== null) ? deeds : null;
}

/** "Wed at 7" of what comes on Wednesdays and other days is every week; "skip Friday" is the coming one; "next week Wednesday" is in that week. */
function settled(said: Said, { series, times }: Thing, today: Temporal.PlainDate): Said {
  const { act, loose, once, clocks, shift, from, until } = said;
  if (loose.length === 0) return said;
  const [span] = once;
  const within = span && !span.from.equals(span.to) ? span : null;
  const isWeekly = series.length > 0 && (act === 'add' || act === 'only' || act === 'remove' || Boolean(from ?? until));
  const ownTime =
    act === 'set' && (clocks.length > 0 || shift !== null) && series.some(({ rrule }) => /BYDAY=\w+,/.test(rrule));
  const isLong = within && within.from.until(within.to).days > 7;
  if (isWeekly || ownTime || (series.length > 0 && isLong))
    return { ...said, weekdays: [...said.weekdays, ...loose], loose: [] };
  // "They moved it to Thursday": of what is there once, in its own week.
  const own = series.length === 0 && act === 'set' && !within ? times[0]?.local.toPlainDate() : undefined;
  if (own && loose.length === 1) {
    const day = own.add({ days: (loose[0] ?? 1) - own.dayOfWeek });
    const then = Temporal.PlainDate.compare(day, today) > 0 ? day : day.add({ weeks: 1 });
    return { ...said, loose: [], once: [{ from: then, to: then }] };
  }
  const near = dayNear(said, today);
  if (near) return { ...said, loose: [], once: [{ from: near, to: near }] };
  const start = within?.from ?? today;
  const next = (day: number, from: Temporal.PlainDate) => from.add({ days: (day - from.dayOfWeek + 7) % 7 });
  // "From Wednesday to Sunday" is one stretch.
  const isRun = loose.length > 2 && loose.every((day, i) => i === 0 || day === ((loose[i - 1] ?? 0) % 7) + 1);
  const begin = isRun ? next(loose[0] ?? 1, start) : start;
  const days = loose.map((day) => next(day, begin)).map((day): Days => ({ from: day, to: day }));
  const stands = within && times.some(({ local }) => isIn(local, within)) ? within : null;
  return { ...said, loose: [], once: days, ...(stands && act === 'set' && !said.which && { which: stands }) };
}

/** "Move the Saturday one to Friday": the Friday beside it that is ahead. */
function dayNear({ which, loose, act }: Said, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const [weekday, ...others] = loose;
  if (act !== 'set' || which === null || which === 'next' || !isDay(which) || !weekday || others.length > 0)
    return null;
  const before = which.from.subtract({ days: (which.from.dayOfWeek - weekday + 7) % 7 });
  const after = before.add({ weeks: 1 });
  const isNearer = before.until(which.from).days <= 3 && Temporal.PlainDate.compare(before, today) > 0;
  return isNearer ? before : after;
}

/** Of some occurrences, and not of the series. */
function saysOnce({ which, once, weekdays, from, until, clocks, slot, act, way }: Said): boolean {
  if (which !== null) return true;
  if (weekdays.length > 0 || from || until) return false;
  if (way !== 0) return true;
  if (once.length > 0) return once.every((days) => isDay(days)) || (act === 'skip' && clocks.length === 0);
  return act === 'skip' && slot !== null && !(slot.kind === 'part' && slot.every);
}

const isDay = ({ from, to }: Days) => from.equals(to);

function onOnce(said: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  if (saysFacets(said)) return facetsOnce(said, thing, now);
  const { act, which, once, clocks, shift } = said;
  const spoken = which === 'next' || which === null ? null : which;
  const open = thing.times.filter(
    ({ local }) =>
      Temporal.PlainDateTime.compare(local, now) > 0 && inSlot(local.toPlainTime(), said.slot, timesOn(thing, local)),
  );
  const [target, second] = once;
  if (act === 'add' && target && !which && !second) return more(said, target, thing);
  if (act === 'skip' || act === 'remove') return skipped(said, spoken ?? target ?? null, open, thing, now);
  if (act !== 'set' || second) return null;
  if (thing.series.length === 0) return onlyOne(said, thing, now);
  // Of two that stand there, nobody knows which is meant.
  const [at, ...others] =
    which === 'next' ? open.slice(0, 1) : open.filter(({ local }) => isIn(local, spoken ?? target));
  if (!at || others.length > 0 || (!which && !said.slot && clocks.length === 0)) return null;
  const day = which && target ? target.from : at.local.toPlainDate();
  const time = shift === null ? timeIn(clocks, at.local.toPlainTime(), said.slot) : null;
  if (clocks.length > 0 && !time) return null;
  const to = shift === null ? day.toPlainDateTime(time ?? at.local.toPlainTime()) : at.local.add({ minutes: shift });
  return to.equals(at.local) || (target && !isDay(target)) ? null : [{ do: 'move', at, to }];
}

/** "Thursday's 20 minutes": of the occurrences on those days, or the next one. */
function facetsOnce(said: Said, { times }: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const { which, once, clocks, shift, slot, act } = said;
  if (act !== 'set' || clocks.length > 0 || shift !== null) return null;
  const days = which !== null && which !== 'next' ? [which, ...once] : once;
  const open = times.filter(({ local }) => Temporal.PlainDateTime.compare(local, now) > 0);
  const on = days.length > 0 ? open.filter(({ local }) => days.some((span) => isIn(local, span))) : open.slice(0, 1);
  const meant = on.filter(({ local }) =>
    inSlot(local.toPlainTime(), slot, timesOn({ title: '', series: [], times }, local)),
  );
  const deeds = meant.map((at): Deed | null => {
    const facets = facetsAt(said, at.local.toPlainTime(), at.minutes ?? null);
    return facets && { do: 'facets', at, facets };
  });
  return deeds.length > 0 && deeds.length <= MOST && deeds.every((deed) => deed !== null) ? deeds : null;
}

/** "It moved to the 11th, same time": of what is there once. */
function onlyOne(
  { once, clocks, which, slot, moves, changes, way, shift, act }: Said,
  { times, together }: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const [at, ...others] = together ? [times.at(-1)] : times;
  const [target] = once;
  if (!at || others.length > 0 || which || slot || act !== 'set' || (target && !isDay(target))) return null;
  if (!(target ? moves || changes : way !== 0 || shift !== null || (clocks.length > 0 && changes))) return null;
  const time = timeIn(clocks, at.local.toPlainTime(), null, way);
  if (clocks.length > 0 && !time) return null;
  const later = shift === null ? at.local : at.local.add({ minutes: shift });
  const to = (target?.from ?? later.toPlainDate()).toPlainDateTime(time ?? later.toPlainTime());
  if (to.equals(at.local) || Temporal.PlainDateTime.compare(to, now) <= 0) return null;
  return [{ do: 'move', at, to }, ...(together ? alongWith(at, to, times, now) : [])];
}

/** Reminders ahead of it stay as far ahead of it; one that would lie in the past is there no more. */
function alongWith(
  event: Occurrence,
  to: Temporal.PlainDateTime,
  times: Occurrence[],
  now: Temporal.PlainDateTime,
): Deed[] {
  const days = event.local.toPlainDate().until(to.toPlainDate()).days;
  return times
    .filter((one) => one !== event)
    .flatMap((at): Deed[] => {
      // An hour before it stays an hour before; the evening before stays in the evening.
      const close = at.local.until(event.local).total('hours') < 12;
      const then = close ? at.local.add(event.local.until(to)) : at.local.add({ days });
      if (then.equals(at.local)) return [];
      return [Temporal.PlainDateTime.compare(then, now) > 0 ? { do: 'move', at, to: then } : { do: 'drop', at }];
    });
}

/** Those that stand on the days that were named, or the next one; of many days in a row the series rests. */
function skipped(
  { clocks, shift, once, which, ofMonth, off }: Said,
  span: Days | null,
  open: Occurrence[],
  thing: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  if (clocks.length > 0 || shift !== null || (which && once.length > 0)) return null;
  const spans = once.length > 0 ? once : span ? [span] : [];
  const standing = (some: Days[]) => open.filter(({ local }) => some.some((one) => isIn(local, one)));
  const named = standing(spans);
  // "Not on the 27th" may be next month's, where nothing of it stands on this month's.
  const later = spans.map(({ from, to }) => ({ from: from.add({ months: 1 }), to: to.add({ months: 1 }) }));
  const meant = spans.length === 0 ? open.slice(0, 1) : named.length === 0 && ofMonth ? standing(later) : named;
  if (meant.length > MOST && span && spans.length === 1)
    return weekDeeds({ ...EVERYTHING, from: span.from, until: span.to }, thing, now);
  const away = off && thing.series.length === 0 ? 'drop' : 'skip';
  if (meant.length > 0) return meant.length <= MOST ? meant.map((at) => ({ do: away, at })) : null;
  return span && thing.series.length > 0 ? [{ do: 'nothing', on: span }] : null;
}

/** "No ferns from 20 December to 2 January", of what is no plain week: one by one. */
function rest(said: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const { act, from, until, weekdays, slot, once } = said;
  const [span, ...more] = once;
  if (act === 'remove' && from && !until && weekdays.length + once.length === 0 && !slot) return endings(thing, from);
  const days = from && until ? { from, to: until } : span;
  const takesAway = act === 'skip' || act === 'remove';
  if (!takesAway || !days || more.length > 0 || weekdays.length > 0 || slot || thing.series.length === 0) return null;
  return skipped({ ...said, once: [], from: null, until: null }, days, thing.times, thing, now);
}

/** "Stop after June", of what comes once a month: it ends there. */
function endings({ series }: Thing, from: Temporal.PlainDate): Deed[] | null {
  const last = from.subtract({ days: 1 });
  const until = `UNTIL=${last.toString().replaceAll('-', '')}`;
  if (
    series.length === 0 ||
    series.some(({ rrule, first }) => /COUNT=/.test(rrule) || Temporal.PlainDate.compare(first.toPlainDate(), last) > 0)
  )
    return null;
  return series.map(
    ({ key, rrule, first }): Deed => ({
      do: 'week',
      series: key,
      before: [{ rrule: `${rrule.replace(/;?UNTIL=[^;]+/, '')};${until}`, first }],
      during: [],
      after: [],
      from,
      until: null,
    }),
  );
}

const EVERYTHING: Said = { ...NOTHING_SAID, act: 'skip' };

/** "And tomorrow at 9 as well": once more, on that day. */
function more({ clocks }: Said, target: Days, { times }: Thing): Deed[] | null {
  const usual = times[0]?.local.toPlainTime();
  if (!isDay(target) || !usual || clocks.length > 1) return null;
  const at = target.from.toPlainDateTime(timeIn(clocks, usual, null) ?? usual);
  return times.some(({ local }) => local.equals(at)) ? null : [{ do: 'extra', title: null, at, ahead: false }];
}

/** "Remind me two days before to buy flowers": of what is there once. */
function ahead(
  { ahead: by, clocks, task }: Said,
  { times, series }: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const [only, ...others] = times;
  if (by && series.length > 0) return aheadOfEach(by.days === 0 && task === null ? by.minutes : 0, series, now);
  if (!by || !only || others.length > 0) return null;
  const before = only.local.subtract({ days: by.days, minutes: by.minutes });
  const time = timeIn(clocks, before.toPlainTime(), null) ?? (by.at ? Temporal.PlainTime.from(by.at) : null);
  const at = time ? before.toPlainDate().toPlainDateTime(time) : before;
  if (Temporal.PlainDateTime.compare(at, now) <= 0) return null;
  return [{ do: 'extra', title: task, at, ahead: true }];
}

/** "Remind me 10 minutes before each one": a series of its own, as often. */
function aheadOfEach(minutes: number, series: Thing['series'], now: Temporal.PlainDateTime): Deed[] | null {
  const parts = series.map(({ rrule, first }) => earlier({ rrule, first }, minutes, now));
  const all = parts.flatMap((part) => part ?? []);
  return minutes > 0 && parts.every((part) => part !== null) ? [{ do: 'also', minutes, parts: all }] : null;
}

const timesOn = ({ times }: Thing, on: Temporal.PlainDateTime) =>
  times.filter(({ local }) => local.toPlainDate().equals(on.toPlainDate())).map(({ local }) => local.toPlainTime());

function isIn(local: Temporal.PlainDateTime, span: Days | undefined): boolean {
  const day = local.toPlainDate();
  return (
    span !== undefined &&
    Temporal.PlainDate.compare(span.from, day) <= 0 &&
    Temporal.PlainDate.compare(day, span.to) <= 0
  );
}
