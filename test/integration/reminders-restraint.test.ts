import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testClock } from '../helpers/clock.ts';
import { dayIn } from '../helpers/day-in.ts';
import { type Reminding, reminding } from '../helpers/reminding.ts';

let { app, notifier, service, on, close } = {} as Reminding;
before(
  async () =>
    ({ app, notifier, service, on, close } = await reminding('+4915112330', testClock('2027-02-01T06:00:00Z'))),
);
after(() => close());

const ZONE = 'Europe/Berlin';
const { until, tomorrow, at } = dayIn(
  ZONE,
  () => app,
  () => notifier,
);

describe('in quiet hours over midnight', () => {
  async function sleeper() {
    await tomorrow();
    const one = await on.somebody(ZONE);
    await on.prefers(one.person, { quiet_hours: { start: '22:00', end: '07:00' } });
    return one;
  }

  it('no message and no call comes, the timeline says why, and it does not count as ignored', async () => {
    const { person, number } = await sleeper();
    const { id } = await on.plan(person, { scheduled_at: at('23:30'), escalation_policy: 'aggressive' });
    await until('08:00', 1);
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [0, 0]);
    const told = await on.told(person, id);
    assert.ok(told.includes('held back whatsapp: quiet hours until 07:00'), told.join(' · '));
    assert.ok(told.includes('held back call: quiet hours until 07:00'), told.join(' · '));
    assert.equal(told.filter((one) => one.startsWith('held back whatsapp')).length, 1, 'told once');
    assert.equal(await on.stands(id), 'missed unreachable');
  });

  it('a notification comes all the same', async () => {
    const { person, number } = await sleeper();
    const browser = await on.subscribe(service, person);
    const { id } = await on.plan(person, { scheduled_at: at('23:30'), escalation_policy: 'aggressive' });
    await until('23:20');
    assert.equal(browser.received.length, 1);
    await until('08:00', 1);
    assert.deepEqual([browser.received.length, on.reminders(number).length, on.calls(number)], [1, 0, 0]);
    assert.equal(await on.stands(id), 'missed ignored');
  });

  it('what is still worth something when they end comes then', async () => {
    const { person, number } = await sleeper();
    await on.plan(person, { scheduled_at: at('06:30', 1) });
    await until('06:59', 1);
    assert.equal(on.reminders(number).length, 0);
    await until('07:00');
    assert.equal(on.reminders(number).length, 1);
  });

  it('just before they begin it comes, and the call that would follow stays back', async () => {
    const { person, number } = await sleeper();
    await on.plan(person, { scheduled_at: at('21:58'), escalation_policy: 'aggressive' });
    await until('21:48');
    await on.arrived(number);
    await until('22:00');
    assert.equal(on.calls(number), 0);
    await until('23:59');
    assert.equal(on.calls(number), 0);
  });

  it('a task with leave rings', async () => {
    const { person, number } = await sleeper();
    await on.plan(person, {
      scheduled_at: at('02:30', 1),
      escalation_policy: 'aggressive',
      allow_quiet_hours: true,
    });
    await until('02:20', 1);
    await on.arrived(number);
    await until('02:32');
    await on.ringing(number);
  });

  it('that are taken back in the night, it comes at once', async () => {
    const { person, number } = await sleeper();
    await on.plan(person, { scheduled_at: at('23:30') });
    await until('23:40');
    assert.equal(on.reminders(number).length, 0);
    await on.prefers(person, { quiet_hours: null });
    await notifier.run();
    assert.equal(on.reminders(number).length, 1);
  });

  it('are those of where the person is, not of the server', async () => {
    await tomorrow();
    const { person, number } = await on.somebody('Asia/Tokyo');
    await on.prefers(person, { quiet_hours: { start: '22:00', end: '07:00' } });
    // 15:30 in Berlin is 23:30 in Tokyo.
    const { id } = await on.plan(person, { scheduled_at: at('15:30') });
    await until('17:30');
    assert.equal(on.reminders(number).length, 0);
    assert.ok((await on.told(person, id)).includes('held back whatsapp: quiet hours until 07:00'));
  });
});

