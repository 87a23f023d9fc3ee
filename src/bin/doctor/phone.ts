import { createTwilioClient, type TwilioClient } from '../../channels/twilio/client.ts';
import type { Config } from '../../config.ts';
import { type Check, type Finding, off, ok, TIMEOUT_MS, wrong } from './finding.ts';

type Twilio = Config['twilio'];

export const phone: Check = {
  name: 'twilio',
  async run({ twilio }) {
    if (twilio.simulated) return [off('twilio', 'TWILIO_ACCOUNT_SID is not set: the simulator at /phone.')];
    if (twilio.absent) return [off('twilio', 'TWILIO_ACCOUNT_SID is not set: reminders go out by push alone.')];
    const client = createTwilioClient({ ...twilio, apiBaseUrl: twilio.apiBaseUrl ?? null, timeoutMs: TIMEOUT_MS });
    const account = await accountFinding(client, twilio);
    if (account.state === 'wrong') return [account];
    const rest = [sender, voice, template, verify].map((check) =>
      check(client, twilio).catch((error: unknown) => wrong(check.name, `Twilio cannot be asked: ${plain(error)}.`)),
    );
    return [account, ...(await Promise.all(rest))];
  },
};

async function accountFinding(client: TwilioClient, { accountSid }: Twilio): Promise<Finding> {
  try {
    const account = await client.api.v2010.accounts(accountSid).fetch();
    return account.status === 'active'
      ? ok('twilio', `The account is active${account.type === 'Trial' ? ' (a trial: only verified numbers)' : ''}.`)
      : wrong('twilio', `The Twilio account is ${account.status}; see the Twilio console.`);
  } catch (error) {
    const refused = (error as { status?: number }).status === 401;
    return wrong(
      'twilio',
      refused
        ? 'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN do not fit together.'
        : `Twilio cannot be asked: ${plain(error)}.`,
    );
  }
}

/** https://www.twilio.com/docs/whatsapp/api/senders */
async function sender(client: TwilioClient, { whatsappFrom }: Twilio): Promise<Finding> {
  const id = whatsappFrom.startsWith('whatsapp:') ? whatsappFrom : `whatsapp:${whatsappFrom}`;
  const senders = await client.messaging.v2.channelsSenders.list({ channel: 'whatsapp', limit: 200 });
  const ours = senders.find((each) => each.senderId === id);
  if (!ours)
    return wrong('sender', 'TWILIO_WHATSAPP_FROM is no WhatsApp sender of this account (or only the sandbox).');
  return String(ours.status).startsWith('ONLINE')
    ? ok('sender', 'The WhatsApp sender is online.')
    : wrong('sender', `The WhatsApp sender is ${ours.status}; see Twilio → Messaging → Senders.`);
}

async function voice(client: TwilioClient, { voiceFrom }: Twilio): Promise<Finding> {
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: voiceFrom, limit: 1 });
  if (!number) return wrong('voice', 'TWILIO_VOICE_FROM is no number of this account.');
  return number.capabilities?.voice === false
    ? wrong('voice', 'TWILIO_VOICE_FROM cannot make calls; take a number with voice.')
    : ok('voice', 'The number for calls is there.');
}

async function template(client: TwilioClient, { contentSid }: Twilio): Promise<Finding> {
  if (!contentSid)
    return wrong(
      'template',
      'TWILIO_WHATSAPP_CONTENT_SID is not set: WhatsApp works only within 24 hours of a person’s last message.',
    );
  const { whatsapp } = await client.content.v1.contents(contentSid).approvalFetch().fetch();
  const { status, category } = (whatsapp ?? {}) as { status?: string; category?: string };
  if (status !== 'approved')
    return wrong('template', `The template is ${status ?? 'not submitted'}; WhatsApp must approve it.`);
  return category === undefined || category.toUpperCase() === 'UTILITY'
    ? ok('template', 'The template is approved.')
    : wrong('template', `The template is in the category ${category}; reminders need UTILITY.`);
}

async function verify(client: TwilioClient, { verifyServiceSid }: Twilio): Promise<Finding> {
  if (!verifyServiceSid) return wrong('verify', 'TWILIO_VERIFY_SERVICE_SID is not set: numbers cannot be verified.');
  try {
    const service = await client.verify.v2.services(verifyServiceSid).fetch();
    return ok('verify', `The Verify service is there, codes of ${service.codeLength} digits.`);
  } catch (error) {
    if ((error as { status?: number }).status !== 404) throw error;
    return wrong('verify', 'TWILIO_VERIFY_SERVICE_SID is no Verify service of this account.');
  }
}

/** Without numbers or addresses, which Twilio quotes. */
function plain(error: unknown): string {
  const { status, code, message } = (error ?? {}) as { status?: number; code?: unknown; message?: string };
  return status ? `it answered ${status}${code ? ` (${code})` : ''}` : (message ?? 'no answer').slice(0, 80);
}
