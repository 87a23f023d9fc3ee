import { parseAddress } from '../addresses.ts';
import type { Calls } from '../calls.ts';
import type { Context } from '../context.ts';
import type { Fault } from '../faults.ts';
import { PhoneRefusal, redeliver, tapButton, type Written, writeMessage } from '../inbound.ts';
import { deliverWaiting, markSeen } from '../messages.ts';
import { newSid } from '../sids.ts';
import type { Call, Mail, Message, Phone } from '../types.ts';

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
  clear(): void;
  fault(fault: Fault): void;
};

export function createControl(ctx: Context, calls: Calls): PhoneControl {
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
