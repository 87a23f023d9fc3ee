import { pushTopic } from '../../channels/push/index.ts';
import { closedPayload, tagOf } from '../../channels/push/payload.ts';
import type { Notice } from '../../db/queries/notices.ts';
import { subscriptionsOf } from '../../db/queries/people.ts';
import type { Context } from '../../services/context.ts';
import type { Sender } from '../deliver/deliver.ts';

/** What was off for longer shows nothing of it: the reminder's own life has ended by then. */
const LIFE_SECONDS = 4 * 3600;

/**
 * Answered on one device, the notification goes on the others: a push of the same tag and topic, which also takes the place of a reminder that
 * waits at the push service. Sent once and not followed up: a notification that stays tells, when tapped, what stands.
 */
export async function clearNotification(ctx: Context, sender: Sender, notice: Notice): Promise<void> {
  const devices = await ctx.db.asService('who still shows it', (tx) => subscriptionsOf(tx, notice.userId));
  // The one device that it was tapped on has closed it by itself.
  if (notice.via === 'push' && devices.length < 2) return;
  const request = {
    payload: closedPayload(notice.taskId, tagOf(notice.shownAs), notice.title, notice.status),
    topic: pushTopic(notice.shownAs),
    ttlSeconds: LIFE_SECONDS,
    urgency: 'normal' as const,
  };
  await Promise.all(
    devices.map(({ endpoint, p256dh, auth, application_key: applicationKey }) =>
      sender.channels.push.send({ ...request, subscription: { endpoint, keys: { p256dh, auth }, applicationKey } }),
    ),
  );
}
