import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';

const BATCH = 1000;

/** Redelivered webhooks come within hours; after 30 days nobody asks whether a message was seen before. */
export function oldMessageIds(tx: Tx, now: Temporal.Instant): Promise<number> {
  return removed(
    tx,
    sql`
    delete from flux_private.inbound_messages where provider_id in (
      select provider_id from flux_private.inbound_messages where received_at < ${daysBefore(now, 30)} limit ${BATCH})`,
  );
}

/** A number that comes late still means one of the times that were offered; not a week later. */
export function staleOffers(tx: Tx, now: Temporal.Instant): Promise<number> {
  return removed(tx, sql`delete from flux_private.pending_choices where expires_at < ${daysBefore(now, 7)}`);
}

/** A subscription that no push service took anything for in 90 days is of a browser that is no more. */
export function deadSubscriptions(tx: Tx, now: Temporal.Instant): Promise<number> {
  return removed(
    tx,
    sql`
    delete from push_subscriptions where coalesce(last_accepted_at, created_at) < ${daysBefore(now, 90)}`,
  );
}

export function oldHeartbeats(tx: Tx, now: Temporal.Instant): Promise<number> {
  return removed(tx, sql`delete from flux_private.heartbeats where at < ${daysBefore(now, 30)}`);
}

const daysBefore = (now: Temporal.Instant, days: number) => now.subtract({ hours: 24 * days });

async function removed(tx: Tx, query: ReturnType<typeof sql>): Promise<number> {
  const { numAffectedRows } = await query.execute(tx);
  return Number(numAffectedRows ?? 0);
}
