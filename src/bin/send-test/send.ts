import { setTimeout as pause } from 'node:timers/promises';
import type { Channels } from '../../channels/create.ts';
import { isFinal } from '../../channels/twilio/status.ts';
import type { DeliveryState, ListOutcome, SendOutcome } from '../../channels/types.ts';
import { goodbyeTwiml } from '../../channels/voice/index.ts';
import type { ReachLimits } from '../../services/context.ts';
import type { Reach } from './person.ts';

export type Result = { channel: 'push' | 'whatsapp' | 'call'; state: 'taken' | 'refused' | 'failed'; says: string };

export type Means = {
  channels: Pick<Channels, 'push' | 'whatsapp' | 'voice'>;
  now: Temporal.Instant;
  limits: Pick<ReachLimits, 'callHours'>;
  /** our own address */
  statusUrl: string;
  /** how often, and how long apart, a provider is asked what became of it */
  asks?: { times: number; apartMs: number };
};

const SESSION_HOURS = 24;
/** One message through each channel, or `only` one; refused where the person did not agree to it. Never throws for a provider. */
export async function sendTests(means: Means, person: Reach, only?: Result['channel']): Promise<Result[]> {
  const all = { push: testPush, whatsapp: testWhatsapp, call: testCall };
  const results: Result[] = [];
  for (const channel of ['push', 'whatsapp', 'call'] as const) {
    if (only !== undefined && only !== channel) continue;
    results.push({ channel, ...(await all[channel](means, person)) });
  }
  return results;
}

type Outcome = Omit<Result, 'channel'>;
const refused = (says: string): Outcome => ({ state: 'refused', says });

async function testPush({ channels }: Means, { subscriptions }: Reach): Promise<Outcome> {
  if (subscriptions.length === 0) return refused('no browser of theirs is subscribed');
  const payload = {
    type: 'test',
    title: 'A test',
    body: 'Notifications work.',
    tag: 'send-test',
    actions: [],
    answer_url: '',
    task_id: '',
  };
  const sent = await Promise.all(
    subscriptions.map((subscription) =>
      channels.push.send({ subscription, payload, topic: 'send-test', ttlSeconds: 60 }),
    ),
  );
  const taken = sent.filter(({ kind }) => kind === 'accepted').length;
  const troubles = sent.flatMap((one) => (one.kind === 'accepted' ? [] : [one.detail]));
  const says = `${taken} of ${sent.length} ${sent.length === 1 ? 'browser' : 'browsers'} taken by the push service`;
  return { state: taken > 0 ? 'taken' : 'failed', says: [says, ...troubles].join('; ') };
}

/** Why nothing may go to their number at all; null: it may. */
function whyNoNumber({ number, verified, optedOut }: Reach): string | null {
  if (number === null) return 'they gave no number';
  if (!verified) return 'their number is not verified';
  return optedOut ? 'they said STOP' : null;
}

async function testWhatsapp(means: Means, person: Reach): Promise<Outcome> {
  const { channels, now, statusUrl } = means;
  const why = whyNoNumber(person) ?? (person.whatsappOptedIn ? null : 'they did not opt in to WhatsApp');
  if (why !== null) return refused(why);
  const to = person.number ?? '';
  const opened = person.lastInboundAt?.add({ hours: SESSION_HOURS });
  const outcome = await channels.whatsapp.sendReminder({
    to,
    title: 'A test of Flux',
    whenText: 'now',
    words: 'Nothing to do.',
    token: 'test',
    statusCallback: `${statusUrl}/api/v1/webhooks/twilio/status`,
    inSession: opened !== undefined && Temporal.Instant.compare(opened, now) > 0,
  });
  return told(means, outcome, `WhatsApp to ${masked(to)}`, () => channels.whatsapp.remindersTo(to));
}

async function testCall(means: Means, person: Reach): Promise<Outcome> {
  const { channels, statusUrl } = means;
  const why = whyNoNumber(person) ?? (person.callsRefused ? 'they take no calls' : null) ?? whyNotNow(means, person);
  if (why !== null) return refused(why);
  const to = person.number ?? '';
  const outcome = await channels.voice.call({
    to,
    twiml: goodbyeTwiml('Hello, this is Flux with a test call. Calls work. Goodbye.'),
    statusCallback: `${statusUrl}/api/v1/webhooks/twilio/status`,
    ringSeconds: 20,
    detectMachine: false,
  });
  return told(means, outcome, `call to ${masked(to)}`, () => channels.voice.callsTo(to));
}

function whyNotNow({ limits, now }: Means, { timezone }: Reach): string | null {
  if (!limits.callHours) return null;
  const { start, end } = limits.callHours;
  const there = now.toZonedDateTimeISO(timezone).toPlainTime();
  const after = Temporal.PlainTime.compare(there, start) >= 0;
  const before = Temporal.PlainTime.compare(there, end) < 0;
  const open = Temporal.PlainTime.compare(start, end) < 0 ? after && before : after || before;
  return open ? null : 'outside the calling hours where they are (CALLING_HOURS)';
}

/** What the provider said at once, and what it says a little later. */
async function told(
  means: Means,
  outcome: SendOutcome,
  what: string,
  list: () => Promise<ListOutcome>,
): Promise<Outcome> {
  if (outcome.kind !== 'accepted') return { state: 'failed', says: `${what}: ${outcome.detail}` };
  const { times, apartMs } = means.asks ?? { times: 12, apartMs: 1_500 };
  let state: DeliveryState | null = null;
  for (let asked = 0; asked < times && !(state && isFinal(state)); asked += 1) {
    await pause(apartMs);
    const listed = await list();
    const mine =
      listed.kind === 'listed' ? listed.sends.find(({ providerId }) => providerId === outcome.providerId) : null;
    state = mine?.state ?? state;
  }
  return { state: state === 'failed' ? 'failed' : 'taken', says: `${what}: ${state ?? 'taken; no report yet'}` };
}

/** "+49…59" */
const masked = (number: string) => `${number.slice(0, 3)}…${number.slice(-2)}`;
