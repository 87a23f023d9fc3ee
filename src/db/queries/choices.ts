import type { Tx } from '../scope.ts';

/** `app`: nobody was offered any; they choose there. */
type Channel = 'whatsapp' | 'call' | 'app';

export type Offer = {
  userId: string;
  channel: Channel;
  taskId: string;
  options: Temporal.Instant[];
  now: Temporal.Instant;
  until: Temporal.Instant;
};

/** Times were offered: the next number on this channel chooses one. A newer offer takes the place of an older one. */
export async function offerTimes(tx: Tx, { userId, channel, taskId, options, now, until }: Offer): Promise<void> {
  const row = { task_id: taskId, options, asked_at: now, expires_at: until };
  await tx
    .insertInto('flux_private.pending_choices')
    .values({ user_id: userId, channel, ...row })
    .onConflict((conflict) => conflict.columns(['user_id', 'channel']).doUpdateSet(row))
    .execute();
}

/** The offer that is still open; undefined when there is none or it has expired. */
export function openChoice(tx: Tx, userId: string, channel: Channel, now: Temporal.Instant) {
  return tx
    .selectFrom('flux_private.pending_choices')
    .selectAll()
    .where('user_id', '=', userId)
    .where('channel', '=', channel)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** The offer is over; one for another occurrence than `taskId` stays. */
export async function deleteChoice(tx: Tx, userId: string, channel: Channel, taskId: string): Promise<void> {
  await tx
    .deleteFrom('flux_private.pending_choices')
    .where('user_id', '=', userId)
    .where('channel', '=', channel)
    .where('task_id', '=', taskId)
    .execute();
}
