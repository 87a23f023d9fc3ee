import { sql } from 'kysely';
import type { SeriesRow } from '../../db/queries/series.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import type { FeedTask } from '../../domain/ics/index.ts';
import { latest } from '../../domain/instants.ts';
import { slotOf } from '../tasks/series.ts';

/** Of occurrences and one-offs; whoever has more sees a shorter history. */
const MAX_ROWS = 4_000;

/** What is written on the timeline when an occurrence comes to look different in a calendar. */
const LOOKS = ['planned', 'moved', 'snoozed', 'changed', 'answered', 'missed', 'skipped', 'cancelled'];

type Changes = { changed_at: Temporal.Instant; edited_at: Temporal.Instant | null };

/** The person's tasks that stand at `from` or later, earliest first, with when they last changed. One statement each. */
export async function feedRows(tx: Tx, userId: string, from: Temporal.Instant) {
  const rows = await tx
    .selectFrom('tasks')
    .selectAll()
    .where('user_id', '=', userId)
    .where('scheduled_at', '>=', from)
    .orderBy('scheduled_at', 'desc')
    .orderBy('id')
    .limit(MAX_ROWS)
    .execute();
  const changes = await tx
    .selectFrom('timeline_events')
    .innerJoin('tasks', 'tasks.id', 'timeline_events.task_id')
    .select(({ fn, ref }) => [
      'timeline_events.task_id',
      fn.max('timeline_events.at').as('changed_at'),
      sql<Temporal.Instant | null>`max(${ref('timeline_events.at')}) filter (where event in ('changed', 'moved'))`.as(
        'edited_at',
      ),
    ])
    .where('tasks.user_id', '=', userId)
    .where('tasks.scheduled_at', '>=', from)
    .where('timeline_events.event', 'in', LOOKS)
    .groupBy('timeline_events.task_id')
    .execute();
  const first = rows.length === MAX_ROWS ? (rows.at(-1)?.scheduled_at ?? from) : from;
  return { from: first, rows: rows.reverse(), changes: new Map(changes.map((row) => [row.task_id, row])) };
}

/** The series that still give occurrences, and those of these rows. */
export function feedSeries(tx: Tx, userId: string, ids: string[]): Promise<SeriesRow[]> {
  return tx
    .selectFrom('task_series')
    .selectAll()
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('ended_at', 'is', null), ...(ids.length > 0 ? [eb('id', 'in', ids)] : [])]))
    .orderBy('id')
    .execute();
}

/** Rows → tasks by series (null: one-offs). What was rescheduled, however often, is one task that stands at the last place. */
export function feedTasks(
  rows: readonly TaskRow[],
  changes: ReadonlyMap<string, Changes>,
): Map<string | null, FeedTask[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const movedTo = new Map(rows.flatMap((row) => (row.rescheduled_from ? [[row.rescheduled_from, row] as const] : [])));
  const isContinued = (row: TaskRow) => byId.get(row.rescheduled_from ?? '')?.status === 'rescheduled';
  const found: { seriesId: string | null; task: FeedTask }[] = [];
  for (const root of rows) {
    if (isContinued(root)) continue;
    let row: TaskRow | undefined = root;
    let changedAt = changes.get(root.id)?.changed_at ?? root.created_at;
    while (row?.status === 'rescheduled') {
      row = movedTo.get(row.id);
      if (row) changedAt = latest(changedAt, changes.get(row.id)?.changed_at ?? row.created_at);
    }
    const task = feedTask(root, row, changedAt, changes.get(root.id)?.edited_at ?? null);
    found.push({ seriesId: root.series_id, task });
  }
  const bySeries = Map.groupBy(found, ({ seriesId }) => seriesId);
  return new Map([...bySeries].map(([id, list]) => [id, list.map(({ task }) => task)]));
}

function feedTask(
  root: TaskRow,
  row: TaskRow | undefined,
  changedAt: Temporal.Instant,
  editedAt: Temporal.Instant | null,
): FeedTask {
  const shown = row ?? root;
  return {
    id: root.id,
    title: shown.title,
    description: shown.description,
    minutes: shown.duration_minutes,
    slot: root.series_id ? slotOf(root) : null,
    at: shown.scheduled_at ?? root.created_at,
    state: row ? (STATES[row.status] ?? 'gone') : 'gone',
    createdAt: root.created_at,
    changedAt,
    editedAt,
  };
}

const STATES: Record<string, FeedTask['state']> = { pending: 'open', done: 'done', missed: 'missed' };
