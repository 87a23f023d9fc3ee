import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { type Browser, type PushService, startPushService } from '../helpers/push-service.ts';

// A person's first hour, from sign-up to the first answered reminder of a plan that they approved. Each step is what a client sends.

const ZONE = 'Europe/London';
const number = '+447700900188';
// Thursday 26 November 2026, noon in London.
const clock = testClock('2026-11-26T12:00:00Z');

let chat: TestChat;
let notifier: TestNotifier;
let pushes: PushService;
let browser: Browser;
let dana: Person;
let conversation_id: string;
let plan: ChatReply;

before(async () => {
  chat = await testChat({ clock });
  notifier = testNotifier(chat);
  pushes = await startPushService(clock);
});
after(async () => {
  await pushes.close();
  await chat.close();
});

const phone = () => {
  if (!chat.deps.simulator) throw new Error('no simulated phone');
  return chat.deps.simulator;
};
const reminders = () =>
  phone()
    .phone.messages(number)
    .filter((message) => message.direction === 'outbound-api' && !message.code);

async function say(message: string, more: Record<string, unknown> = {}): Promise<ChatReply> {
  clock.advance({ seconds: 20 });
  return (await chat.say(dana, { message, conversation_id, ...more })).reply;
}

/** Taps the choice with that label, as a client sends it. */
async function tap(reply: ChatReply, label: RegExp): Promise<ChatReply> {
  const option = reply.options.find((one) => label.test(one.label));
  assert.ok(option?.value, `${label} among ${reply.options.map((one) => one.label).join(', ')}`);
  return say(option.value);
}

describe('the first hour', () => {
  it('1. signs up with a name, and is asked for nothing that was said', async () => {
    dana = await chat.signUp({ name: 'Dana' });
    const { status, body } = await dana.api.post('/chat/onboarding/start', { timezone: ZONE });
    assert.equal(status, 200);
    assert.match(body.message, /Dana.*When do you usually get up\?/);
    conversation_id = body.conversation_id;
  });

  it('2. tells about her days in one breath and taps the rest', async () => {
    const told = await say(
      'Up at 6:45, bed at quarter to eleven, office 9 to 5.30 weekdays, choir Tuesdays 7 pm to 8.30',
    );
    assert.match(
      told.message,
      /Up at 06:45, in bed at 22:45\..*Monday to Friday 09:00 to 17:30.*choir, Tuesday 19:00 to 20:30/,
    );
    const asksPhone = await tap(told, /^Morning$/);
    assert.match(asksPhone.message, /What is your number/);
    assert.equal(asksPhone.agent_node, 'ONBOARDING');
  });

  it('3. proves her number inside the chat, and says what may reach her there', async () => {
    const sent = await say(number);
    assert.equal(sent.options[0]?.input_type, 'otp');
    const code = await phone().until((one) => one.code(number));
    const proven = await say(code);
    const calls = await tap(proven, /^Yes$/);
    const goal = await tap(calls, /^No$/);
    assert.match(goal.message, /achieve first\?/);
    const me = (await dana.api.get('/account/me')).body;
    assert.deepEqual(
      [me.phone_verified, me.whatsapp_opted_in, me.notification_preferences.call_opted_in, me.onboarded],
      [true, true, false, false],
    );
  });

  it('4. allows notifications in her browser', async () => {
    const { body } = await chat.api.get('/account/push-subscription/vapid-key');
    browser = pushes.subscribe(body.public_key);
    const saved = await dana.api.post('/account/push-subscription', { subscription: browser.subscription });
    assert.equal(saved.status, 200);
  });

  it('5. names a goal, and within five messages there is a plan that fits her week', async () => {
    const asked = await say('I want to run 5 km without stopping');
    assert.equal(asked.agent_node, 'GOAL_CLARIFY');
    const answers = asked.questions.map(({ id, question, options }) => ({
      question_id: id,
      question,
      answer: options[0] ?? 'not at all',
    }));
    const start = await say('', { intent: 'GOAL_CLARIFY', answers });
    assert.equal(start.agent_node, 'ask_start_date');
    assert.ok(start.suggested_date);
    plan = await say('tomorrow');
    assert.equal(plan.agent_node, 'GOAL');
    assert.equal(plan.requires_user_action, true);
    assert.equal(plan.proposed_plan?.plan.approval_status, 'pending');
    assert.equal((await dana.api.get('/goals')).body.length, 0, 'nothing is saved before the yes');
  });

  it('6. changes it in words and approves it', async () => {
    const changed = await say('not on Saturdays');
    assert.equal(changed.proposed_plan?.plan.approval_status, 'negotiating');
    assert.ok(
      changed.proposed_plan.plan.proposed_tasks.every(({ scheduled_days }) => !scheduled_days.includes('Saturday')),
    );
    const saved = await say('Yes, this looks great!');
    assert.equal(saved.proposed_plan?.plan.approval_status, 'approved');
    assert.equal((await dana.api.get('/goals?status=active')).body.length, 1);
    assert.equal((await dana.api.get('/account/me')).body.onboarded, true);
  });

  it('7. is reminded of the first session by push, then WhatsApp, and answers once', async () => {
    const [goal] = (await dana.api.get('/goals?status=active')).body;
    const sessions = (await dana.api.get(`/goals/${goal.id}/tasks`)).body as {
      id: string;
      scheduled_at: string;
      status: string;
    }[];
    const first = sessions
      .filter(({ status }) => status === 'pending')
      .sort((a, b) => a.scheduled_at.localeCompare(b.scheduled_at))[0];
    assert.ok(first);
    await notifier.until(Temporal.Instant.from(first.scheduled_at).add({ minutes: 3 }));
    assert.ok(browser.received.length >= 1, 'a push came first');
    await phone().until(() => reminders().some(({ status }) => status === 'delivered'));
    phone().phone.write(number, { text: 'done' });
    await phone().idle();
    assert.equal((await dana.api.get(`/tasks/${first.id}`)).body.status, 'done');
    const progress = (await dana.api.get('/goals/progress')).body;
    assert.equal(progress[0].tasks_done, 1);
    await notifier.minutes(100);
    assert.equal(phone().phone.calls(number).length, 0, 'she did not want calls');
  });
});
