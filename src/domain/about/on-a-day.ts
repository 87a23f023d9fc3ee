import { facetsAt, saysFacets } from './facets-at.ts';
import { isDay, isIn, timesOn } from './spans.ts';
import { inSlot, timeIn } from './times.ts';
import { type Days, type Deed, NOTHING_SAID, type Occurrence, type Said, type Thing } from './types.ts';
import { weekDeeds } from './weekly.ts';

// Of single occurrences: moved, left out, once more.

/** More at once is a change of the series. */
export const MOST = 14;

/** Of some occurrences, and not of the series. */
export function saysOnce({ which, once, weekdays, from, until, clocks, slot, act, way }: Said): boolean {
  if (which !== null) return true;
  if (weekdays.length > 0 || from || until) return false;
  if (way !== 0) return true;
  if (once.length > 0) return once.every((days) => isDay(days)) || (act === 'skip' && clocks.length === 0);
  return act === 'skip' && slot !== null && !(slot.kind === 'part' && slot.every);
}

export function onOnce(said: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  if (saysFacets(said)) return facetsOnce(said, thing, now);
  const { act, which, once, clocks, shift } = said;
  const spoken = which === 'next' || which === null ? null : which;
  const open = thing.times.filter(
    ({ local }) =>
      Temporal.PlainDateTime.compare(local, now) > 0 && inSlot(local.toPlainTime(), said.slot, timesOn(thing, local)),
  );
  const [target, second] = once;
  if (act === 'add' && target && !which) return more(said, thing, now);
  if (act === 'skip' || act === 'remove') return skipped(said, spoken ?? target ?? null, open, thing, now);
  if (act !== 'set' || second) return null;
  if (thing.series.length === 0) return onlyOne(said, thing, now);
  const onDay = which === 'next' ? open.slice(0, 1) : open.filter(({ local }) => isIn(local, spoken ?? target));
  const ofWeek =
    onDay.length === 0 && !which && !said.slot && shift === null && said.moves && !said.forGood
      ? ofItsWeek(open, target)
      : null;
  // Of two that stand there, nobody knows which is meant.
  const [at, ...others] = ofWeek ?? onDay;
  if (!at || others.length > 0 || (!which && !ofWeek && !said.slot && clocks.length === 0 && shift === null))
    return null;
  const day = (which || ofWeek) && target ? target.from : at.local.toPlainDate();
  const time = shift === null ? timeIn(clocks, at.local.toPlainTime(), said.slot) : null;
  if (clocks.length > 0 && !time) return null;
  const to = shift === null ? day.toPlainDateTime(time ?? at.local.toPlainTime()) : at.local.add({ minutes: shift });
  return to.equals(at.local) || (target && !isDay(target)) ? null : [{ do: 'move', at, to }];
}

/** "Move gym to Thursday this week": the one of that week. Null: it is no single day. */
function ofItsWeek(open: readonly Occurrence[], target: Days | undefined): Occurrence[] | null {
  if (!target || !isDay(target)) return null;
  const monday = target.from.subtract({ days: target.from.dayOfWeek - 1 });
  return open.filter(({ local }) => isIn(local, { from: monday, to: monday.add({ days: 6 }) }));
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
export function onlyOne(
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
export function skipped(
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

const EVERYTHING: Said = { ...NOTHING_SAID, act: 'skip' };

/** "And tomorrow at 9 as well": once more, on each of those days. */
function more({ clocks, once, shift }: Said, { times }: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const usual = times[0]?.local.toPlainTime();
  if (
    !usual ||
    clocks.length > 1 ||
    (shift !== null && Math.abs(shift) >= 720) ||
    once.length > MOST ||
    !once.every(isDay)
  )
    return null;
  const deeds = once.map(({ from }): Deed | null => {
    const then = from.toPlainDateTime(timeIn(clocks, usual, null) ?? usual).add({ minutes: shift ?? 0 });
    // "And Friday", said on a Friday after that time.
    const at = Temporal.PlainDateTime.compare(then, now) > 0 ? then : then.add({ weeks: 1 });
    return times.some(({ local }) => local.equals(at)) ? null : { do: 'extra', title: null, at, ahead: false };
  });
  return deeds.every((deed) => deed !== null) ? deeds : null;
}
