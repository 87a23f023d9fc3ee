import { setImmediate } from 'node:timers/promises';
import { type ActiveSeries, activeSeriesOf } from '../../db/queries/series.ts';
import type { Tx } from '../../db/scope.ts';
import { type Slot, slotsBetween } from '../../domain/recurrence/index.ts';
import { looksLikeSlotId, slotId } from '../../domain/series/slot-id.ts';
import type { Context } from '../context.ts';
import type { Person } from './person.ts';
import { ruleOf } from './series.ts';

/** Which occurrence of a series is meant, by its date in the person's zone or by its very time (RFC 3339). */
export type Which = { occurrence_date?: string | null | undefined; occurrence_at?: string | null | undefined };

export type SlotFound = { series: ActiveSeries; slot: Slot };

/** Where slots are looked for, in days from now: the nearest first, as nearly everybody means those. */
const WINDOWS = [
  [-2, 15],
  [15, 93],
  [93, 400],
  [400, 1_830],
] as const;
/** Slots that one look may cost. */
const MOST = 20_000;
/** Milliseconds after which others get their turn. */
const TURN = 15;

/**
 * The slot of one of the person's running series whose id this is, or null. A name-based UUID cannot be read backwards, so the slots
 * are named one after the other until it comes up; the date or time that a client gives with it says where to begin.
 */
export async function slotById(
  tx: Tx,
  ctx: Context,
  person: Person,
  id: string,
  which: Which = {},
): Promise<SlotFound | null> {
  if (!looksLikeSlotId(id)) return null;
  const wanted = id.toLowerCase();
  const series = (await activeSeriesOf(tx, person.id)).filter((one) => one.after_completion_days === null);
  let left = MOST;
  let turn = performance.now();
  for (const [from, to] of windows(ctx.clock.now(), which)) {
    for (const one of series) {
      const slots = slotsBetween(ruleOf(one), person.floats, from, to, left);
      const slot = slots.find((slot) => slotId(one.id, slot) === wanted);
      if (slot) return { series: one, slot };
      left -= slots.length;
      if (left <= 0) return null;
      if (performance.now() - turn < TURN) continue;
      await setImmediate();
      turn = performance.now();
    }
  }
  return null;
}

function* windows(now: Temporal.Instant, { occurrence_at, occurrence_date }: Which) {
  const around = hinted(occurrence_at ?? (occurrence_date ? `${occurrence_date}T12:00Z` : null));
  if (around) yield [around.subtract({ hours: 48 }), around.add({ hours: 48 })] as const;
  for (const [from, to] of WINDOWS) yield [now.add({ hours: from * 24 }), now.add({ hours: to * 24 })] as const;
}

function hinted(text: string | null): Temporal.Instant | null {
  try {
    return text === null ? null : Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
