import { isWebUrl, parseAddress } from './addresses.ts';
import type { Context } from './context.ts';
import { errorText, TwilioError } from './errors.ts';
import type { Fault } from './faults.ts';
import { newSid } from './sids.ts';
import { renderTemplate } from './templates.ts';
import type { Message, MessageStatus, Phone, QuickReply } from './types.ts';

/** The form fields of `POST Messages.json`. */
export type SendFields = {
  To?: string;
  From?: string;
  Body?: string;
  ContentSid?: string;
  ContentVariables?: string;
  StatusCallback?: string;
};

const day = 24 * 60 * 60 * 1000;
/** How long the network takes: to send, and then to deliver. */
const pace = { sent: 120, delivered: 350 };

/** Takes a message from the application. Throws what Twilio would answer; all else shows in its status later. */
export function sendMessage(ctx: Context, fields: SendFields, fault: Fault | null = null): Message {
  const { from, to, number, channel } = checkAddresses(ctx, fields);
  const content = checkContent(fields);
  if (fields.StatusCallback && !isWebUrl(fields.StatusCallback)) throw new TwilioError(21609);
  const phone = ctx.state.phone(number, ctx.timers.now());
  if (phone.stopped.includes(from)) throw new TwilioError(21610);
  const message = store(ctx, { number, channel, from, to, ...content, statusCallback: fields.StatusCallback ?? null });
  if (fault?.callbacks) ctx.callbacks.misbehave(message.sid, fault.callbacks);
  report(ctx, message, false);
  ctx.timers.after(pace.sent * ctx.settings.pace, () => onSent(ctx, message.sid, fault?.undelivered ?? null));
  return message;
}

/** Shows a message on the phone that no application sent through Messages: a code, or the network's own words. */
export function showMessage(
  ctx: Context,
  words: { number: string; from: string; body: string; code?: string },
): Message {
  const { number, from, body } = words;
  const channel = from.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
  const to = channel === 'whatsapp' ? `whatsapp:${number}` : number;
  const message = store(ctx, { number, channel, from, to, body, code: words.code ?? null, listed: false });
  ctx.timers.after(pace.sent * ctx.settings.pace, () => onSent(ctx, message.sid, null));
  return message;
}

/** Sends the words of a webhook's answer back to the person. Throws 21610 after a STOP. */
export function replyMessage(ctx: Context, answered: Message, body: string): Message {
  const { number, channel, from: to, to: from } = answered;
  if (ctx.state.phone(number, ctx.timers.now()).stopped.includes(from)) throw new TwilioError(21610);
  const message = store(ctx, { number, channel, from, to, body, direction: 'outbound-reply' });
  ctx.timers.after(pace.sent * ctx.settings.pace, () => onSent(ctx, message.sid, null));
  return message;
}

/** The person looks at the thread: what was delivered is read. */
export function markSeen(ctx: Context, number: string): void {
  const phone = ctx.state.get('phone', number);
  if (!phone?.readReceipts) return;
  for (const message of ctx.state.all('message')) {
    const unread = message.number === number && message.status === 'delivered' && message.channel === 'whatsapp';
    if (unread && message.direction !== 'inbound') change(ctx, message, 'read');
  }
}

/** The phone is switched on again: what waited is delivered. */
export function deliverWaiting(ctx: Context, number: string): void {
  for (const message of ctx.state.all('message')) {
    if (message.number === number && message.status === 'sent') onDelivered(ctx, message.sid);
  }
}

/** After a restart: messages that were on their way go on. */
export function resumeMessages(ctx: Context): void {
  for (const message of ctx.state.all('message')) {
    if (message.status === 'queued')
      ctx.timers.after(pace.sent * ctx.settings.pace, () => onSent(ctx, message.sid, null));
    if (message.status === 'sent')
      ctx.timers.after(pace.delivered * ctx.settings.pace, () => onDelivered(ctx, message.sid));
  }
}

