import { sql } from 'kysely';
import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { reverseOutcome } from '../analytics/record.ts';
import type { Context } from '../context.ts';
import { withdrawCalls } from '../reminders/withdraw.ts';
import { armed } from '../tasks/arm.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { requireRoomAsItIs } from '../tasks/room.ts';
import { currentRow, type Row, removeRow, restoreRow, type TableName } from './rows.ts';
import { bringBackStanding, type Standing } from './standing.ts';

/** What stands again as it was: tasks by title and time. */
export type Undone = { items: { title: string; at: string | null }[] };

type Net = { table: TableName; id: string; before: Row | null; after: Row | null };

/**
 * Takes one change back, all of it or nothing: what it made goes, what it changed or took away stands as before, with its marks and notes.
 * Where the turn records that, it can itself be taken back: the change is made again, and may be taken back as before.
 * @throws Problem `conflict` when something of it was changed or answered since, or it was taken back already; `invalid_input` when
 * there is no room any more for a series that would run again.
 */
export function undoChange(ctx: Context, user: UserScope, changeId: string): Promise<Undone> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const now = ctx.clock.now();
    const taken = await tx
      .updateTable('changes')
      .set({ undone_at: now })
      .where('id', '=', changeId)
      .where('undone_at', 'is', null)
      .returning(['id', 'at', 'stood', 'takes_back'])
      .executeTakeFirst();
    if (!taken) throw new Problem('conflict', 'That is taken back already.');
    if (taken.takes_back)
      await tx.updateTable('changes').set({ undone_at: null }).where('id', '=', taken.takes_back).execute();
    const nets = await netChanges(tx, changeId);
    for (const net of nets) await requireUntouched(tx, net, taken.at);
    const person = await personOf(tx, ctx, user.id);
    // What this brings back is recorded only as the change that takes this one back; what the turn changes after it is anyway.
    const recording = await recordingOf(tx);
    if (!recording.takes.includes(changeId)) await sql`select set_config('flux.change', '', true)`.execute(tx);
    const order: TableName[] = ['goals', 'task_series', 'tasks'];
    for (const table of [...order].reverse())
      for (const net of nets) if (net.table === table && net.before === null) await removeRow(tx, table, net.id);
    for (const table of order)
      for (const net of nets)
        if (net.table === table && net.before !== null) await bringBack(tx, ctx, person, net, net.before);
    if (nets.some(runsAgain)) await requireRoomAsItIs(tx, person, now);
    await sql`select set_config('flux.change', ${recording.id}, true)`.execute(tx);
    if (taken.stood) await bringBackStanding(ctx, tx, user, taken.stood as Standing);
    return { items: itemsOf(nets) };
  });
}

/** The change that this transaction records, and what that takes back. */
async function recordingOf(tx: Tx): Promise<{ id: string; takes: string[] }> {
  const { rows } = await sql<{ id: string | null }>`select current_setting('flux.change', true) as id`.execute(tx);
  const id = rows[0]?.id ?? '';
  if (id === '') return { id, takes: [] };
  const row = await tx.selectFrom('changes').select('takes_back').where('id', '=', id).executeTakeFirst();
  return { id, takes: row?.takes_back ? [row.takes_back] : [] };
}

/** Several changes of one row in one turn count from the first before to the last after. */
async function netChanges(tx: Tx, changeId: string): Promise<Net[]> {
  const rows = await tx
    .selectFrom('changed_rows')
    .selectAll()
    .where('change_id', '=', changeId)
    .orderBy('id')
    .execute();
  const nets = new Map<string, Net>();
  for (const row of rows) {
    const known = nets.get(row.row_id);
    const after = row.after as Row | null;
    if (known) known.after = after;
    else
      nets.set(row.row_id, {
        table: row.table_name as TableName,
        id: row.row_id,
        before: row.before as Row | null,
        after,
      });
  }
  return [...nets.values()].filter((net) => net.before !== null || net.after !== null);
}

