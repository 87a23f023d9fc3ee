import type { ListOutcome, ReminderItem, SendOutcome } from '../../channels/types.ts';
import { reminderKeys, reminderTwiml } from '../../channels/voice/index.ts';
import type { Channel } from '../../domain/escalation/index.ts';
import { isWindowOpen } from '../../services/reminders/window.ts';
import type { Claim, Send } from '../claim/claim.ts';
import { type Delivery, itemsOf, type Sender } from './items.ts';
import { pushAll } from './push.ts';

export type { Delivery, Sender } from './items.ts';

/** Short enough that voicemail does not pick up. */
const RING_SECONDS = 25;

/** Deleted where people sign in: nothing more goes out to them, on any channel. Their data is the operator's to erase. */
const ACCOUNT_GONE: SendOutcome = {
  kind: 'failed',
  reason: 'opted_out',
  permanent: true,
  detail: 'the sign-in of this account is gone',
};

/** Sends what was claimed to one person. Never throws for what a provider does. */
export async function deliver(sender: Sender, send: Send, now: Temporal.Instant): Promise<Delivery> {
  if (send.channel === 'push') return pushAll(sender, send, now);
  const to = numberOf(send.claims[0]);
  if (!to)
    return only({ kind: 'failed', reason: 'unreachable', permanent: true, detail: 'no verified number any more' });
  const { task, situation } = send.claims[0];
  if (sender.signInStands && !(await sender.signInStands(task.user_id)))
    return { ...only(ACCOUNT_GONE), gone: situation.subscriptions.map(({ id }) => id) };
  return only(send.channel === 'whatsapp' ? await write(sender, send, to, now) : await ring(sender, send, to, now));
}

/** What the provider took for a person lately. A push is simply sent again: same topic and tag, so the person sees one. */
export async function ask(
  { channels }: Sender,
  channel: Channel,
  person: Pick<Claim, 'situation'>,
): Promise<ListOutcome> {
  const to = numberOf(person);
  if (channel === 'push' || !to) return { kind: 'listed', sends: [] };
  return channel === 'whatsapp' ? channels.whatsapp.remindersTo(to) : channels.voice.callsTo(to);
}

const numberOf = ({ situation }: Pick<Claim, 'situation'>) => situation.contact?.phone_number ?? null;

function write(sender: Sender, send: Send, to: string, now: Temporal.Instant): Promise<SendOutcome> {
  const inSession = isWindowOpen(send.claims[0].situation.contact?.last_inbound_at ?? null, now);
  const [first, ...others] = itemsOf(sender, send, now);
  return sender.channels.whatsapp.sendReminder({
    ...first,
    ...(others.length > 0 ? { others } : {}),
    to,
    statusCallback: statusUrl(sender, send),
    inSession,
  });
}

function ring(sender: Sender, send: Send, to: string, now: Temporal.Instant): Promise<SendOutcome> {
  const [first, ...others] = itemsOf(sender, send, now);
  const urlOf = ({ token }: ReminderItem) => `${sender.publicUrl}/api/v1/webhooks/twilio/voice?t=${token}`;
  const wordsOf = ({ title, whenText: when }: ReminderItem) => `${title}, ${when}.`;
  const count = others.length + 1;
  const about = count === 1 ? 'a reminder' : `${count} reminders`;
  return sender.channels.voice.call({
    to,
    twiml: reminderTwiml(count === 1 ? wordsOf(first) : `The first: ${wordsOf(first)}`, reminderKeys, urlOf(first), {
      greeting: `Hello, this is Flux, your reminder service, with ${about} for you.`,
      others: others.map((item) => ({ words: wordsOf(item), gatherUrl: urlOf(item) })),
    }),
    statusCallback: statusUrl(sender, send),
    ringSeconds: RING_SECONDS,
  });
}

/** The rung's id in the address settles a claim whose process died before it heard the provider's answer. */
const statusUrl = ({ publicUrl }: Sender, { claims }: Send) =>
  `${publicUrl}/api/v1/webhooks/twilio/status?rung=${claims[0].rungId}`;

const only = (outcome: SendOutcome): Delivery => ({ outcome, accepted: [], gone: [], again: [] });
