import { type TaskRow, updateTask } from '../../db/queries/tasks.ts';
import { addAllToTimelineOnce } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { decide } from '../../domain/escalation/index.ts';
import type { Context } from '../context.ts';
import { situationOf } from './facts.ts';
import { waitEntries } from './waiting.ts';

/** After something about a rung became known: when to look again. Does not act, so that callbacks stay quick. */
export async function lookAgain(tx: Tx, ctx: Context, task: TaskRow): Promise<void> {
  if (task.status !== 'pending' || !task.scheduled_at) return;
  const now = ctx.clock.now();
  const { facts, person } = await situationOf(tx, ctx, { ...task, scheduled_at: task.scheduled_at });
  const decision = decide(facts, now);
  if (decision.do === 'wait') await addAllToTimelineOnce(tx, waitEntries(task, person, decision, now));
  await updateTask(tx, task.id, { wake_at: decision.do === 'wait' ? decision.wakeAt : now });
}

/** The person may be reached again: what may have begun (no lead is longer than a day) is looked at now. */
export async function lookAgainAtAll(tx: Tx, userId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({ wake_at: now })
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .where('wake_at', '>', now)
    .where('scheduled_at', '<=', now.add({ hours: 24 }))
    .execute();
}
