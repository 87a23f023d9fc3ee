import assert from 'node:assert/strict';
import { createTask, type NewTask, timeline } from '../../src/services/tasks/index.ts';
import type { Message } from '../../src/simulator/index.ts';
import type { Person, TestApp } from './app.ts';
import type { TestNotifier } from './notifier.ts';
import type { Browser, PushService } from './push-service.ts';
import { reachable } from './reachable.ts';

export type Somebody = { person: Person; number: string };

/** What tests of reminders ask and do again and again, through the public doors. */
export function remindersOf(app: TestApp, prefix: string) {
  const { simulator } = app.deps;
  if (!simulator) throw new Error('no simulated phone');
  const { phone } = simulator;
  let last = 0;

  const nextNumber = () => {
    last += 1;
    return `${prefix}${String(last).padStart(4, '0')}`;
  };
  const inMinutes = (minutes: number) => app.clock.now().add({ seconds: Math.round(minutes * 60) });
  const reminders = (number: string): Message[] =>
    phone.messages(number).filter((one) => one.direction === 'outbound-api' && !one.code);

  const on = {
    phone,
    nextNumber,
    inMinutes,
    /** WhatsApp reminders that were sent to a number. */
    reminders,

    /** Somebody with a phone of their own who takes WhatsApp messages. */
    async somebody(timezone = 'Europe/Berlin'): Promise<Somebody> {
      const person = await app.signUp({ timezone });
      const number = nextNumber();
      await reachable(app, person, number);
      return { person, number };
    },

    /** A reminder an hour from now, unless told otherwise. */
    plan: (person: Person, task: Partial<NewTask> = {}) =>
      createTask(app.ctx, person, {
        title: 'Take the pills',
        ...(task.local_time ? {} : { scheduled_at: inMinutes(60).toString() }),
        ...task,
      }),

    /** Somebody whose reminder stands on their phone, ten minutes before it is due. */
    async reminded(notifier: TestNotifier, task: Partial<NewTask> = {}) {
      const { person, number } = await on.somebody();
      const { id, series_id } = await on.plan(person, task);
      await notifier.minutes(50);
      const message = await on.arrived(number);
      return { person, number, id, series_id, message };
    },

    async prefers(person: Person, notification_preferences: Record<string, unknown>) {
      const answer = await person.api.patch('/account/me', { notification_preferences });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
    },

    /** "done", "missed ignored" … */
    async stands(id: string): Promise<string> {
      const { rows } = await app.pool.query('select status, miss_reason from tasks where id = $1', [id]);
      return [rows[0]?.status, rows[0]?.miss_reason].filter(Boolean).join(' ');
    },

    /** "sent whatsapp", "held back call: quiet hours until 07:00" … */
    async told(person: Person, id: string): Promise<string[]> {
      const events = await timeline(app.ctx, person, id);
      return events.map(
        ({ event, channel, detail }) => `${[event, channel].filter(Boolean).join(' ')}${detail ? `: ${detail}` : ''}`,
      );
    },

    /** Waits for the `count`th WhatsApp reminder on the phone, and until its report was taken. */
    async arrived(number: string, count = 1): Promise<Message> {
      const message = await simulator.until(
        () => reminders(number).filter((one) => one.status === 'delivered' || one.status === 'read')[count - 1],
      );
      await simulator.idle();
      return message;
    },

    /** Waits until the phone rings for the `count`th time. */
    async ringing(number: string, count = 1) {
      const call = await simulator.until((p) => {
        const calls = p.calls(number);
        return calls.length === count && calls.find((one) => one.status === 'ringing');
      });
      await simulator.idle();
      return call;
    },

    /** How often it rang. */
    calls: (number: string) => phone.calls(number).length,

    /** The phone rings for the `count`th time, and nobody is there. */
    async unanswered(number: string, count: number) {
      const { sid } = await on.ringing(number, count);
      phone.ignore(sid);
      await on.over(number, sid);
    },

    /** Waits until that call is over and was reported. */
    async over(number: string, sid: string) {
      await simulator.until((p) => p.calls(number).find((one) => one.sid === sid)?.endedAt);
      await simulator.idle();
    },

    /** The person writes; what is answered on the phone. */
    async write(number: string, text: string, repliedTo?: string): Promise<string | undefined> {
      const before = phone.messages(number).length;
      phone.write(number, { text, ...(repliedTo ? { repliedTo } : {}) });
      await simulator.idle();
      return phone
        .messages(number)
        .slice(before)
        .findLast((one) => one.direction === 'outbound-reply')?.body;
    },

    /** The person taps a button of a message; what is answered. */
    async tap(number: string, sid: string, index: number): Promise<string | undefined> {
      const before = phone.messages(number).length;
      phone.tap(sid, { index });
      await simulator.idle();
      return phone
        .messages(number)
        .slice(before)
        .findLast((one) => one.direction === 'outbound-reply')?.body;
    },

    /** A browser of that person allows notifications and is told to the API. */
    async subscribe(service: PushService, person: Person): Promise<Browser> {
      const { body } = await app.api.get('/account/push-subscription/vapid-key');
      const browser = service.subscribe(body.public_key);
      const answer = await person.api.post('/account/push-subscription', { subscription: browser.subscription });
      if (answer.status !== 200) throw new Error(`not subscribed: ${JSON.stringify(answer.body)}`);
      return browser;
    },

    /** Somebody in Berlin with one browser and no phone. */
    async withBrowser(service: PushService): Promise<{ person: Person; browser: Browser }> {
      const person = await app.signUp({ timezone: 'Europe/Berlin' });
      return { person, browser: await on.subscribe(service, person) };
    },
  };
  return on;
}
