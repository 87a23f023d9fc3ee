import { updateTask } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/**
 * The person left home (or wherever `location` says): open tasks that wait for it are due now, and their ladders begin. One that
 * was due by this before is not started again.
 */
export function remindAtLocation(
  ctx: Context,
  user: UserScope,
  location: string,
): Promise<{ triggered: number; task_ids: string[] }> {
  const now = ctx.clock.now();
  return ctx.db.withUser(user, async (tx) => {
    const waiting = await tx
      .selectFrom('tasks')
      .selectAll()
      .where('user_id', '=', user.id)
      .where('status', '=', 'pending')
      .where('trigger_type', '=', 'location')
      .where('scheduled_at', 'is', null)
      .where((eb) => eb.or([eb('location_trigger', '=', location), eb('location_trigger', 'is', null)]))
      .orderBy('created_at')
      .forUpdate()
      .execute();
    for (const { id, generation } of waiting) {
      await updateTask(tx, id, { scheduled_at: now, generation: generation + 1, armed_at: now, wake_at: now });
      await addToTimeline(tx, {
        user_id: user.id,
        task_id: id,
        at: now,
        event: 'moved',
        detail: `location: ${location}`,
      });
    }
    return { triggered: waiting.length, task_ids: waiting.map(({ id }) => id) };
  });
}
