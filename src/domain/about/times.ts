import type { DayPart } from '../language/values.ts';
import type { ClockSaid, SlotWords } from './types.ts';

/** From this hour until before that one. */
const HOURS: Record<DayPart, [number, number]> = {
  morning: [4, 12],
  noon: [11, 15],
  afternoon: [12, 18],
  evening: [16, 24],
  night: [20, 24],
};

/** Whether one of a day's times is the one that is spoken of; null speaks of all. `all`: every time of that day. */
export function inSlot(time: Temporal.PlainTime, slot: SlotWords | null, all: readonly Temporal.PlainTime[]): boolean {
  if (!slot) return true;
  const day = all.toSorted(Temporal.PlainTime.compare);
  switch (slot.kind) {
    case 'clock':
      return slot.clocks.some((clock) => clock.equals(time));
    case 'nth':
      // "The last one" of a single time is what was made last, and no time of a day.
      return day.length > 1 && (day.at(slot.nth === 0.5 ? (day.length - 1) / 2 : slot.nth)?.equals(time) ?? false);
    case 'part': {
      const [from, to] = HOURS[slot.part];
      const isNight = (one: Temporal.PlainTime) => one.hour >= 20 || one.hour < 4;
      // "The night one", of what comes at 18:00 and at midnight.
      if (slot.part === 'night' && day.some(isNight)) return isNight(time);
      return (time.hour >= from && time.hour < to) || (slot.part === 'night' && time.hour >= 16);
    }
  }
}

/** The time that was said; of two readings that in the part that is spoken of, else the nearer to what stands there now. Null: none was said, or several. */
export function timeIn(
  clocks: readonly ClockSaid[],
  now: Temporal.PlainTime,
  slot: SlotWords | null,
  way: -1 | 0 | 1 = 0,
): Temporal.PlainTime | null {
  const [only, ...others] = clocks;
  if (!only || others.length > 0) return null;
  if (way !== 0) {
    const readings = [only.time, ...(only.other ? [only.other] : [])];
    const beyond = readings.filter((one) => Temporal.PlainTime.compare(one, now) === way);
    return (
      beyond.toSorted((a, b) => Math.abs(a.until(now).total('minutes')) - Math.abs(b.until(now).total('minutes')))[0] ??
      null
    );
  }
  return nearest(only, now, slot);
}

export function nearest(
  { time, other }: ClockSaid,
  now: Temporal.PlainTime,
  slot: SlotWords | null,
): Temporal.PlainTime {
  if (!other) return time;
  const readings = [time, other];
  const fits = slot?.kind === 'part' ? readings.filter((one) => inSlot(one, slot, [])) : [];
  if (fits.length === 1 && fits[0]) return fits[0];
  const isNight = (one: Temporal.PlainTime) => one.hour >= 22 || one.hour < 6;
  // What comes at seven in the evening does not go to eleven at night.
  const apart = (one: Temporal.PlainTime) =>
    Math.abs(one.until(now).total('minutes')) + (isNight(one) && now.hour < 21 && now.hour >= 6 ? NIGHT : 0);
  return apart(other) < apart(time) ? other : time;
}

/** So many minutes further off is a time at night for what comes by day. */
const NIGHT = 480;

/** The likelier half of the day for a time that comes to others: people are up. */
export function usual({ time, other }: ClockSaid, taken: readonly string[]): Temporal.PlainTime {
  if (!other) return time;
  const likely = time.hour >= 7 && time.hour < 12 ? time : other;
  return taken.includes(textOf(likely)) ? (likely === time ? other : time) : likely;
}

export const textOf = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
