import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type ChatEvent, createFlux } from '../../clients/typescript/src/index.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { type Browser, type PushService, startPushService } from '../helpers/push-service.ts';
import { reachable } from '../helpers/reachable.ts';

// The story of the first day, over HTTP with the clients that people use: supabase-js, a browser's push, server-sent events, a phone.

const ZONE = 'Europe/Berlin';
const number = '+4915112345678';
// Monday 1 March 2027, eight in the morning in Berlin.
const clock = testClock('2027-03-01T07:00:00Z');

let app: TestApp;
let notifier: TestNotifier;
let pushes: PushService;
let browser: Browser;
let person: Person;

before(async () => {
  app = await testApp({ clock });
  notifier = testNotifier(app);
  pushes = await startPushService(clock);
});
after(async () => {
  await pushes.close();
  await app.close();
});

const phone = () => {
  if (!app.deps.simulator) throw new Error('no simulated phone');
  return app.deps.simulator;
};
const messages = () => phone().phone.messages(number);
const reminders = () => messages().filter((m) => m.direction === 'outbound-api' && !m.code);

/** The client that is made from openapi.json, signed in as the person. */
const flux = () => createFlux({ baseUrl: app.url, token: person.token });

async function say(message: string, more: Record<string, unknown> = {}) {
  const events: ChatEvent[] = [];
  const reply = await flux().chat({ message, ...more }, { onEvent: (event) => events.push(event) });
  return { events, reply };
}

