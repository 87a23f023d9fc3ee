import { offerTimes } from '../../db/queries/choices.ts';
import { type TaskRow, updateTask } from '../../db/queries/tasks.ts';
import { addToTimelineOnce } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore } from '../../domain/instants.ts';

/** Other times were offered: the ladder looks again when the offer has expired. */
export async function waitForChoice(
  tx: Tx,
  task: TaskRow,
  channel: 'whatsapp' | 'call' | 'push',
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  const detail = 'another time is being chosen';
  await addToTimelineOnce(tx, {
    user_id: task.user_id,
    task_id: task.id,
    at: now,
    event: 'held back',
    channel,
    detail,
  });
  if (task.wake_at && isBefore(task.wake_at, until)) await updateTask(tx, task.id, { wake_at: until });
}

/** Somebody who wants another time has so many minutes to choose it before the ladder goes on. */
export const CHOOSING_MINUTES = 15;

/** "Another time" on a notification: the app shows the free times, and nothing rings while they are looked at. */
export async function chooseInApp(tx: Tx, task: TaskRow, now: Temporal.Instant): Promise<void> {
  const until = now.add({ minutes: CHOOSING_MINUTES });
  await offerTimes(tx, { userId: task.user_id, channel: 'app', taskId: task.id, options: [], now, until });
  await waitForChoice(tx, task, 'push', now, until);
}

/**
 * The times that a person was offered last on WhatsApp, for an occurrence that is still open; expired ones too: a number that comes late
 * still means one of them, and nothing else.
 */
export function lastOffer(tx: Tx, userId: string) {
  return tx
    .selectFrom('flux_private.pending_choices as offer')
    .innerJoin('tasks', 'tasks.id', 'offer.task_id')
    .select(['offer.task_id', 'offer.options', 'offer.asked_at'])
    .select(['offer.expires_at', 'tasks.title'])
    .where('offer.user_id', '=', userId)
    .where('offer.channel', '=', 'whatsapp')
    .where('tasks.status', '=', 'pending')
    .whereRef('offer.asked_at', '>=', 'tasks.armed_at')
    .executeTakeFirst();
}

export type Offer = NonNullable<Awaited<ReturnType<typeof lastOffer>>>;
