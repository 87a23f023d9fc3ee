import { tallyOf } from './avoided.ts';
import { chanceOfDoing, chanceOfIgnoring, expectedRate } from './belief.ts';
import type { Finding, SlotCount } from './types.ts';
import { clock, percent, rounded, tasksOf } from './words.ts';

/** Answers, as weighed, below which nothing is said. */
const ENOUGH_FOR_HOUR = 4;
const ENOUGH_FOR_CATEGORY = 6;
const SURE = 0.9;
const FAIRLY_SURE = 0.8;
const GOOD_RATE = 0.75;
/** Without an answer in the category for so long, what it taught lapses. */
const LAPSE_DAYS = 84;

/** The hour (with the ones beside it) at which the person gets this category done best. `slots` are all of the category. */
export function bestTime(slots: readonly SlotCount[], category: string, now: Temporal.Instant): Finding | null {
  const hours = [...new Set(slots.map((slot) => slot.hour))].sort((a, b) => a - b);
  const candidates = hours
    .map((hour) => ({
      hour,
      ...tallyOf(
        slots.filter((slot) => Math.abs(slot.hour - hour) <= 1),
        now,
      ),
    }))
    .map((tally) => ({
      ...tally,
      own: tallyOf(
        slots.filter((slot) => slot.hour === tally.hour),
        now,
      ).done,
    }))
    .filter((tally) => tally.own > 0 && tally.done + tally.ignored >= ENOUGH_FOR_HOUR && chanceOfDoing(tally) >= SURE)
    // The highest expected rate; of equals the hour where most was done.
    .sort((a, b) => expectedRate(b) - expectedRate(a) || b.own - a.own || a.hour - b.hour);
  const best = candidates[0];
  if (best === undefined) return null;
  const rate = expectedRate(best);
  return {
    type: 'best_time',
    subject: `best:${category}`,
    description: `Around ${clock(best.hour)} is your best time for ${tasksOf(category)}: you do ${percent(rate)} of them.`,
    data: { category, hour: best.hour, rate: rounded(rate), done: rounded(best.done), ignored: rounded(best.ignored) },
    confidence: rounded(chanceOfDoing(best), 4),
    expiresAt: lapse(now),
  };
}

/** How a category goes when it goes clearly well or clearly badly. `slots` are all of the category. */
export function categoryRate(slots: readonly SlotCount[], category: string, now: Temporal.Instant): Finding | null {
  const tally = tallyOf(slots, now);
  if (tally.done + tally.ignored < ENOUGH_FOR_CATEGORY) return null;
  const rate = expectedRate(tally);
  const well = rate >= GOOD_RATE && chanceOfDoing(tally) >= SURE;
  if (!well && chanceOfIgnoring(tally) < FAIRLY_SURE) return null;
  return {
    type: 'category_performance',
    subject: `rate:${category}`,
    description: well
      ? `You are good at ${tasksOf(category)}: you do ${percent(rate)} of them.`
      : `You often pass over ${tasksOf(category)}: you do ${percent(rate)} of them.`,
    data: { category, rate: rounded(rate), done: rounded(tally.done), ignored: rounded(tally.ignored), well },
    confidence: rounded(well ? chanceOfDoing(tally) : chanceOfIgnoring(tally), 4),
    expiresAt: lapse(now),
  };
}

const lapse = (now: Temporal.Instant) => now.add({ hours: LAPSE_DAYS * 24 });
