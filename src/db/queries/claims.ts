import { sql } from 'kysely';
import { channelOf, type Rung } from '../../domain/escalation/index.ts';
import type { Tx } from '../scope.ts';
import { setWakes } from './due.ts';
import { addToTimeline } from './timeline.ts';

export type NewClaim = {
  id: string;
  userId: string;
  taskId: string;
  generation: number;
  rung: Rung;
  sendId: string | null;
};

/** Claims by insertion, many at once; returns the ids of those that nobody held. */
export async function insertClaims(
  tx: Tx,
  claims: readonly NewClaim[],
  holder: string,
  now: Temporal.Instant,
): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    insert into rungs (id, user_id, task_id, generation, rung, send_id, claimed_at, first_claimed_at, claimed_by)
    select id, user_id, task_id, generation, rung, send_id, ${now}, ${now}, ${holder}
    from unnest(${claims.map((one) => one.id)}::uuid[], ${claims.map((one) => one.userId)}::uuid[],
      ${claims.map((one) => one.taskId)}::uuid[], ${claims.map((one) => one.generation)}::int[],
      ${claims.map((one) => one.rung)}::text[], ${claims.map((one) => one.sendId)}::uuid[])
      as claim (id, user_id, task_id, generation, rung, send_id)
    on conflict (task_id, generation, rung) do nothing
    returning id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Claims rungs anew that failed, that came to nothing, or that some devices did not take. Returns the ids of those that it got. */
export async function renewClaims(
  tx: Tx,
  claims: readonly { id: string; sendId: string | null }[],
  holder: string,
  now: Temporal.Instant,
): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    update rungs set state = 'claimed', claimed_at = ${now}, claimed_by = ${holder}, lease_until = null, failed_at = null, ended_at = null,
      retry_at = null, attempts = attempts + 1, send_id = claim.send_id, provider_id = null,
      former_provider_ids = case when provider_id is null then former_provider_ids else array_append(former_provider_ids, provider_id) end
    from unnest(${claims.map((one) => one.id)}::uuid[], ${claims.map((one) => one.sendId)}::uuid[]) as claim (id, send_id)
    where rungs.id = any(${claims.map((one) => one.id)}::uuid[]) and rungs.id = claim.id and state in ('failed', 'lost', 'sent', 'delivered') and withdrawn_at is null
    returning rungs.id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Claims in doubt go to whoever asks about them, until `until`. */
export async function takeOver(tx: Tx, ids: readonly string[], holder: string, until: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update rungs set lease_until = ${until}, claimed_by = ${holder}
    where id = any(${ids}::uuid[]) and state = 'claimed'`.execute(tx);
}

export type Accepted = {
  taskId: string;
  generation: number;
  rungId: string;
  claimedAt: Temporal.Instant;
  /** when the occurrence was to be looked at by the claim: unchanged unless somebody touched it */
  wakeAt: Temporal.Instant;
  next: Temporal.Instant;
  providerId: string | null;
};

/**
 * Marks claims as sent and moves their wake-ups, where nobody touched the occurrence or the claim meanwhile or holds them now. All or nothing
 * for each; returns the ids of the rungs that are done. Rows are named by `any` beside the join, so that no plan reads whole tables.
 */
export async function confirmClaims(
  tx: Tx,
  accepted: readonly Accepted[],
  holder: string,
  now: Temporal.Instant,
): Promise<Set<string>> {
  const untouched = await lockUntouched(tx, accepted);
  if (untouched.length === 0) return new Set();
  const ids = untouched.map(({ rungId }) => rungId);
  const { rows } = await sql<{ id: string; user_id: string; task_id: string; rung: Rung }>`
    update rungs set state = 'sent', sent_at = ${now}, provider_id = coalesce(answer.provider_id, rungs.provider_id), devices = null
    from unnest(${ids}::uuid[], ${untouched.map((one) => one.claimedAt)}::timestamptz[],
      ${untouched.map((one) => one.providerId)}::text[]) as answer (id, claimed_at, provider_id)
    where rungs.id = any(${ids}::uuid[]) and rungs.id = answer.id and rungs.state = 'claimed' and rungs.withdrawn_at is null
      and rungs.claimed_by = ${holder} and rungs.claimed_at = answer.claimed_at
    returning rungs.id, rungs.user_id, rungs.task_id, rungs.rung`.execute(tx);
  const done = new Set(rows.map(({ id }) => id));
  const moved = untouched.filter(({ rungId, wakeAt, next }) => done.has(rungId) && !wakeAt.equals(next));
  await Promise.all([
    setWakes(
      tx,
      moved.map(({ taskId, next }) => ({ id: taskId, wakeAt: next, lane: null })),
    ),
    addToTimeline(
      tx,
      ...rows.map(({ user_id, task_id, rung }) => ({
        user_id,
        task_id,
        at: now,
        event: 'sent' as const,
        channel: channelOf(rung),
      })),
    ),
  ]);
  return done;
}

async function lockUntouched(tx: Tx, accepted: readonly Accepted[]): Promise<Accepted[]> {
  const { rows } = await sql<{ id: string; generation: number; wake_at: Temporal.Instant | null }>`
    select id, generation, wake_at from tasks
    where id = any(${accepted.map(({ taskId }) => taskId)}::uuid[]) and status = 'pending'
    for no key update skip locked`.execute(tx);
  const held = new Map(rows.map((row) => [row.id, row]));
  return accepted.filter(({ taskId, generation, wakeAt }) => {
    const row = held.get(taskId);
    return row?.generation === generation && row.wake_at?.equals(wakeAt);
  });
}

/** Push services that took something: a subscription that nobody accepts for long is dropped. Written once a day. */
export async function touchSubscriptions(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update push_subscriptions set last_accepted_at = ${now}
    where id = any(${ids}::uuid[]) and (last_accepted_at is null or last_accepted_at < ${now.subtract({ hours: 24 })})`.execute(
    tx,
  );
}

/** The claims of a process that is gone need not wait out their lease: they are looked at now. Returns how many. */
export async function endLeasesOf(
  tx: Tx,
  holder: string,
  now: Temporal.Instant,
  leaseSeconds: number,
): Promise<number> {
  // A claim's occurrence is looked at when its lease ends at the latest, so the next minute of wake-ups has them all.
  const { rows } = await sql`
    with held as materialized (
      select rungs.id, tasks.id as task_id from tasks join rungs on rungs.task_id = tasks.id
      where tasks.wake_at > ${now} and tasks.wake_at <= ${now.add({ seconds: leaseSeconds })}
        and rungs.state = 'claimed' and rungs.claimed_by = ${holder}
      for update of tasks skip locked
    ), ended as (
      update rungs set lease_until = ${now} from held where rungs.id = held.id
    )
    update tasks set wake_at = ${now} from held where tasks.id = held.task_id returning 1`.execute(tx);
  return rows.length;
}
