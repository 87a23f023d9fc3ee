import type { DayPart } from '../language/values.ts';
import { saysFacets } from './facets-at.ts';
import { isDay, isIn } from './spans.ts';
import { inSlot } from './times.ts';
import type { Days, Occurrence, Said, Thing } from './types.ts';
import { clockIn, weekOf } from './week.ts';

// What was said is put into the terms of the thing that it was said of, before anything is decided.

/** "The 7 one", "tonight's", of what is there once or several times and is no series: that one alone. */
export function ofOne(said: Said, thing: Thing): [Said, Thing] {
  const { slot, which } = said;
  if (thing.series.length > 0 || thing.todo || (!slot && !which)) return [said, thing];
  if (slot?.kind === 'nth') return ofNth(said, thing, slot.nth);
  if (thing.times.length < 2 && slot?.kind !== 'clock') return [said, thing];
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

/** "The later one", of two. */
function ofNth(said: Said, thing: Thing, nth: number): [Said, Thing] {
  const one = thing.times.length > 1 && !said.which ? thing.times.at(nth) : undefined;
  return one
    ? [
        { ...said, slot: null, moves: true },
        { ...thing, times: [one], together: false },
      ]
    : [said, thing];
}

/** "Quarter to", of what comes at a whole hour. */
export const atWholeHour = (said: Said, { times }: Thing): Said | null =>
  said.wholeHour && times.some(({ local }) => local.minute !== 0) ? null : said;

/** "Tuesdays instead of Mondays": the days that it has, these in place of those. */
export function withoutThose(said: Said, { series }: Thing): Said {
  if (said.gives.length === 0) return said;
  const weeks = series.map(({ rrule, first }) => weekOf(rrule, first.toPlainTime()));
  const has = weeks.flatMap((week) => [...(week?.keys() ?? [])]);
  if (weeks.includes(null) || !said.gives.every((day) => has.includes(day))) return said;
  const days = [...new Set([...has.filter((day) => !said.gives.includes(day)), ...said.weekdays])];
  return { ...said, act: 'only', gives: [], weekdays: days.sort() };
}

/** "An hour, except Fridays": of the days that it has, the others. Null: it is no plain week. */
export function onTheOthers(said: Said, { series }: Thing): Said | null {
  if (said.except.length === 0) return said;
  const weeks = series.map(({ rrule, first }) => weekOf(rrule, first.toPlainTime()));
  const days = [...new Set(weeks.flatMap((week) => [...(week?.keys() ?? [])]))];
  const others = days.filter((day) => !said.except.includes(day));
  return weeks.includes(null) || others.length === 0 ? null : { ...said, except: [], weekdays: others.sort() };
}

/** Where a part of the day is likely, where none of its times lies there already. */
const HOUR_IN: Record<DayPart, number> = { morning: 8, noon: 13, afternoon: 15, evening: 19, night: 21 };

/** "Move it to evenings": the same minute in the other half of the day where that lies there, else where such things mostly are. Null: not for what is there once. */
export function inPart(said: Said, { series, times }: Thing): Said | null {
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
export function ofItself(written: Said, { series, times }: Thing): Said {
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

/** "Drop the Monday one from next month": of what repeats, every Monday's from then on. */
export function everyWeek(said: Said, { series }: Thing): Said {
  const { which, whichLoose, from, until } = said;
  if (!whichLoose || which === null || which === 'next' || !(from ?? until) || series.length === 0) return said;
  return { ...said, which: null, whichLoose: false, weekdays: [...said.weekdays, which.from.dayOfWeek] };
}

const CLOSE_MINUTES = 240;

/** "And on Friday at 7", of what comes on Fridays at 8: in its place, and no second time of that day. */
export function ownTimeThen(said: Said, { series }: Thing): Said {
  const { joined, act, clocks, once } = said;
  const [clock, ...others] = clocks;
  if (!joined || act !== 'add' || !clock || others.length > 0 || once.length > 0) return said;
  const days = [...said.weekdays, ...said.loose];
  const weeks = series.map(({ rrule, first }) => weekOf(rrule, first.toPlainTime()));
  const isClose = (day: number) => {
    const [own, ...more] = weeks.flatMap((week) => week?.get(day) ?? []);
    if (!own || more.length > 0) return false;
    const stands = Temporal.PlainTime.from(clockIn(own));
    return [clock.time, clock.other].some(
      (time) => time && Math.abs(stands.until(time).total('minutes')) <= CLOSE_MINUTES,
    );
  };
  return days.length > 0 && days.every(isClose) ? { ...said, act: 'set', weekdays: days, loose: [] } : said;
}

/** "Only until 12 December" ends it; "pause it until Monday" leaves out what comes before that day. */
export function ended(said: Said, { series }: Thing, today: Temporal.PlainDate): Said {
  const { act, from, until, clocks, shift, weekdays, once, slot, which } = said;
  if (!until || from || series.length === 0 || which || once.length + clocks.length > 0 || shift !== null) return said;
  if (act === 'skip') return { ...said, from: today, until: until.subtract({ days: 1 }) };
  const isEnd = (act === 'only' || act === 'set') && !slot && weekdays.length === 0 && !saysFacets(said);
  return isEnd ? { ...said, act: 'remove', from: until.add({ days: 1 }), until: null } : said;
}

/** "Not at 12, that's lunch": one of the times that stand there. */
export function atItsTime(said: Said, { series, times }: Thing): Said {
  const { act, clocks, slot, shift, weekdays, once, from, until, which } = said;
  const [clock, ...others] = clocks;
  if ((act !== 'skip' && act !== 'remove') || !clock || others.length > 0 || slot || shift !== null) return said;
  const readings = [clock.time, ...(clock.other ? [clock.other] : [])];
  const stand = readings.filter((one) => times.some(({ local }) => local.toPlainTime().equals(one)));
  if (stand.length === 0) return said;
  const isEvery = series.length > 0 && weekdays.length + once.length === 0 && !from && !until && !which;
  return { ...said, clocks: [], slot: { kind: 'clock', clocks: stand }, ...(isEvery && { act: 'remove' as const }) };
}

/** "Wed at 7" of what comes on Wednesdays and other days is every week; "skip Friday" is the coming one; "next week Wednesday" is in that week. */
export function settled(said: Said, { series, times }: Thing, today: Temporal.PlainDate): Said {
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
