import { sql } from 'kysely';
import { seriesOfGoal } from '../../db/queries/series.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';
import { slotsBetween } from '../../domain/recurrence/index.ts';
import { slotId } from '../../domain/series/slot-id.ts';
import type { SlotFacts } from '../../domain/slots/index.ts';
import type { Context } from '../context.ts';
import { personOf, slotFacts } from '../tasks/index.ts';
import { ruleOf } from '../tasks/series.ts';

/** A goal that is running: what it takes of a week. */
export type RunningGoal = {
  id: string;
  title: string;
  playbook: string;
  minutesAWeek: number;
  sessionsAWeek: number;
  endsOn: string | null;
};

/** Everything that stands in a person's way over the weeks of a plan; without the sessions of `goalId`, whose plan is changed. */
export function planFacts(
  ctx: Context,
  user: UserScope,
  from: Temporal.PlainDate,
  weeks: number,
  goalId: string | null = null,
): Promise<SlotFacts> {
  return ctx.db.withUser(user, (tx) => planFactsIn(tx, ctx, user, from, weeks, goalId));
}

async function planFactsIn(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  from: Temporal.PlainDate,
  weeks: number,
  goalId: string | null,
): Promise<SlotFacts> {
  const person = await personOf(tx, ctx, user.id);
  const start = from.subtract({ days: 1 }).toZonedDateTime(person.zone).toInstant();
  const end = from
    .add({ days: weeks * 7 + 1 })
    .toZonedDateTime(person.zone)
    .toInstant();
  const facts = await slotFacts(tx, person, start, end, ctx.clock.now());
  if (!goalId) return facts;
  const own = await idsOfGoal(tx, goalId, person.floats, start, end);
  return { ...facts, occurrences: facts.occurrences.filter(({ id }) => !own.has(id)) };
}

/** Of its tasks, and of the slots that its series still give in [start, end). */
async function idsOfGoal(
  tx: Tx,
  goalId: string,
  zone: string,
  start: Temporal.Instant,
  end: Temporal.Instant,
): Promise<Set<string>> {
  const tasks = await tx.selectFrom('tasks').select('id').where('goal_id', '=', goalId).execute();
  const series = await seriesOfGoal(tx, goalId);
  const slots = series.flatMap((one) =>
    slotsBetween(ruleOf(one), zone, start, end, 500).map((slot) => slotId(one.id, slot)),
  );
  return new Set([...tasks.map(({ id }) => id), ...slots]);
}

/** The person's active goals, oldest first, with their load in the coming week. */
export function runningGoals(ctx: Context, user: UserScope): Promise<RunningGoal[]> {
  return ctx.db.withUser(user, async (tx) => {
    const goals = await tx
      .selectFrom('goals')
      .select(['id', 'title', 'plan_json'])
      .where('user_id', '=', user.id)
      .where('status', '=', 'active')
      .orderBy('created_at')
      .execute();
    if (goals.length === 0) return [];
    const person = await personOf(tx, ctx, user.id);
    const now = ctx.clock.now();
    const facts = await slotFacts(tx, person, now, now.add({ hours: 7 * 24 }), now);
    return Promise.all(
      goals.map(async ({ id, title, plan_json }) => {
        const own = await idsOfGoal(tx, id, person.floats, now, now.add({ hours: 7 * 24 }));
        const sessions = facts.occurrences.filter(
          (one) => own.has(one.id) && Temporal.Instant.compare(one.start, now) >= 0,
        );
        const { end_date, playbook = 'general' } = (plan_json ?? {}) as { end_date?: string; playbook?: string };
        return {
          id,
          title,
          playbook,
          minutesAWeek: sessions.reduce((sum, one) => sum + one.minutes, 0),
          sessionsAWeek: sessions.length,
          endsOn: end_date ?? null,
        };
      }),
    );
  });
}

/** An active goal by id, title and kind. */
export type ActiveGoal = { id: string; title: string; playbook: string };

/** The person's active goals, oldest first. */
export const activeGoals = (ctx: Context, user: UserScope): Promise<ActiveGoal[]> =>
  ctx.db.atOnce(user, (tx) => activeGoalsIn(tx, user.id));

/** The same inside a transaction that asks more. */
export const activeGoalsIn = (tx: Tx, userId: string): Promise<ActiveGoal[]> => active(tx, { userId });

/** A goal that was made by hand has no plan, and no kind but the general one; see isStoredPlan. */
const active = statement<{ userId: string }>()((tx, given) =>
  tx
    .selectFrom('goals')
    .select(['id', 'title'])
    .select(
      sql<string>`case when plan_json ?& '{parts,from,playbook}' then plan_json ->> 'playbook' else 'general' end`.as(
        'playbook',
      ),
    )
    .where('user_id', '=', given('userId'))
    .where('status', '=', 'active')
    .orderBy('created_at'),
);
