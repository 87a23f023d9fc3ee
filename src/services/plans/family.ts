import type { Selectable } from 'kysely';
import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Goals, Json } from '../../db/types.gen.ts';
import type { Context } from '../context.ts';

type Row = Selectable<Goals>;

/** A goal with the other milestones of its roadmap, in their order. */
export async function familyOf(tx: Tx, goalId: string): Promise<Row[]> {
  const goal = await tx.selectFrom('goals').selectAll().where('id', '=', goalId).executeTakeFirst();
  if (!goal) throw new Problem('not_found', 'There is no such goal.');
  const root = goal.parent_goal_id ?? goal.id;
  return tx
    .selectFrom('goals')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', root), eb('parent_goal_id', '=', root)]))
    .orderBy('pipeline_order')
    .orderBy('id')
    .execute();
}

/** "Learn Spanish (1 of 3): first words": what the goal itself is called, and which part of it this is. */
const MILESTONE = /^(.{1,200}?)( \(\d{1,2} of \d{1,2}\): .+)$/;
export const goalNameOf = (title: string): string => MILESTONE.exec(title)?.[1] ?? title;

/** A goal and the milestones of its roadmap get another name; what each milestone is about stays. Returns how it was called. @throws Problem `not_found` */
export function renameGoal(ctx: Context, user: UserScope, goalId: string, title: string): Promise<{ before: string }> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const family = await familyOf(tx, goalId);
    const before = goalNameOf(family.find(({ id }) => id === goalId)?.title ?? '');
    for (const row of family)
      await tx
        .updateTable('goals')
        .set({
          title: `${title.slice(0, 150)}${MILESTONE.exec(row.title)?.[2] ?? ''}`.slice(0, 300),
          ...(isObject(row.plan_json) && { plan_json: json({ ...row.plan_json, goal: title.slice(0, 150) }) }),
        })
        .where('id', '=', row.id)
        .execute();
    return { before };
  });
}

/**
 * The day that a goal leads to is another one: its plan and the milestones that wait know it, and theirs move along. No session is touched.
 * @throws Problem `not_found`
 */
export function setGoalDay(ctx: Context, user: UserScope, goalId: string, day: GoalDay): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    for (const row of await familyOf(tx, goalId)) {
      if (!isObject(row.plan_json) || (row.status !== 'active' && row.status !== 'pipeline')) continue;
      const { deadline, event } = day;
      const moved = row.status === 'pipeline' ? laterBy(row.plan_json, day.days, deadline) : row.plan_json;
      await tx
        .updateTable('goals')
        .set({ plan_json: json({ ...moved, deadline, event }) })
        .where('id', '=', row.id)
        .execute();
    }
  });
}

/** `deadline`: the last day for sessions, `event`: the day itself where that is another one; `days` later than before (less than none: earlier). */
export type GoalDay = { deadline: string; event: string | null; days: number };

/** The milestones that wait behind a plan which ends so many days later begin and end so much later, none behind the goal's last day. */
export async function pushWaiting(tx: Tx, goalId: string, days: number): Promise<void> {
  if (days <= 0) return;
  const family = await familyOf(tx, goalId);
  const own = family.find(({ id }) => id === goalId);
  for (const row of family) {
    if (row.status !== 'pipeline' || !isObject(row.plan_json)) continue;
    if ((row.pipeline_order ?? 0) <= (own?.pipeline_order ?? 0)) continue;
    const { deadline } = row.plan_json;
    await tx
      .updateTable('goals')
      .set({ plan_json: json(laterBy(row.plan_json, days, typeof deadline === 'string' ? deadline : null)) })
      .where('id', '=', row.id)
      .execute();
  }
}

function laterBy(plan: Record<string, unknown>, days: number, last: string | null): Record<string, unknown> {
  const { milestone } = plan;
  if (!isObject(milestone) || typeof milestone['date'] !== 'string') return plan;
  const date = Temporal.PlainDate.from(milestone['date']).add({ days }).toString();
  return { ...plan, milestone: { ...milestone, date: last && date > last ? last : date } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const json = (value: unknown) => JSON.stringify(value) as unknown as Json;
