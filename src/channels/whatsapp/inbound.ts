import { address, field } from '../twilio/form.ts';
import type { InboundMessage, Parsed, WebhookForm } from '../types.ts';

/**
 * Reads what a person wrote or tapped (https://www.twilio.com/docs/messaging/guides/webhook-request). Never throws.
 * Check the signature before, de-duplicate on `messageId` after.
 */
export function parseInbound(form: WebhookForm): Parsed<{ message: InboundMessage }> {
  const messageId = field(form, 'MessageSid') || field(form, 'SmsMessageSid');
  if (!messageId) return { ok: false, problem: 'a message without an id' };
  const from = address(field(form, 'From'));
  if (!from) return { ok: false, problem: 'a message without a usable sender' };
  const to = address(field(form, 'To'));
  const buttonTitle = field(form, 'ButtonText') || field(form, 'ListTitle');
  return {
    ok: true,
    message: {
      messageId,
      channel: from.channel,
      from: from.number,
      to: to?.number ?? '',
      text: (field(form, 'Body') || buttonTitle).trim(),
      buttonPayload: field(form, 'ButtonPayload') || field(form, 'ListId') || null,
      repliedTo: field(form, 'OriginalRepliedMessageSid') || null,
    },
  };
}