describe('a ceiling for the day', () => {
  it('of two messages holds back the third, says so, and ends with the day', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.prefers(person, { max_messages_per_day: 2 });
    await on.plan(person, { scheduled_at: at('09:00') });
    await on.plan(person, { scheduled_at: at('10:00') });
    const third = await on.plan(person, { scheduled_at: at('11:00') });
    await on.plan(person, { scheduled_at: at('09:00', 1) });
    await until('13:00');
    assert.equal(on.reminders(number).length, 2);
    assert.equal(await on.stands(third.id), 'missed unreachable');
    const told = await on.told(person, third.id);
    assert.ok(told.includes("held back whatsapp: the day's limit is reached"), told.join(' · '));
    assert.ok(!told.some((one) => one.startsWith('unreachable:')), 'a limit is not "no channel"');
    await until('09:00', 1);
    assert.equal(on.reminders(number).length, 3);
  });

  it('is counted by the person’s own midnight', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.prefers(person, { max_messages_per_day: 1 });
    await on.plan(person, { scheduled_at: at('23:55') });
    await on.plan(person, { scheduled_at: at('00:20', 1) });
    await until('23:59');
    assert.equal(on.reminders(number).length, 1);
    await until('00:10', 1);
    assert.equal(on.reminders(number).length, 2);
  });

  it('of one call holds back the second call and the next task’s, not its message', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.prefers(person, { max_calls_per_day: 1 });
    const first = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    const second = await on.plan(person, { scheduled_at: at('12:00'), escalation_policy: 'aggressive' });
    await until('08:50');
    await on.arrived(number);
    await until('09:02');
    await on.unanswered(number, 1);
    await until('13:00');
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [2, 1]);
    for (const { id } of [first, second]) {
      const told = await on.told(person, id);
      assert.ok(told.includes("held back call: the day's limit is reached"), told.join(' · '));
    }
  });

  it('of none means none', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.prefers(person, { max_calls_per_day: 0, max_messages_per_day: 0 });
    await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('12:00');
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [0, 0]);
  });

  it('does not count what failed', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.prefers(person, { max_messages_per_day: 1 });
    on.phone.fault({ on: 'message', code: 63024, status: 400 });
    await on.plan(person, { scheduled_at: at('09:00') });
    await on.plan(person, { scheduled_at: at('11:00') });
    await until('11:00');
    assert.equal(on.reminders(number).length, 1);
  });
});

describe('while reminders are paused', () => {
  it('nothing comes, the task is skipped and not missed, and the timeline says why', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const browser = await on.subscribe(service, person);
    await on.prefers(person, { paused_until: at('18:00') });
    const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('12:00');
    assert.deepEqual([browser.asked, on.reminders(number).length, on.calls(number)], [0, 0, 0]);
    assert.equal(await on.stands(id), 'skipped');
    const told = await on.told(person, id);
    assert.ok(told.includes('held back push: reminders are paused until 18:00'), told.join(' · '));
    assert.ok(told.includes('skipped: reminders were paused'), told.join(' · '));
  });

  it('what is due after the pause comes', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.prefers(person, { paused_until: at('09:30') });
    await on.plan(person, { scheduled_at: at('09:00') });
    await until('09:29');
    assert.equal(on.reminders(number).length, 0);
    await until('09:30');
    assert.equal(on.reminders(number).length, 1, 'still within its grace');
  });

  it('a pause that is taken back lets it come at once', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.prefers(person, { paused_until: at('18:00') });
    await on.plan(person, { scheduled_at: at('09:00') });
    await until('09:05');
    await on.prefers(person, { paused_until: null });
    await notifier.run();
    assert.equal(on.reminders(number).length, 1);
  });

  it('a pause in the middle of the ladder stops the rest of it', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('08:50');
    await on.arrived(number);
    await on.prefers(person, { paused_until: at('18:00') });
    await until('12:00');
    assert.equal(on.calls(number), 0);
  });
});

describe('STOP', () => {
  it('ends messages and calls of every task; START brings back what is due', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    await on.plan(person, { title: 'One', scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await on.plan(person, { title: 'Two', scheduled_at: at('09:30'), escalation_policy: 'aggressive' });
    await until('08:50');
    await on.arrived(number);
    assert.match((await on.write(number, 'Stop.')) ?? '', /no more messages or calls/);
    await until('09:25');
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [1, 0]);
    assert.match((await on.write(number, 'START')) ?? '', /on again/);
    await notifier.run();
    assert.equal(on.calls(number), 1, 'the call of the first task is what is right for now');
    assert.equal(on.reminders(number).length, 2, 'and the message of the second');
  });

  for (const word of ['stop', 'STOPALL', 'Unsubscribe', 'cancel', 'END', 'quit']) {
    it(`is also "${word}"`, async () => {
      const { person, number } = await on.somebody(ZONE);
      await on.plan(person, {});
      await notifier.minutes(50);
      await on.arrived(number);
      assert.match((await on.write(number, word)) ?? '', /no more messages or calls/);
      const next = await on.plan(person, {});
      await notifier.minutes(180);
      assert.equal(on.reminders(number).length, 1);
      assert.equal(await on.stands(next.id), 'missed unreachable');
    });
  }

  it('written twice, or delivered twice after START, does not undo START', async () => {
    const { person, number } = await on.somebody(ZONE);
    await on.plan(person, {});
    await notifier.minutes(50);
    await on.arrived(number);
    await on.write(number, 'STOP');
    const stop = on.phone.messages(number).findLast((one) => one.direction === 'inbound');
    await on.write(number, 'START');
    on.phone.redeliver(stop?.sid ?? '');
    await app.deps.simulator?.idle();
    await on.plan(person, {});
    await notifier.minutes(60);
    assert.equal(on.reminders(number).length, 2);
  });

  it('leaves notifications, which the browser itself can end', async () => {
    const { person, number } = await on.somebody(ZONE);
    const browser = await on.subscribe(service, person);
    await on.plan(person, {});
    await notifier.minutes(62);
    await on.arrived(number);
    await on.write(number, 'STOP');
    await on.plan(person, {});
    await notifier.minutes(60);
    assert.deepEqual([browser.received.length, on.reminders(number).length], [2, 1]);
  });
});
