import { type Weekday, weekdays } from '../calendar/index.ts';
import { minuteOf } from './request.ts';
import type { SlotFacts, Wish } from './types.ts';

/** How much a start is disliked by its time of day alone: 0 is the best, whole numbers up to 90. */
export type Taste = {
  cost(day: Weekday, minute: number): number;
  isAvoided(day: Weekday, minute: number): boolean;
};

/** Minutes after waking at which a person of this kind is at their best, until patterns know better. */
const bestAfterWaking = { early: 60, intermediate: 10.5 * 60, late: 12.5 * 60 } as const;

/** What this person would like: the wish's own time, else what they said, else what patterns found, else their kind. */
export function tasteOf(facts: SlotFacts, wish?: Pick<Wish, 'preferredTime'>): Taste {
  const avoided = new Set<number>();
  for (const { weekday, hour } of facts.patterns.avoided) avoided.add(weekday * 24 + hour);
  for (const { weekday, hour } of facts.patterns.preferred) {
    for (const day of weekdays) if (weekday === null || weekday === day) avoided.delete(day * 24 + hour);
  }
  const ideals = weekdays.map((day) => idealTimes(facts, wish, day));
  return {
    cost: (day, minute) => {
      const apart = distance(ideals[day - 1] ?? [], minute);
      // A time that was asked for is not odd, whatever it is.
      return wish?.preferredTime && apart === 0 ? 0 : Math.round(apart / 9) + oddness(minute);
    },
    isAvoided: (day, minute) => avoided.has(day * 24 + Math.floor(minute / 60)),
  };
}

function idealTimes(facts: SlotFacts, wish: Pick<Wish, 'preferredTime'> | undefined, day: Weekday): number[] {
  if (wish?.preferredTime) return [minuteOf(wish.preferredTime)];
  for (const hours of [facts.patterns.preferred, facts.patterns.best]) {
    const today = hours.filter((h) => h.weekday === null || h.weekday === day);
    if (today.length > 0) return today.map((h) => h.hour * 60);
  }
  const waking = facts.rhythm.sleep[day].at(-1)?.end;
  return [((waking === undefined ? 7 * 60 : minuteOf(waking)) + bestAfterWaking[facts.rhythm.chronotype]) % 1440];
}

/** Minutes to the nearest of them around the clock, at most half a day. */
function distance(ideals: readonly number[], minute: number): number {
  let nearest = 720;
  for (const ideal of ideals) {
    const apart = Math.abs(minute - ideal);
    nearest = Math.min(nearest, apart, 1440 - apart);
  }
  return nearest;
}

/** People say "at seven" and "at half past", seldom "at 07:05". */
function oddness(minute: number): number {
  if (minute % 60 === 0) return 0;
  if (minute % 30 === 0) return 1;
  if (minute % 15 === 0) return 3;
  return minute % 5 === 0 ? 7 : 10;
}