function checkAddresses(ctx: Context, fields: SendFields) {
  if (!fields.To) throw new TwilioError(21604);
  if (!fields.From) throw new TwilioError(21603);
  const to = parseAddress(fields.To);
  if (!to) throw new TwilioError(21211);
  const from = parseAddress(fields.From);
  const ours = ctx.settings.senders.length === 0 || ctx.settings.senders.includes(fields.From);
  if (!from || !ours) throw new TwilioError(fields.From.startsWith('whatsapp:') ? 63007 : from ? 21659 : 21212);
  if (from.channel !== to.channel) throw new TwilioError(21910);
  return { from: fields.From, to: fields.To, ...to };
}

function checkContent(fields: SendFields) {
  if (fields.ContentSid) {
    return { ...renderTemplate(fields.ContentSid, fields.ContentVariables), contentSid: fields.ContentSid };
  }
  if (!fields.Body) throw new TwilioError(21619);
  if (fields.Body.length > 1600) throw new TwilioError(21617);
  return { body: fields.Body, buttons: [], contentSid: null };
}

type NewMessage = Pick<Message, 'number' | 'channel' | 'from' | 'to' | 'body'> & Partial<Message>;

function store(ctx: Context, words: NewMessage): Message {
  const now = ctx.timers.now();
  ctx.state.phone(words.number, now);
  return ctx.state.put('message', {
    sid: newSid(words.buttons?.length ? 'MM' : 'SM'),
    direction: 'outbound-api',
    status: 'queued',
    errorCode: null,
    createdAt: now,
    sentAt: null,
    updatedAt: now,
    statusCallback: null,
    contentSid: null,
    buttons: [] as QuickReply[],
    buttonPayload: null,
    repliedTo: null,
    code: null,
    listed: true,
    ...words,
  });
}

function onSent(ctx: Context, sid: string, undelivered: number | null): void {
  const message = ctx.state.get('message', sid);
  if (message?.status !== 'queued') return;
  const phone = ctx.state.phone(message.number, ctx.timers.now());
  const sent = change(ctx, { ...message, sentAt: ctx.timers.now() }, 'sent');
  const trouble = undelivered ?? refusal(ctx, sent, phone);
  ctx.timers.after(pace.delivered * ctx.settings.pace, () => {
    if (trouble === null) return onDelivered(ctx, sid);
    const latest = ctx.state.get('message', sid);
    if (latest) change(ctx, { ...latest, errorCode: trouble }, trouble === 63016 ? 'failed' : 'undelivered');
  });
}

function onDelivered(ctx: Context, sid: string): void {
  const message = ctx.state.get('message', sid);
  if (message?.status !== 'sent') return;
  if (ctx.state.phone(message.number, ctx.timers.now()).reachable) change(ctx, message, 'delivered');
}

/** Why WhatsApp would not deliver it; these come by callback, never in the answer to the request. */
function refusal(ctx: Context, message: Message, phone: Phone): number | null {
  if (message.channel !== 'whatsapp') return null;
  if (!phone.whatsapp) return 63024;
  if (phone.blocked) return 63014;
  const open = ctx.timers.now() - (phone.lastInbound[message.from] ?? Number.NEGATIVE_INFINITY) < day;
  return message.contentSid || !message.listed || open ? null : 63016;
}

function change(ctx: Context, message: Message, status: MessageStatus): Message {
  const changed = ctx.state.put('message', { ...message, status, updatedAt: ctx.timers.now() });
  report(ctx, changed, status === 'read' || status === 'failed' || status === 'undelivered');
  return changed;
}

function report(ctx: Context, message: Message, last: boolean): void {
  const whatsapp = message.channel === 'whatsapp';
  const fields: Record<string, string> = {
    AccountSid: ctx.settings.accountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    To: message.to,
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: message.status,
    SmsStatus: message.status,
    ...(whatsapp ? { ChannelPrefix: 'whatsapp', ChannelToAddress: message.to, StructuredMessage: 'false' } : {}),
    ...(message.status === 'read' ? { EventType: 'READ' } : {}),
    ...(message.status === 'delivered' && whatsapp ? { EventType: 'DELIVERED' } : {}),
  };
  if (message.errorCode !== null) {
    fields['ErrorCode'] = String(message.errorCode);
    fields['ErrorMessage'] = errorText(message.errorCode);
  }
  ctx.callbacks.send(message.sid, message.statusCallback, fields, last);
}
