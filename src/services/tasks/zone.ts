import { updateTask } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore } from '../../domain/instants.ts';
import { localAt, momentOfSlot } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { armed } from './arm.ts';
import { personOf } from './person.ts';
import { slotOf } from './series.ts';

/**
 * The person moved or travels (the profile says so already; `before`: the zone that things floated in until now): open occurrences of floating
 * series, and single sessions of goals, keep their wall clock, so their instants move; those of fixed series and other one-offs stay where they
 * are. An occurrence that somebody moved or snoozed keeps its instant, as that is what was asked for. One whose new instant has passed is due
 * now. Returns how many float.
 */
export async function moveFloating(tx: Tx, ctx: Context, userId: string, before: string): Promise<number> {
  const now = ctx.clock.now();
  const person = await personOf(tx, ctx, userId);
  const rows = await tx
    .selectFrom('tasks')
    .leftJoin('task_series', 'task_series.id', 'tasks.series_id')
    .selectAll('tasks')
    .where('tasks.user_id', '=', userId)
    .where('tasks.status', '=', 'pending')
    .where('task_series.zone', 'is', null)
    .where((eb) =>
      eb.or([
        eb('tasks.scheduled_at', '=', eb.ref('tasks.occurrence_at')),
        eb.and([eb('tasks.series_id', 'is', null), eb('tasks.goal_id', 'is not', null)]),
      ]),
    )
    .execute();
  for (const row of rows) {
    const slot = slotOf(row) ?? (row.scheduled_at && { local: localAt(before, row.scheduled_at), fold: 0 });
    if (!slot) continue;
    const at = momentOfSlot(person.floats, slot);
    if (row.scheduled_at?.equals(at)) continue;
    const started = row.scheduled_at !== null && isBefore(row.scheduled_at, now);
    // A ladder that is climbing already goes on where it is: the person was reminded, whatever the clock says now.
    if (started) continue;
    await updateTask(tx, row.id, {
      ...(row.series_id && { occurrence_at: at }),
      scheduled_at: at,
      generation: row.generation + 1,
      ...armed(at, person, now),
    });
    await addToTimeline(tx, {
      user_id: userId,
      task_id: row.id,
      at: now,
      event: 'moved',
      detail: `time zone ${person.zone}`,
    });
  }
  return rows.length;
}
