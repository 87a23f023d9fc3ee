import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { SlotName } from '../../domain/recurrence/index.ts';
import { slotId } from '../../domain/series/slot-id.ts';
import type { Tx } from '../scope.ts';
import { statement } from '../statement.ts';
import type { TaskSeries } from '../types.gen.ts';
import { insertUnlessThere, type NewTaskRow, type TaskRow } from './tasks.ts';

export type SeriesRow = Selectable<TaskSeries>;

export type ActiveSeries = SeriesRow & { goal_name: string | null };

const activeOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('task_series')
    .leftJoin('goals', 'goals.id', 'task_series.goal_id')
    .selectAll('task_series')
    .select('goals.title as goal_name')
    .where('task_series.user_id', '=', userId)
    .where('task_series.ended_at', 'is', null);

const active = statement<{ userId: string }>()((tx, given) => activeOf(tx, given('userId')));

/** Series that still give occurrences, with the names of their goals. */
export const activeSeriesOf = (tx: Tx, userId: string): Promise<ActiveSeries[]> => active(tx, { userId });

/** Slots that have a row, as wall clocks show them ("2026-12-01T07:00:00"), which showing it is, and the row's status. */
export type Slotted = [local: string, fold: number, status: string];
export type SlottedSeries = ActiveSeries & { slotted: Slotted[] | null };

const slotted = statement<{ userId: string; from: Temporal.PlainDateTime }>()((tx, given) =>
  activeOf(tx, given('userId')).select((eb) =>
    eb
      .selectFrom('tasks')
      .select(sql<Slotted[] | null>`json_agg(json_build_array(occurrence_local, occurrence_fold, status))`.as('slots'))
      .whereRef('tasks.series_id', '=', 'task_series.id')
      .where('tasks.occurrence_local', 'is not', null)
      .where((or) => or.or([or('tasks.occurrence_local', '>=', given('from')), or('tasks.status', '=', 'pending')]))
      .as('slotted'),
  ),
);

/** The same with their slots from `from` on that have a row already, and those whose rows are open. */
export const slottedSeriesOf = (tx: Tx, userId: string, from: Temporal.PlainDateTime): Promise<SlottedSeries[]> =>
  slotted(tx, { userId, from });

/** Slots of these series from `from` on that have a row already, with the row. */
export async function rowsOfSeries(tx: Tx, seriesIds: string[], from: Temporal.PlainDateTime) {
  return seriesIds.length === 0 ? [] : rowsFrom(tx, { seriesIds, from });
}

const rowsFrom = statement<{ seriesIds: string[]; from: Temporal.PlainDateTime }>()((tx, given) =>
  tx
    .selectFrom('tasks')
    .select(['id', 'series_id', 'occurrence_local', 'occurrence_fold', 'status', 'scheduled_at'])
    .where((eb) => eb('series_id', '=', eb.fn.any(eb.val(given('seriesIds')))))
    .where((eb) => eb.or([eb('occurrence_local', '>=', given('from')), eb('status', '=', 'pending')])),
);

/** The series that a goal has open. */
export const seriesOfGoal = (tx: Tx, goalId: string): Promise<SeriesRow[]> =>
  tx.selectFrom('task_series').selectAll().where('goal_id', '=', goalId).where('ended_at', 'is', null).execute();

export const seriesById = async (tx: Tx, id: string): Promise<SeriesRow | undefined> => (await byId(tx, { id }))[0];

const byId = statement<{ id: string }>()((tx, given) =>
  tx.selectFrom('task_series').selectAll().where('id', '=', given('id')),
);

export function insertSeries(tx: Tx, row: Insertable<TaskSeries>): Promise<SeriesRow> {
  return tx.insertInto('task_series').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateSeries(tx: Tx, id: string, change: Updateable<TaskSeries>): Promise<void> {
  await tx.updateTable('task_series').set(change).where('id', '=', id).execute();
}

type SlottedRow = NewTaskRow & { series_id: string; occurrence_local: Temporal.PlainDateTime; occurrence_fold: number };

/** The occurrence of a slot, with the slot's own id; undefined when that slot has a row already (whatever its status). */
export function insertOccurrence(tx: Tx, row: SlottedRow): Promise<TaskRow | undefined> {
  const id = slotId(row.series_id, { local: row.occurrence_local, fold: row.occurrence_fold });
  return insertUnlessThere(tx, { ...row, id });
}

export function occurrenceAt(tx: Tx, seriesId: string, { local, fold }: SlotName): Promise<TaskRow | undefined> {
  return tx
    .selectFrom('tasks')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('occurrence_local', '=', local)
    .where('occurrence_fold', '=', fold)
    .executeTakeFirst();
}

export function pendingOfSeries(tx: Tx, seriesId: string): Promise<TaskRow[]> {
  return tx
    .selectFrom('tasks')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('status', '=', 'pending')
    .orderBy('occurrence_local')
    .orderBy('occurrence_fold')
    .execute();
}
