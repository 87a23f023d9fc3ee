import { type Found, moments } from './moments.ts';
import { seriesWalls } from './series-walls.ts';
import type { SeriesRule, Slot, SlotName } from './types.ts';
import { fromWallMs, toWallMs } from './wall-clock.ts';
import { resolveShowing } from './zone.ts';

/**
 * The occurrences of a series, in the order in which they happen. None of these runs long: the search for the next one is bounded, and so
 * is each list.
 */

/** Every 5 minutes for 92 days is 26,496. */
const DEFAULT_LIMIT = 30_000;

/**
 * The occurrence that follows a slot (which need not be one itself), or null when the series has ended.
 * `personZone` is used for floating series only. Throws RangeError for an unreadable rule or zone.
 */
export function nextSlot(series: SeriesRule, personZone: string, { local, fold }: SlotName): Slot | null {
  const zone = series.zone ?? personZone;
  return firstAfter(series, zone, resolveShowing(zone, toWallMs(local), fold));
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
  for (const found of moments(seriesWalls(series, zone), zone, ceilMs(from) - 1)) {
    if (found.at >= end) break;
    slots.push(slotOf(found));
    if (slots.length >= limit) break;
  }
  return slots;
}

function firstAfter(series: SeriesRule, zone: string, afterMs: number): Slot | null {
  for (const found of moments(seriesWalls(series, zone), zone, afterMs)) return slotOf(found);
  return null;
}

function slotOf({ wall, fold, at }: Found): Slot {
  return { local: fromWallMs(wall), fold, at: Temporal.Instant.fromEpochMilliseconds(at) };
}

/** Occurrences have whole seconds, so a bound between two milliseconds may be rounded up. */
function ceilMs(instant: Temporal.Instant): number {
  const ms = instant.epochMilliseconds;
  return instant.epochNanoseconds > BigInt(ms) * 1_000_000n ? ms + 1 : ms;
}
