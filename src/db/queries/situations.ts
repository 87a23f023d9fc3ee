import { sql } from 'kysely';
import type { Tx } from '../scope.ts';
import type { RungRow } from './rungs.ts';
import type { SeriesRow } from './series.ts';

// What the ladder decides by, for many occurrences of many people at once: one statement a table.

export function profilesOf(tx: Tx, userIds: readonly string[]) {
  return tx.selectFrom('profiles').selectAll().where('id', '=', sql<string>`any(${userIds}::uuid[])`).execute();
}

export function contactsOf(tx: Tx, userIds: readonly string[]) {
  return tx.selectFrom('contacts').selectAll().where('user_id', '=', sql<string>`any(${userIds}::uuid[])`).execute();
}

/** Oldest first. */
export function subscriptionsOfAll(tx: Tx, userIds: readonly string[]) {
  return tx
    .selectFrom('push_subscriptions')
    .selectAll()
    .where('user_id', '=', sql<string>`any(${userIds}::uuid[])`)
    .orderBy('created_at')
    .execute();
}

export function seriesOfAll(tx: Tx, ids: readonly string[]): Promise<SeriesRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.selectFrom('task_series').selectAll().where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
}

/** The rungs of these climbs, oldest claim first. */
export async function rungsOfClimbs(tx: Tx, climbs: readonly { id: string; generation: number }[]): Promise<RungRow[]> {
  const { rows } = await sql<RungRow>`
    select rungs.* from unnest(${climbs.map(({ id }) => id)}::uuid[], ${climbs.map(({ generation }) => generation)}::int[])
      as climb (id, generation)
    join rungs on rungs.task_id = climb.id and rungs.generation = climb.generation
    order by rungs.claimed_at`.execute(tx);
  return rows;
}

export type SentToday = {
  userId: string;
  messages: number;
  calls: number;
  /** the calls of the last hour, oldest first */
  callTimes: Temporal.Instant[];
  /** until when their phone is engaged by a call of ours, unless it is reported as over before; null when there is none */
  busyUntil: Temporal.Instant | null;
};

/** A call whose end is never reported holds back the next one for so long: it rings and is answered with keys. */
const LONGEST_CALL = sql`interval '4 minutes'`;

/**
 * Messages and calls that went out to each person since their day began, several that went as one counted once, failed ones not at all; and
 * the calls since `hourAgo`.
 */
export async function sentToday(
  tx: Tx,
  days: readonly { userId: string; since: Temporal.Instant }[],
  hourAgo: Temporal.Instant,
): Promise<SentToday[]> {
  if (days.length === 0) return [];
  const { rows } = await sql<SentToday>`
    select day.user_id as "userId",
      count(distinct coalesce(send_id, rungs.id)) filter (where rung = 'whatsapp' and claimed_at >= day.since)::int as messages,
      count(distinct coalesce(send_id, rungs.id)) filter (where rung <> 'whatsapp' and claimed_at >= day.since)::int as calls,
      coalesce(array_agg(distinct claimed_at) filter (where rung <> 'whatsapp' and claimed_at >= ${hourAgo}), '{}') as "callTimes",
      max(claimed_at + ${LONGEST_CALL})
        filter (where rung <> 'whatsapp' and ended_at is null and state in ('claimed', 'sent', 'delivered')) as "busyUntil"
    from unnest(${days.map(({ userId }) => userId)}::uuid[], ${days.map(({ since }) => since)}::timestamptz[])
      as day (user_id, since)
    join rungs on rungs.user_id = day.user_id and rungs.claimed_at >= least(day.since, ${hourAgo})
    where rung <> 'push' and state not in ('failed', 'lost')
    group by day.user_id`.execute(tx);
  return rows;
}

export function pausesOf(tx: Tx, userIds: readonly string[]) {
  return tx
    .selectFrom('pauses')
    .select(['user_id', 'from_day', 'to_day', 'created_at', 'kept'])
    .where('user_id', '=', sql<string>`any(${userIds}::uuid[])`)
    .execute();
}

/** Offers of other times that are still open, for these occurrences. */
export function openOffers(tx: Tx, taskIds: readonly string[], now: Temporal.Instant) {
  return tx
    .selectFrom('flux_private.pending_choices')
    .select(['task_id', 'asked_at', 'expires_at'])
    .where('task_id', '=', sql<string>`any(${taskIds}::uuid[])`)
    .where('expires_at', '>', now)
    .execute();
}
