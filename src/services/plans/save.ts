import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Json } from '../../db/types.gen.ts';
import { asSeries, type PlanDraft, type PlannedSession } from '../../domain/plan/index.ts';
import { type Context, within } from '../context.ts';
import { createTaskIn } from '../tasks/index.ts';
import { changeSessions } from './change.ts';
import { pushWaiting } from './family.ts';
import { storedPlan } from './stored.ts';
import { letWait } from './wait.ts';

export const MOST_ACTIVE = 3;

/** What was saved: the goal, and a task for each series. */
export type SavedPlan = { goalId: string; taskIds: string[]; sessions: number; changed: boolean };

/**
 * Saves an approved plan, all of it or nothing: a goal with a series for each range of weeks, the other milestones in the pipeline; or the new
 * sessions of a running goal in the place of those that differ. @throws Problem `conflict` when three goals are active already.
 */
export function savePlan(ctx: Context, user: UserScope, plan: PlanDraft): Promise<SavedPlan> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    if (plan.goalId && plan.standing) return saveChanged(tx, ctx, user, plan, plan.goalId, plan.standing);
    if (plan.swap) await letWait(tx, ctx, user, plan.swap.goalId);
    await requireRoom(tx, user);
    const goalId = plan.goalId ? await activate(tx, ctx, plan, plan.goalId) : await insertGoal(tx, ctx, user, plan);
    const taskIds = await addSessions(tx, ctx, user, goalId, plan, plan.sessions);
    return { goalId, taskIds, sessions: plan.sessions.length, changed: false };
  });
}

async function requireRoom(tx: Tx, user: UserScope): Promise<void> {
  const active = await tx
    .selectFrom('goals')
    .select('id')
    .where('user_id', '=', user.id)
    .where('status', '=', 'active')
    .execute();
  if (active.length >= MOST_ACTIVE)
    throw new Problem(
      'conflict',
      `${MOST_ACTIVE} goals are running already; finish one, or let one wait, then this one has room.`,
    );
}

async function insertGoal(tx: Tx, ctx: Context, user: UserScope, plan: PlanDraft): Promise<string> {
  const now = ctx.clock.now();
  const { roadmap } = plan;
  const common = { user_id: user.id, class_tags: plan.tags, created_at: now };
  const { id } = await tx
    .insertInto('goals')
    .values({
      ...common,
      title: milestoneTitle(plan.title, roadmap, 0),
      description: plan.description || null,
      status: 'active',
      activated_at: now,
      target_weeks: plan.weeks,
      pipeline_order: roadmap ? 1 : null,
      plan_json: json(storedPlan(plan)),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [i, milestone] of (roadmap ?? []).entries()) {
    if (i === 0) continue;
    await tx
      .insertInto('goals')
      .values({
        ...common,
        title: milestoneTitle(plan.title, roadmap, i),
        description: milestone.description || null,
        status: 'pipeline',
        parent_goal_id: id,
        pipeline_order: milestone.order,
        target_weeks: Math.max(1, milestone.weeks),
        plan_json: json(waitingPlan(plan, i)),
      })
      .execute();
  }
  return id;
}

/** What a milestone needs to be planned when its turn comes. */
function waitingPlan(plan: PlanDraft, i: number) {
  const milestone = plan.roadmap?.[i];
  const before = plan.roadmap?.[i - 1]?.amount;
  const share = milestone?.amount !== undefined && before !== undefined ? milestone.amount - before : null;
  const { title, playbook, deadline, event, target } = plan;
  return { waits: true, goal: title, playbook, milestone, deadline, event, target, share };
}

/** "Run a half marathon (1 of 5): run 5 km". */
function milestoneTitle(title: string, roadmap: PlanDraft['roadmap'], i: number): string {
  const milestone = roadmap?.[i];
  if (!roadmap || !milestone) return title.slice(0, 300);
  const own = milestone.title.charAt(0).toLowerCase() + milestone.title.slice(1);
  return `${title.slice(0, 150)} (${i + 1} of ${roadmap.length}): ${own}`.slice(0, 300);
}

/** A milestone that waited: its turn has come. */
async function activate(tx: Tx, ctx: Context, plan: PlanDraft, goalId: string): Promise<string> {
  const now = ctx.clock.now();
  const done = await tx
    .updateTable('goals')
    .set({ status: 'active', activated_at: now, target_weeks: plan.weeks, plan_json: json(storedPlan(plan)) })
    .where('id', '=', goalId)
    .where('status', '=', 'pipeline')
    .returning('id')
    .executeTakeFirst();
  if (!done) throw new Problem('conflict', 'This milestone is not waiting any more.');
  return done.id;
}

async function addSessions(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  goalId: string,
  plan: PlanDraft,
  sessions: readonly PlannedSession[],
): Promise<string[]> {
  const ids: string[] = [];
  const inside = within(ctx, tx);
  for (const series of asSeries(sessions)) {
    const task = await createTaskIn(tx, inside, user, {
      title: series.title,
      description: series.detail || null,
      local_time: series.dtstart,
      recurrence_rule: series.rrule,
      duration_minutes: series.minutes,
      goal_id: goalId,
      class_tags: plan.tags,
    });
    ids.push(task.id);
  }
  return ids;
}

async function saveChanged(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  plan: PlanDraft,
  goalId: string,
  standing: readonly PlannedSession[],
): Promise<SavedPlan> {
  const same = (a: PlannedSession, b: PlannedSession) =>
    a.date === b.date &&
    a.time === b.time &&
    a.minutes === b.minutes &&
    a.title === b.title &&
    a.saved?.slot === b.saved?.slot;
  const added = plan.sessions.filter((s) => !s.saved || !standing.some((old) => same(old, s)));
  const removed = standing.filter((s) => !plan.sessions.some((now) => now.saved && same(s, now)));
  const taskIds = await addSessions(tx, ctx, user, goalId, plan, added);
  await changeSessions(tx, ctx, user, removed);
  await tx
    .updateTable('goals')
    .set({ plan_json: json(storedPlan(plan)) })
    .where('id', '=', goalId)
    .execute();
  await pushWaiting(tx, goalId, endsLaterBy(standing, plan.sessions));
  return { goalId, taskIds, sessions: plan.sessions.length, changed: true };
}

/** By how many days the last session lies later than before. */
function endsLaterBy(before: readonly PlannedSession[], after: readonly PlannedSession[]): number {
  const [was, is] = [before, after].map((list) =>
    list
      .map(({ date }) => date)
      .sort()
      .at(-1),
  );
  return was && is ? Temporal.PlainDate.from(was).until(is, { largestUnit: 'days' }).days : 0;
}

const json = (value: unknown) => JSON.stringify(value) as unknown as Json;
