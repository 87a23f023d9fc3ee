import { sql } from 'kysely';
import type { Rung } from '../../domain/escalation/index.ts';
import type { Tx } from '../scope.ts';

export type NewClaim = {
  id: string;
  userId: string;
  taskId: string;
  generation: number;
  rung: Rung;
  sendId: string | null;
  /** its number among what goes out together; null where it goes alone */
  place: number | null;
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
    insert into rungs (id, user_id, task_id, generation, rung, send_id, place, claimed_at, first_claimed_at, claimed_by)
    select id, user_id, task_id, generation, rung, send_id, place, ${now}, ${now}, ${holder}
    from unnest(${claims.map((one) => one.id)}::uuid[], ${claims.map((one) => one.userId)}::uuid[],
      ${claims.map((one) => one.taskId)}::uuid[], ${claims.map((one) => one.generation)}::int[],
      ${claims.map((one) => one.rung)}::text[], ${claims.map((one) => one.sendId)}::uuid[],
      ${claims.map((one) => one.place)}::smallint[])
      as claim (id, user_id, task_id, generation, rung, send_id, place)
    on conflict (task_id, generation, rung) do nothing
    returning id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Claims rungs anew that failed, that came to nothing, or that some devices did not take. Returns the ids of those that it got. */
export async function renewClaims(
  tx: Tx,
  claims: readonly { id: string; sendId: string | null; place: number | null }[],
  holder: string,
  now: Temporal.Instant,
): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    update rungs set state = 'claimed', claimed_at = ${now}, claimed_by = ${holder}, lease_until = null, failed_at = null, ended_at = null,
      retry_at = null, attempts = attempts + 1, send_id = claim.send_id, place = claim.place, provider_id = null,
      former_provider_ids = case when provider_id is null then former_provider_ids else array_append(former_provider_ids, provider_id) end
    from unnest(${claims.map((one) => one.id)}::uuid[], ${claims.map((one) => one.sendId)}::uuid[],
      ${claims.map((one) => one.place)}::smallint[]) as claim (id, send_id, place)
    where rungs.id = claim.id and state in ('failed', 'lost', 'sent', 'delivered') and withdrawn_at is null
    returning rungs.id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * The first of these went out again under its own name, without some that had gone out with it: those are no part of that send any more, and what is
 * reported of it is not reported of them. `members` went along.
 */
export async function leaveSends(tx: Tx, names: readonly string[], members: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await sql`
    update rungs set send_id = null, place = null
    where send_id = any(${names}::uuid[]) and not (id = any(${members}::uuid[]))`.execute(tx);
}

/** The occurrence that each of these sends has its name from, by the send's name. */
export async function headsOf(tx: Tx, sendIds: readonly string[]): Promise<Map<string, string>> {
  if (sendIds.length === 0) return new Map();
  const rows = await tx.selectFrom('rungs').select(['id', 'task_id']).where('id', 'in', sendIds).execute();
  return new Map(rows.map(({ id, task_id }) => [id, task_id]));
}

/** Claims in doubt go to whoever asks about them, until `until`. */
export async function takeOver(tx: Tx, ids: readonly string[], holder: string, until: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update rungs set lease_until = ${until}, claimed_by = ${holder}
    where id = any(${ids}::uuid[]) and state = 'claimed'`.execute(tx);
}

export type Accepted = { rungId: string; claimedAt: Temporal.Instant; providerId: string | null };

/**
 * Marks claims as sent that are still this process's and as it made them; returns the ids of those. What somebody holds just now, or changed
 * meanwhile, is left out.
 */
export async function confirmClaims(
  tx: Tx,
  accepted: readonly Accepted[],
  holder: string,
  now: Temporal.Instant,
): Promise<Set<string>> {
  if (accepted.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    with ours as materialized (
      select rungs.id, answer.provider_id
      from unnest(${accepted.map((one) => one.rungId)}::uuid[], ${accepted.map((one) => one.claimedAt)}::timestamptz[],
        ${accepted.map((one) => one.providerId)}::text[]) as answer (id, claimed_at, provider_id)
      join rungs on rungs.id = answer.id
      where rungs.state = 'claimed' and rungs.withdrawn_at is null and rungs.claimed_by = ${holder} and rungs.claimed_at = answer.claimed_at
      for no key update of rungs skip locked
    )
    update rungs set state = 'sent', sent_at = ${now}, provider_id = coalesce(ours.provider_id, rungs.provider_id), devices = null
    from ours where rungs.id = ours.id
    returning rungs.id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
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
