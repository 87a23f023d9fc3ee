import { rungById } from '../../db/queries/rungs.ts';
import type { Context } from '../../services/context.ts';
import type { Sender } from '../deliver.ts';

/** Ends a call whose occurrence was answered elsewhere. A call that is over already is no fault. */
export async function hangUp(ctx: Context, sender: Sender, payload: unknown): Promise<void> {
  const rungId = (payload as { rung_id?: unknown } | null)?.rung_id;
  if (typeof rungId !== 'string') throw new Error('a hang-up job without a rung');
  const rung = await ctx.db.asService('a call is hung up', (tx) => rungById(tx, rungId));
  if (!rung?.provider_id || rung.ended_at) return;
  const ended = await sender.channels.voice.endCall(rung.provider_id);
  ctx.log.info({ task: rung.task_id, ended }, 'call withdrawn');
}
