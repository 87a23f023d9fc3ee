import { type Chronotype, type Weekday, weekdays } from '../calendar/index.ts';
import type { SlotPatterns } from '../slots/types.ts';
import { tallyOf } from './avoided.ts';
import { expectedRate, PRIOR_RATE } from './belief.ts';
import type { SlotCount } from './types.ts';
import { dayName, dayPart } from './words.ts';

export type Target = { weekday: Weekday; hour: number };

/**
 * Where a task that is skipped at `from` might go: the same hour of the weekday that promises most, the next one of equals;
 * null when every day is avoided or taken.
 */
export function betterDay(
  from: Target,
  slots: readonly SlotCount[],
  facts: SlotPatterns,
  chronotype: Chronotype,
  now: Temporal.Instant,
  isTaken: (target: Target) => boolean,
): Target | null {
  const avoided = (day: Weekday) => facts.avoided.some(({ weekday, hour }) => weekday === day && hour === from.hour);
  const candidates = weekdays
    .filter((weekday) => weekday !== from.weekday && !avoided(weekday) && !isTaken({ weekday, hour: from.hour }))
    .map((weekday) => {
      const near = slots.filter((slot) => slot.weekday === weekday && Math.abs(slot.hour - from.hour) <= 1);
      const rate = expectedRate(tallyOf(near, now), priorRate(chronotype, from.hour));
      return { weekday, rate, later: (weekday - from.weekday + 7) % 7 };
    })
    .sort((a, b) => b.rate - a.rate || a.later - b.later);
  const best = candidates[0];
  return best ? { weekday: best.weekday, hour: from.hour } : null;
}

/** What we expect of an hour before anything is known of it: early people do well in the morning, late ones in the evening. */
export function priorRate(chronotype: Chronotype, hour: number): number {
  const part = dayPart(hour);
  if (chronotype === 'intermediate' || part === 'afternoon') return PRIOR_RATE;
  const good = chronotype === 'early' ? part === 'morning' : part === 'evening' || part === 'night';
  return PRIOR_RATE + (good ? 0.1 : -0.1);
}

/** "You skip Monday mornings. Move the gym to Tuesday?" */
export function question(from: Target, title: string, to: Target): string {
  return `You skip ${dayName(from.weekday)} ${dayPart(from.hour)}s. Move “${title}” to ${dayName(to.weekday)}?`;
}
