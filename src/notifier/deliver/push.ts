import { pushTopic } from '../../channels/push/index.ts';
import { type PushItem, reminderPayload } from '../../channels/push/payload.ts';
import type { PushPayload, SendOutcome } from '../../channels/types.ts';
import { deadline, type RungRecord } from '../../domain/escalation/index.ts';
import { latest } from '../../domain/instants.ts';
import type { Claim, Send } from '../claim/claim.ts';
import { type Delivery, itemsOf, type Sender } from './items.ts';

const SHORTEST_LIFE_SECONDS = 60;

/** Sends to every device of the person, or to those that have not had it yet. */
export async function pushAll(sender: Sender, send: Send, now: Temporal.Instant): Promise<Delivery> {
  const { subscriptions } = send.claims[0].situation;
  const targets = subscriptions.filter(({ id }) => send.claims.some(({ devices }) => devices?.includes(id) ?? true));
  const request = {
    payload: payloadOf(sender, send, now),
    topic: pushTopic(send.shownAs),
    ttlSeconds: Math.max(SHORTEST_LIFE_SECONDS, Math.round(lifeOf(send, now))),
    urgency: 'high' as const,
  };
  const sent = await Promise.all(
    targets.map(async ({ id, endpoint, p256dh, auth, application_key: applicationKey }) => ({
      id,
      outcome: await sender.channels.push.send({
        ...request,
        subscription: { endpoint, keys: { p256dh, auth }, applicationKey },
      }),
    })),
  );
  const ids = (is: (outcome: SendOutcome) => boolean) => sent.filter((one) => is(one.outcome)).map(({ id }) => id);
  const outcome = combine(sent.map((one) => one.outcome));
  return {
    outcome,
    accepted: ids(({ kind }) => kind === 'accepted'),
    gone: ids((one) => one.kind === 'failed' && one.reason === 'gone'),
    again: outcome.kind === 'accepted' ? ids(mayPass) : [],
  };
}

function payloadOf(sender: Sender, send: Send, now: Temporal.Instant): PushPayload {
  const [first, ...others] = itemsOf(sender, send, now);
  const taskOf = (index: number) => send.claims[index]?.task.id ?? '';
  const items: [PushItem, ...PushItem[]] = [
    { ...first, taskId: taskOf(0) },
    ...others.map((item, index) => ({ ...item, taskId: taskOf(index + 1) })),
  ];
  return reminderPayload(items, send.shownAs, (token) => `${sender.publicUrl}/api/v1/answers/${token}`);
}

/** Seconds until the last of them is worth nothing any more; this very rung among what was sent, as what comes late leaves time to answer. */
function lifeOf({ claims }: Send, now: Temporal.Instant): number {
  const ends = claims.map(({ situation: { facts }, rung, claimedAt }: Claim) => {
    const sent: RungRecord = { rung, state: 'sent', claimedAt, retryAt: null, failedAt: null, pickedUp: false };
    return deadline({ ...facts, rungs: [...facts.rungs.filter((one) => one.rung !== rung), sent] });
  });
  return now.until(ends.reduce(latest)).total('seconds');
}

const mayPass = (outcome: SendOutcome) =>
  outcome.kind === 'unknown' || (outcome.kind === 'failed' && !outcome.permanent);

/** One device that took it is enough; otherwise the failure that may pass counts, as it is worth another try. */
function combine(outcomes: SendOutcome[]): SendOutcome {
  const accepted = outcomes.find(({ kind }) => kind === 'accepted');
  if (accepted) return accepted;
  const passing = outcomes.find(mayPass);
  if (passing?.kind === 'unknown')
    return { kind: 'failed', reason: 'provider_down', permanent: false, detail: passing.detail };
  return (
    passing ??
    outcomes[0] ?? { kind: 'failed', reason: 'unreachable', permanent: true, detail: 'no push subscription any more' }
  );
}
