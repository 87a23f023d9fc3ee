import { cleanText } from '../../domain/text/index.ts';
import type { TwilioClient } from '../twilio/client.ts';
import { mapSdkError } from '../twilio/errors.ts';
import { isE164 } from '../twilio/form.ts';
import { withRetries } from '../twilio/signature.ts';
import { failureBy, messageState } from '../twilio/status.ts';
import type { ListOutcome, ReminderItem, SendOutcome } from '../types.ts';
import { partnerBody, partnerVariables } from './partner-text.ts';
import { clip, freeFormBody, listBody, type ReminderText, templateVariables } from './reminder-text.ts';

export { parseInbound } from './inbound.ts';
export { type ReminderText, reminderButtons, replyHint } from './reminder-text.ts';
export { reminderTemplate } from './template.ts';

export type WhatsappSettings = {
  client: TwilioClient;
  /** our sender, with or without `whatsapp:` */
  from: string;
  /** the approved Utility template with quick replies; null = free-form words only */
  contentSid: string | null;
  /** the approved Utility template for what a partner is told; null or absent = free-form words only */
  partnerContentSid?: string | null;
};

/** What an accountability partner is told. */
export type PartnerMessage = {
  /** E.164 */
  to: string;
  /** who asked for it */
  person: string;
  title: string;
  whenText: string;
  /** whether the partner wrote within the last 24 hours; matters only without a template */
  inSession: boolean;
};

export type ReminderMessage = ReminderText & {
  /** more reminders of the same person that go out in the same message, numbered from 2; only within the 24 hours */
  others?: readonly ReminderItem[];
  /** E.164 */
  to: string;
  /** bound to the occurrence and the rung; comes back as `done:<token>`, `reschedule:<token>` or `missed:<token>` */
  token: string;
  /** where delivery is reported; absolute URL */
  statusCallback: string;
  /** whether the person wrote within the last 24 hours; matters only without a template, or with `others` */
  inSession: boolean;
};

export type TextMessage = { to: string; body: string; statusCallback?: string };

export type Whatsapp = {
  sendReminder(message: ReminderMessage): Promise<SendOutcome>;
  sendToPartner(message: PartnerMessage): Promise<SendOutcome>;
  /** A free-form reply; only right after the person wrote. At most 1,600 characters. */
  sendText(message: TextMessage): Promise<SendOutcome>;
  /** The latest reminders to a number (E.164). */
  remindersTo(to: string): Promise<ListOutcome>;
};

const malformed: SendOutcome = { kind: 'failed', reason: 'bad_number', permanent: true, detail: 'not in E.164 form' };
const noSession: SendOutcome = {
  kind: 'failed',
  reason: 'outside_window',
  permanent: true,
  detail: 'no template is set up and the person has not written within 24 hours',
};

/** Invisible (U+2063), at the head of what is no reminder: so that nobody takes it for one that got lost. */
const FREE_TEXT = '\u2063';
const isFreeText = (body: string | null) => body?.startsWith(FREE_TEXT) ?? false;

/** WhatsApp through Twilio's Messages resource (https://www.twilio.com/docs/whatsapp/api). Never throws. */
export function createWhatsapp({ client, from, contentSid, partnerContentSid = null }: WhatsappSettings): Whatsapp {
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
      // A template's three buttons answer one reminder: a list is free-form words, within the 24 hours alone.
      if (message.others?.length && message.inSession) {
        return create(message.to, { body: listBody([message, ...message.others]) }, message.statusCallback);
      }
      if (message.others?.length) return noSession;
      if (contentSid) {
        const contentVariables = JSON.stringify(templateVariables(message, message.token));
        return create(message.to, { contentSid, contentVariables }, message.statusCallback);
      }
      if (!message.inSession) return noSession;
      return create(message.to, { body: freeFormBody(message) }, message.statusCallback);
    },

    async sendToPartner(message) {
      const variables = partnerVariables(message);
      if (partnerContentSid) {
        return create(message.to, { contentSid: partnerContentSid, contentVariables: JSON.stringify(variables) });
      }
      return message.inSession ? create(message.to, { body: FREE_TEXT + partnerBody(variables) }) : noSession;
    },

    sendText({ to, body, statusCallback }) {
      return create(to, { body: FREE_TEXT + clip(cleanText(body), 1599) }, statusCallback);
    },

    async remindersTo(to) {
      try {
        // No filter by date: Twilio's is on the sending date, which a queued message does not have yet. Newest first.
        const messages = await client.messages.list({ from: sender, to: recipient(to), limit: 50 });
        // What it says is no sign: templates are translated, bodies redacted. Ours, and known to nobody: that is a lost one.
        const ours = messages.filter(({ direction, body }) => direction === 'outbound-api' && !isFreeText(body));
        const sends = ours.map(({ sid, status, errorCode, dateCreated }) => {
          const state = messageState(status);
          const failure = state === 'failed' ? { failure: failureBy(state, errorCode) } : {};
          return { providerId: sid, state, at: dateCreated.toTemporalInstant(), ...failure };
        });
        return { kind: 'listed', sends };
      } catch (error) {
        return { kind: 'unknown', detail: mapSdkError(error).detail };
      }
    },
  };
}
