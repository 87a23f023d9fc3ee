import { cleanText } from '../../domain/text/index.ts';
import { address, field, isE164 } from '../twilio/form.ts';
import type { InboundMessage, Parsed, WebhookForm } from '../types.ts';

/**
 * Reads what a person wrote or tapped (https://www.twilio.com/docs/messaging/guides/webhook-request). Never throws.
 * Check the signature before, de-duplicate on `messageId` after.
 */
export function parseInbound(form: WebhookForm): Parsed<{ message: InboundMessage }> {
  const messageId = field(form, 'MessageSid') || field(form, 'SmsMessageSid');
  if (!messageId) return { ok: false, problem: 'a message without an id' };
  const sender = senderOf(form);
  if (!sender) return { ok: false, problem: 'a message without a usable sender' };
  const to = address(field(form, 'To'));
  const buttonTitle = field(form, 'ButtonText') || field(form, 'ListTitle');
  return {
    ok: true,
    message: {
      messageId,
      ...sender,
      kind: kindOf(form),
      to: to?.number ?? '',
      text: cleanText(field(form, 'Body') || buttonTitle).trim(),
      buttonPayload: field(form, 'ButtonPayload') || field(form, 'ListId') || null,
      repliedTo: field(form, 'OriginalRepliedMessageSid') || field(form, 'ReactionMessageSid') || null,
    },
  };
}

/**
 * Somebody with a WhatsApp user name may show no number: the network names them by an id of its own for each business, a country, a dot and
 * up to 128 characters (US.13491208655302741918), with or without their number beside it.
 */
const SCOPED_ID = /^[A-Z]{2}\.[A-Za-z0-9._-]{1,128}$/;

function senderOf(form: WebhookForm): Pick<InboundMessage, 'channel' | 'from' | 'senderId'> | null {
  const from = field(form, 'From').trim();
  const known = address(from);
  const whatsapp = from.startsWith('whatsapp:');
  if (!known && !whatsapp) return null;
  const name = whatsapp ? from.slice('whatsapp:'.length).trim() : '';
  const given = [name, field(form, 'ExternalUserId'), field(form, 'UserId')].find((id) => SCOPED_ID.test(id)) ?? null;
  const waId = `+${field(form, 'WaId').replace(/^\+/, '')}`;
  const number = known?.number ?? (isE164(waId) ? waId : null);
  if (number === null && given === null) return null;
  return { channel: whatsapp ? 'whatsapp' : 'sms', from: number, senderId: given };
}

function kindOf(form: WebhookForm): InboundMessage['kind'] {
  const type = field(form, 'MessageType').toLowerCase();
  if (type === 'reaction' || field(form, 'ReactionMessageSid') !== '') return 'reaction';
  if (/^(edit|edited|revoke|revoked|delete|deleted|system|unsupported|ephemeral)$/.test(type)) return 'change';
  const media = Number.parseInt(field(form, 'NumMedia'), 10) > 0 || field(form, 'MediaUrl0') !== '';
  if (media || /^(audio|voice|ptt|image|video|sticker|document|location|contacts?|order)$/.test(type)) return 'media';
  return isPlaceholder(field(form, 'Body')) ? 'media' : 'text';
}

/** What stands in the body where a network or a phone left out what was sent: "[Voice message]", "<Media omitted>", "🎤 0:05". Alone, it is no words. */
const PLACEHOLDER =
  /^(?:[[<(] ?)?(?:🎤|🎙️?|🎵|📷|🎥|📎)? ?(?:(?:voice|audio|video|image|photo|picture|media|sticker|document|file) ?(?:message|note|omitted)?|sprachnachricht|mensaje de voz|message vocal|\d{1,2}:\d{2})(?: ?\(?\d{1,2}:\d{2}\)?)?(?: ?[\]>)])?$/iu;
const SIGN_OF_MEDIA = /^(?:[[<(]|🎤|🎙|🎵|📷|🎥|📎)/u;

function isPlaceholder(body: string): boolean {
  const text = body.trim();
  return text.length <= 60 && SIGN_OF_MEDIA.test(text) && PLACEHOLDER.test(text);
}
