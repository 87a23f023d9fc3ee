import { Problem } from '../../db/errors.ts';
import { insertOccurrence, insertSeries, rowsOfSeries, type SeriesRow, updateSeries } from '../../db/queries/series.ts';
import { type TaskRow, taskById } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { type SeriesRule, splitSeries } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { armed } from './arm.ts';
import { closeOccurrence } from './close.ts';
import { firstSlot } from './create.ts';
import type { Person } from './person.ts';
import { requireRoom } from './room.ts';
import { inherited, isFrom, placedAt, ruleOf, slotOf } from './series.ts';

export type SeriesChange = Partial<
  Pick<
    SeriesRow,
    | 'title'
    | 'description'
    | 'duration_minutes'
    | 'escalation_policy'
    | 'allow_quiet_hours'
    | 'class_tags'
    | 'words'
    | 'goal_id'
  >
>;

/**
 * "This and all future": ends `series` before `from`'s slot and starts another there, with `change` applied and, if given, a new
 * start and rule. What was closed stays with the old series; its later open rows go. The caller holds the person's lock.
 * Returns the first occurrence of the new series.
 */
export async function splitAt(
  tx: Tx,
  ctx: Context,
  person: Person,
  series: SeriesRow,
  from: TaskRow,
  change: SeriesChange,
  start?: { dtstart: Temporal.PlainDateTime; rrule: string | null },
): Promise<{ row: TaskRow; moved: number }> {
  const slot = slotOf(from);
  if (!slot) throw new Problem('conflict', 'This task is not part of a series any more.');
  const now = ctx.clock.now();
  const { before, after } = splitSeries(ruleOf(series), slot.local, person.floats);
  const rows = await rowsOfSeries(tx, [series.id], slot.local);
  const isLater = isFrom(slot, series.zone ?? person.floats);
  const open = rows.filter((row) => row.status === 'pending' && isLater(row));
  const earlier = rows.some((row) => row.status === 'pending' && !isLater(row));
  await updateSeries(
    tx,
    series.id,
    before && earlier ? { rrule: before.rrule, rdates: before.rdates } : { ended_at: now },
  );

  const closedDays = rows.filter((row) => row.status !== 'pending').map((row) => row.occurrence_local?.toPlainDate());
  const dtstart = start?.dtstart ?? after.dtstart;
  const exdates = [
    ...after.exdates,
    ...closedDays.flatMap((day) => (day ? [day.toPlainDateTime(dtstart.toPlainTime())] : [])),
  ];
  const rule: SeriesRule = { ...after, dtstart, rrule: start ? start.rrule : after.rrule, exdates };
  const first = firstSlot(rule, person.floats, now);
  await requireRoom(tx, person, rule, now, series.id);
  const made = await insertSeries(tx, {
    ...withoutSeries(inherited(series)),
    ...change,
    user_id: series.user_id,
    rrule: rule.rrule,
    after_completion_days: rule.afterCompletionDays,
    dtstart_local: dtstart,
    zone: series.zone,
    exdates,
    rdates: rule.rdates,
    continues_series_id: series.id,
    created_at: now,
  });
  const row = await insertOccurrence(tx, {
    ...inherited(made),
    ...placedAt(first),
    created_at: now,
    ...armed(first.at, person, now),
  });
  if (!row) throw new Error(`series ${made.id} is new and has an occurrence already`);
  await addToTimeline(tx, { user_id: row.user_id, task_id: row.id, at: now, event: 'planned' });
  // Last, or a goal would look finished for want of open tasks.
  await clear(tx, ctx, person, open);
  return { row, moved: Math.max(1, open.length) };
}

/**
 * Open rows make way. One that the person was reminded of already stays in the history as rescheduled, so that its call ends, its
 * timeline can be read and its buttons are answered.
 */
async function clear(tx: Tx, ctx: Context, person: Person, open: { id: string }[]): Promise<void> {
  for (const { id } of open) {
    const reminded = await tx.selectFrom('rungs').select('id').where('task_id', '=', id).limit(1).executeTakeFirst();
    const row = reminded && (await taskById(tx, id));
    if (row) await closeOccurrence(tx, ctx, row, person, { status: 'rescheduled', via: 'app' });
    else await tx.deleteFrom('tasks').where('id', '=', id).execute();
  }
}

const withoutSeries = ({ series_id: _, ...rest }: ReturnType<typeof inherited>) => rest;
