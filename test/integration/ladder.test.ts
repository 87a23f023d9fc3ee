import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createTask, type NewTask, timeline } from '../../src/services/tasks/index.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { reachable } from '../helpers/reachable.ts';

let app: TestApp;
let notifier: TestNotifier;
let last = 0;

before(async () => {
  app = await testApp();
  notifier = testNotifier(app);
});
after(() => app.close());

const phone = () => {
  if (!app.deps.simulator) throw new Error('no simulator');
  return app.deps.simulator;
};

/** Somebody in Berlin with a phone of their own. */
async function somebody(): Promise<{ person: Person; number: string }> {
  const person = await app.signUp({ timezone: 'Europe/Berlin' });
  last += 1;
  const number = `+4915112300${String(last).padStart(3, '0')}`;
  await reachable(app, person, number);
  return { person, number };
}

const inMinutes = (minutes: number) =>
  app.clock
    .now()
    .add({ seconds: minutes * 60 })
    .toString();
const plan = (person: Person, task: Partial<NewTask>) =>
  createTask(app.ctx, person, { title: 'Take the pills', scheduled_at: inMinutes(60), ...task });
const statusOf = async (id: string) =>
  (await app.pool.query('select status, miss_reason from tasks where id = $1', [id])).rows[0];
const events = async (person: Person, id: string) =>
  (await timeline(app.ctx, person, id)).map(({ event, channel }) => (channel ? `${event} ${channel}` : event));
const reminders = (number: string) =>
  phone()
    .phone.messages(number)
    .filter((m) => m.direction === 'outbound-api' && !m.code);

/** Waits until the newest WhatsApp reminder of that number arrived, and its report was taken. */
async function arrived(number: string, count = 1) {
  await phone().until(() => reminders(number).filter((m) => m.status === 'delivered').length >= count);
  await phone().idle();
  const message = reminders(number).at(-1);
  if (!message) throw new Error('no message');
  return message;
}

/** Waits until the phone rings for the `count`th time. */
async function ringing(number: string, count = 1) {
  const call = await phone().until(
    (p) => p.calls(number).length === count && p.calls(number).find((c) => c.status === 'ringing'),
  );
  await phone().idle();
  return call;
}

/** Lets it ring until the network gives up. */
async function unanswered(number: string, count: number) {
  const { sid } = await ringing(number, count);
  phone().phone.ignore(sid);
  await phone().until((p) => p.calls(number).find((call) => call.sid === sid)?.endedAt);
  await phone().idle();
}

describe('a reminder climbs until it is answered', () => {
  it('WhatsApp, then a call, then a second call, then a miss', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, { escalation_policy: 'aggressive' });
    const due = Temporal.Instant.from(task.scheduled_at ?? '');
    await notifier.until(due.subtract({ minutes: 11 }));
    assert.equal(reminders(number).length, 0, 'nothing before the lead');
    await notifier.until(due.subtract({ minutes: 10 }));
    await arrived(number);
    await notifier.until(due.add({ minutes: 2 }));
    await unanswered(number, 1);
    await notifier.until(due.add({ minutes: 12 }));
    await unanswered(number, 2);
    await notifier.until(due.add({ minutes: 91 }));
    assert.deepEqual(await statusOf(task.id), { status: 'missed', miss_reason: 'ignored' });
    assert.equal(reminders(number).length, 1, 'one message only');
    assert.equal(phone().phone.calls(number).length, 2, 'no further call');
    const told = await events(person, task.id);
    for (const event of ['planned', 'sent whatsapp', 'delivered whatsapp', 'sent call', 'missed']) {
      assert.ok(told.includes(event), `the timeline tells "${event}": ${told.join(', ')}`);
    }
  });

  it('a tap on Done settles it once and stops the ladder', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(50);
    const message = await arrived(number);
    phone().phone.tap(message.sid, { index: 0 });
    await phone().idle();
    assert.equal((await statusOf(task.id)).status, 'done');
    await notifier.minutes(180);
    assert.equal(phone().phone.calls(number).length, 0, 'no call after the answer');
    phone().phone.tap(message.sid, { index: 2 });
    await phone().idle();
    assert.equal((await statusOf(task.id)).status, 'done', 'a later answer changes nothing');
    assert.match(phone().phone.messages(number).at(-1)?.body ?? '', /done already/);
  });

  it('answering ends the ringing call elsewhere', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(50);
    await arrived(number);
    await notifier.minutes(13);
    await ringing(number);
    phone().phone.write(number, { text: '1' });
    await phone().idle();
    await notifier.run();
    await phone().until((p) => p.calls(number)[0]?.endedAt);
    assert.equal((await statusOf(task.id)).status, 'done');
  });

  it('a key during the call settles it', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(50);
    await arrived(number);
    await notifier.minutes(13);
    const call = await ringing(number);
    phone().phone.answer(call.sid);
    phone().phone.press(call.sid, '1');
    await phone().idle();
    assert.equal((await statusOf(task.id)).status, 'done');
    assert.ok((await events(person, task.id)).includes('answered call'));
  });

  it('"2" offers times and takes the choice', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, {});
    await notifier.minutes(50);
    await arrived(number);
    phone().phone.write(number, { text: '2' });
    await phone().idle();
    const offer = phone().phone.messages(number).at(-1)?.body ?? '';
    assert.match(offer, /1 .+ at \d\d:\d\d/, 'times in words');
    phone().phone.write(number, { text: '1' });
    await phone().idle();
    assert.equal((await statusOf(task.id)).status, 'rescheduled');
    const { rows } = await app.pool.query('select status, wake_at from tasks where rescheduled_from = $1', [task.id]);
    assert.equal(rows.length, 1, 'one new task');
    assert.equal(rows[0].status, 'pending');
    assert.match(phone().phone.messages(number).at(-1)?.body ?? '', /^Moved: Take the pills, /);
  });

  it('"3" is a miss that teaches nothing', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, {});
    await notifier.minutes(50);
    await arrived(number);
    phone().phone.write(number, { text: '3' });
    await phone().idle();
    assert.deepEqual(await statusOf(task.id), { status: 'missed', miss_reason: 'marked' });
  });

  it('STOP silences everything at once', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(50);
    await arrived(number);
    phone().phone.write(number, { text: 'STOP' });
    await phone().idle();
    await notifier.minutes(60);
    assert.equal(phone().phone.calls(number).length, 0, 'no call after STOP');
    assert.ok((await events(person, task.id)).length > 0);
  });

  it('answering on any channel leaves the next occurrence of a series', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    await notifier.minutes(50);
    const message = await arrived(number);
    phone().phone.tap(message.sid, { index: 0 });
    await phone().idle();
    const { rows } = await app.pool.query("select id from tasks where series_id = $1 and status = 'pending'", [
      task.series_id,
    ]);
    assert.equal(rows.length, 1);
    phone().phone.tap(message.sid, { index: 0 });
    await phone().idle();
    const again = await app.pool.query('select id from tasks where series_id = $1', [task.series_id]);
    assert.equal(again.rows.length, 2, 'a double tap makes no second successor');
  });
});

