import { type PartnerNotice, partnerToTell, settleNotice } from '../../db/queries/partners.ts';
import { profileOf } from '../../db/queries/people.ts';
import { taskById } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import { isBefore } from '../../domain/instants.ts';
import type { Context } from '../../services/context.ts';
import { mayBeTold, withinHours } from '../../services/partners/tell.ts';
import { whenText } from '../../services/reminders/when-text.ts';
import { isWindowOpen } from '../../services/reminders/window.ts';
import { personOf } from '../../services/tasks/person.ts';
import type { Sender } from '../deliver/deliver.ts';

const ATTEMPTS = 4;
const AGAIN_MINUTES = 10;

/** Tells a partner of what stayed unanswered. Judged once more right before: both sides may have ended it meanwhile. */
export async function tellPartner(ctx: Context, sender: Sender, { taskId, attempts }: PartnerNotice): Promise<void> {
  const now = ctx.clock.now();
  const message = await ctx.db.asService('what a partner is told', async (tx) => {
    const task = await taskById(tx, taskId);
    const partner = task?.scheduled_at && task.status === 'missed' ? await partnerToTell(tx, task) : undefined;
    if (!task?.scheduled_at || !partner || !mayBeTold(task, partner.even_health)) return null;
    const from = withinHours(partner, now);
    if (isBefore(now, from)) {
      await settleNotice(tx, taskId, { due_at: from });
      return null;
    }
    const person = { ...(await personOf(tx, ctx, task.user_id)), zone: partner.zone };
    return {
      userId: task.user_id,
      to: partner.phone_number,
      person: (await profileOf(tx, task.user_id))?.name ?? 'Somebody you know',
      title: task.title,
      whenText: whenText(task.scheduled_at, now, person),
      inSession: isWindowOpen(partner.last_inbound_at, now),
    };
  });
  if (!message) return;
  const { userId, ...words } = message;
  const outcome = await sender.channels.whatsapp.sendToPartner(words);
  await ctx.db.asService('a partner was told', async (tx) => {
    const entry = { user_id: userId, task_id: taskId, at: now, channel: 'partner' };
    if (outcome.kind === 'accepted') {
      await settleNotice(tx, taskId, { sent_at: now });
      await addToTimeline(tx, { ...entry, event: 'sent', detail: 'your accountability partner was told' });
    } else if (outcome.kind === 'failed' && !outcome.permanent && attempts < ATTEMPTS) {
      await settleNotice(tx, taskId, { due_at: now.add({ minutes: AGAIN_MINUTES }) });
    } else await addToTimeline(tx, { ...entry, event: 'failed', detail: outcome.detail });
  });
}
