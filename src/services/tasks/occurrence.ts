import { Problem } from '../../db/errors.ts';
import { insertOccurrence, lockTask, occurrenceAt, seriesById, type TaskRow } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { type Slot, slotsBetween } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import type { Person } from './person.ts';
import { inherited, ruleOf } from './series.ts';

/**
 * The occurrence that a client names by a row and, for a projected one, its date (in the person's zone): the row itself, or the
 * series' occurrence of that date, which gets a row now. Locked.
 * @throws Problem `not_found` for no such row or no occurrence on that date.
 */
export async function namedOccurrence(
  tx: Tx,
  ctx: Context,
  person: Person,
  id: string,
  date?: string | undefined,
): Promise<TaskRow> {
  const row = await lockTask(tx, id);
  if (!row) throw new Problem('not_found', 'There is no such task.');
  if (!date) return row;
  const day = dayFrom(date);
  if (!row.series_id || row.occurrence_local?.toPlainDate().equals(day)) return row;
  const series = await seriesById(tx, row.series_id);
  const slot = series && !series.ended_at ? slotOn(ruleOf(series), person.zone, day) : null;
  if (!series || !slot) throw new Problem('not_found', `This task does not come up on ${date}.`);
  const existing = await occurrenceAt(tx, series.id, slot.local);
  if (existing) return existing;
  const now = ctx.clock.now();
  // Not armed: it is closed or moved in this very transaction.
  const made = await insertOccurrence(tx, {
    ...inherited(series),
    occurrence_local: slot.local,
    occurrence_at: slot.at,
    scheduled_at: slot.at,
    armed_at: now,
    created_at: now,
  });
  if (!made) throw new Problem('conflict', 'This occurrence was just changed elsewhere. Please look again.');
  await addToTimeline(tx, { user_id: made.user_id, task_id: made.id, at: now, event: 'planned' });
  return made;
}

function slotOn(rule: ReturnType<typeof ruleOf>, zone: string, day: Temporal.PlainDate): Slot | null {
  const from = day
    .subtract({ days: 1 })
    .toZonedDateTime(rule.zone ?? zone)
    .toInstant();
  const to = day
    .add({ days: 2 })
    .toZonedDateTime(rule.zone ?? zone)
    .toInstant();
  return slotsBetween(rule, zone, from, to).find((slot) => slot.local.toPlainDate().equals(day)) ?? null;
}

/** @throws Problem `invalid_input` */
export function dayFrom(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new Problem('invalid_input', `"${text.slice(0, 20)}" is not a date. Write it as 2026-12-01.`);
  }
}
