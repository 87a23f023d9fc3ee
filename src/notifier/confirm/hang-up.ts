import { callsToEnd, endedCall } from '../../db/queries/withdrawn-calls.ts';
import type { Context } from '../../services/context.ts';
import type { Sender } from '../deliver/deliver.ts';

const AT_ONCE = 20;

/**
 * Ends calls whose occurrence was answered elsewhere: due rows of their own. A call that is over already is no fault. Returns how many
 * were looked at.
 */
export async function hangUpWithdrawn(ctx: Context, sender: Sender): Promise<number> {
  const now = ctx.clock.now();
  const calls = await ctx.db.asService('calls are withdrawn', (tx) => callsToEnd(tx, now, AT_ONCE));
  await Promise.all(
    calls.map(async ({ id, task_id, provider_id }) => {
      if (!provider_id) return;
      const ended = await sender.channels.voice.endCall(provider_id);
      ctx.log.info({ task: task_id, ended }, 'call withdrawn');
      if (ended) await ctx.db.asService('a call was ended', (tx) => endedCall(tx, id));
    }),
  );
  return calls.length;
}
