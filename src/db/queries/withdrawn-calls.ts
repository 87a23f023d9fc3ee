import { sql } from 'kysely';
import type { Tx } from '../scope.ts';

export type WithdrawnCall = { id: string; task_id: string; provider_id: string | null };

/** After so many minutes no call rings or talks any more. */
const LONGEST_CALL_MINUTES = 10;

/**
 * Calls that are to be ended at `now`, taken so that nobody else ends them as well: tried again soon where the provider's id is not known
 * yet, in half a minute where it could not be reached, not at all when the call is over.
 */
export async function callsToEnd(tx: Tx, now: Temporal.Instant, limit: number): Promise<WithdrawnCall[]> {
  const { rows } = await sql<WithdrawnCall & { live: boolean }>`
    update rungs set hang_up_at = case
        when ended_at is not null or state not in ('claimed', 'sent', 'delivered')
          or claimed_at < ${now.subtract({ minutes: LONGEST_CALL_MINUTES })} then null
        when provider_id is null then ${now.add({ seconds: 5 })}::timestamptz
        else ${now.add({ seconds: 30 })}::timestamptz end
    where id in (
      select id from rungs where hang_up_at <= ${now} order by hang_up_at limit ${limit} for update skip locked
    ) returning id, task_id, provider_id, hang_up_at is not null as live`.execute(tx);
  return rows.filter(({ live }) => live);
}

export async function endedCall(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('rungs').set({ hang_up_at: null }).where('id', '=', id).execute();
}
