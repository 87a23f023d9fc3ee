import type { Channels } from '../channels/create.ts';
import { pushTopic } from '../channels/push/index.ts';
import type { FindOutcome, PushPayload, SendOutcome } from '../channels/types.ts';
import { reminderKeys, reminderTwiml } from '../channels/voice/index.ts';
import { type ReminderText, reminderMarker } from '../channels/whatsapp/index.ts';
import { deadline } from '../domain/escalation/index.ts';
import { recordOf } from '../services/reminders/facts.ts';
import type { ClaimedRung } from '../services/reminders/step.ts';
import { makeToken } from '../services/reminders/token.ts';
import { whenText } from '../services/reminders/when-text.ts';

/** What sending needs besides the claim. */
export type Sender = {
  channels: Channels;
  secretKey: string;
  /** The public base address of the API, for callbacks and the links of a push. No slash at the end. */
  publicUrl: string;
};

export type Delivery = { outcome: SendOutcome; goneSubscriptions: string[] };

/** Short enough that voicemail does not pick up. */
const RING_SECONDS = 25;
const SESSION_HOURS = 24;

/** Sends one claimed rung. Never throws for what a provider does. */
export async function deliver(sender: Sender, claim: ClaimedRung, now: Temporal.Instant): Promise<Delivery> {
  if (claim.rung === 'push') return pushAll(sender, claim, now);
  const to = claim.situation.contact?.phone_number;
  if (!to)
    return only({ kind: 'failed', reason: 'unreachable', permanent: true, detail: 'no verified number any more' });
  return only(claim.rung === 'whatsapp' ? await write(sender, claim, to, now) : await ring(sender, claim, to, now));
}

/** Asks the provider whether the claimed rung went out. A push is simply sent again: same topic and tag, so the person sees one. */
export async function ask(sender: Sender, claim: ClaimedRung, except: ReadonlySet<string>): Promise<FindOutcome> {
  const to = claim.situation.contact?.phone_number;
  if (claim.rung === 'push' || !to) return { kind: 'none' };
  const since = claim.row.claimed_at;
  if (claim.rung !== 'whatsapp') return sender.channels.voice.find({ to, since, except });
  return sender.channels.whatsapp.find({ to, since, except, marker: reminderMarker(textOf(claim)) });
}

/** The words are as they were at the claim, so that a message can be found again by them. */
function textOf({ task, situation, row }: ClaimedRung): ReminderText {
  return {
    title: task.title,
    whenText: whenText(task.scheduled_at, row.claimed_at, situation.person),
    words: task.words ?? '',
  };
}

function tokenOf({ secretKey }: Sender, { task, rung }: ClaimedRung, now: Temporal.Instant): string {
  return makeToken(secretKey, { taskId: task.id, generation: task.generation, rung }, now);
}

function write(sender: Sender, claim: ClaimedRung, to: string, now: Temporal.Instant): Promise<SendOutcome> {
  const wrote = claim.situation.contact?.last_inbound_at;
  const inSession = wrote ? Temporal.Instant.compare(wrote.add({ hours: SESSION_HOURS }), now) > 0 : false;
  return sender.channels.whatsapp.sendReminder({
    ...textOf(claim),
    to,
    token: tokenOf(sender, claim, now),
    statusCallback: statusUrl(sender, claim),
    inSession,
  });
}

function ring(sender: Sender, claim: ClaimedRung, to: string, now: Temporal.Instant): Promise<SendOutcome> {
  const { title, whenText: when } = textOf(claim);
  const gatherUrl = `${sender.publicUrl}/api/v1/webhooks/twilio/voice?t=${tokenOf(sender, claim, now)}`;
  const words = `Hello, this is Flux with your reminder: ${title}, ${when}.`;
  return sender.channels.voice.call({
    to,
    twiml: reminderTwiml(words, reminderKeys, gatherUrl),
    statusCallback: statusUrl(sender, claim),
    ringSeconds: RING_SECONDS,
  });
}

/** The rung's id in the address settles a claim whose process died before it heard the provider's answer. */
const statusUrl = ({ publicUrl }: Sender, { row }: ClaimedRung) =>
  `${publicUrl}/api/v1/webhooks/twilio/status?rung=${row.id}`;

async function pushAll(sender: Sender, claim: ClaimedRung, now: Temporal.Instant): Promise<Delivery> {
  const token = tokenOf(sender, claim, now);
  const text = textOf(claim);
  const payload: PushPayload = {
    title: text.title,
    body: `${capital(text.whenText)}. ${text.words}`,
    tag: `task-${claim.task.id}`,
    task_id: claim.task.id,
    answer_url: `${sender.publicUrl}/api/v1/answers/${token}`,
    actions: [
      { action: 'done', title: 'Done', token },
      { action: 'snooze', title: 'In 10 minutes', token },
    ],
  };
  const { facts } = claim.situation;
  // This very rung among them: what comes late leaves time to answer.
  const life = now.until(deadline({ ...facts, rungs: [...facts.rungs, recordOf(claim.row)] })).total('seconds');
  const request = {
    payload,
    topic: pushTopic(claim.task.id),
    ttlSeconds: Math.max(60, Math.round(life)),
    urgency: 'high' as const,
  };
  const sent = await Promise.all(
    claim.situation.subscriptions.map(async ({ id, endpoint, p256dh, auth }) => ({
      id,
      outcome: await sender.channels.push.send({ ...request, subscription: { endpoint, keys: { p256dh, auth } } }),
    })),
  );
  const gone = sent.filter(({ outcome }) => outcome.kind === 'failed' && outcome.reason === 'gone').map(({ id }) => id);
  return { outcome: combine(sent.map(({ outcome }) => outcome)), goneSubscriptions: gone };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** One device that took it is enough; otherwise the failure that may pass counts, as it is worth another try. */
function combine(outcomes: SendOutcome[]): SendOutcome {
  const accepted = outcomes.find(({ kind }) => kind === 'accepted');
  if (accepted) return accepted;
  const passing = outcomes.find((one) => one.kind === 'unknown' || (one.kind === 'failed' && !one.permanent));
  if (passing?.kind === 'unknown')
    return { kind: 'failed', reason: 'provider_down', permanent: false, detail: passing.detail };
  return (
    passing ??
    outcomes[0] ?? { kind: 'failed', reason: 'unreachable', permanent: true, detail: 'no push subscription any more' }
  );
}

const only = (outcome: SendOutcome): Delivery => ({ outcome, goneSubscriptions: [] });
