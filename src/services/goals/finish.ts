import type { Tx } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/**
 * A goal is finished when its last series ended, nothing of it is pending and something of it was done; then the next milestone
 * of its roadmap opens. One that the coach laid out waits until the person takes it up (services/plans/milestones.ts). Runs in the transaction that closed an occurrence, after the successor was made.
 */
export async function finishGoal(tx: Tx, ctx: Context, goalId: string): Promise<void> {
  const now = ctx.clock.now();
  const goal = await tx.selectFrom('goals').selectAll().where('id', '=', goalId).forNoKeyUpdate().executeTakeFirst();
  if (goal?.status !== 'active' || (await hasMore(tx, goalId))) return;
  await tx.updateTable('goals').set({ status: 'completed', completed_at: now }).where('id', '=', goalId).execute();
  await openNextMilestone(tx, goal.parent_goal_id ?? goal.id, now);
}

async function hasMore(tx: Tx, goalId: string): Promise<boolean> {
  const series = await tx
    .selectFrom('task_series')
    .select('id')
    .where('goal_id', '=', goalId)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return series !== undefined || (await hasTask(tx, goalId, 'pending')) || !(await hasTask(tx, goalId, 'done'));
}

async function hasTask(tx: Tx, goalId: string, status: string): Promise<boolean> {
  const row = await tx
    .selectFrom('tasks')
    .select('id')
    .where('goal_id', '=', goalId)
    .where('status', '=', status)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function openNextMilestone(tx: Tx, roadmapId: string, now: Temporal.Instant): Promise<void> {
  const next = await tx
    .selectFrom('goals')
    .select(['id', 'plan_json'])
    .where('parent_goal_id', '=', roadmapId)
    .where('status', '=', 'pipeline')
    .orderBy('pipeline_order')
    .limit(1)
    .executeTakeFirst();
  if (!next || next.plan_json !== null) return;
  await tx.updateTable('goals').set({ status: 'active', activated_at: now }).where('id', '=', next.id).execute();
}
