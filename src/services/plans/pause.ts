import { lockPerson } from '../../db/queries/tasks.ts';
import type { UserScope } from '../../db/scope.ts';
import { pausedUntil, refreshed } from '../../domain/plan/index.ts';
import { type Context, within } from '../context.ts';
import { personOf } from '../tasks/person.ts';
import { planFacts } from './facts.ts';
import { runningPlanIn } from './running.ts';
import { savePlan } from './save.ts';

/** `gently`: it goes on with what was done last; `left`: so many sessions find no day before the one it leads to. */
export type PausedGoal = { goalId: string; title: string; nextAt: string | null; gently: boolean; left: number };

/** Goals rest from a day (null: now) until another: what is ahead goes on then on the days it has, so that nothing is missed, stacked or skipped. `ctx` is inside a transaction. */
export function pauseGoals(
  ctx: Context,
  user: UserScope,
  goalIds: readonly string[],
  { from, until }: { from: Temporal.PlainDate | null; until: Temporal.PlainDate },
): Promise<PausedGoal[]> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const inside = within(ctx, tx);
    const paused: PausedGoal[] = [];
    const { zone } = await personOf(tx, ctx, user.id);
    const local = ctx.clock.now().toZonedDateTimeISO(zone).toPlainDateTime();
    for (const goalId of goalIds) {
      const plan = await runningPlanIn(tx, inside, user, goalId);
      const later = pausedUntil(plan, until, from, local);
      const facts = await planFacts(
        inside,
        user,
        Temporal.PlainDate.from(later.plan.from),
        later.plan.weeks + 3,
        goalId,
      );
      const { plan: clear } = refreshed(later.plan, facts, ctx.clock.now());
      if (later.moved) await savePlan(inside, user, clear);
      const next = clear.sessions.find(({ date }) => date >= until.toString());
      const { gently, left } = later;
      paused.push({ goalId, title: plan.title, nextAt: next ? `${next.date}T${next.time}` : null, gently, left });
    }
    return paused;
  });
}
