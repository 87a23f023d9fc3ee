import { randomUUID } from 'node:crypto';
import type { Selectable, Updateable } from 'kysely';
import type { Rung } from '../../domain/escalation/index.ts';
import type { Tx } from '../scope.ts';
import type { Rungs } from '../types.gen.ts';

export type RungRow = Selectable<Rungs>;

export function rungsOf(tx: Tx, taskId: string, generation: number): Promise<RungRow[]> {
  return tx
    .selectFrom('rungs')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('generation', '=', generation)
    .orderBy('claimed_at')
    .execute();
}

/** Claims by insertion: undefined when another process holds this rung of this climb. */
export function claimRung(
  tx: Tx,
  claim: { userId: string; taskId: string; generation: number; rung: Rung; now: Temporal.Instant },
): Promise<RungRow | undefined> {
  return tx
    .insertInto('rungs')
    .values({
      id: randomUUID(),
      user_id: claim.userId,
      task_id: claim.taskId,
      generation: claim.generation,
      rung: claim.rung,
      claimed_at: claim.now,
    })
    .onConflict((conflict) => conflict.columns(['task_id', 'generation', 'rung']).doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Claims a rung that failed, or whose claim was found to have come to nothing, for another try. */
export function reclaimRung(
  tx: Tx,
  id: string,
  from: 'failed' | 'claimed',
  now: Temporal.Instant,
): Promise<RungRow | undefined> {
  return tx
    .updateTable('rungs')
    .set((eb) => ({
      state: 'claimed',
      claimed_at: now,
      failed_at: null,
      retry_at: null,
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst();
}

export function updateRung(tx: Tx, id: string, change: Updateable<Rungs>): Promise<RungRow | undefined> {
  return tx.updateTable('rungs').set(change).where('id', '=', id).returningAll().executeTakeFirst();
}

/** From claimed to sent; false when a callback was quicker or an answer withdrew it. */
export async function markSent(tx: Tx, id: string, providerId: string | null, at: Temporal.Instant): Promise<boolean> {
  const row = await tx
    .updateTable('rungs')
    .set({ state: 'sent', sent_at: at, provider_id: providerId })
    .where('id', '=', id)
    .where('state', '=', 'claimed')
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export function rungById(tx: Tx, id: string): Promise<RungRow | undefined> {
  return tx.selectFrom('rungs').selectAll().where('id', '=', id).executeTakeFirst();
}

export function rungByProviderId(tx: Tx, providerId: string): Promise<RungRow | undefined> {
  return tx.selectFrom('rungs').selectAll().where('provider_id', '=', providerId).executeTakeFirst();
}

/** Messages and calls that went out to the person since their day began; failed ones do not count. */
export async function sentSince(
  tx: Tx,
  userId: string,
  since: Temporal.Instant,
): Promise<{ messages: number; calls: number }> {
  const rows = await tx
    .selectFrom('rungs')
    .select(['rung', (eb) => eb.fn.countAll<number>().as('count')])
    .where('user_id', '=', userId)
    .where('claimed_at', '>=', since)
    .where('rung', '!=', 'push')
    .where('state', '!=', 'failed')
    .groupBy('rung')
    .execute();
  const count = (match: (rung: string) => boolean) =>
    rows.filter((row) => match(row.rung)).reduce((sum, row) => sum + row.count, 0);
  return { messages: count((rung) => rung === 'whatsapp'), calls: count((rung) => rung.startsWith('call')) };
}

/** When calls to the person were made since then, the oldest first; failed ones do not count. */
export async function callTimesSince(tx: Tx, userId: string, since: Temporal.Instant): Promise<Temporal.Instant[]> {
  const rows = await tx
    .selectFrom('rungs')
    .select('claimed_at')
    .where('user_id', '=', userId)
    .where('claimed_at', '>=', since)
    .where('rung', 'in', ['call', 'call_again'])
    .where('state', '!=', 'failed')
    .orderBy('claimed_at')
    .execute();
  return rows.map((row) => row.claimed_at);
}

/** Provider ids of what was sent to a person since then: what is known already is not what a lost claim sent. */
export async function knownProviderIds(tx: Tx, userId: string, since: Temporal.Instant): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('rungs')
    .select('provider_id')
    .where('user_id', '=', userId)
    .where('claimed_at', '>=', since.subtract({ hours: 1 }))
    .where('provider_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => row.provider_id ?? []));
}
