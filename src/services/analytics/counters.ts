import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import { type Given, statement } from '../../db/statement.ts';
import { ENDINGS, type Ending, noCounts } from '../../domain/streaks/index.ts';

/**
 * The counters' rows. Each change adds to one row that is found by its key, so it costs the same for everybody and for ever.
 */

/**
 * Takes the person's counting lock until the end of the transaction, and returns their folded streak. Whoever counts takes it
 * before any other counter, so two transactions never wait for each other in a circle here.
 */
export async function lockStreak(tx: Tx, userId: string) {
  const [row] = await locked(tx, { userId });
  if (!row) throw new Error('What is inserted is returned.');
  return row;
}

const locked = statement<{ userId: string }>()((tx, given) =>
  tx
    .insertInto('streaks')
    .values({ user_id: given('userId') })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ user_id: given('userId') }))
    .returningAll(),
);

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
  const focusMinutes = ending === 'done' ? by * change.minutes : 0;
  await dayAdded(tx, { userId, day, zone, dayStart, focusMinutes, ...amounts(change) });
}

type Amounts = Record<Ending, number>;
type OfDay = { day: Temporal.PlainDate; zone: string; dayStart: Temporal.PlainTime; focusMinutes: number };

const dayAdded = statement<{ userId: string } & OfDay & Amounts>()((tx, given) =>
  tx
    .insertInto('day_counts')
    .values({
      user_id: given('userId'),
      day: given('day'),
      zone: given('zone'),
      day_start: given('dayStart'),
      focus_minutes: given('focusMinutes'),
      ...givenAmounts(given),
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'day']).doUpdateSet({
        ...added('day_counts'),
        focus_minutes: sql<number>`day_counts.focus_minutes + excluded.focus_minutes`,
        zone: sql<string>`excluded.zone`,
        day_start: sql<Temporal.PlainTime>`excluded.day_start`,
      }),
    ),
);

const givenAmounts = (given: Given<Amounts>): Amounts =>
  Object.fromEntries(ENDINGS.map((ending) => [ending, given(ending)])) as Amounts;

export async function addToCategory(tx: Tx, change: Change & { category: string }): Promise<void> {
  await categoryAdded(tx, { userId: change.userId, category: change.category, ...amounts(change) });
}

const categoryAdded = statement<{ userId: string; category: string } & Amounts>()((tx, given) =>
  tx
    .insertInto('category_counts')
    .values({ user_id: given('userId'), category: given('category'), ...givenAmounts(given) })
    .onConflict((conflict) => conflict.columns(['user_id', 'category']).doUpdateSet(added('category_counts'))),
);

export async function addToGoal(tx: Tx, change: Change & { goalId: string }): Promise<void> {
  await goalAdded(tx, { userId: change.userId, goalId: change.goalId, ...amounts(change) });
}

const goalAdded = statement<{ userId: string; goalId: string } & Amounts>()((tx, given) =>
  tx
    .insertInto('goal_counts')
    .values({ user_id: given('userId'), goal_id: given('goalId'), ...givenAmounts(given) })
    .onConflict((conflict) => conflict.columns(['user_id', 'goal_id']).doUpdateSet(added('goal_counts'))),
);

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
