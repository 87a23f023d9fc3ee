import { type Accepted, confirmClaims, touchSubscriptions } from '../../db/queries/claims.ts';
import { rowByRow } from '../../db/queries/due.ts';
import type { Context } from '../../services/context.ts';
import { confirmSend } from '../../services/reminders/confirm.ts';
import type { Claim, Send } from '../claim/claim.ts';
import type { Delivery } from '../deliver/deliver.ts';
import { inParallel } from '../in-parallel.ts';

export type Sent = { send: Send; delivery: Delivery };

/** The long way, for so many sends at once. */
const AT_ONCE = 6;

/** A call that was answered elsewhere while it was on its way out. */
type HangUp = (providerId: string) => Promise<unknown>;

/**
 * Writes what became of sends, in one statement for all that were simply taken: when the ladder goes on was written with the claim. Whatever met
 * a change, failed or is held by somebody goes the long way, one by one, under the person's lock.
 */
export async function confirmAll(ctx: Context, holder: string, sent: readonly Sent[], hangUp: HangUp): Promise<void> {
  const now = ctx.clock.now();
  const quick = sent
    .filter(isPlain)
    .flatMap((one) => one.send.claims.map((claim, index) => accepted(one, claim, index)));
  const done = quick.length === 0 ? new Set<string>() : await confirmQuickly(ctx, holder, quick, sent, now);
  const rest = sent.filter(({ send }) => send.claims.some(({ rungId }) => !done.has(rungId)));
  await inParallel(AT_ONCE, rest, async (one) => {
    for (const [index, claim] of one.send.claims.entries()) {
      if (!done.has(claim.rungId)) await confirmSlowly(ctx, one, claim, index, hangUp);
    }
  });
}

const isPlain = ({ delivery: { outcome, gone, again } }: Sent) =>
  outcome.kind === 'accepted' && gone.length === 0 && again.length === 0;

function confirmQuickly(
  ctx: Context,
  holder: string,
  quick: readonly Accepted[],
  sent: readonly Sent[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  return ctx.db.asService('sends were accepted', async (tx) => {
    const [, done] = await Promise.all([
      rowByRow(tx),
      confirmClaims(tx, quick, holder, now),
      touchSubscriptions(tx, staleOf(sent, now), now),
    ]);
    return done;
  });
}

/** Subscriptions whose last acceptance was noted a day ago or more. */
function staleOf(sent: readonly Sent[], now: Temporal.Instant): string[] {
  const day = now.subtract({ hours: 24 });
  return sent.flatMap(({ send, delivery }) => {
    const { subscriptions } = send.claims[0].situation;
    const stale = subscriptions.filter(
      ({ last_accepted_at: last }) => !last || Temporal.Instant.compare(last, day) < 0,
    );
    return stale.map(({ id }) => id).filter((id) => delivery.accepted.includes(id));
  });
}

const accepted = ({ delivery }: Sent, { rungId, claimedAt }: Claim, index: number): Accepted => ({
  rungId,
  claimedAt,
  providerId: providerIdOf(delivery, index),
});

/** A provider's id names one rung: that of the first of what went out together. */
const providerIdOf = ({ outcome }: Delivery, index: number) =>
  outcome.kind === 'accepted' && index === 0 ? outcome.providerId : null;

async function confirmSlowly(ctx: Context, { send, delivery }: Sent, claim: Claim, index: number, hangUp: HangUp) {
  const { outcome, gone, again } = delivery;
  const own = outcome.kind === 'accepted' ? { ...outcome, providerId: providerIdOf(delivery, index) } : outcome;
  const answered = await confirmSend(ctx, claim.rungId, own, { gone, again, claimedAt: claim.claimedAt });
  if (answered.hangUp && send.channel === 'call' && send.claims.length === 1) await hangUp(answered.hangUp);
  const detail = outcome.kind === 'accepted' ? {} : { detail: outcome.detail };
  if (outcome.kind !== 'accepted') {
    ctx.log.warn({ task: claim.task.id, rung: claim.rung, outcome: outcome.kind, ...detail }, 'reminder');
  }
}
