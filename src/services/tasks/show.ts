import type { ActiveSeries } from '../../db/queries/series.ts';
import { type TaskRow, taskById } from '../../db/queries/tasks.ts';
import { timelineOf } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Slot } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { noSuchTask } from './occurrence.ts';
import { type Person, personOf } from './person.ts';
import { slotById } from './slot-by-id.ts';
import { projectedView, type TaskView, taskView } from './view.ts';

/** One task, or one occurrence that is only projected yet. @throws Problem `not_found` also for what belongs to somebody else. */
export function getTask(ctx: Context, user: UserScope, id: string): Promise<TaskView> {
  return ctx.db.withUser(user, async (tx) => {
    const row = await taskById(tx, id);
    if (row) return taskView(row);
    const { series, slot } = await projected(tx, ctx, user, id);
    return projectedView(series, slot);
  });
}

/** Everything that happened to an occurrence, oldest first; nothing yet to one that is only projected. */
export function timeline(ctx: Context, user: UserScope, id: string) {
  return ctx.db.withUser(user, async (tx) => {
    const [row, entries] = await Promise.all([taskById(tx, id), timelineOf(tx, id)]);
    if (!row) await projected(tx, ctx, user, id);
    return entries.map((entry) => ({ ...entry, at: entry.at.toString() }));
  });
}

async function projected(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  id: string,
): Promise<{ series: ActiveSeries; slot: Slot }> {
  const found = await slotById(tx, ctx, await personOf(tx, ctx, user.id), id);
  if (!found) throw noSuchTask();
  return found;
}

/** What is needed of an occurrence to look at it without touching it. */
export type Seen = Pick<TaskRow, 'id' | 'title' | 'scheduled_at' | 'duration_minutes' | 'series_id'>;

/** An occurrence that has a row, or one that is only projected. @throws Problem `not_found` */
export async function seenOccurrence(tx: Tx, ctx: Context, person: Person, id: string): Promise<Seen> {
  const row = await taskById(tx, id);
  if (row) return row;
  const { series, slot } = await projected(tx, ctx, { id: person.id }, id);
  return {
    id,
    title: series.title,
    scheduled_at: slot.at,
    duration_minutes: series.duration_minutes,
    series_id: series.id,
  };
}
