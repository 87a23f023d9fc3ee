import type { Context } from '../../services/context.ts';
import { confirmAccepted, confirmSend } from '../../services/reminders/confirm.ts';
import { idsKnown, reconcile } from '../../services/reminders/reconcile.ts';
import { type ClaimedRung, takeStep } from '../../services/reminders/step.ts';
import { ask, deliver, type Sender } from '../deliver.ts';

/**
 * One look at one occurrence: claim and commit, then send, then say what became of it. Dying between any two of these loses and
 * doubles nothing: the claim's lease wakes somebody, who asks the provider first.
 */
export async function reminder(ctx: Context, sender: Sender, payload: unknown): Promise<void> {
  const taskId = (payload as { task_id?: unknown } | null)?.task_id;
  if (typeof taskId !== 'string') throw new Error('a reminder job without a task');
  const step = await takeStep(ctx, taskId);
  if (step.do === 'nothing') return;
  if (step.do === 'reconcile' && !(await shallSend(ctx, sender, step.claim))) return;
  await send(ctx, sender, step.claim);
}

async function shallSend(ctx: Context, sender: Sender, claim: ClaimedRung): Promise<boolean> {
  const found = await ask(sender, claim, await idsKnown(ctx, claim));
  const result = await reconcile(ctx, claim, found);
  ctx.log.info({ task: claim.task.id, rung: claim.rung, result }, 'an unconfirmed claim was settled');
  return result === 'send it now';
}

async function send(ctx: Context, sender: Sender, claim: ClaimedRung): Promise<void> {
  const { outcome, goneSubscriptions } = await deliver(sender, claim, ctx.clock.now());
  const { hangUp } =
    outcome.kind === 'accepted' && goneSubscriptions.length === 0
      ? await confirmAccepted(ctx, claim, outcome.providerId)
      : await confirmSend(ctx, claim.row.id, outcome, goneSubscriptions);
  if (hangUp && claim.rung.startsWith('call')) await sender.channels.voice.endCall(hangUp);
  const level = outcome.kind === 'accepted' ? 'info' : 'warn';
  const detail = outcome.kind === 'accepted' ? {} : { detail: outcome.detail };
  ctx.log[level]({ task: claim.task.id, rung: claim.rung, outcome: outcome.kind, ...detail }, 'reminder');
}
