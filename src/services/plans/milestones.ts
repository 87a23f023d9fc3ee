import type { UserScope } from '../../db/scope.ts';
import type { GoalBrief, Milestone } from '../../domain/plan/index.ts';
import { playbookById } from '../../domain/playbooks/index.ts';
import type { Context } from '../context.ts';

/** A goal in the pipeline whose turn it is: the next milestone of a roadmap of which nothing is running, or one that waited for room. */
export type Waiting = {
  goalId: string;
  title: string;
  date: string | null;
  after: string | null;
  finishedAt: Temporal.Instant | null;
};

type Stored = {
  waits?: boolean;
  goal?: string;
  playbook?: string;
  milestone?: Milestone;
  deadline?: string | null;
  event?: string | null;
  target?: { value: number; unit: string } | null;
  brief?: GoalBrief;
  share?: number | null;
};

/** What waits, the one of the goal that was finished last first. */
export function waitingGoals(ctx: Context, user: UserScope): Promise<Waiting[]> {
  return ctx.db.withUser(user, async (tx) => {
    const all = await tx
      .selectFrom('goals')
      .selectAll()
      .where('user_id', '=', user.id)
      .orderBy('pipeline_order')
      .orderBy('created_at')
      .execute();
    const next = all.filter((goal) => {
      if (goal.status !== 'pipeline') return false;
      const family = all.filter(
        (one) =>
          one.id !== goal.id &&
          (goal.parent_goal_id ? one.id === goal.parent_goal_id || one.parent_goal_id === goal.parent_goal_id : false),
      );
      return !family.some(
        (one) =>
          one.status === 'active' ||
          (one.status === 'pipeline' && (one.pipeline_order ?? 0) < (goal.pipeline_order ?? 0)),
      );
    });
    return next
      .map((goal): Waiting => {
        const stored = (goal.plan_json ?? {}) as Stored;
        const done = all
          .filter(
            (one) =>
              one.status === 'completed' &&
              (one.id === goal.parent_goal_id ||
                (goal.parent_goal_id !== null && one.parent_goal_id === goal.parent_goal_id)),
          )
          .sort((a, b) => String(b.completed_at).localeCompare(String(a.completed_at)))[0];
        return {
          goalId: goal.id,
          title: goal.title,
          date: stored.milestone?.date ?? null,
          after: done?.title ?? null,
          finishedAt: done?.completed_at ?? null,
        };
      })
      .sort((a, b) => String(b.finishedAt ?? '').localeCompare(String(a.finishedAt ?? '')));
  });
}

/** What is known of a goal that waits, ready to be planned; null when it does not wait any more. */
export function briefOfWaiting(ctx: Context, user: UserScope, goalId: string): Promise<GoalBrief | null> {
  return ctx.db.withUser(user, async (tx) => {
    const goal = await tx
      .selectFrom('goals')
      .selectAll()
      .where('id', '=', goalId)
      .where('status', '=', 'pipeline')
      .executeTakeFirst();
    if (!goal) return null;
    const stored = (goal.plan_json ?? {}) as Stored;
    if (stored.brief) return { ...stored.brief, goalId };
    const playbook = stored.playbook ?? 'general';
    const { milestone, target, deadline, share } = stored;
    const { reach } = playbookById(playbook).stages.find((one) => one.id === milestone?.stage) ?? {};
    const amount = share && target ? { value: share, unit: target.unit } : reach ? { value: reach, unit: 'km' } : null;
    const byDate = deadline && milestone?.date ? { deadline: milestone.date } : {};
    return {
      words: goal.title,
      title: goal.title,
      playbook,
      facts: { ...(amount && { amount }), ...(milestone?.measure && { measure: milestone.measure }), ...byDate },
      answers: {},
      asked: true,
      goalId,
      ...(milestone?.stage && { stage: milestone.stage }),
    };
  });
}
