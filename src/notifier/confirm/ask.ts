import { channelOf, type Rung } from '../../domain/escalation/index.ts';
import { earliest } from '../../domain/instants.ts';
import type { Context } from '../../services/context.ts';
import { findings, sendOf, settleDoubt } from '../../services/reminders/doubt.ts';
import { recordFound } from '../../services/reminders/index.ts';
import type { Plan } from '../decide/plan.ts';
import { ask, type Sender } from '../deliver/deliver.ts';

/** One person's claims in doubt, a channel at a time: what the provider knows is shared out among all of them at once. */
export async function settleDoubts(ctx: Context, sender: Sender, doubts: Plan['doubts']): Promise<void> {
  for (const [channel, theirs] of Map.groupBy(doubts, ({ row }) => channelOf(row.rung as Rung))) {
    const [first] = theirs;
    if (!first) continue;
    const since = theirs.map(({ row }) => row.claimed_at).reduce(earliest);
    const listed = await ask(sender, channel, first);
    const findingOf = await findings(ctx, { userId: first.row.user_id, channel, since }, listed);
    for (const { row, task } of theirs) {
      const isFirst = sendOf(row) === row.id;
      const doubt = { rungId: row.id, claimedAt: row.claimed_at, isFirst };
      const result = await settleDoubt(ctx, doubt, findingOf(sendOf(row)));
      ctx.log.info({ task: task.id, rung: row.rung, result }, 'an unconfirmed claim was settled');
    }
  }
}

/** One person's messages of which nothing was reported: reports get lost. What cannot be learned now is asked again. */
export async function askFate(ctx: Context, sender: Sender, unreported: Plan['unreported']): Promise<void> {
  const [first] = unreported;
  const listed = first && (await ask(sender, 'whatsapp', first));
  if (listed?.kind !== 'listed') return;
  for (const { row } of unreported) await recordFound(ctx, row.id, listed);
}
