import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { systemClock } from '../../src/domain/clock.ts';
import { createTask } from '../../src/services/tasks/index.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { type NotifierProcess, startNotifierProcess } from '../helpers/notifier-process.ts';
import { reachable } from '../helpers/reachable.ts';

// Real processes on the real clock, with a ladder of seconds: what happens is awaited, never slept for.
let app: TestApp;
let person: Person;
let running: NotifierProcess | undefined;
let last = 0;

before(async () => {
  const unmovable = () => {
    throw new Error('this test runs on the real clock');
  };
  app = await testApp({ clock: { ...systemClock, set: unmovable, advance: unmovable } });
});
after(() => app.close());
afterEach(async () => {
  await running?.kill('SIGTERM');
  running = undefined;
});

const simulator = () => {
  if (!app.deps.simulator) throw new Error('no simulator');
  return app.deps.simulator;
};

async function somebody(): Promise<string> {
  person = await app.signUp({ timezone: 'Europe/Berlin' });
  last += 1;
  const number = `+491511990000${last}`;
  await reachable(app, person, number);
  await person.api.patch('/account/me', {
    notification_preferences: {
      reminder_lead_minutes: 1 / 60,
      escalation_window_minutes: 1.5 / 60,
      auto_miss_grace_minutes: 2,
    },
  });
  return number;
}

const plan = (seconds: number) =>
  createTask(app.ctx, person, {
    title: 'Take the pills',
    scheduled_at: app.clock
      .now()
      .add({ milliseconds: seconds * 1000 })
      .toString(),
    escalation_policy: 'aggressive',
  });
const messages = (number: string) =>
  simulator()
    .phone.messages(number)
    .filter((m) => m.direction === 'outbound-api' && !m.code);
const ringing = (number: string) =>
  simulator().until((phone) => phone.calls(number).find((call) => call.status === 'ringing'));

describe('the notifier is killed with -9', () => {
  it('the moment a message went out: the ladder goes on in the next process, and nothing is sent twice', async () => {
    const number = await somebody();
    running = await startNotifierProcess(app);
    const task = await plan(2.5);
    await simulator().until(() => messages(number).length > 0);
    await running.kill('SIGKILL');
    running = await startNotifierProcess(app);
    const call = await ringing(number);
    assert.equal(messages(number).length, 1, 'one message');
    simulator().phone.answer(call.sid);
    simulator().phone.press(call.sid, '1');
    await simulator().idle();
    const { body } = await person.api.get(`/tasks/${task.id}`);
    assert.equal(body.status, 'done');
  });

  it('before anything was due: the next process sends the one rung that is right for now', async () => {
    const number = await somebody();
    running = await startNotifierProcess(app);
    await running.kill('SIGKILL');
    // Planned a minute ahead, due twenty seconds ago: every rung's time has passed while nobody ran.
    const task = await plan(-20);
    await app.pool.query("update tasks set armed_at = scheduled_at - interval '1 minute' where id = $1", [task.id]);
    running = await startNotifierProcess(app);
    await ringing(number);
    assert.equal(messages(number).length, 0, 'no backlog: the call alone is right for now');
  });
});
