import type { Clock, DayPart } from '../values.ts';

/**
 * The hour on the 24-hour clock of an hour from 1 to 12 in that part of the day; 24 is the midnight that ends it.
 * Null where the part does not decide ("12 in the morning").
 */
export function hourIn(part: DayPart, hour: number): number | null {
  switch (part) {
    case 'morning':
      return hour <= 11 ? hour : null;
    case 'noon':
      return hour === 12 || hour === 11 ? hour : hour <= 2 ? hour + 12 : null;
    case 'afternoon':
      return hour === 12 ? 12 : hour + 12;
    case 'evening':
      return hour <= 11 ? hour + 12 : null;
    case 'night':
      return hour === 12 ? 24 : hour >= 6 ? hour + 12 : null;
  }
}

const HALVES: Record<'am' | 'pm', number> = { am: 0, pm: 12 };

/** "6 pm", "16 pm" (taken for 16:00), "12 am". */
export function inHalf(clock: Clock, half: 'am' | 'pm'): Clock | null {
  if (clock.wrong) return null;
  if (clock.hour > 12) return half === 'pm' ? sure(clock, clock.hour) : null;
  return clock.hour === 0 ? null : sure(clock, (clock.hour % 12) + HALVES[half]);
}

/** The part of the day decides the half; a time that is sure stays as it is. */
export function inPart(clock: Clock, part: DayPart): Clock | null {
  if (clock.sure) return fits(part, clock.hour) ? { ...clock, bare: false } : null;
  const hour = hourIn(part, clock.hour);
  if (hour !== null) return sure(clock, hour);
  // "3 at night" is small hours.
  return part === 'night' && clock.hour < 6 ? sure(clock, clock.hour) : null;
}

/** As `inPart`; the afternoon may last into the evening where it was named. */
export const inLongPart = (clock: Clock, part: DayPart) =>
  inPart(clock, part) ?? (part === 'afternoon' && !clock.sure ? inPart(clock, 'evening') : null);

/** Whether a certain time lies in that part of the day, generously. */
export function fits(part: DayPart, hour: number): boolean {
  if (part === 'morning') return hour <= 12;
  if (part === 'noon') return hour >= 11 && hour <= 14;
  if (part === 'afternoon') return hour >= 11 && hour <= 19;
  return part === 'evening' ? hour >= 15 : hour >= 17 || hour <= 6;
}

function sure(clock: Clock, hour: number): Clock {
  return { ...clock, hour, sure: true, bare: false };
}

/** An hour and minutes of a text; `wrong` where there is no such time. */
export function readClock(hours: number, minutes: number, { sureFrom0 = false, written = true } = {}): Clock {
  const wrong = hours > 24 || minutes > 59 || (hours === 24 && minutes > 0);
  const certain = hours === 0 || hours > 12 || sureFrom0;
  return {
    hour: hours,
    minute: minutes,
    sure: certain && !wrong,
    ...(written && { written: true }),
    ...(wrong && { wrong: true }),
  };
}

/** So many minutes before or after an hour: "ten to five", "quarter past 7". */
export function minutesFrom(clock: Clock, minutes: number): Clock | null {
  if (clock.minute !== 0 || clock.wrong || Math.abs(minutes) > 59) return null;
  const all = (clock.hour * 60 + minutes + 1440) % 1440;
  const hour = Math.floor(all / 60);
  // "ten to one" is 12:50, at noon or at night.
  return { ...clock, hour: !clock.sure && hour === 0 ? 12 : hour, minute: all % 60, bare: false };
}
