import { Problem } from '../../db/errors.ts';
import { type TaskRow, taskById, updateTask } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { plusMinutes } from '../../domain/instants.ts';
import type { Context } from '../context.ts';
import { withdrawCalls } from '../reminders/withdraw.ts';
import { letSeriesGoOn, type Via } from './close.ts';
import { namedOccurrence } from './occurrence.ts';
import type { Person } from './person.ts';
import type { Which } from './slot-by-id.ts';
import { type TaskView, taskView } from './view.ts';

/** One tap on "snooze" without a number. */
export const SNOOZE_MINUTES = 10;

/** Moves a pending occurrence to `minutes` from now; the ladder climbs anew from there. @throws Problem when it is closed. */
export function snoozeTask(
  ctx: Context,
  user: UserScope,
  id: string,
  minutes: number,
  via: Via = 'app',
  which: Which = {},
): Promise<TaskView> {
  return ctx.db.withUser(user, async (tx) => {
    const { person, task } = await namedOccurrence(tx, ctx, user, id, which);
    await snoozeIn(tx, ctx, task, person, minutes, via);
    const row = await taskById(tx, task.id);
    if (!row) throw new Problem('not_found', 'There is no such task.');
    return taskView(row);
  });
}

export async function snoozeIn(
  tx: Tx,
  ctx: Context,
  task: TaskRow,
  person: Person,
  minutes: number,
  via: Via,
): Promise<TaskRow> {
  if (task.status !== 'pending')
    throw new Problem('conflict', `This task is ${task.status} already, so there is nothing to snooze.`);
  const now = ctx.clock.now();
  const at = plusMinutes(now, minutes);
  // A snooze asks for silence until then: no lead, the first rung comes at the new time.
  const moved = await updateTask(tx, task.id, {
    scheduled_at: at,
    generation: task.generation + 1,
    armed_at: at,
    wake_at: at,
  });
  await addToTimeline(tx, {
    user_id: task.user_id,
    task_id: task.id,
    at: now,
    event: 'snoozed',
    channel: via,
    detail: `by ${minutes} minutes`,
  });
  await withdrawCalls(tx, now, { task_id: task.id });
  await letSeriesGoOn(tx, ctx, moved, person);
  return moved;
}
