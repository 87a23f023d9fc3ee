import { sql } from 'kysely';
import { CLAIM_LEASE_SECONDS } from '../../domain/escalation/index.ts';
import type { Tx } from '../scope.ts';

/** Milliseconds that development's clock is ahead of the database's; 0 when nobody moved it. */
export async function aheadMs(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('flux_private.moved_clock').select('ahead_ms').executeTakeFirst();
  return row ? Number(row.ahead_ms) : 0;
}

/** Moves the clock of all processes, and tells them. */
export async function setAhead(tx: Tx, milliseconds: number): Promise<void> {
  await tx
    .insertInto('flux_private.moved_clock')
    .values({ only_row: true, ahead_ms: milliseconds })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ ahead_ms: milliseconds }))
    .execute();
  await sql`select pg_notify('flux_clock', '')`.execute(tx);
}

/**
 * Signs of life are real time: those nearer to where the clock stood come along, or the notifiers would be gone and the jump an outage. So does
 * the lease of what was claimed in this very moment. May be run again, for what was written by the old time meanwhile.
 */
export async function carryRealTime(tx: Tx, from: Temporal.Instant, to: Temporal.Instant): Promise<void> {
  const by = sql`(${to}::timestamptz - ${from}::timestamptz)`;
  const isOld = (at: string) =>
    sql`abs(extract(epoch from ${sql.ref(at)} - ${from}::timestamptz)) < abs(extract(epoch from ${sql.ref(at)} - ${to}::timestamptz))`;
  await sql`
    update flux_private.heartbeats set at = at + ${by}, alive_until = alive_until + ${by}
    where gone_at is null and ${isOld('at')}`.execute(tx);
  await sql`
    update flux_private.held_batches set lease_until = lease_until + ${by} where ${isOld('lease_until')} and lease_until > ${from.add({ seconds: CLAIM_LEASE_SECONDS - 1 })}`.execute(
    tx,
  );
}

/** An outage that ends after `now` was noticed by somebody who had not heard yet that the clock went back: it was none. */
export async function forgetOutagesToCome(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`delete from flux_private.outages where ended_at > ${now}`.execute(tx);
}

/** Notifiers look now. */
export async function hurryNotifiers(tx: Tx): Promise<void> {
  await sql`select pg_notify('flux_due', '')`.execute(tx);
}

/** The earliest wake-up of any occurrence, whoever looks at it; null when there is none. */
export async function earliestWake(tx: Tx): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ wake_at: Temporal.Instant | null }>`
    select min(wake_at) as wake_at from tasks where status = 'pending'`.execute(tx);
  return rows[0]?.wake_at ?? null;
}

/** How many rungs are on their way: claimed, and not yet confirmed. */
export async function openClaims(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from rungs join tasks on tasks.id = rungs.task_id
    where rungs.state = 'claimed' and rungs.withdrawn_at is null and tasks.status = 'pending'`.execute(tx);
  return rows[0]?.count ?? 0;
}
