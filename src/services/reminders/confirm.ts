import type { SendOutcome } from '../../channels/types.ts';
import { deleteSubscription, subscriptionsOf } from '../../db/queries/people.ts';
import { markSent, type RungRow, rungById, updateRung } from '../../db/queries/rungs.ts';
import { lockTask, moveWake } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { decide, type Rung } from '../../domain/escalation/index.ts';
import { silence } from '../accounts/consent.ts';
import type { Context } from '../context.ts';
import { recordOf } from './facts.ts';
import { type ClaimedRung, channelOf, leaseFrom, lookAgain } from './step.ts';

/** A first pause after a passing failure, doubled with every try, in seconds. */
const FIRST_RETRY_SECONDS = 15;
const LONGEST_RETRY_SECONDS = 300;

export type Confirmed = {
  /** The occurrence was answered, or taken away, while this call was on its way out: the caller hangs it up. */
  hangUp: string | null;
};

/**
 * What became of a send. Accepted: sent, until a callback says more. Failed: the next rung comes forward, and a failure that may
 * pass is tried again. Unknown: the claim stays and is settled with the provider when its lease has run out.
 */
export function confirmSend(
  ctx: Context,
  rungId: string,
  outcome: SendOutcome,
  gone: readonly string[] = [],
): Promise<Confirmed> {
  return ctx.db.asService('a send was answered', async (tx) => {
    const found = await rungById(tx, rungId);
    // The person, or the task, was erased while this was on its way out.
    if (!found) return { hangUp: outcome.kind === 'accepted' ? outcome.providerId : null };
    await forgetDead(tx, found.user_id, gone);
    const task = await lockTask(tx, found.task_id);
    const row = await applyOutcome(tx, ctx, rungId, outcome);
    if (task && row && task.generation === row.generation) await lookAgain(tx, ctx, task);
    return { hangUp: row?.withdrawn_at && !row.ended_at ? row.provider_id : null };
  });
}

/** A subscription that moved to somebody else meanwhile is not this person's to lose. */
async function forgetDead(tx: Tx, userId: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  for (const { id } of await subscriptionsOf(tx, userId)) if (gone.includes(id)) await deleteSubscription(tx, id);
}

/**
 * The usual end of a send: the provider took it, and nobody touched the occurrence meanwhile. What to do next follows from the facts
 * of the claim, so two compare-and-sets do it. When one of them meets a change, nothing is kept and the long way is taken, which
 * holds the person's lock from the start.
 */
export async function confirmAccepted(ctx: Context, claim: ClaimedRung, providerId: string | null): Promise<Confirmed> {
  const quick = await ctx.db
    .asService('a send was accepted', (tx) => confirmQuickly(tx, ctx, claim, providerId))
    .catch((error: unknown) => {
      if (error instanceof TouchedMeanwhile) return null;
      throw error;
    });
  return quick ?? confirmSend(ctx, claim.row.id, { kind: 'accepted', providerId });
}

class TouchedMeanwhile extends Error {}

async function confirmQuickly(tx: Tx, ctx: Context, claim: ClaimedRung, providerId: string | null): Promise<Confirmed> {
  const { row, task, situation } = claim;
  const now = ctx.clock.now();
  const sent = { ...recordOf(row), state: 'sent' as const };
  const rungs = [...situation.facts.rungs.filter(({ rung }) => rung !== sent.rung), sent];
  const next = decide({ ...situation.facts, rungs }, now);
  const climb = { taskId: task.id, generation: row.generation };
  const untouched = await moveWake(tx, climb, leaseFrom(row.claimed_at), next.do === 'wait' ? next.wakeAt : now);
  if (!untouched || !(await markSent(tx, row.id, providerId, now))) throw new TouchedMeanwhile();
  await say(tx, row, now, 'sent');
  return { hangUp: null };
}

async function applyOutcome(tx: Tx, ctx: Context, rungId: string, outcome: SendOutcome): Promise<RungRow | undefined> {
  const row = await rungById(tx, rungId);
  if (!row || outcome.kind === 'unknown') return row;
  const now = ctx.clock.now();
  if (outcome.kind === 'accepted') {
    // A callback may have been quicker and know more.
    const sent = row.state === 'claimed' ? { state: 'sent', sent_at: now } : {};
    if (row.state === 'claimed') await say(tx, row, now, 'sent');
    return updateRung(tx, rungId, { ...sent, provider_id: outcome.providerId ?? row.provider_id });
  }
  if (row.state !== 'claimed') return row;
  if (outcome.reason === 'opted_out') await silence(tx, row.user_id, 'network', now);
  await say(tx, row, now, 'failed', outcome.detail);
  return updateRung(tx, rungId, {
    state: 'failed',
    failed_at: now,
    fail_reason: outcome.reason,
    retry_at: outcome.permanent ? null : now.add({ seconds: retrySeconds(row.attempts, outcome.retryAfterSeconds) }),
  });
}

function retrySeconds(attempts: number, asked: number | undefined): number {
  return Math.max(asked ?? 0, Math.min(LONGEST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** (attempts - 1)));
}

/** One line of the timeline about a rung. */
export async function say(
  tx: Tx,
  row: RungRow,
  at: Temporal.Instant,
  event: 'sent' | 'delivered' | 'failed',
  detail: string | null = null,
): Promise<void> {
  const channel = channelOf(row.rung as Rung);
  await addToTimeline(tx, { user_id: row.user_id, task_id: row.task_id, at, event, channel, detail });
}
