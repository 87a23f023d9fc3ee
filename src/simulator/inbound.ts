import type { Context } from './context.ts';
import { TwilioError } from './errors.ts';
import { replyMessage, showMessage } from './messages.ts';
import { newSid } from './sids.ts';
import { parseTwiml } from './twiml/parse.ts';
import type { Message, Phone } from './types.ts';

/** Something that the person wants and that a phone cannot do now; the sentence is for them. */
export class PhoneRefusal extends Error {}

export type Written = { text: string; to?: string; repliedTo?: string; buttonPayload?: string };

/**
 * The person writes. The message goes to the sender that is named, or to the one that wrote last. Opens the 24 hours, obeys
 * STOP and START as the network does, and calls the application's webhook. Throws PhoneRefusal.
 */
export function writeMessage(ctx: Context, number: string, written: Written): Message {
  const now = ctx.timers.now();
  const phone = ctx.state.phone(number, now);
  if (!phone.reachable) throw new PhoneRefusal('The phone is switched off.');
  const text = written.text.trim();
  if (!text) throw new PhoneRefusal('There is nothing to send.');
  const to = written.to ?? lastSender(ctx, number);
  const whatsapp = to.startsWith('whatsapp:');
  const message = ctx.state.put('message', {
    sid: newSid('SM'),
    number,
    channel: whatsapp ? 'whatsapp' : 'sms',
    direction: 'inbound',
    from: whatsapp ? `whatsapp:${number}` : number,
    to,
    body: text.slice(0, 4096),
    status: 'received',
    errorCode: null,
    createdAt: now,
    sentAt: now,
    updatedAt: now,
    statusCallback: null,
    contentSid: null,
    buttons: [],
    buttonPayload: written.buttonPayload ?? null,
    repliedTo: written.repliedTo ?? null,
    code: null,
    listed: true,
  });
  ctx.state.put('phone', { ...phone, lastInbound: { ...phone.lastInbound, [to]: now } });
  const optOut = ctx.settings.optOutKeywords || !whatsapp ? obeyKeyword(ctx, message) : null;
  announce(ctx, message, optOut);
  return message;
}

/** The network delivers a message of the person to the application once more, with the same id. */
export function redeliver(ctx: Context, sid: string): void {
  const message = ctx.state.get('message', sid);
  if (message?.direction !== 'inbound') throw new PhoneRefusal('There is no such message of the person.');
  announce(ctx, message, null);
}

/** The person taps a quick-reply button of a message: by its place (from 0) or its payload. */
export function tapButton(ctx: Context, sid: string, which: { index: number } | { payload: string }): Message {
  const message = ctx.state.get('message', sid);
  if (!message) throw new PhoneRefusal('There is no such message.');
  if (!hasArrived(message)) throw new PhoneRefusal('That message has not arrived.');
  const button =
    'index' in which ? message.buttons[which.index] : message.buttons.find((b) => b.payload === which.payload);
  if (!button) throw new PhoneRefusal('That message has no such button.');
  return writeMessage(ctx, message.number, {
    text: button.title,
    to: message.from,
    repliedTo: sid,
    buttonPayload: button.payload,
  });
}

/**
 * The person puts an emoji on a message of the application, or takes it off (''). Twilio sends the emoji as the body, and which message it is on
 * (https://www.twilio.com/docs/whatsapp/api). Throws PhoneRefusal.
 */
export function react(ctx: Context, sid: string, emoji: string): Message {
  const message = ctx.state.get('message', sid);
  if (!message || message.direction === 'inbound') throw new PhoneRefusal('There is no such message of the app.');
  if (message.channel !== 'whatsapp') throw new PhoneRefusal('Reactions are for WhatsApp messages.');
  if (!hasArrived(message)) throw new PhoneRefusal('That message has not arrived.');
  const phone = ctx.state.phone(message.number, ctx.timers.now());
  if (!phone.reachable) throw new PhoneRefusal('The phone is switched off.');
  const reacted = ctx.state.put('message', { ...message, reaction: emoji.slice(0, 16) || null });
  const url = ctx.settings.inboundUrl();
  const reaction = { ...message, sid: newSid('SM'), from: message.to, to: message.from, body: emoji, repliedTo: null };
  const fields = {
    ...inboundFields(ctx, { ...reaction, buttonPayload: null }, null),
    MessageType: 'reaction',
    ReactionMessageSid: sid,
  };
  if (url) void ctx.webhooks.send(url, fields, reaction.sid);
  return reacted;
}

