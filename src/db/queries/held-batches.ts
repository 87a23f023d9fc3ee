import { sql } from 'kysely';
import type { Tx } from '../scope.ts';

/** What one process has taken on in one go: if it dies, all of it is looked at when the lease is over. */
export type HeldBatch = { id: string; holder: string; leaseUntil: Temporal.Instant; taskIds: readonly string[] };

export async function holdBatch(tx: Tx, { id, holder, leaseUntil, taskIds }: HeldBatch): Promise<void> {
  await sql`
    insert into flux_private.held_batches (id, held_by, lease_until, task_ids)
    values (${id}, ${holder}, ${leaseUntil}, ${taskIds}::uuid[])`.execute(tx);
}

/** Nothing of these batches is on its way any more. */
export async function letGo(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from flux_private.held_batches where id = any(${ids}::uuid[])`.execute(tx);
}

/** The earliest end of a lease; null when nothing is held. */
export async function nextLeaseEnd(tx: Tx): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ lease_until: Temporal.Instant }>`
    select lease_until from flux_private.held_batches order by lease_until limit 1`.execute(tx);
  return rows[0]?.lease_until ?? null;
}

const AGAIN_SECONDS = 1;
/** Whatever waits for less is looked at with the rest: it may wait for the lease alone. */
const SOON_SECONDS = 60;

/**
 * What of the batches whose lease is over is still claimed, or waited for that end, is due now. People before tasks, as everywhere: what
 * somebody holds comes a second later. Returns how many occurrences became due.
 */
export async function wakeEndedBatches(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows: ended } = await sql<{ id: string; held_by: string }>`
    select id, held_by from flux_private.held_batches
    where lease_until <= ${now} order by lease_until limit 20 for update skip locked`.execute(tx);
  const [first] = ended;
  if (!first) return 0;
  const ids = ended.map(({ id }) => id);
  const { rows: open } = await sql<{ id: string; user_id: string }>`
    select distinct tasks.id, tasks.user_id
    from flux_private.held_batches batch cross join unnest(batch.task_ids) as held (id) join tasks on tasks.id = held.id
    where batch.id = any(${ids}::uuid[]) and tasks.wake_at > ${now}
      and (tasks.wake_at <= ${now.add({ seconds: SOON_SECONDS })} or exists (
        select from rungs where rungs.task_id = tasks.id and rungs.generation = tasks.generation and rungs.state = 'claimed'))`.execute(
    tx,
  );
  const { rows: people } = await sql<{ id: string }>`
    select id from profiles where id = any(${open.map(({ user_id }) => user_id)}::uuid[])
    for no key update skip locked`.execute(tx);
  const free = new Set(people.map(({ id }) => id));
  const [mine, later] = [true, false].map((is) =>
    open.filter(({ user_id }) => free.has(user_id) === is).map(({ id }) => id),
  );
  await sql`update tasks set wake_at = ${now} where id = any(${mine}::uuid[]) and wake_at > ${now}`.execute(tx);
  await letGo(tx, ids);
  if (later && later.length > 0) {
    const leaseUntil = now.add({ seconds: AGAIN_SECONDS });
    await holdBatch(tx, { id: first.id, holder: first.held_by, leaseUntil, taskIds: later });
  }
  return mine?.length ?? 0;
}

/** A process that is gone holds nothing: its leases, and those of its claims, end now. Returns how many occurrences that concerns. */
export async function endLeasesOf(tx: Tx, holder: string, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ task_ids: string[] }>`
    update flux_private.held_batches set lease_until = ${now} where held_by = ${holder} returning task_ids`.execute(tx);
  const taskIds = rows.flatMap((row) => row.task_ids);
  await sql`
    update rungs set lease_until = ${now}
    where id in (
      select id from rungs where task_id = any(${taskIds}::uuid[]) and state = 'claimed' and claimed_by = ${holder} for no key update skip locked
    )`.execute(tx);
  return taskIds.length;
}
