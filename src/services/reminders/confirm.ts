import type { SendOutcome } from '../../channels/types.ts';
import { deleteSubscription, subscriptionsOf } from '../../db/queries/people.ts';
import { type RungRow, rungById, updateRung } from '../../db/queries/rungs.ts';
import { lockTask } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { channelOf, type Rung } from '../../domain/escalation/index.ts';
import { silence } from '../accounts/consent.ts';
import type { Context } from '../context.ts';
import { lookAgain } from './look-again.ts';

/** A first pause after a passing failure, doubled with every try, in seconds. */
const FIRST_RETRY_SECONDS = 15;
const LONGEST_RETRY_SECONDS = 300;

/** What came back from a send. */
export type Answer = {
  outcome: SendOutcome;
  /** push subscriptions that have ended */
  gone?: readonly string[];
  /** push subscriptions that did not take it and may yet, while another one did */
  again?: readonly string[];
  /** The claim that was sent: what is said of an older one changes nothing. */
  claimedAt?: Temporal.Instant;
};

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
  rest: Omit<Answer, 'outcome'> = {},
): Promise<Confirmed> {
  return ctx.db.asService('a send was answered', async (tx) => {
    const found = await rungById(tx, rungId);
    // The person, or the task, was erased while this was on its way out.
    if (!found) return { hangUp: outcome.kind === 'accepted' ? outcome.providerId : null };
    const task = await lockTask(tx, found.task_id);
    await forgetDead(tx, found.user_id, rest.gone ?? []);
    const row = await applyOutcome(tx, ctx, rungId, { outcome, ...rest });
    if (task && row && task.generation === row.generation) await lookAgain(tx, ctx, task);
    return { hangUp: row?.withdrawn_at && !row.ended_at ? row.provider_id : null };
  });
}

/** A subscription that moved to somebody else meanwhile is not this person's to lose. */
async function forgetDead(tx: Tx, userId: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  for (const { id } of await subscriptionsOf(tx, userId)) if (gone.includes(id)) await deleteSubscription(tx, id);
}

async function applyOutcome(tx: Tx, ctx: Context, rungId: string, answer: Answer): Promise<RungRow | undefined> {
  const row = await rungById(tx, rungId);
  const { outcome, again = [], claimedAt } = answer;
  if (!row || outcome.kind === 'unknown') return row;
  const now = ctx.clock.now();
  if (outcome.kind === 'accepted') {
    // A callback may have been quicker and know more.
    const fresh = row.state === 'claimed' || row.state === 'lost';
    const sent = fresh ? { state: 'sent', sent_at: row.sent_at ?? now } : {};
    const rest = again.length > 0 ? { devices: [...again], retry_at: retryAt(now, row.attempts) } : { devices: null };
    return updateRung(tx, rungId, { ...sent, ...rest, provider_id: outcome.providerId ?? row.provider_id });
  }
  if (row.state !== 'claimed' || (claimedAt && !claimedAt.equals(row.claimed_at))) return row;
  if (outcome.reason === 'opted_out') await silence(tx, row.user_id, 'network', now);
  const retry_at = outcome.permanent ? null : retryAt(now, row.attempts, outcome.retryAfterSeconds);
  // Another device has had it, so it is sent whatever becomes of this one.
  if (row.devices) return updateRung(tx, rungId, { state: 'sent', retry_at });
  await say(tx, row, now, 'failed', outcome.detail);
  return updateRung(tx, rungId, { state: 'failed', failed_at: now, fail_reason: outcome.reason, retry_at });
}

/** When a failure that may pass is tried again: not before the provider asked for, and more rarely every time. */
export function retryAt(now: Temporal.Instant, attempts: number, askedSeconds = 0): Temporal.Instant {
  const pause = Math.min(LONGEST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** (attempts - 1));
  return now.add({ seconds: Math.ceil(Math.max(askedSeconds, pause)) });
}

/** One line of the timeline about a rung. */
export async function say(
  tx: Tx,
  row: RungRow,
  at: Temporal.Instant,
  event: 'delivered' | 'failed',
  detail: string | null = null,
): Promise<void> {
  const channel = channelOf(row.rung as Rung);
  await addToTimeline(tx, { user_id: row.user_id, task_id: row.task_id, at, event, channel, detail });
}