async function planned(task: Record<string, unknown>) {
  const { status, body } = await person.api.post('/tasks', task);
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

const taskOf = async (id: string) => (await person.api.get(`/tasks/${id}`)).body;
/** What the timeline tells so far, for whoever reads a failure. */
async function storyOf(id: string): Promise<string> {
  return JSON.stringify((await person.api.get(`/tasks/${id}/timeline`)).body);
}
const inMinutes = (minutes: number) => clock.now().add({ minutes }).toString();

async function delivered(count: number) {
  await phone().until(() => reminders().filter((m) => m.status === 'delivered').length >= count);
  await phone().idle();
  const message = reminders().at(-1);
  if (!message) throw new Error('no message');
  return message;
}

async function ringing() {
  const call = await phone().until((p) => p.calls(number).find((one) => one.status === 'ringing'));
  await phone().idle();
  return call;
}

describe('the first day', () => {
  it('1. sign up, prove a number, opt in, subscribe to push', async () => {
    person = await app.signUp({ timezone: ZONE });
    await reachable(app, person, number);
    const { status, body } = await app.api.get('/account/push-subscription/vapid-key');
    assert.equal(status, 200, JSON.stringify(body));
    browser = pushes.subscribe(body.public_key);
    const saved = await person.api.post('/account/push-subscription', { subscription: browser.subscription });
    assert.deepEqual(saved.body, { status: 'saved' });
    const me = (await person.api.get('/account/me')).body;
    assert.deepEqual([me.phone_verified, me.whatsapp_opted_in, me.timezone], [true, true, ZONE]);
  });

  it('2. "Remind me to take my pills every weekday at 18:30" is stored as said, and confirmed after it was saved', async () => {
    const { events, reply } = await say('Remind me to take my pills every weekday at 18:30');
    const kinds = events.map((event) => event.type);
    assert.equal(kinds[0], 'progress');
    assert.ok(kinds.includes('token'), 'the reply is streamed');
    assert.equal(kinds.at(-1), 'complete');
    assert.equal(
      events
        .filter((e) => e.type === 'token')
        .map((e) => e.text)
        .join(''),
      reply.message,
    );
    assert.match(reply.message, /take my pills/i);
    assert.match(reply.message, /18:30/);
    const { rows } = await app.pool.query('select rrule, dtstart_local, zone from task_series where user_id = $1', [
      person.id,
    ]);
    assert.equal(rows.length, 1);
    assert.equal(rows[0].zone, null, 'it floats with the person');
    assert.equal(rows[0].dtstart_local.toPlainTime().toString(), '18:30:00');
    const today = (await person.api.get('/tasks')).body;
    assert.deepEqual(
      today.map((task: { title: string; scheduled_at: string; status: string }) => [
        task.title,
        task.scheduled_at,
        task.status,
      ]),
      [['Take my pills', '2027-03-01T17:30:00Z', 'pending']],
    );
    assert.match(
      (await say('what is on today?', { conversation_id: reply.conversation_id })).reply.message,
      /Take my pills/,
    );
    const history = (await person.api.get('/chat/history')).body;
    assert.deepEqual(
      history.messages.map((m: { role: string }) => m.role),
      ['user', 'assistant', 'user', 'assistant'],
    );
  });

  it('3. it climbs: push, WhatsApp, then a call with a keypad', async () => {
    const task = await planned({ title: 'Stretch', scheduled_at: inMinutes(30), escalation_policy: 'aggressive' });
    await notifier.minutes(20);
    assert.equal(browser.received.at(-1)?.payload.title, 'Stretch', await storyOf(task.id));
    assert.equal(reminders().length, 0, 'WhatsApp waits for its turn');
    await notifier.minutes(12);
    const message = await delivered(1);
    assert.match(message.body, /Stretch/);
    await notifier.minutes(2);
    const call = await ringing();
    phone().phone.answer(call.sid);
    phone().phone.press(call.sid, '1');
    await phone().idle();
    assert.equal((await taskOf(task.id)).status, 'done');
    await notifier.minutes(200);
    assert.equal(reminders().length, 1, 'nothing more after the answer');
    const story = (await person.api.get(`/tasks/${task.id}/timeline`)).body.map(
      (e: { event: string; channel: string | null }) => (e.channel ? `${e.event} ${e.channel}` : e.event),
    );
    for (const event of ['planned', 'sent push', 'sent whatsapp', 'delivered whatsapp', 'sent call', 'answered call']) {
      assert.ok(story.includes(event), `the timeline tells "${event}": ${story.join(', ')}`);
    }
  });

  const answers: [how: string, answer: (task: { id: string }) => Promise<unknown>, status: string][] = [
    ['a reply "1"', async () => phone().phone.write(number, { text: '1' }), 'done'],
    ['a reply "done"', async () => phone().phone.write(number, { text: 'Done!' }), 'done'],
    ['a reply "3"', async () => phone().phone.write(number, { text: '3' }), 'missed'],
    ['a tap on a button', async () => phone().phone.tap(reminders().at(-1)?.sid ?? '', { index: 0 }), 'done'],
    ['a tap on the push', async () => answerPush('done'), 'done'],
    ['the app', async (task) => person.api.patch(`/tasks/${task.id}/complete`), 'done'],
    ['the coach', async () => say('done with the walk'), 'done'],
  ];

  async function answerPush(answer: string) {
    const url = String(browser.received.at(-1)?.payload['answer_url']);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answer }),
    });
    assert.equal(response.status, 200);
  }

  for (const [how, answer, status] of answers) {
    it(`4. ${how} settles it once, and the next occurrence is there`, async () => {
      const before = reminders().length;
      const task = await planned({ title: 'Walk', scheduled_at: inMinutes(30), recurrence_rule: 'FREQ=DAILY' });
      await notifier.minutes(33);
      await delivered(before + 1);
      await answer(task);
      await phone().idle();
      assert.equal((await taskOf(task.id)).status, status);
      const { rows } = await app.pool.query('select status from tasks where series_id = $1 order by occurrence_local', [
        task.series_id,
      ]);
      assert.deepEqual(
        rows.map((row) => row.status),
        [status, 'pending'],
      );
      await person.api.delete(`/tasks/${task.id}?scope=series`);
    });
  }

  it('5. silence until the grace ends is a miss, and the series goes on', async () => {
    const task = await planned({ title: 'Read', scheduled_at: inMinutes(30), recurrence_rule: 'FREQ=DAILY' });
    await notifier.minutes(33);
    await phone().until(() => reminders().at(-1)?.body.includes('Read') && reminders().at(-1)?.status === 'delivered');
    await phone().idle();
    await notifier.minutes(90);
    const missed = await taskOf(task.id);
    assert.deepEqual([missed.status, missed.miss_reason], ['missed', 'ignored']);
    const { rows } = await app.pool.query(
      "select scheduled_at from tasks where series_id = $1 and status = 'pending'",
      [task.series_id],
    );
    assert.equal(rows.length, 1);
  });
});
