import { Problem } from '../../db/errors.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Json } from '../../db/types.gen.ts';
import type { GoalBrief } from '../../domain/plan/index.ts';
import type { Context } from '../context.ts';
import { changeSessions } from './change.ts';
import { runningPlanIn } from './running.ts';
import { isStoredPlan } from './stored.ts';

/** A running goal makes room: its sessions ahead go, what was done stays, and it is offered again when there is room. */
export async function letWait(tx: Tx, ctx: Context, user: UserScope, goalId: string): Promise<void> {
  const plan = await runningPlanIn(tx, ctx, user, goalId);
  await changeSessions(tx, ctx, user, plan.sessions);
  const goal = await tx.selectFrom('goals').select('plan_json').where('id', '=', goalId).executeTakeFirst();
  const stored = isStoredPlan(goal?.plan_json) ? goal.plan_json : null;
  const brief: GoalBrief = {
    words: plan.title,
    title: plan.title,
    playbook: plan.playbook,
    facts: { ...(stored?.target && { amount: stored.target }), ...(stored?.deadline && { deadline: stored.deadline }) },
    answers: {},
    asked: true,
    goalId,
    ...(stored?.roadmap?.[0]?.stage && { stage: stored.roadmap[0].stage }),
  };
  await tx
    .updateTable('goals')
    .set({ status: 'pipeline', plan_json: JSON.stringify({ ...stored, waits: true, brief }) as unknown as Json })
    .where('id', '=', goalId)
    .execute();
}

/** A goal for which there is no room yet. Returns its id. @throws Problem when it waits already. */
export function parkGoal(ctx: Context, user: UserScope, brief: GoalBrief): Promise<string> {
  return ctx.db.withUser(user, async (tx) => {
    const waiting = await tx
      .selectFrom('goals')
      .select('title')
      .where('user_id', '=', user.id)
      .where('status', '=', 'pipeline')
      .execute();
    if (waiting.some(({ title }) => title === brief.title))
      throw new Problem('conflict', `“${brief.title}” waits already.`);
    const row = await tx
      .insertInto('goals')
      .values({
        user_id: user.id,
        title: brief.title.slice(0, 300),
        status: 'pipeline',
        created_at: ctx.clock.now(),
        plan_json: JSON.stringify({ waits: true, brief }) as unknown as Json,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });
}
