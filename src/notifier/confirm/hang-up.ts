import { endedCall, type WithdrawnCall } from '../../db/queries/withdrawn-calls.ts';
import type { Context } from '../../services/context.ts';
import type { Sender } from '../deliver/deliver.ts';

/** Ends a call whose occurrence was answered elsewhere. One that is over already is no fault. */
export async function hangUp(ctx: Context, sender: Sender, { id, task_id, provider_id }: WithdrawnCall): Promise<void> {
  if (!provider_id) return;
  const ended = await sender.channels.voice.endCall(provider_id);
  ctx.log.info({ task: task_id, ended }, 'call withdrawn');
  if (ended) await ctx.db.asService('a call was ended', (tx) => endedCall(tx, id));
}
