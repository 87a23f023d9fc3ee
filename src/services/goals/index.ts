import type { Selectable } from 'kysely';
import { Problem } from '../../db/errors.ts';
import { pendingOfSeries, updateSeries } from '../../db/queries/series.ts';
import { lockPerson, tasksOfGoal } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Goals } from '../../db/types.gen.ts';
import type { Context } from '../context.ts';
import { closeOccurrence } from '../tasks/close.ts';
import { personOf } from '../tasks/person.ts';
import { type TaskView, taskView } from '../tasks/view.ts';

export { goalProgress } from '../analytics/index.ts';

export type GoalStatus = 'active' | 'completed' | 'abandoned' | 'pipeline';

/** A goal as the contract shows it; `pipeline` are the milestones of its roadmap, in their order. */
export type GoalView = {
  id: string;
  title: string;
  description: string | null;
  class_tags: string[];
  status: string;
  parent_goal_id: string | null;
  pipeline_order: number | null;
  target_weeks: number | null;
  plan_json: unknown;
  created_at: string;
  activated_at: string | null;
  completed_at: string | null;
  pipeline?: GoalView[];
};

/** The person's goals, newest first; a roadmap's milestones also stand under the goal that they belong to. */
export function listGoals(ctx: Context, user: UserScope, status?: GoalStatus): Promise<GoalView[]> {
  return ctx.db.withUser(user, async (tx) => {
    const all = await goalsOf(tx, user.id);
    return all.filter((row) => status === undefined || row.status === status).map((row) => withMilestones(row, all));
  });
}

export function getGoal(ctx: Context, user: UserScope, id: string): Promise<GoalView> {
  return ctx.db.withUser(user, async (tx) => {
    await ownGoal(tx, id);
    const all = await goalsOf(tx, user.id);
    const goal = all.find((row) => row.id === id);
    if (!goal) throw new Problem('not_found', 'There is no such goal.');
    return withMilestones(goal, all);
  });
}

export function goalTasks(ctx: Context, user: UserScope, id: string): Promise<TaskView[]> {
  return ctx.db.withUser(user, async (tx) => {
    await ownGoal(tx, id);
    return (await tasksOfGoal(tx, id)).map(taskView);
  });
}

/** Ends a goal before it is reached: its series end, what is open is cancelled, what was done stays. */
export function abandonGoal(ctx: Context, user: UserScope, id: string): Promise<{ goal_id: string; status: string }> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const goal = await ownGoal(tx, id);
    if (goal.status === 'completed') throw new Problem('conflict', 'This goal is completed already.');
    await tx.updateTable('goals').set({ status: 'abandoned' }).where('id', '=', id).execute();
    await cancelWhatIsOpen(tx, ctx, user.id, id);
    return { goal_id: id, status: 'abandoned' };
  });
}

async function cancelWhatIsOpen(tx: Tx, ctx: Context, userId: string, goalId: string): Promise<void> {
  const person = await personOf(tx, ctx, userId);
  const series = await tx
    .selectFrom('task_series')
    .select('id')
    .where('goal_id', '=', goalId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of series) {
    await updateSeries(tx, id, { ended_at: ctx.clock.now() });
    for (const row of await pendingOfSeries(tx, id)) {
      await closeOccurrence(tx, ctx, row, person, { status: 'cancelled', via: 'app' });
    }
  }
  const single = await tx
    .selectFrom('tasks')
    .selectAll()
    .where('goal_id', '=', goalId)
    .where('status', '=', 'pending')
    .orderBy('id')
    .execute();
  for (const row of single) await closeOccurrence(tx, ctx, row, person, { status: 'cancelled', via: 'app' });
}

function goalsOf(tx: Tx, userId: string) {
  return tx
    .selectFrom('goals')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('pipeline_order')
    .orderBy('id')
    .execute();
}

async function ownGoal(tx: Tx, id: string) {
  const goal = await tx.selectFrom('goals').selectAll().where('id', '=', id).executeTakeFirst();
  if (!goal) throw new Problem('not_found', 'There is no such goal.');
  return goal;
}

function withMilestones(row: Selectable<Goals>, all: Selectable<Goals>[]): GoalView {
  const milestones = all
    .filter((other) => other.parent_goal_id === row.id)
    .sort((a, b) => (a.pipeline_order ?? 0) - (b.pipeline_order ?? 0));
  return milestones.length > 0 ? { ...goalView(row), pipeline: milestones.map(goalView) } : goalView(row);
}

const goalView = (row: Selectable<Goals>): GoalView => ({
  id: row.id,
  title: row.title,
  description: row.description,
  class_tags: row.class_tags,
  status: row.status,
  parent_goal_id: row.parent_goal_id,
  pipeline_order: row.pipeline_order,
  target_weeks: row.target_weeks,
  plan_json: row.plan_json,
  created_at: row.created_at.toString(),
  activated_at: row.activated_at?.toString() ?? null,
  completed_at: row.completed_at?.toString() ?? null,
});
