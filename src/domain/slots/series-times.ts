import type { Occurrence } from '../calendar/index.ts';
import { layOut } from './board.ts';
import { candidatesIn } from './candidates.ts';
import { tasteOf } from './preference.ts';
import { anyTime } from './request.ts';
import type { SlotFacts } from './types.ts';
import { lastResort, rate } from './weights.ts';
import { clock } from './words.ts';

/** A time of day for a whole series; `start` is that time on the series' next date on which it is still ahead. */
export type SeriesTime = {
  readonly start: Temporal.Instant;
  readonly time: Temporal.PlainTime;
  readonly label: string;
};

const days = 15;
/** Minutes to get going before the first. */
const notice = 15;
/** Times offered are at least this far apart, in minutes. */
const apart = 60;
/** Times of day that people think in, in minutes. */
const step = 30;

/**
 * Up to `n` other times of day for a series that keeps its days, earliest first: free on most of `dates` (the series' next ones, wall-clock
 * days in the facts' zone), best liked first. The time that stands is none: it changes nothing.
 */
export function seriesTimes(
  facts: SlotFacts,
  occurrence: Occurrence,
  dates: readonly Temporal.PlainDate[],
  now: Temporal.Instant,
  n = 6,
): SeriesTime[] {
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const board = layOut(facts, today, days, now.add({ minutes: notice }), occurrence.id);
  const minutes = Math.min(1440, Math.max(5, Math.ceil(occurrence.minutes)));
  const usual = occurrence.start.toZonedDateTimeISO(facts.zone).toPlainTime();
  const usualMinute = usual.hour * 60 + usual.minute;
  const mine = new Set(dates.map((date) => today.until(date).days));
  const wanted = { minutes, windows: anyTime, isAllowed: () => true, spacing: 1 };
  const rated = rate(board, tasteOf(facts), minutes, candidatesIn(board, wanted, 0, days)).filter(
    (c) => mine.has(c.day) && c.minute % step === 0 && c.minute !== usualMinute,
  );
  const byMinute = Map.groupBy(rated, (c) => c.minute);
  const times = [...byMinute].map(([minute, found]) => ({
    minute,
    first: found.reduce((a, b) => (a.index < b.index ? a : b)),
    // Free on more of the days, no last resort, near what was usual.
    cost:
      (mine.size - found.length) * 1_000 +
      found.reduce((sum, c) => sum + lastResort(c) * 500 + c.taste, 0) / found.length +
      Math.abs(minute - usualMinute) / 10,
  }));
  const chosen: typeof times = [];
  for (const time of times.sort((a, b) => a.cost - b.cost)) {
    if (chosen.length >= n) break;
    if (chosen.every((other) => Math.abs(other.minute - time.minute) >= apart)) chosen.push(time);
  }
  return chosen
    .sort((a, b) => a.minute - b.minute)
    .map(({ minute, first }) => {
      const local = board.grid.local(first.day, minute);
      return { start: board.grid.instant(first.index), time: local.toPlainTime(), label: `At ${clock(local)}` };
    });
}
