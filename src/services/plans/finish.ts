import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { changeSessions } from './change.ts';
import { runningPlanIn } from './running.ts';

/** The person says that a goal is reached: it is completed today, and the sessions that were still ahead are gone. Returns how many. @throws Problem */
export function finishGoalNow(ctx: Context, user: UserScope, goalId: string): Promise<{ sessionsLeft: number }> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const plan = await runningPlanIn(tx, ctx, user, goalId);
    const done = await tx
      .updateTable('goals')
      .set({ status: 'completed', completed_at: ctx.clock.now() })
      .where('id', '=', goalId)
      .where('status', '=', 'active')
      .returning('id')
      .executeTakeFirst();
    if (!done) throw new Problem('conflict', 'This goal is not running any more.');
    await changeSessions(tx, ctx, user, plan.sessions);
    return { sessionsLeft: plan.sessions.length };
  });
}
