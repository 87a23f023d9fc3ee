import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';

/** A message that waits for the coach. */
export type Waiting = { providerId: string; userId: string; body: string; namesStop: boolean };

export async function addToInbox(tx: Tx, message: Waiting, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('flux_private.coach_inbox')
    .values({
      provider_id: message.providerId,
      user_id: message.userId,
      body: message.body,
      names_stop: message.namesStop,
      received_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The oldest message of somebody none of whose messages is being answered: theirs are answered one after the other. */
export async function takeFromInbox(
  tx: Tx,
  now: Temporal.Instant,
  lease: Temporal.Instant,
): Promise<(Waiting & { attempts: number }) | null> {
  const { rows } = await sql<{
    provider_id: string;
    user_id: string;
    body: string;
    names_stop: boolean;
    attempts: number;
  }>`
    update flux_private.coach_inbox set leased_until = ${lease}, attempts = attempts + 1 where provider_id = (
      select provider_id from flux_private.coach_inbox waiting
      where (leased_until is null or leased_until <= ${now}) and not exists (
        select from flux_private.coach_inbox other where other.user_id = waiting.user_id
          and other.seq < waiting.seq)
      order by seq limit 1 for update skip locked
    ) returning provider_id, user_id, body, names_stop, attempts`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { provider_id: providerId, user_id: userId, names_stop: namesStop } = row;
  return { providerId, userId, namesStop, body: row.body, attempts: row.attempts };
}

export async function removeFromInbox(tx: Tx, providerId: string): Promise<void> {
  await tx.deleteFrom('flux_private.coach_inbox').where('provider_id', '=', providerId).execute();
}

/** It comes again then. `counts` as a try, unless the conversation was only busy elsewhere. */
export async function putBack(tx: Tx, providerId: string, until: Temporal.Instant, counts: boolean): Promise<void> {
  await tx
    .updateTable('flux_private.coach_inbox')
    .set((eb) => ({ leased_until: until, attempts: eb('attempts', '-', counts ? 0 : 1) }))
    .where('provider_id', '=', providerId)
    .execute();
}

/** How many messages a person has sent since then, of every kind. */
export async function receivedSince(tx: Tx, userId: string, since: Temporal.Instant): Promise<number> {
  const { count } = await tx
    .selectFrom('flux_private.inbound_messages')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('received_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
