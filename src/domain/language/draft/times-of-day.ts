import { isOnlyUpLater } from '../resolve/likely.ts';
import { stretch as stretchOf } from '../rules/stretches.ts';
import type { Setting } from '../types.ts';
import type { Clock, Values } from '../values.ts';
import type { Draft, SaidClock, Span } from './draft.ts';

type Said<K extends 'stretch' | 'opening' | 'closing'> = { value: Values[K]; at: Span } | null;
type Ends = { stretch: Said<'stretch'>; opening: Said<'opening'>; closing: Said<'closing'>; begins: boolean };
/** `minutes`: how long the stretch is. */
type TimesOfDay = Pick<Draft, 'clocks' | 'stretch' | 'window'> & { minutes: number | null; doubt: Span | null };

/**
 * The times of the clock. "starting at 9am" and "until 8pm" are the ends of what repeats within the day (`interval`); otherwise the one is
 * a time, and the other makes a stretch of a time.
 */
export function timesOfDay(said: SaidClock[], ends: Ends, interval: boolean, setting: Setting): TimesOfDay {
  const { stretch, opening, closing } = ends;
  const [from, to] = [opening, closing].map((end) => (end ? { ...end.value.clock, ...end.at } : null));
  // "every 8 hours starting tonight at 10".
  const anchored = from ?? to ?? (ends.begins && said.length === 1);
  if (interval && anchored && !stretch && said.length + (from ? 1 : 0) <= 1)
    return windowOf(from ?? said[0] ?? null, to ?? null, setting);
  const clocks = on24([...said, ...(from ? [from] : [])], setting);
  const whole = stretch && withHalves(stretch.value, stretch.at, setting);
  // "The shift starts at 10 pm, remind me at 8:30".
  const apart = opening && said.length > 0 ? opening.at : null;
  const times = { clocks, stretch: whole, window: null, minutes: lengthOf(stretch?.value ?? null), doubt: apart };
  if (!to || !closing) return times;
  const [only, ...others] = clocks;
  const made = only && others.length === 0 && !whole ? stretchOf(only, to) : null;
  if (!made || !only) return { ...times, doubt: closing.at };
  const at = { start: only.start, end: only.end };
  return { ...times, clocks: [], stretch: withHalves(made, at, setting), minutes: lengthOf(made) };
}

function windowOf(from: SaidClock | null, to: SaidClock | null, setting: Setting): TimesOfDay {
  const [first = null, last = null] = on24(
    [from, to].flatMap((one) => one ?? []),
    setting,
  );
  const at = to ?? from ?? { start: 0, end: 0 };
  const window = { from: from && first, to: to && (from ? last : first), at: { start: at.start, end: at.end } };
  return { clocks: [], stretch: null, window, minutes: null, doubt: null };
}

/**
 * Written on the 24-hour clock by whoever does so; one such time shows how the others of its sentence are meant. "3:30" of somebody who sleeps
 * then, and is up twelve hours later, stays in doubt all the same.
 */
function on24(clocks: SaidClock[], setting: Setting): SaidClock[] {
  const { hour12 } = setting;
  const late = (clock: SaidClock) => clock.sure && !clock.zone && (clock.hour > 12 || clock.hour === 0);
  const shown = clocks.some((clock) => late(clock) && (clock.written || clock.bare));
  return clocks.map((clock) => {
    if (shown) return { ...clock, sure: !clock.wrong };
    const isMeant = clock.written && hour12 === false && !isOnlyUpLater(clock, setting);
    return isMeant ? { ...clock, sure: !clock.wrong, ...(!clock.sure && { byHabit: true }) } : clock;
  });
}

/** Both ends of a stretch. */
function withHalves(
  { from, to }: { from: Clock; to: Clock },
  at: Span,
  setting: Setting,
): { from: SaidClock; to: SaidClock } {
  const ends = [from, to].map((clock) => ({ ...clock, ...at }));
  const [first, last] = on24(ends, setting);
  return { from: first ?? { ...from, ...at }, to: last ?? { ...to, ...at } };
}

/** "from 14:00 to 15:30" is an hour and a half; with open halves the end is the first such time after the beginning. */
function lengthOf(stretch: { from: Clock; to: Clock } | null): number | null {
  if (!stretch) return null;
  const { from, to } = stretch;
  const apart = to.hour * 60 + to.minute - (from.hour * 60 + from.minute);
  if (!from.sure && !to.sure) return (apart + 720) % 720 || null;
  return from.sure ? (apart + 1440) % 1440 || null : null;
}
