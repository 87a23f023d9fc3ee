import { inSlot, timeIn } from './times.ts';
import type { Days, Deed, Occurrence, Said, Thing } from './types.ts';
import { earlier, weekDeeds } from './weekly.ts';

/** More at once is a change of the series. */
const MOST = 14;

/** What is to become of a thing by what was said of it; null where that does not fit it, or does not say enough. `now` is the person's wall clock. */
export function decide(written: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  if (written.act === 'again') return null;
  if (written.act === 'keep') return [{ do: 'undo' }];
  if (written.ahead) return ahead(written, thing, now);
  const said = settled(written, thing, now.toPlainDate());
  if (saysOnce(said)) return onOnce(said, thing, now);
  return weekDeeds(said, thing, now) ?? rest(said, thing, now);
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
  const start = within?.from ?? today;
  const days = loose
    .map((day) => start.add({ days: (day - start.dayOfWeek + 7) % 7 }))
    .map((day): Days => ({ from: day, to: day }));
  const stands = within && times.some(({ local }) => isIn(local, within)) ? within : null;
  return { ...said, loose: [], once: days, ...(stands && act === 'set' && !said.which && { which: stands }) };
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

/** "It moved to the 11th, same time": of what is there once. */
function onlyOne(
  { once, clocks, which, slot, moves, way }: Said,
  { times }: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const [at, ...others] = times;
  const [target] = once;
  if (!at || others.length > 0 || which || slot || (target ? !isDay(target) || !moves : way === 0)) return null;
  const time = timeIn(clocks, at.local.toPlainTime(), null, way);
  if (clocks.length > 0 && !time) return null;
  const to = (target?.from ?? at.local.toPlainDate()).toPlainDateTime(time ?? at.local.toPlainTime());
  return to.equals(at.local) || Temporal.PlainDateTime.compare(to, now) <= 0 ? null : [{ do: 'move', at, to }];
}

/** Those that stand on the days that were named, or the next one; of many days in a row the series rests. */
function skipped(
  { clocks, shift, once, which }: Said,
  span: Days | null,
  open: Occurrence[],
  thing: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  if (clocks.length > 0 || shift !== null || (which && once.length > 0)) return null;
  const spans = once.length > 0 ? once : span ? [span] : [];
  const meant = spans.length > 0 ? open.filter(({ local }) => spans.some((one) => isIn(local, one))) : open.slice(0, 1);
  if (meant.length > MOST && span && spans.length === 1)
    return weekDeeds({ ...EVERYTHING, from: span.from, until: span.to }, thing, now);
  if (meant.length > 0) return meant.length <= MOST ? meant.map((at) => ({ do: 'skip', at })) : null;
  return span && thing.series.length > 0 ? [{ do: 'nothing', on: span }] : null;
}

/** "No ferns from 20 December to 2 January", of what is no plain week: one by one. */
function rest(said: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const { act, from, until, weekdays, slot } = said;
  if (act !== 'skip' || !from || !until || weekdays.length > 0 || slot) return null;
  return skipped({ ...said, from: null, until: null }, { from, to: until }, thing.times, thing, now);
}

const EVERYTHING: Said = {
  act: 'skip',
  clocks: [],
  slot: null,
  which: null,
  weekdays: [],
  loose: [],
  once: [],
  from: null,
  until: null,
  ahead: null,
  task: null,
  shift: null,
  moves: false,
  way: 0,
  words: [],
  aside: [],
};

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
