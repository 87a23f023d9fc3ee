import type { Selectable } from 'kysely';
import { activeSeriesOf, type SeriesRow } from '../../db/queries/series.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Goals } from '../../db/types.gen.ts';
import {
  closedOf,
  dayOf,
  daySpan,
  missedOf,
  noCounts,
  progressOf,
  share,
  VELOCITY_DAYS,
} from '../../domain/streaks/index.ts';
import type { Context } from '../context.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { countPendingByGoal, countProjected } from './still-open.ts';

export type GoalProgressView = {
  goal_id: string;
  title: string;
  status: string;
  target_weeks: number | null;
  activated_at: string | null;
  days_elapsed: number;
  days_total: number | null;
  tasks_done: number;
  /** Done, missed, skipped and still to come, what the rules will yet give until the goal's end included. */
  tasks_total: number;
  tasks_missed: number;
  tasks_skipped: number;
  tasks_rescheduled: number;
  /** 0–100 */
  completion_pct: number;
  /** Done per week, lately. */
  velocity: number;
  projected_completion_date: string | null;
  on_track: boolean;
};

export type GoalShareView = {
  goal_id: string;
  title: string;
  tasks_done: number;
  tasks_total: number;
  /** 0–1 */
  completion_pct: number;
};

type GoalRow = Selectable<Goals>;

/** Newest first; older ones than these are history. */
const MAX_GOALS = 200;
/** An endless rule of a goal without an end counts so many days ahead. */
const OPEN_END_DAYS = 42;
/** A rule that ends by itself is counted to its end, up to here. */
const FAR_DAYS = 730;

/** How each active and completed goal is coming along, active ones first. */
export function goalProgress(ctx: Context, user: UserScope): Promise<GoalProgressView[]> {
  return ctx.db.withUser(user, (tx) => progressOfGoals(tx, ctx, user.id));
}

/** The share that is done of each active and completed goal. */
export async function goalShares(ctx: Context, user: UserScope): Promise<GoalShareView[]> {
  const goals = await goalProgress(ctx, user);
  return goals.map(({ goal_id, title, tasks_done, tasks_total }) => ({
    goal_id,
    title,
    tasks_done,
    tasks_total,
    completion_pct: share(tasks_done, tasks_total),
  }));
}

/** The same as `goalProgress` inside a transaction; only the goals of `goalIds` if given (of any status). */
export async function progressOfGoals(
  tx: Tx,
  ctx: Context,
  userId: string,
  goalIds?: readonly string[],
): Promise<GoalProgressView[]> {
  const person = await personOf(tx, ctx, userId);
  const now = ctx.clock.now();
  const today = dayOf(now, person.zone, person.dayStart);
  const [goals, counts, lately, pending, series] = await Promise.all([
    goalsOf(tx, userId, goalIds),
    tx.selectFrom('goal_counts').selectAll().where('user_id', '=', userId).execute(),
    doneLately(tx, userId, today),
    countPendingByGoal(tx, userId),
    activeSeriesOf(tx, userId),
  ]);
  const horizons = goals
    .filter(({ status }) => status === 'active')
    .flatMap((goal) =>
      series.filter((one) => one.goal_id === goal.id).map((one) => horizonOf(one, goal, person, today)),
    );
  const projected = await countProjected(tx, horizons, person.floats, now);
  return goals.map((goal) => {
    const counted = { ...noCounts(), ...counts.find((row) => row.goal_id === goal.id) };
    const own = series.filter((one) => one.goal_id === goal.id);
    const coming = own.reduce((sum, one) => sum + (projected.get(one.id) ?? 0), 0);
    const dayIn = (at: Temporal.Instant | null) => at && dayOf(at, person.zone, person.dayStart);
    const progress = progressOf({
      today,
      began: dayIn(goal.activated_at),
      finished: goal.status === 'completed' ? (dayIn(goal.completed_at) ?? today) : null,
      targetWeeks: goal.target_weeks,
      done: counted.done,
      closed: closedOf(counted),
      open: (pending.get(goal.id) ?? 0) + coming,
      doneLately: lately.get(goal.id) ?? 0,
    });
    return {
      goal_id: goal.id,
      title: goal.title,
      status: goal.status,
      target_weeks: goal.target_weeks,
      activated_at: goal.activated_at?.toString() ?? null,
      days_elapsed: progress.daysElapsed,
      days_total: progress.daysTotal,
      tasks_done: counted.done,
      tasks_total: progress.total,
      tasks_missed: missedOf(counted),
      tasks_skipped: counted.skipped,
      tasks_rescheduled: counted.rescheduled,
      completion_pct: Math.round(share(counted.done, progress.total) * 1000) / 10,
      velocity: Math.round(progress.velocity * 100) / 100,
      projected_completion_date: progress.projectedEnd?.toString() ?? null,
      on_track: progress.onTrack,
    };
  });
}

async function goalsOf(tx: Tx, userId: string, goalIds: readonly string[] | undefined): Promise<GoalRow[]> {
  if (goalIds?.length === 0) return [];
  const own = tx.selectFrom('goals').selectAll().where('user_id', '=', userId);
  const wanted = goalIds ? own.where('id', 'in', [...goalIds]) : own.where('status', 'in', ['active', 'completed']);
  return wanted.orderBy('status').orderBy('created_at', 'desc').orderBy('id').limit(MAX_GOALS).execute();
}

async function doneLately(tx: Tx, userId: string, today: Temporal.PlainDate): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('goal_days')
    .select((eb) => ['goal_id', eb.fn.sum<number>('done').as('done')] as const)
    .where('user_id', '=', userId)
    .where('day', '>', today.subtract({ days: VELOCITY_DAYS }))
    .where('day', '<=', today)
    .groupBy('goal_id')
    .execute();
  return new Map(rows.map((row) => [row.goal_id, row.done]));
}

/** How far ahead a series of a goal is counted: to its own end, or else to the goal's. */
function horizonOf(series: SeriesRow, goal: GoalRow, person: Person, today: Temporal.PlainDate) {
  const began = goal.activated_at ? dayOf(goal.activated_at, person.zone, person.dayStart) : today;
  const goalEnd =
    goal.target_weeks === null ? today.add({ days: OPEN_END_DAYS }) : began.add({ weeks: goal.target_weeks });
  const last = endsByItself(series) ? today.add({ days: FAR_DAYS }) : goalEnd;
  return { series, until: daySpan(last, person.zone, person.dayStart).start };
}

function endsByItself({ rrule }: SeriesRow): boolean {
  return rrule === null || /(^|;)(COUNT|UNTIL)=/i.test(rrule);
}
