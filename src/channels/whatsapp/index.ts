import { cleanText } from '../../domain/text/index.ts';
import type { TwilioClient } from '../twilio/client.ts';
import { mapSdkError } from '../twilio/errors.ts';
import { isE164 } from '../twilio/form.ts';
import { withRetries } from '../twilio/signature.ts';
import { messageState } from '../twilio/status.ts';
import type { FindOutcome, SendOutcome } from '../types.ts';
import { clip, freeFormBody, type ReminderText, templateVariables } from './reminder-text.ts';

export { parseInbound } from './inbound.ts';
export { type ReminderText, reminderButtons, reminderMarker, replyHint } from './reminder-text.ts';
export { reminderTemplate } from './template.ts';

export type WhatsappSettings = {
  client: TwilioClient;
  /** our sender, with or without `whatsapp:` */
  from: string;
  /** the approved Utility template with quick replies; null = free-form words only */
  contentSid: string | null;
};

export type ReminderMessage = ReminderText & {
  /** E.164 */
  to: string;
  /** bound to the occurrence and the rung; comes back as `done:<token>`, `reschedule:<token>` or `missed:<token>` */
  token: string;
  /** where delivery is reported; absolute URL */
  statusCallback: string;
  /** whether the person wrote within the last 24 hours; matters only without a template */
  inSession: boolean;
};

export type TextMessage = { to: string; body: string; statusCallback?: string };

export type Whatsapp = {
  sendReminder(message: ReminderMessage): Promise<SendOutcome>;
  /** A free-form reply; only right after the person wrote. At most 1,600 characters. */
  sendText(message: TextMessage): Promise<SendOutcome>;
  /** Whether a message to `to` holding `marker` was taken at or after `since`; the newest one that is not among `except`. */
  find(query: {
    to: string;
    since: Temporal.Instant;
    marker: string;
    except?: ReadonlySet<string>;
  }): Promise<FindOutcome>;
};

const malformed: SendOutcome = { kind: 'failed', reason: 'bad_number', permanent: true, detail: 'not in E.164 form' };
const noSession: SendOutcome = {
  kind: 'failed',
  reason: 'outside_window',
  permanent: true,
  detail: 'no template is set up and the person has not written within 24 hours',
};

/** WhatsApp through Twilio's Messages resource (https://www.twilio.com/docs/whatsapp/api). Never throws. */
export function createWhatsapp({ client, from, contentSid }: WhatsappSettings): Whatsapp {
  const sender = from.startsWith('whatsapp:') ? from : `whatsapp:${from}`;
  const recipient = (to: string) => `whatsapp:${to}`;

  async function create(to: string, content: object, statusCallback?: string): Promise<SendOutcome> {
    if (!isE164(to)) return malformed;
    const callback = statusCallback ? { statusCallback: withRetries(statusCallback) } : {};
    try {
      const message = await client.messages.create({ from: sender, to: recipient(to), ...content, ...callback });
      return { kind: 'accepted', providerId: message.sid };
    } catch (error) {
      return mapSdkError(error);
    }
  }

  return {
    async sendReminder(message) {
      if (contentSid) {
        const contentVariables = JSON.stringify(templateVariables(message, message.token));
        return create(message.to, { contentSid, contentVariables }, message.statusCallback);
      }
      if (!message.inSession) return noSession;
      return create(message.to, { body: freeFormBody(message) }, message.statusCallback);
    },

    sendText({ to, body, statusCallback }) {
      return create(to, { body: clip(cleanText(body), 1600) }, statusCallback);
    },

    async find({ to, since, marker, except }) {
      try {
        // No filter by date: Twilio's is on the sending date, which a queued message does not have yet. Newest first.
        const messages = await client.messages.list({ from: sender, to: recipient(to), limit: 50 });
        const floor = Math.floor(since.epochMilliseconds / 1000) * 1000; // their times are whole seconds
        const hit = messages.find(
          (m) => m.dateCreated.getTime() >= floor && holds(m.body, marker) && !except?.has(m.sid),
        );
        const state = hit ? messageState(hit.status) : null;
        if (!hit || !state) return { kind: 'none' };
        return { kind: 'found', send: { providerId: hit.sid, state, at: hit.dateCreated.toTemporalInstant() } };
      } catch (error) {
        return { kind: 'unknown', detail: mapSdkError(error).detail };
      }
    },
  };
}

function holds(body: string | null, marker: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll("'", '’').trim();
  return plain(body ?? '').includes(plain(marker));
}