describe('nothing is lost and nothing doubled when a process dies', () => {
  // A fault hits the next message: no other open reminder may be that.
  beforeEach(() => app.pool.query('delete from tasks'));

  it('between claim and send: the provider is asked, and it is sent', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, {});
    app.clock.advance({ minutes: 50 });
    phone().phone.fault({ on: 'message', drop: 'before' });
    await notifier.run();
    assert.equal(reminders(number).length, 0, 'the line broke before the provider took it');
    await notifier.minutes(2);
    assert.equal(reminders(number).length, 1, 'sent after asking');
    assert.equal((await statusOf(task.id)).status, 'pending');
  });

  it('messages that fail for many minutes hold up nothing: the phone rings at its time, and it ends at its time', async () => {
    const { person, number } = await somebody();
    const { id } = await plan(person, { escalation_policy: 'aggressive' });
    phone().phone.fault({ on: 'message', number, status: 500, times: 0 });
    await notifier.minutes(62);
    const call = await phone().until((p) => p.calls(number).find((one) => one.status === 'ringing'));
    phone().phone.ignore(call.sid);
    await phone().until((p) => p.calls(number).find((one) => one.sid === call.sid)?.endedAt);
    await notifier.minutes(8);
    assert.equal((await statusOf(id)).status, 'pending');
    await notifier.minutes(80.5);
    assert.deepEqual([reminders(number).length, (await statusOf(id)).status], [0, 'missed']);
  });

  it('between send and note: the provider is asked, and nothing is sent again', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, {});
    app.clock.advance({ minutes: 50 });
    phone().phone.fault({ on: 'message', drop: 'after', callbacks: 'lost' });
    await notifier.run();
    assert.equal(reminders(number).length, 1, 'the provider took it, we never heard');
    await notifier.minutes(8);
    assert.equal(reminders(number).length, 1, 'not sent again');
    assert.ok((await events(person, task.id)).includes('sent whatsapp'), 'and now known as sent');
  });

  for (const [which, first, second] of [
    ['the second alone went out', 'before', 'after'],
    ['the first alone went out', 'after', 'before'],
    ['both went out', 'after', 'after'],
  ] as const) {
    it(`two sends to one person in doubt at once, of which ${which}: each comes once`, async () => {
      const { person, number } = await somebody();
      await plan(person, { title: 'Take the pills', scheduled_at: inMinutes(60) });
      await plan(person, { title: 'Water the plants', scheduled_at: inMinutes(60.5) });
      app.clock.advance({ minutes: 50 });
      phone().phone.fault({ on: 'message', drop: first, callbacks: 'lost' });
      await notifier.run();
      app.clock.advance({ seconds: 30 });
      phone().phone.fault({ on: 'message', drop: second, callbacks: 'lost' });
      await notifier.run();
      // Nobody looks until both leases have run out.
      app.clock.advance({ minutes: 2 });
      await notifier.run();
      await notifier.minutes(4);
      const told = (title: string) => reminders(number).filter(({ body }) => body.includes(title)).length;
      assert.deepEqual([told('Take the pills'), told('Water the plants')], [1, 1]);
    });
  }

  it('a whole hour of downtime: one reminder that is right for now, no backlog, no miss', async () => {
    const { person, number } = await somebody();
    const task = await plan(person, {});
    app.clock.advance({ minutes: 120 });
    await notifier.run();
    assert.equal(reminders(number).length, 1);
    assert.equal((await statusOf(task.id)).status, 'pending');
  });

  it('two processes at once send one message', async () => {
    const { person, number } = await somebody();
    await plan(person, {});
    app.clock.advance({ minutes: 50 });
    const other = testNotifier(app);
    await Promise.all([notifier.run(), other.run(), notifier.run()]);
    assert.equal(reminders(number).length, 1);
  });
});
