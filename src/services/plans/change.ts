import { insertOccurrence, pendingOfSeries, rowsOfSeries, seriesById, updateSeries } from '../../db/queries/series.ts';
import { taskById } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { PlannedSession } from '../../domain/plan/index.ts';
import { nextSlot, slotKey } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { armed } from '../tasks/arm.ts';
import { closeOccurrence } from '../tasks/close.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { inherited, placedAt, ruleOf, slotKeyOf } from '../tasks/series.ts';

/**
 * Takes saved sessions out of their series and leaves all others as they are, with their ids: the slots become exceptions, and what was
 * next goes on. The caller holds the person's lock.
 */
export async function changeSessions(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  removed: readonly PlannedSession[],
): Promise<void> {
  const person = await personOf(tx, ctx, user.id);
  for (const session of removed)
    if (!session.saved?.seriesId && session.saved?.taskId) await takeOut(tx, ctx, person, session.saved.taskId);
  const bySeries = Map.groupBy(removed, (s) => s.saved?.seriesId ?? null);
  for (const [seriesId, own] of bySeries) {
    if (seriesId)
      await shrink(
        tx,
        ctx,
        person,
        seriesId,
        own.flatMap((s) => (s.saved?.slot ? [Temporal.PlainDateTime.from(s.saved.slot)] : [])),
      );
  }
}

async function shrink(
  tx: Tx,
  ctx: Context,
  person: Person,
  seriesId: string,
  slots: Temporal.PlainDateTime[],
): Promise<void> {
  const series = await seriesById(tx, seriesId);
  if (!series || series.ended_at) return;
  await updateSeries(tx, seriesId, { exdates: [...series.exdates, ...slots] });
  const gone = new Set(slots.map(String));
  const open = await pendingOfSeries(tx, seriesId);
  for (const row of open)
    if (row.occurrence_local && gone.has(row.occurrence_local.toString())) await takeOut(tx, ctx, person, row.id);
  await ensureNext(tx, ctx, person, seriesId);
}

/** A series without an open occurrence has its next one made, or is over. */
async function ensureNext(tx: Tx, ctx: Context, person: Person, seriesId: string): Promise<void> {
  const series = await seriesById(tx, seriesId);
  if (!series || series.ended_at || (await pendingOfSeries(tx, seriesId)).length > 0) return;
  const now = ctx.clock.now();
  const rows = await rowsOfSeries(tx, [seriesId], series.dtstart_local.subtract({ days: 1 }));
  const taken = new Set(rows.map(slotKeyOf));
  const today = now.toZonedDateTimeISO(series.zone ?? person.zone).toPlainDateTime();
  let slot = nextSlot(ruleOf(series), person.floats, { local: today, fold: 0 });
  while (slot && taken.has(slotKey(slot))) slot = nextSlot(ruleOf(series), person.floats, slot);
  if (!slot) return updateSeries(tx, seriesId, { ended_at: now });
  const row = await insertOccurrence(tx, {
    ...inherited(series),
    ...placedAt(slot),
    created_at: now,
    ...armed(slot.at, person, now),
  });
  if (row) await addToTimeline(tx, { user_id: series.user_id, task_id: row.id, at: now, event: 'planned' });
}

/** One that the person was reminded of already stays in the history as rescheduled; any other makes way. */
async function takeOut(tx: Tx, ctx: Context, person: Person, taskId: string): Promise<void> {
  const reminded = await tx.selectFrom('rungs').select('id').where('task_id', '=', taskId).limit(1).executeTakeFirst();
  const row = reminded && (await taskById(tx, taskId));
  if (row) await closeOccurrence(tx, ctx, row, person, { status: 'rescheduled', via: 'coach' });
  else await tx.deleteFrom('tasks').where('id', '=', taskId).execute();
}
