import type { Insertable, Selectable, Updateable } from 'kysely';
import { Problem } from '../errors.ts';
import type { Tx } from '../scope.ts';
import { type Given, statement } from '../statement.ts';
import type { Tasks } from '../types.gen.ts';

export type TaskRow = Selectable<Tasks>;
export type NewTaskRow = Insertable<Tasks>;

/** What a view shows of a task; what its reminders need beside it stays in the table. */
const SHOWN = [
  'tasks.id',
  'tasks.user_id',
  'tasks.goal_id',
  'tasks.series_id',
  'tasks.title',
  'tasks.description',
  'tasks.status',
  'tasks.miss_reason',
  'tasks.scheduled_at',
  'tasks.duration_minutes',
  'tasks.trigger_type',
  'tasks.location_trigger',
  'tasks.escalation_policy',
  'tasks.occurrence_local',
  'tasks.occurrence_fold',
  'tasks.occurrence_at',
  'tasks.class_tags',
  'tasks.completed_at',
  'tasks.created_at',
  'tasks.rescheduled_from',
] as const;

type Names = { goal_name: string | null; rrule: string | null };
/** A task as it is listed, with what its view needs from its goal and series. */
export type ListedTask = Pick<TaskRow, Unqualified<(typeof SHOWN)[number]>> & Names;
type Unqualified<Column> = Column extends `tasks.${infer Name extends keyof TaskRow}` ? Name : never;
/** The whole row with the same. */
export type TaskWithNames = TaskRow & Names;

const withGoalAndSeries = (tx: Tx) =>
  tx
    .selectFrom('tasks')
    .leftJoin('goals', 'goals.id', 'tasks.goal_id')
    .leftJoin('task_series', 'task_series.id', 'tasks.series_id')
    .select(['goals.title as goal_name', 'task_series.rrule as rrule']);
const listed = (tx: Tx) => withGoalAndSeries(tx).select(SHOWN);

const byId = statement<{ id: string }>()((tx, given) =>
  withGoalAndSeries(tx).selectAll('tasks').where('tasks.id', '=', given('id')),
);

export async function taskById(tx: Tx, id: string): Promise<TaskWithNames | undefined> {
  return (await byId(tx, { id }))[0];
}

/** What stands: still to come, or decided there. `all` adds what was moved away, skipped or called off. */
export type Included = 'standing' | 'all';
const STANDING = ['pending', 'done', 'missed'];

type Between = { userId: string; from: Temporal.Instant; to: Temporal.Instant };

const rowsBetween = (tx: Tx, given: Given<Between>, include: Included) =>
  listed(tx)
    .$if(include === 'standing', (query) => query.where('tasks.status', 'in', STANDING))
    .where('tasks.user_id', '=', given('userId'))
    .where('tasks.scheduled_at', '>=', given('from'))
    .where('tasks.scheduled_at', '<', given('to'));

const between = (include: Included) =>
  statement<Between>()((tx, given) =>
    rowsBetween(tx, given, include).orderBy('tasks.scheduled_at').orderBy('tasks.id'),
  );
const BETWEEN = { standing: between('standing'), all: between('all') };

/** Rows between two instants (`to` not included), by time. */
export const tasksBetween = (
  tx: Tx,
  userId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  include: Included = 'standing',
): Promise<ListedTask[]> => BETWEEN[include](tx, { userId, from, to });

/** With the to-dos without a time that are still open, oldest first. */
const betweenAndTodos = (include: Included) =>
  statement<Between>()((tx, given) =>
    rowsBetween(tx, given, include)
      .unionAll((eb) =>
        eb.parens(
          listed(tx)
            .where('tasks.user_id', '=', given('userId'))
            .where('tasks.scheduled_at', 'is', null)
            .where('tasks.status', '=', 'pending')
            .orderBy('tasks.created_at')
            .limit(500),
        ),
      )
      .orderBy('created_at'),
  );
const WITH_TODOS = { standing: betweenAndTodos('standing'), all: betweenAndTodos('all') };

/** The same, and the to-dos without a time that are still open; in the order of their making. */
export const tasksAndTodos = (
  tx: Tx,
  userId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  include: Included = 'standing',
): Promise<ListedTask[]> => WITH_TODOS[include](tx, { userId, from, to });

export function tasksOfGoal(tx: Tx, goalId: string, include: Included = 'standing'): Promise<ListedTask[]> {
  return listed(tx)
    .where('tasks.goal_id', '=', goalId)
    .$if(include === 'standing', (query) => query.where('tasks.status', 'in', STANDING))
    .orderBy('tasks.scheduled_at')
    .orderBy('tasks.id')
    .limit(2000)
    .execute();
}

/**
 * Everything that changes a person's tasks takes their lock first, so that answers, edits, callbacks and the notifier wait for each
 * other in one line and never in a circle. Held to the end of the transaction; inserts that only refer to the person do not wait.
 * @throws Problem `not_found` for somebody who is being erased: nothing of theirs is changed any more.
 */
