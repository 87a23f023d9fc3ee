import { sql } from 'kysely';
import type { Tx } from '../scope.ts';
import type { TaskRow } from './tasks.ts';

/**
 * The transaction's statements go row by row over indexes. They name some hundred rows of tables that may have millions, and a session keeps their
 * plans: one that was made while a table was small, or for a guess at what a batch holds, would read whole tables later.
 */
export async function rowByRow(tx: Tx): Promise<void> {
  await sql`
    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
      set_config('enable_mergejoin', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(tx);
}

/** Where a due occurrence waits for room; null: nobody has looked at it yet. */
export type Lane = 'push' | 'whatsapp' | 'call' | 'close';

export type Take = { now: Temporal.Instant; lane: Lane | null; limit: number; perPerson: number };

/** Due rows that are looked through for each that is taken: others hold the first ones, and one person may have many. */
const WINDOW = 4;

/**
 * What is due at `now`, first things first, locked with its people: people before tasks, as everywhere. People whom somebody else holds
 * are left for the next look, so a person is in one batch only and nobody waits.
 */
export async function takeDue(tx: Tx, { now, lane, limit, perPerson }: Take): Promise<TaskRow[]> {
  const inLane = lane === null ? sql`lane is null` : sql`lane = ${lane}`;
  const { rows } = await sql<TaskRow>`
    with candidates as materialized (
      select id, user_id, wake_at from tasks
      where ${inLane} and wake_at <= ${now} order by wake_at limit ${limit * WINDOW}
    ), ranked as (
      select *, row_number() over (partition by user_id order by wake_at, id) as nth from candidates
    ), fair as materialized (
      select id, user_id from ranked where nth <= ${perPerson} order by wake_at
    ), held as materialized (
      select fair.id from fair join profiles on profiles.id = fair.user_id
      limit ${limit} for no key update of profiles skip locked
    )
    select tasks.* from held join tasks on tasks.id = held.id
    where tasks.wake_at <= ${now} and tasks.status = 'pending' and tasks.scheduled_at is not null
    order by tasks.wake_at, tasks.id for update of tasks skip locked`.execute(tx);
  return rows;
}

/** The ids alone, for when the rows cannot be read. */
export async function namesDue(tx: Tx, now: Temporal.Instant, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tasks where lane is null and wake_at <= ${now} order by wake_at limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The same for occurrences that are known by name; waits for whoever holds them. */
export async function takeThese(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<TaskRow[]> {
  await sql`
    select from profiles where id in (select user_id from tasks where id = any(${ids}::uuid[]))
    order by id for no key update`.execute(tx);
  const { rows } = await sql<TaskRow>`
    select * from tasks where id = any(${ids}::uuid[]) and wake_at <= ${now} and status = 'pending' and scheduled_at is not null
    order by wake_at, id for update`.execute(tx);
  return rows;
}

/** What these people (whose locks are held) have that is looked at soon after `now`: it may go out together with what is due. */
export async function dueSoonOf(
  tx: Tx,
  userIds: readonly string[],
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<TaskRow[]> {
  // The day around is what the index can find; no lead or grace that matters here is longer.
  const { rows } = await sql<TaskRow>`
    select * from tasks
    where user_id = any(${userIds}::uuid[]) and status = 'pending'
      and scheduled_at > ${now.subtract({ hours: 24 })} and scheduled_at <= ${until.add({ hours: 24 })}
      and wake_at > ${now} and wake_at <= ${until}
    order by wake_at, id for update skip locked`.execute(tx);
  return rows;
}

/** The earliest wake-up that nobody has looked at; null when there is none. */
export async function nextWake(tx: Tx): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ wake_at: Temporal.Instant }>`
    select wake_at from tasks where lane is null and wake_at is not null order by wake_at limit 1`.execute(tx);
  return rows[0]?.wake_at ?? null;
}

/** People with very many due occurrences: what is not in this batch makes way for everybody else's. */
export async function postponeRest(
  tx: Tx,
  userIds: readonly string[],
  taken: readonly string[],
  now: Temporal.Instant,
  to: Temporal.Instant,
): Promise<void> {
  await sql`
    update tasks set wake_at = ${to}
    where user_id = any(${userIds}::uuid[]) and status = 'pending' and lane is null and wake_at <= ${now}
      and not (id = any(${taken}::uuid[]))`.execute(tx);
}

export type Wake = { id: string; wakeAt: Temporal.Instant; lane: Lane | null };

/** When to look again, for rows that the transaction holds. */
export async function setWakes(tx: Tx, wakes: readonly Wake[]): Promise<void> {
  if (wakes.length === 0) return;
  const ids = wakes.map(({ id }) => id);
  await sql`
    update tasks set wake_at = next.wake_at, lane = next.lane
    from unnest(${ids}::uuid[], ${wakes.map(({ wakeAt }) => wakeAt)}::timestamptz[],
      ${wakes.map(({ lane }) => lane)}::text[]) as next (id, wake_at, lane)
    where tasks.id = next.id`.execute(tx);
}

/** Sets aside what could not be decided; returns how often that happened to each by now. */
export async function setAside(
  tx: Tx,
  rows: readonly { id: string; reason: string }[],
  now: Temporal.Instant,
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const { rows: kept } = await sql<{ task_id: string; times: number }>`
    insert into flux_private.set_aside (task_id, user_id, reason, at)
    select tasks.id, tasks.user_id, row.reason, ${now} from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ reason }) => reason)}::text[]) as row (id, reason)
    join tasks on tasks.id = row.id
    on conflict (task_id) do update set reason = excluded.reason, at = excluded.at, times = set_aside.times + 1
    returning task_id, times`.execute(tx);
  return new Map(kept.map(({ task_id, times }) => [task_id, times]));
}
