import { parseAddress } from '../addresses.ts';
import type { Calls } from '../calls.ts';
import type { Context } from '../context.ts';
import type { Fault, WaitingFault } from '../faults.ts';
import { PhoneRefusal, react, redeliver, tapButton, type Written, writeMessage } from '../inbound.ts';
import { deliverWaiting, markSeen } from '../messages.ts';
import type { Browsers } from '../push/browsers.ts';
import { newSid } from '../sids.ts';
import type { Browser, Call, Mail, Message, Notification, Phone } from '../types.ts';

export type Behaviour = Partial<Pick<Phone, 'reachable' | 'voicemail' | 'whatsapp' | 'blocked' | 'readReceipts'>>;

/** What a person, or a test in their place, does with the phones. Everything that does not work throws PhoneRefusal. */
export type PhoneControl = {
  numbers(): Phone[];
  /** A phone that nobody has written to yet. */
  add(number: string): Phone;
  behave(number: string, behaviour: Behaviour): Phone;
  messages(number: string): Message[];
  calls(number?: string): Call[];
  /** The newest code message's code; null when there is none. */
  code(number: string): string | null;
  /** All code messages that arrived, newest first. */
  codes(): { number: string; code: string; at: number }[];
  /** A mail arrives in the mailbox. */
  post(mail: Pick<Mail, 'to' | 'subject' | 'text'>): Mail;
  /** The mailbox, or one address's part of it, newest first. */
  mails(to?: string): Mail[];
  write(number: string, written: Written): Message;
  /** Has a message that the person wrote delivered to the application a second time. */
  redeliver(sid: string): void;
  tap(sid: string, which: { index: number } | { payload: string }): Message;
  seen(number: string): void;
  answer: Calls['answer'];
  press: Calls['press'];
  hangUp: Calls['hangUp'];
  decline: Calls['decline'];
  ignore: Calls['ignore'];
  /** The person puts an emoji on a message, or takes it off (''). */
  react(sid: string, emoji: string): Message;
  /** All browsers, or those beside a phone. */
  browsers(number?: string): Browser[];
  subscribe: Browsers['subscribe'];
  browse: Browsers['behave'];
  /** What a browser shows now; everything that it ever showed with `all`. */
  notifications(browser: string, all?: boolean): Notification[];
  tapNotification: Browsers['tap'];
  dismiss: Browsers['dismiss'];
  clear(): void;
  fault(fault: Fault): WaitingFault;
};

export function createControl(ctx: Context, calls: Calls, browsers: Browsers): PhoneControl {
  const known = (number: string): Phone => {
    if (parseAddress(number)?.channel !== 'sms') throw new PhoneRefusal('A number looks like +15551234567.');
    return ctx.state.phone(number, ctx.timers.now());
  };
  return {
    numbers: () => ctx.state.all('phone'),
    add: known,
    behave(number, behaviour) {
      const changed = ctx.state.put('phone', { ...known(number), ...behaviour });
      if (behaviour.reachable) deliverWaiting(ctx, number);
      return changed;
    },
    messages: (number) => ctx.state.all('message').filter((message) => message.number === number),
    calls: (number) => ctx.state.all('call').filter((call) => number === undefined || call.number === number),
    code: (number) => ctx.state.all('message').findLast((m) => m.number === number && m.code !== null)?.code ?? null,
    codes: () =>
      ctx.state
        .all('message')
        .flatMap(({ number, code, createdAt }) => (code === null ? [] : [{ number, code, at: createdAt }]))
        .reverse(),
    post: ({ to, subject, text }) =>
      ctx.state.put('mail', { sid: newSid('ML'), to, subject, text, createdAt: ctx.timers.now() }),
    mails: (to) =>
      ctx.state
        .all('mail')
        .filter((mail) => to === undefined || mail.to === to)
        .reverse(),
    redeliver: (sid) => redeliver(ctx, sid),
    write: (number, written) => writeMessage(ctx, known(number).number, written),
    tap: (sid, which) => tapButton(ctx, sid, which),
    seen: (number) => markSeen(ctx, number),
    react: (sid, emoji) => react(ctx, sid, emoji),
    browsers: (number) => ctx.state.all('browser').filter((one) => number === undefined || one.number === number),
    subscribe: (wish) =>
      browsers.subscribe(wish.number === undefined ? wish : { ...wish, number: known(wish.number).number }),
    browse: browsers.behave,
    notifications: (browser, all = false) =>
      ctx.state.all('notification').filter((one) => one.browser === browser && (all || one.closedAt === null)),
    tapNotification: browsers.tap,
    dismiss: browsers.dismiss,
    answer: calls.answer,
    press: calls.press,
    hangUp: calls.hangUp,
    decline: calls.decline,
    ignore: calls.ignore,
    clear() {
      calls.stop();
      ctx.faults.clear();
      ctx.state.clear();
    },
    fault: (fault) => ctx.faults.add(fault),
  };
}
