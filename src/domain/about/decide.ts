import { ahead } from './ahead-of.ts';
import { endings, isUntil } from './ends.ts';
import { facetsAt, saysFacets } from './facets-at.ts';
import { MOST, onlyOne, onOnce, saysOnce, skipped } from './on-a-day.ts';
import { repeated } from './repeated.ts';
import {
  atItsTime,
  atWholeHour,
  ended,
  everyWeek,
  inPart,
  ofItself,
  ofOne,
  onTheOthers,
  ownTimeThen,
  settled,
  withoutThose,
} from './settled.ts';
import { isIn } from './spans.ts';
import { timeIn, usual } from './times.ts';
import type { Deed, Said, Thing } from './types.ts';
import { weekOf } from './week.ts';
import { weekDeeds } from './weekly.ts';

/** What is to become of a thing by what was said of it; null where that does not fit it, or does not say enough. `now` is the person's wall clock. */
export function decide(spoken: Said, all: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const [written, thing] = ofOne(spoken, all);
  if (written.act === 'again') return null;
  if (written.act === 'keep') return [{ do: 'undo' }];
  if (written.ahead) return ahead(written, thing, now);
  if (written.title !== null) return named(written.title, thing);
  if (thing.todo) return ofTodo(written, thing, now);
  const own = onTheOthers(ownTimeThen(everyWeek(written, thing), thing), thing);
  if (!own) return null;
  const both = timeAndLength(own, thing, now);
  if (both) return both;
  const asked = atWholeHour(withoutThose(own, thing), thing);
  const timed = asked && inPart(asked, thing);
  if (!timed) return null;
  const put = putOff(timed, thing);
  if (put) return onOnce(put, thing, now);
  const said = atItsTime(
    ended(settled(ofItself(besideItsOwn(timed, thing), thing), thing, now.toPlainDate()), thing, now.toPlainDate()),
    thing,
  );
  if (isDailyUntil(said, thing)) return daily(said, thing, now);
  if (isDailyNow(said, thing))
    return repeated({ ...said, weekdays: [], often: { every: 1, unit: 'day', on: [] } }, thing, now);
  if (said.often && 'every' in said.often) return repeated(said, thing, now);
  if (isOnceMore(said, thing)) return once(said, thing, now);
  if (said.act === 'add' && said.shift !== null && said.once.length === 0) return againLater(said, thing);
  // "Stop it at the end of March".
  if (isUntil(said) && thing.series.length > 0 && said.until) return endings(thing, said.until.add({ days: 1 }));
  const turned = aDayOn(said, thing);
  if (turned && 'deeds' in turned) return turned.deeds;
  if (turned) return weekDeeds(turned, thing, now);
  if (saysOnce(said)) return onOnce(said, thing, now);
  return whole(said, thing, now) ?? weekDeeds(said, thing, now) ?? rest(said, thing, now);
}

/** "Make it 1:30 and an hour long", of what is there once: two changes of it. */
function timeAndLength(said: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const isBoth = said.act === 'set' && said.clocks.length === 1 && said.length !== null && thing.series.length === 0;
  if (!isBoth || thing.times.length !== 1 || said.once.length + said.loose.length + said.weekdays.length > 0)
    return null;
  const long = whole({ ...said, clocks: [] }, thing, now);
  const moved = onlyOne({ ...said, length: null, changes: true }, thing, now);
  return long && moved && [...long, ...moved];
}

/** "Leave it till Thursday", of what is there once: then, at its time. Null: it says something else. */
function putOff(said: Said, { series, times }: Thing): Said | null {
  const { act, until, from, once, loose, weekdays, clocks } = said;
  const own = series.length === 0 && times.length === 1 ? times[0]?.local.toPlainDate() : undefined;
  const isThat =
    act === 'skip' && said.puts && until && !from && once.length + loose.length + weekdays.length + clocks.length === 0;
  if (!isThat || !own) return null;
  // A weekday is the one behind it.
  const weeks = Math.max(0, Math.ceil((until.until(own).days + 1) / 7));
  const then = until.add({ weeks });
  return { ...said, act: 'set', until: null, once: [{ from: then, to: then }], moves: true };
}

/** "I meant Monday and Wednesday", of what is there once, on a Monday: on Wednesday as well. */
function besideItsOwn(said: Said, { series, times }: Thing): Said {
  const [at, ...others] = times;
  const own = at?.local.toPlainDate();
  const isMore = said.act === 'set' && said.loose.length > 1 && own && said.loose.includes(own.dayOfWeek);
  if (!isMore || series.length > 0 || others.length > 0 || said.clocks.length > 0) return said;
  const days = said.loose.filter((day) => day !== own.dayOfWeek);
  const once = days
    .map((day) => own.add({ days: (day - own.dayOfWeek + 7) % 7 }))
    .map((day) => ({ from: day, to: day }));
  return { ...said, act: 'add', loose: [], once };
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

/** "And again at 5:55", of what is there once: a second time on that day. */
const isOnceMore = (
  { act, clocks, once: days, loose, weekdays, slot, which, from, until }: Said,
  { series, times }: Thing,
) =>
  act === 'add' &&
  clocks.length === 1 &&
  series.length === 0 &&
  times.length > 0 &&
  times.every(({ local }) => local.toPlainDate().equals(times[0]?.local.toPlainDate() ?? local)) &&
  days.length + loose.length + weekdays.length === 0 &&
  !slot &&
  !which &&
  !from &&
  !until;

function once({ clocks }: Said, { times }: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const stood = times.at(-1);
  const time = stood && (ahead12(clocks, stood.local.toPlainTime()) ?? timeIn(clocks, stood.local.toPlainTime(), null));
  const at = time && stood.local.toPlainDate().toPlainDateTime(time);
  if (!at || times.some(({ local }) => local.equals(at)) || Temporal.PlainDateTime.compare(at, now) <= 0) return null;
  return [{ do: 'extra', title: null, at, ahead: false }];
}

const SOON_MINUTES = 180;

/** "Again at 9", of what is at a quarter past three: in the morning before it, and not in the evening after. */
function ahead12([clock]: Said['clocks'], stands: Temporal.PlainTime): Temporal.PlainTime | null {
  if (!clock?.other || clock.time.hour < 6 || clock.time.hour >= 12) return null;
  const isBefore = Temporal.PlainTime.compare(clock.time, stands) < 0;
  return isBefore && Math.abs(stands.until(clock.other).total('minutes')) > SOON_MINUTES ? clock.time : null;
}

/** "And again the week after", of what is there once. */
function againLater({ shift, clocks }: Said, { series, times }: Thing): Deed[] | null {
  const [stood, ...others] = times;
  if (!stood || others.length > 0 || series.length > 0 || clocks.length > 0 || !shift || shift % DAY !== 0) return null;
  return [{ do: 'extra', title: null, at: stood.local.add({ minutes: shift }), ahead: false }];
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
