import type { FindOutcome } from '../../channels/types.ts';
import { knownProviderIds, rungById, updateRung } from '../../db/queries/rungs.ts';
import { lockTask } from '../../db/queries/tasks.ts';
import type { Context } from '../context.ts';
import { confirmSend } from './confirm.ts';
import { lookAgain } from './look-again.ts';

/** A claim that nobody confirmed. */
export type Doubt = {
  rungId: string;
  userId: string;
  claimedAt: Temporal.Instant;
  /** the first of what went out together: the provider's id is its */
  isFirst: boolean;
};

/** What it turned out to be. */
export type Settled = 'was sent' | 'never left' | 'ask again later' | 'settled already';

/** Provider ids that belong to other sends of this person: what the provider finds among them is not what the lost claim sent. */
export function idsKnown(
  ctx: Context,
  { userId, claimedAt }: Pick<Doubt, 'userId' | 'claimedAt'>,
): Promise<Set<string>> {
  return ctx.db.asService('which sends are known', (tx) => knownProviderIds(tx, userId, claimedAt));
}

/**
 * Settles a claim in doubt by what the provider said. Found: it was sent, and nothing goes out again. Not found: it never left, and the
 * ladder decides anew what is right by now. Not to be asked: somebody asks again when the lease has run out.
 */
export async function settleDoubt(ctx: Context, doubt: Doubt, found: FindOutcome): Promise<Settled> {
  if (found.kind === 'unknown') return 'ask again later';
  if (found.kind === 'found') {
    await confirmSend(ctx, doubt.rungId, {
      kind: 'accepted',
      providerId: doubt.isFirst ? found.send.providerId : null,
    });
    return 'was sent';
  }
  return ctx.db.asService('a claim came to nothing', async (tx) => {
    const known = await rungById(tx, doubt.rungId);
    const task = known && (await lockTask(tx, known.task_id));
    const row = await rungById(tx, doubt.rungId);
    if (!task || row?.state !== 'claimed' || !row.claimed_at.equals(doubt.claimedAt)) return 'settled already';
    // What went to one device already is only repeated for the others.
    const change = row.devices ? { state: 'sent', retry_at: ctx.clock.now() } : { state: 'lost' };
    await updateRung(tx, row.id, change);
    if (task.generation === row.generation) await lookAgain(tx, ctx, task);
    return 'never left';
  });
}
