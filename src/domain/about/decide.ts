import { inSlot, timeIn } from './times.ts';
import type { Days, Deed, Occurrence, Said, Thing } from './types.ts';
import { weekDeeds } from './weekly.ts';

/** More at once is no slip of the tongue. */
const MOST = 14;

/** What is to become of a thing by what was said of it; null where that does not fit it, or does not say enough. `now` is the person's wall clock. */
export function decide(said: Said, thing: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  if (said.act === 'again') return null;
  if (said.ahead) return ahead(said, thing, now);
  return saysOnce(said) ? onOnce(said, thing, now) : weekDeeds(said, thing, now);
}

/** Of some occurrences, and not of the series. */
function saysOnce({ which, once, weekdays, from, until, clocks, slot, act, loose }: Said): boolean {
  if (loose && once.length > 0) return false;
  if (which !== null) return true;
  if (weekdays.length > 0 || from || until) return false;
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
  if (act === 'skip' || act === 'remove') {
    const span = spoken ?? target;
    if (clocks.length > 0 || second || shift !== null || (spoken && target)) return null;
    const meant = span ? open.filter((one) => isIn(one, span)) : open.slice(0, 1);
    return meant.length > 0 && meant.length <= MOST ? meant.map((at) => ({ do: 'skip', at })) : null;
  }
  if (act !== 'set' || second) return null;
  // Of two that stand there, nobody knows which is meant.
  const [at, ...others] = which === 'next' ? open.slice(0, 1) : open.filter((one) => isIn(one, spoken ?? target));
  if (!at || others.length > 0 || (!which && !said.slot)) return null;
  const day = which && target ? target.from : at.local.toPlainDate();
  const time = shift === null ? timeIn(clocks, at.local.toPlainTime(), said.slot) : null;
  if (clocks.length > 0 && !time) return null;
  const to = shift === null ? day.toPlainDateTime(time ?? at.local.toPlainTime()) : at.local.add({ minutes: shift });
  return to.equals(at.local) || (target && !isDay(target)) ? null : [{ do: 'move', at, to }];
}

/** "And tomorrow at 9 as well": once more, on that day. */
function more({ clocks }: Said, target: Days, { times }: Thing): Deed[] | null {
  const usual = times[0]?.local.toPlainTime();
  if (!isDay(target) || !usual || clocks.length > 1) return null;
  const at = target.from.toPlainDateTime(timeIn(clocks, usual, null) ?? usual);
  return times.some(({ local }) => local.equals(at)) ? null : [{ do: 'extra', title: null, at }];
}

/** "Remind me two days before to buy flowers": of what is there once. */
function ahead(
  { ahead: by, clocks, task }: Said,
  { title, times, series }: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const [only, ...others] = times;
  if (!by || !only || others.length > 0 || series.length > 0) return null;
  const before = only.local.subtract({ days: by.days, minutes: by.minutes });
  const time = timeIn(clocks, before.toPlainTime(), null);
  const at = time ? before.toPlainDate().toPlainDateTime(time) : before;
  if (Temporal.PlainDateTime.compare(at, now) <= 0) return null;
  return [{ do: 'extra', title: task ?? title, at }];
}

const timesOn = ({ times }: Thing, on: Temporal.PlainDateTime) =>
  times.filter(({ local }) => local.toPlainDate().equals(on.toPlainDate())).map(({ local }) => local.toPlainTime());

function isIn({ local }: Occurrence, span: Days | undefined): boolean {
  const day = local.toPlainDate();
  return (
    span !== undefined &&
    Temporal.PlainDate.compare(span.from, day) <= 0 &&
    Temporal.PlainDate.compare(day, span.to) <= 0
  );
}