const hasArrived = ({ status }: Message) => status === 'delivered' || status === 'read';

function lastSender(ctx: Context, number: string): string {
  const heard = ctx.state.all('message').findLast((m) => m.number === number && m.direction !== 'inbound' && !m.code);
  const sender = heard?.from ?? ctx.settings.senders.find((one) => one.startsWith('whatsapp:'));
  if (!sender) throw new PhoneRefusal('Nobody has written to this phone yet.');
  return sender;
}

const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT']);
const startWords = new Set(['START', 'YES', 'UNSTOP']);
const helpWords = new Set(['HELP', 'INFO']);

type OptOut = 'STOP' | 'START' | 'HELP';

/** https://help.twilio.com/articles/223134027: only a message that is nothing but the keyword counts. */
function obeyKeyword(ctx: Context, message: Message): OptOut | null {
  const word = message.body.toUpperCase();
  const phone = ctx.state.phone(message.number, ctx.timers.now());
  const stopped = phone.stopped.includes(message.to);
  if (stopWords.has(word)) {
    if (!stopped)
      say(
        ctx,
        message,
        `You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.`,
      );
    setStopped(ctx, phone, message.to, true);
    return 'STOP';
  }
  if (startWords.has(word) && stopped) {
    setStopped(ctx, phone, message.to, false);
    say(
      ctx,
      message,
      'You have successfully been re-subscribed to messages from this number. Reply STOP to unsubscribe.',
    );
    return 'START';
  }
  if (helpWords.has(word)) {
    say(ctx, message, 'Reply STOP to unsubscribe.');
    return 'HELP';
  }
  return null;
}

function setStopped(ctx: Context, phone: Phone, sender: string, stopped: boolean): void {
  const others = phone.stopped.filter((one) => one !== sender);
  ctx.state.put('phone', { ...phone, stopped: stopped ? [...others, sender] : others });
}

function say(ctx: Context, answered: Message, body: string): void {
  showMessage(ctx, { number: answered.number, from: answered.to, body });
}

function announce(ctx: Context, message: Message, optOut: OptOut | null): void {
  const url = ctx.settings.inboundUrl();
  if (!url) return;
  void ctx.webhooks.send(url, inboundFields(ctx, message, optOut), message.sid).then((answer) => {
    if (answer?.type.includes('xml')) sayTwiml(ctx, message, answer.body);
  });
}

/** https://www.twilio.com/docs/messaging/guides/webhook-request */
function inboundFields(ctx: Context, message: Message, optOut: OptOut | null): Record<string, string> {
  const fields: Record<string, string> = {
    AccountSid: ctx.settings.accountSid,
    ApiVersion: '2010-04-01',
    MessageSid: message.sid,
    SmsMessageSid: message.sid,
    SmsSid: message.sid,
    SmsStatus: 'received',
    From: message.from,
    To: message.to,
    Body: message.body,
    NumMedia: '0',
    NumSegments: '1',
  };
  if (message.channel === 'whatsapp') {
    fields['WaId'] = message.number.slice(1);
    fields['ProfileName'] = 'Simulated phone';
    fields['MessageType'] = message.buttonPayload ? 'button' : 'text';
  }
  if (message.buttonPayload) {
    fields['ButtonText'] = message.body;
    fields['ButtonPayload'] = message.buttonPayload;
  }
  if (message.repliedTo) {
    fields['OriginalRepliedMessageSid'] = message.repliedTo;
    fields['OriginalRepliedMessageSender'] = message.to;
  }
  if (optOut) fields['OptOutType'] = optOut;
  return fields;
}

/** The webhook's answer may hold `<Message>` words to send back. */
function sayTwiml(ctx: Context, message: Message, xml: string): void {
  const report = (code: number, text: string) =>
    ctx.state.report({ at: ctx.timers.now(), code, text, resource: message.sid });
  const parsed = parseTwiml(xml);
  if (!parsed.ok) report(12100, `Document parse failure: ${parsed.problem}`);
  for (const verb of parsed.ok ? parsed.verbs : []) {
    if (verb.name !== 'Message') report(12200, `The verb <${verb.name}> is not simulated`);
    else {
      try {
        replyMessage(ctx, message, verb.text.trim());
      } catch (error) {
        if (!(error instanceof TwilioError)) throw error;
        report(error.code, error.message);
      }
    }
  }
}