/** A series that gives occurrences once more: meanwhile others may have taken its room. */
const runsAgain = ({ table, before, after }: Net) =>
  table === 'task_series' && before?.['ended_at'] === null && (after === null || after['ended_at'] !== null);

/** What says that somebody touched a row since. Counts and wake-ups are the notifier's own business. */
const TOLD: Record<TableName, string[]> = {
  goals: ['status', 'title'],
  task_series: ['title', 'rrule', 'dtstart_local', 'ended_at', 'exdates'],
  tasks: ['status', 'title', 'scheduled_at', 'duration_minutes'],
};

async function requireUntouched(tx: Tx, { table, id, after }: Net, changedAt: Temporal.Instant): Promise<void> {
  const now = await currentRow(tx, table, id);
  const title = String(after?.['title'] ?? now?.['title'] ?? 'This');
  const same =
    after === null
      ? now === null
      : now !== null && TOLD[table].every((column) => JSON.stringify(now[column]) === JSON.stringify(after[column]));
  if (!same) throw new Problem('conflict', `“${title}” was changed or answered since, so I leave it as it is now.`);
  if (table === 'tasks' || after === null) return;
  const key = table === 'goals' ? 'goal_id' : 'series_id';
  const answered = await tx
    .selectFrom('tasks')
    .select('id')
    .where(key, '=', id)
    .where('status', 'in', ['done', 'missed', 'skipped'])
    .where('closed_at', '>', changedAt)
    .limit(1)
    .executeTakeFirst();
  if (answered && table === 'task_series')
    throw new Problem(
      'conflict',
      `Of “${title}” something is answered already, so I leave it as it is. Say what should be different instead.`,
    );
}

async function bringBack(tx: Tx, ctx: Context, person: Person, { table, id, after }: Net, before: Row): Promise<void> {
  const now = ctx.clock.now();
  if (table !== 'tasks') return restoreRow(tx, table, before);
  if (after && before['status'] === 'pending' && after['status'] !== 'pending')
    await reverseOutcome(tx, outcomeOf(after, person));
  await withdrawCalls(tx, now, { task_id: id });
  // Another climb: what was sent of the last one stays its own.
  const generation = Math.max(Number(before['generation']), Number(after?.['generation'] ?? 0)) + 1;
  const at = before['scheduled_at'] ? Temporal.Instant.from(String(before['scheduled_at'])) : null;
  const climb = before['status'] === 'pending' ? { ...armed(at, person, now), generation, lane: null } : {};
  await restoreRow(tx, table, {
    ...before,
    ...Object.fromEntries(
      Object.entries(climb).map(([key, value]) => [
        key,
        value === null ? null : typeof value === 'number' ? value : String(value),
      ]),
    ),
  });
  await addToTimeline(tx, { user_id: person.id, task_id: id, at: now, event: 'changed', detail: 'taken back' });
}

const instant = (value: unknown) => (value ? Temporal.Instant.from(String(value)) : null);

/** The very outcome that was counted when it was closed. */
function outcomeOf(row: Row, person: Person) {
  return {
    userId: person.id,
    taskId: String(row['id']),
    goalId: (row['goal_id'] as string | null) ?? null,
    category: (row['class_tags'] as string[])[0] ?? 'other',
    status: row['status'] as 'done' | 'missed' | 'skipped' | 'rescheduled' | 'cancelled',
    missReason: (row['miss_reason'] as 'ignored' | 'unreachable' | 'marked' | null) ?? null,
    scheduledAt: instant(row['scheduled_at']),
    closedAt: instant(row['closed_at']) ?? Temporal.Instant.fromEpochMilliseconds(0),
    zone: person.zone,
    dayStart: person.dayStart,
    durationMinutes: (row['duration_minutes'] as number | null) ?? null,
  };
}

function itemsOf(nets: readonly Net[]): Undone['items'] {
  return nets
    .filter(({ table, before }) => table === 'tasks' && before !== null && before['status'] === 'pending')
    .map(({ before }) => ({
      title: String(before?.['title'] ?? ''),
      at: before?.['scheduled_at'] ? String(instant(before['scheduled_at'])) : null,
    }));
}
