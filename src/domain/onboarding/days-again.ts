import { overlap } from './hours.ts';
import type { Shift } from './types.ts';

const ARE_ALL = /\b(?:only|just)\b(?!\s+(?:\d|from|till?|until))/i;
/** "I work Monday to Friday 8 to 5" tells the whole week. */
const OF_THE_WEEK = /\bi(?:'m|\s+am)?\s+(?:\w+\s+)?work(?:ing)?\b/i;
const MEANT = /\bi\s+mean(?:t)?\b/i;

/** "Saturday is 10 to 1", after the hours of a whole week: those of that day alone are other ones. What is said of most days, or to be all, is all of it. */
export function daysAgain(usual: readonly Shift[], told: Shift[], message: string): Shift[] {
  const days = daysOf(told);
  const known = daysOf(usual);
  const isOneOfThem = !OF_THE_WEEK.test(message) && usual.some((one) => `${one.days}` === `${days}`);
  const isPart = days.length * 2 < known.length || isOneOfThem;
  const isNew = told.some((one) => !usual.some((other) => isWithin(one, other)));
  if (!isPart || !isNew || ARE_ALL.test(message)) return told;
  if (MEANT.test(message) && !days.some((day) => known.includes(day))) return told;
  const kept = usual.map((shift) => ({ ...shift, days: shift.days.filter((day) => !isReplaced(shift, day)) }));
  return [...kept, ...told].filter((one) => one.days.length > 0).sort((a, b) => b.days.length - a.days.length);

  function isReplaced(shift: Shift, day: number): boolean {
    const isAlone = usual.filter((one) => one.days.includes(day)).length === 1;
    return told.some((one) => one.days.includes(day) && (isAlone || overlap(one, shift)));
  }
}

const daysOf = (shifts: readonly Shift[]): number[] =>
  [...new Set(shifts.flatMap(({ days }) => days))].sort((a, b) => a - b);

const isWithin = (one: Shift, other: Shift): boolean =>
  one.from.equals(other.from) && one.to.equals(other.to) && one.days.every((day) => other.days.includes(day));
