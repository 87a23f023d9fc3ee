import type { Selectable, Updateable } from 'kysely';
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

export function updateRung(tx: Tx, id: string, change: Updateable<Rungs>): Promise<RungRow | undefined> {
  return tx.updateTable('rungs').set(change).where('id', '=', id).returningAll().executeTakeFirst();
}

export function rungById(tx: Tx, id: string): Promise<RungRow | undefined> {
  return tx.selectFrom('rungs').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Every rung that went out in the same message, notification or call as this one, itself among them, in the order in which they were told. */
export function rungsOfSend(tx: Tx, rung: Pick<RungRow, 'id' | 'send_id'>): Promise<RungRow[]> {
  const query = tx.selectFrom('rungs').selectAll();
  return rung.send_id
    ? query.where('send_id', '=', rung.send_id).orderBy('place').orderBy('id').execute()
    : query.where('id', '=', rung.id).execute();
}

export function rungByProviderId(tx: Tx, providerId: string): Promise<RungRow | undefined> {
  return tx.selectFrom('rungs').selectAll().where('provider_id', '=', providerId).executeTakeFirst();
}

/** The rung by which a person was written to last since then, the first of those that went out as one; undefined when there was none. */
export function lastMessageTo(tx: Tx, userId: string, since: Temporal.Instant): Promise<RungRow | undefined> {
  return tx
    .selectFrom('rungs')
    .selectAll()
    .where('user_id', '=', userId)
    .where('rung', '=', 'whatsapp')
    .where('state', 'in', ['claimed', 'sent', 'delivered'])
    .where('claimed_at', '>=', since)
    .orderBy('claimed_at', 'desc')
    .orderBy('place')
    .limit(1)
    .executeTakeFirst();
}

/** What was claimed for a person since then, of whatever occurrence and generation. */
export function rungsSince(tx: Tx, userId: string, since: Temporal.Instant): Promise<RungRow[]> {
  return tx
    .selectFrom('rungs')
    .selectAll()
    .where('user_id', '=', userId)
    .where('claimed_at', '>=', since)
    .orderBy('claimed_at')
    .execute();
}
