import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import { ENDINGS, type Ending, noCounts } from '../../domain/streaks/index.ts';

/**
 * The counters' rows. Each change adds to one row that is found by its key, so it costs the same for everybody and for ever.
 */

/**
 * Takes the person's counting lock until the end of the transaction, and returns their folded streak. Whoever counts takes it
 * before any other counter, so two transactions never wait for each other in a circle here.
 */
export function lockStreak(tx: Tx, userId: string) {
  return tx
    .insertInto('streaks')
    .values({ user_id: userId })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ user_id: userId }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** By how much one ending changes: 1 when it is counted, −1 when it is taken back. */
type Change = { userId: string; ending: Ending; by: 1 | -1 };

const amounts = ({ ending, by }: Change) => ({ ...noCounts(), [ending]: by });

/** What the row has, plus what was to be inserted. */
const added = (table: string) =>
  Object.fromEntries(
    ENDINGS.map((ending) => [ending, sql`${sql.ref(`${table}.${ending}`)} + ${sql.ref(`excluded.${ending}`)}`]),
  ) as Record<Ending, RawBuilder<number>>;

export async function addToDay(
  tx: Tx,
  change: Change & { day: Temporal.PlainDate; zone: string; dayStart: Temporal.PlainTime; minutes: number },
): Promise<void> {
  const { userId, day, zone, dayStart, ending, by } = change;
  const focus_minutes = ending === 'done' ? by * change.minutes : 0;
  await tx
    .insertInto('day_counts')
    .values({ user_id: userId, day, zone, day_start: dayStart, focus_minutes, ...amounts(change) })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'day']).doUpdateSet({
        ...added('day_counts'),
        focus_minutes: sql<number>`day_counts.focus_minutes + excluded.focus_minutes`,
        zone,
        day_start: dayStart,
      }),
    )
    .execute();
}

export async function addToCategory(tx: Tx, change: Change & { category: string }): Promise<void> {
  await tx
    .insertInto('category_counts')
    .values({ user_id: change.userId, category: change.category, ...amounts(change) })
    .onConflict((conflict) => conflict.columns(['user_id', 'category']).doUpdateSet(added('category_counts')))
    .execute();
}

export async function addToGoal(tx: Tx, change: Change & { goalId: string }): Promise<void> {
  await tx
    .insertInto('goal_counts')
    .values({ user_id: change.userId, goal_id: change.goalId, ...amounts(change) })
    .onConflict((conflict) => conflict.columns(['user_id', 'goal_id']).doUpdateSet(added('goal_counts')))
    .execute();
}

/** One more thing done for a goal on a day (or one less). */
export async function addToGoalDay(
  tx: Tx,
  { userId, goalId, day, by }: { userId: string; goalId: string; day: Temporal.PlainDate; by: 1 | -1 },
): Promise<void> {
  await tx
    .insertInto('goal_days')
    .values({ user_id: userId, goal_id: goalId, day, done: by })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'day', 'goal_id'])
        .doUpdateSet({ done: sql<number>`goal_days.done + excluded.done` }),
    )
    .execute();
}
