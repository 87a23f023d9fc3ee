import { wallsOfSeries } from './series-walls.ts';
import type { SeriesRule, Slot } from './types.ts';
import { fromWallMs, MS_PER_DAY, type NextWall, toWallMs } from './wall-clock.ts';
import { resolveWall, type Stretch, stretchAt } from './zone.ts';

/**
 * The occurrences of a series, in the order in which they happen.
 *
 * Two wall-clock times of a series can fall on one moment, where clocks jump over the earlier of them; then
 * the earlier one stands and the later one is no occurrence. Within a gap the order of the wall clock and the
 * order of time can differ; time decides.
 *
 * None of these runs long: the search for the next occurrence is bounded, and so is each list.
 */

/** Every 5 minutes for 92 days is 26,496. */
const DEFAULT_LIMIT = 30_000;

type Found = { wall: number; at: number };

/**
 * The occurrence that follows a local slot (which need not be one itself), or null when the series has ended.
 * `personZone` is used for floating series only. Throws RangeError for an unreadable rule or zone.
 */
export function nextSlot(series: SeriesRule, personZone: string, afterLocal: Temporal.PlainDateTime): Slot | null {
  const zone = series.zone ?? personZone;
  return firstAfter(series, zone, resolveWall(zone, toWallMs(afterLocal)));
}

/** The first occurrence later than `after`, or null when the series has ended. Otherwise as `nextSlot`. */
export function nextSlotAfterInstant(series: SeriesRule, personZone: string, after: Temporal.Instant): Slot | null {
  return firstAfter(series, series.zone ?? personZone, after.epochMilliseconds);
}

/** The occurrences from `from` (inclusive) to `to` (exclusive), earliest first, at most `limit` of them. */
export function slotsBetween(
  series: SeriesRule,
  personZone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  limit: number = DEFAULT_LIMIT,
): Slot[] {
  const zone = series.zone ?? personZone;
  const end = ceilMs(to);
  const slots: Slot[] = [];
  if (limit < 1) return slots;
  for (const found of occurrences(series, zone, ceilMs(from) - 1)) {
    if (found.at >= end) break;
    slots.push(slotOf(found));
    if (slots.length >= limit) break;
  }
  return slots;
}

function firstAfter(series: SeriesRule, zone: string, afterMs: number): Slot | null {
  for (const found of occurrences(series, zone, afterMs)) return slotOf(found);
  return null;
}

function slotOf({ wall, at }: Found): Slot {
  return { local: fromWallMs(wall), at: Temporal.Instant.fromEpochMilliseconds(at) };
}

/** Occurrences have whole seconds, so a bound between two milliseconds may be rounded up. */
function ceilMs(instant: Temporal.Instant): number {
  const ms = instant.epochMilliseconds;
  return instant.epochNanoseconds > BigInt(ms) * 1_000_000n ? ms + 1 : ms;
}

/** Walks the stretches of equal offset: within one, wall-clock times turn into moments by one subtraction. */
function* occurrences(series: SeriesRule, zone: string, afterMs: number): Generator<Found> {
  const next = wallsOfSeries(series, zone);
  let stretch = stretchAt(zone, afterMs + 1);
  for (;;) {
    yield* occurrencesWithin(stretch, next, afterMs);
    if (stretch.to === Number.POSITIVE_INFINITY) return;
    const coming = next(stretch.to + Math.min(stretch.offset, stretchAt(zone, stretch.to).offset) - 1);
    if (coming === null) return;
    // Two days leave room for any offset from UTC and any gap.
    stretch = stretchAt(zone, Math.max(stretch.to, coming - 2 * MS_PER_DAY));
  }
}

function* occurrencesWithin(stretch: Stretch, next: NextWall, afterMs: number): Generator<Found> {
  const { from, to, offset, offsetBefore } = stretch;
  // Walls that the jump at `from` skipped are read with the offset before it.
  const skippedEnd = from + offset;
  const skipped = (after: number) => {
    const wall = offset > offsetBefore ? next(Math.max(after, from - 1) + offsetBefore) : null;
    return wall !== null && wall < skippedEnd ? { wall, at: wall - offsetBefore } : null;
  };
  // Walls that the clocks repeat after `from` belonged to the stretch before.
  const shownFrom = from + Math.max(offset, offsetBefore);
  const shown = (after: number) => {
    const wall = next(Math.max(after + offset, shownFrom - 1));
    return wall !== null && wall < to + offset ? { wall, at: wall - offset } : null;
  };
  let early = skipped(afterMs);
  let usual = shown(afterMs);
  while (early || usual) {
    if (early && (!usual || early.at <= usual.at)) {
      yield early;
      if (usual?.at === early.at) usual = shown(usual.at);
      early = skipped(early.at);
    } else if (usual) {
      yield usual;
      usual = shown(usual.at);
    }
  }
}