export async function lockPerson(tx: Tx, userId: string): Promise<void> {
  const [there] = await personLocked(tx, { userId });
  if (!there) throw new Problem('not_found', 'This account does not exist.');
}

const personLocked = statement<{ userId: string }>()((tx, given) =>
  tx
    .selectFrom('profiles')
    .select('id')
    .where('id', '=', given('userId'))
    .where('erasing_at', 'is', null)
    .forNoKeyUpdate(),
);

/**
 * The occurrence under its person's lock, both in one round trip: the rows of a result are locked in the order of the clauses.
 * Undefined when it does not exist (or is not the asking user's, or is being erased with its person).
 */
export async function lockTask(tx: Tx, id: string): Promise<TaskRow | undefined> {
  return (await locked(tx, { id }))[0];
}

const locked = statement<{ id: string }>()((tx, given) =>
  tx
    .selectFrom('tasks')
    .innerJoin('profiles', 'profiles.id', 'tasks.user_id')
    .selectAll('tasks')
    .where('tasks.id', '=', given('id'))
    .where('profiles.erasing_at', 'is', null)
    .forNoKeyUpdate('profiles')
    .forUpdate('tasks'),
);

/** The same for many at once: their people in one order first, so that nobody waits in a circle, then those that are still open. */
export async function lockOpenTasks(tx: Tx, ids: readonly string[]): Promise<TaskRow[]> {
  const theirs = tx.selectFrom('tasks').select('user_id').where('id', 'in', ids);
  const people = await tx
    .selectFrom('profiles')
    .select('id')
    .where('id', 'in', theirs)
    .where('erasing_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const held = people.map(({ id }) => id);
  if (held.length === 0) return [];
  return tx
    .selectFrom('tasks')
    .selectAll()
    .where('id', 'in', ids)
    .where('user_id', 'in', held)
    .where('status', '=', 'pending')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Those of these that are still open, by their time. */
export function tasksByIds(tx: Tx, ids: readonly string[]): Promise<TaskRow[]> {
  return tx.selectFrom('tasks').selectAll().where('id', 'in', ids).execute();
}

export function openOf(tx: Tx, ids: string[]): Promise<TaskRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const query = tx.selectFrom('tasks').selectAll().where('id', 'in', ids).where('status', '=', 'pending');
  return query.orderBy('scheduled_at').orderBy('id').execute();
}

export async function insertTask(tx: Tx, row: NewTaskRow): Promise<TaskRow> {
  const [made] = await insertOf(row, 'plainly')(tx, row);
  if (!made) throw new Error('What is inserted is returned.');
  return made;
}

/** Undefined: one with that id, or of that slot, is there. */
export const insertUnlessThere = async (tx: Tx, row: NewTaskRow): Promise<TaskRow | undefined> =>
  (await insertOf(row, 'unless there')(tx, row))[0];

type Insert = (tx: Tx, row: NewTaskRow) => Promise<TaskRow[]>;
const inserts = new Map<string, Insert>();

/** One statement for each set of columns that is filled; what is not, the table does. */
function insertOf(row: NewTaskRow, way: 'plainly' | 'unless there'): Insert {
  const columns = Object.keys(row).filter((column) => row[column as keyof NewTaskRow] !== undefined);
  const key = `${way} ${columns.join()}`;
  const known = inserts.get(key);
  if (known) return known;
  const insert: Insert = statement<NewTaskRow>()((tx, given) =>
    tx
      .insertInto('tasks')
      .values(Object.fromEntries(columns.map((column) => [column, given(column as keyof NewTaskRow)])) as NewTaskRow)
      .$if(way === 'unless there', (query) => query.onConflict((conflict) => conflict.doNothing()))
      .returningAll(),
  );
  inserts.set(key, insert);
  return insert;
}

export async function updateTask(tx: Tx, id: string, change: Updateable<Tasks>): Promise<TaskRow> {
  return tx.updateTable('tasks').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** Compare and set: the row as it was closed, or undefined when somebody closed it before. */
export async function closePending(tx: Tx, closing: Closing): Promise<TaskRow | undefined> {
  return (await closed(tx, closing))[0];
}

export type Closing = Pick<TaskRow, 'id' | 'status' | 'miss_reason' | 'closed_via' | 'completed_at'> & {
  closed_at: Temporal.Instant;
};

const closed = statement<Closing>()((tx, given) =>
  tx
    .updateTable('tasks')
    .set({
      status: given('status'),
      miss_reason: given('miss_reason'),
      closed_at: given('closed_at'),
      closed_via: given('closed_via'),
      completed_at: given('completed_at'),
      wake_at: null,
    })
    .where('id', '=', given('id'))
    .where('status', '=', 'pending')
    .returningAll(),
);
