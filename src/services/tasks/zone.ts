import { updateTask } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore } from '../../domain/instants.ts';
import type { Context } from '../context.ts';
import { armed } from './arm.ts';
import { personOf } from './person.ts';

/**
 * The person moved to `zone` (the profile says so already): open occurrences of floating series keep their wall clock, so their
 * instants move; those of fixed series and one-offs stay where they are. An occurrence that somebody moved or snoozed keeps
 * its instant, as that is what was asked for. One whose new instant has passed is due now.
 */
export async function moveZone(tx: Tx, ctx: Context, userId: string, zone: string): Promise<number> {
  const now = ctx.clock.now();
  const person = { ...(await personOf(tx, ctx, userId)), zone };
  const rows = await tx
    .selectFrom('tasks')
    .innerJoin('task_series', 'task_series.id', 'tasks.series_id')
    .selectAll('tasks')
    .where('tasks.user_id', '=', userId)
    .where('tasks.status', '=', 'pending')
    .where('task_series.zone', 'is', null)
    .whereRef('tasks.scheduled_at', '=', 'tasks.occurrence_at')
    .execute();
  for (const row of rows) {
    if (!row.occurrence_local) continue;
    const at = row.occurrence_local.toZonedDateTime(zone).toInstant();
    if (row.scheduled_at?.equals(at)) continue;
    const started = row.scheduled_at !== null && isBefore(row.scheduled_at, now);
    // A ladder that is climbing already goes on where it is: the person was reminded, whatever the clock says now.
    if (started) continue;
    await updateTask(tx, row.id, {
      occurrence_at: at,
      scheduled_at: at,
      generation: row.generation + 1,
      ...armed(at, person, now),
    });
    await addToTimeline(tx, { user_id: userId, task_id: row.id, at: now, event: 'moved', detail: `time zone ${zone}` });
  }
  return rows.length;
}
