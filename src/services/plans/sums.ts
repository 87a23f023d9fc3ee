import { lockPerson } from '../../db/queries/tasks.ts';
import type { UserScope } from '../../db/scope.ts';
import type { Json } from '../../db/types.gen.ts';
import { sayAmount } from '../../domain/plan/index.ts';
import type { Context } from '../context.ts';
import { familyOf } from './family.ts';

/** Of a goal of money: what it comes to in all, and what each milestone that waits adds to it, in their order. */
export type GoalSums = { target: number; unit: string; was: number; shares: number[] };

/** What the milestones of a running goal that wait behind it add, in their order. */
export function waitingShares(ctx: Context, user: UserScope, goalId: string): Promise<number[]> {
  return ctx.db.withUser(user, async (tx) =>
    (await familyOf(tx, goalId)).flatMap(({ status, plan_json }) =>
      status === 'pipeline' && isObject(plan_json) && typeof plan_json['share'] === 'number'
        ? [plan_json['share']]
        : [],
    ),
  );
}

/** The sums of a running goal and of its milestones are others; one that nothing is left for is given up. No session is touched. @throws Problem `not_found` */
export function setGoalSums(ctx: Context, user: UserScope, goalId: string, sums: GoalSums): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const { target, unit, shares } = sums;
    const say = (n: number) => sayAmount(n, unit);
    const family = await familyOf(tx, goalId);
    let reached = target - shares.reduce((sum, share) => sum + share, 0);
    const waiting = shares.values();
    for (const row of family) {
      if (!isObject(row.plan_json) || (row.status !== 'active' && row.status !== 'pipeline')) continue;
      const share = row.status === 'pipeline' ? (waiting.next().value ?? 0) : null;
      reached += share ?? 0;
      const milestone = isObject(row.plan_json['milestone'])
        ? { milestone: { ...row.plan_json['milestone'], amount: reached, title: `${say(reached)} of ${say(target)}` } }
        : {};
      await tx
        .updateTable('goals')
        .set({
          title: titleWith(row.title, reached, sums),
          ...(share === 0 && { status: 'abandoned' as const }),
          plan_json: JSON.stringify({
            ...row.plan_json,
            ...milestone,
            ...(share !== null && { share }),
            target: { value: target, unit },
          }) as unknown as Json,
        })
        .where('id', '=', row.id)
        .execute();
    }
  });
}

/** "Save 1200 euros (2 of 4): €600 of €1,200", with its new sums. */
function titleWith(title: string, reached: number, { target, unit, was }: GoalSums): string {
  const [name = '', ...own] = title.split(/(?= \(\d{1,2} of \d{1,2}\): )/);
  const renamed = name
    .replace(was.toLocaleString('en-GB'), target.toLocaleString('en-GB'))
    .replace(String(was), String(target));
  const milestone = own.join('').replace(/: .+$/, `: ${sayAmount(reached, unit)} of ${sayAmount(target, unit)}`);
  return `${renamed}${milestone}`.slice(0, 300);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
