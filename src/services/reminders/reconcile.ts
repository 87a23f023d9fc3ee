import type { FindOutcome } from '../../channels/types.ts';
import { knownProviderIds, reclaimRung, rungById } from '../../db/queries/rungs.ts';
import { lockTask, updateTask } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { CLAIM_LEASE_SECONDS } from '../../domain/escalation/index.ts';
import type { Context } from '../context.ts';
import { confirmSend } from './confirm.ts';
import type { ClaimedRung } from './step.ts';

/** What a claim that nobody confirmed turned out to be. */
export type Reconciled = 'was sent' | 'send it now' | 'ask again later' | 'settled';

/** Provider ids that belong to other sends of this person: what the provider finds among them is not what the lost claim sent. */
export function idsKnown(ctx: Context, { row }: ClaimedRung): Promise<Set<string>> {
  return ctx.db.asService('which sends are known', (tx) => knownProviderIds(tx, row.user_id, row.claimed_at));
}

/**
 * Settles a claim by what the provider said: found, it was sent and nothing goes out again; not found, it is claimed anew for this
 * caller to send; not to be asked now, somebody asks again when the lease has run out.
 */
export async function reconcile(ctx: Context, claim: ClaimedRung, found: FindOutcome): Promise<Reconciled> {
  if (found.kind === 'unknown') return 'ask again later';
  if (found.kind === 'found') {
    await confirmSend(ctx, claim.row.id, { kind: 'accepted', providerId: found.send.providerId });
    return 'was sent';
  }
  return ctx.db.asService('a lost claim is sent', (tx) => claimAnew(tx, ctx, claim));
}

async function claimAnew(tx: Tx, ctx: Context, claim: ClaimedRung): Promise<Reconciled> {
  const task = await lockTask(tx, claim.task.id);
  const row = await rungById(tx, claim.row.id);
  const same = row?.state === 'claimed' && row.claimed_at.equals(claim.row.claimed_at);
  if (task?.status !== 'pending' || task.generation !== claim.row.generation || !same) return 'settled';
  const now = ctx.clock.now();
  await reclaimRung(tx, row.id, 'claimed', now);
  await updateTask(tx, task.id, { wake_at: now.add({ seconds: CLAIM_LEASE_SECONDS }) });
  return 'send it now';
}
