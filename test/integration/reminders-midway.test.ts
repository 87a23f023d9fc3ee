import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Person } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { dayIn } from '../helpers/day-in.ts';
import { type Reminding, reminding } from '../helpers/reminding.ts';

let { app, notifier, service, on, close } = {} as Reminding;
before(
  async () =>
    ({ app, notifier, service, on, close } = await reminding('+4915112340', testClock('2027-02-01T06:00:00Z'))),
);
after(() => close());

const ZONE = 'Europe/Berlin';
const { wall, onDay, until, tomorrow, at } = dayIn(
  ZONE,
  () => app,
  () => notifier,
);

describe('in the middle of the ladder', () => {
  it('no more WhatsApp: the call takes its time, and no message comes', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const browser = await on.subscribe(service, person);
    await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('08:55');
    assert.equal(browser.received.length, 1);
    assert.equal((await person.api.delete('/account/whatsapp/opt-in')).status, 200);
    await until('09:02');
    await on.unanswered(number, 1);
    await until('10:31');
    assert.equal(on.reminders(number).length, 0);
  });

  it('the sign-in is gone at Supabase: nothing that costs comes any more, on any channel', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const browser = await on.subscribe(service, person);
    const task = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    const before = notifier.sender.signInStands;
    notifier.sender.signInStands = async (id) => id !== person.id;
    try {
      await until('12:00');
    } finally {
      notifier.sender.signInStands = before;
    }
    assert.deepEqual([on.reminders(number).length, on.calls(number), browser.received.length], [0, 0, 1]);
    const told = await on.told(person, task.id);
    assert.ok(told.includes('failed whatsapp: the sign-in of this account is gone'), told.join(' · '));
    await on.plan(person, { scheduled_at: at('14:00'), escalation_policy: 'aggressive' });
    await until('16:00');
    assert.deepEqual([on.reminders(number).length, on.calls(number), browser.received.length], [0, 0, 1]);
  });

  it('the account is erased: nothing more comes, and no job is left', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('08:50');
    const message = await on.arrived(number);
    assert.equal((await person.api.delete('/account')).status, 204);
    await until('12:00');
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [1, 0]);
    assert.equal(await on.tap(number, message.sid, 0), undefined, 'the number is nobody’s now');
    const { rows } = await app.pool.query('select from tasks where id = $1', [id]);
    assert.equal(rows.length, 0);
  });

  it('the task is deleted, skipped or done in the app: nothing more comes', async () => {
    const ways: [string, (person: Person, id: string) => Promise<{ status: number }>][] = [
      ['cancelled', (person, id) => person.api.delete(`/tasks/${id}`)],
      ['skipped', (person, id) => person.api.patch(`/tasks/${id}/skip`)],
      ['done', (person, id) => person.api.patch(`/tasks/${id}/complete`)],
      ['missed marked', (person, id) => person.api.patch(`/tasks/${id}/missed`)],
    ];
    for (const [status, end] of ways) {
      await tomorrow();
      const { person, number } = await on.somebody(ZONE);
      const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
      await until('08:55');
      assert.ok((await end(person, id)).status < 300);
      await until('12:00');
      assert.deepEqual([on.reminders(number).length, on.calls(number)], [1, 0], status);
      assert.equal(await on.stands(id), status);
    }
  });

  it('"call me too": it rings at once when its time has passed', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, { scheduled_at: at('09:00') });
    await until('09:10');
    await person.api.patch(`/tasks/${id}/escalation-policy`, { escalation_policy: 'aggressive' });
    await notifier.run();
    await on.ringing(number);
    assert.equal(on.reminders(number).length, 1);
  });

  it('"notifications only": nothing louder comes', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const browser = await on.subscribe(service, person);
    const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('08:55');
    await person.api.patch(`/tasks/${id}/escalation-policy`, { escalation_policy: 'silent' });
    await until('12:00');
    assert.deepEqual([browser.received.length, on.reminders(number).length, on.calls(number)], [1, 0, 0]);
    assert.equal(await on.stands(id), 'missed ignored');
  });

  it('"notifications only" without a browser: nobody is reached, and it says so', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, { scheduled_at: at('09:00') });
    await until('08:00');
    await person.api.patch(`/tasks/${id}/escalation-policy`, { escalation_policy: 'silent' });
    await until('12:00');
    assert.equal(on.reminders(number).length, 0);
    assert.equal(await on.stands(id), 'missed unreachable');
  });
});

describe('nobody can be reached', () => {
  it('is told on the timeline, ends as unreachable, and breaks nothing', async () => {
    await tomorrow();
    const person = await app.signUp({ timezone: ZONE });
    const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('09:00');
    assert.ok((await on.told(person, id)).includes('unreachable: no channel can reach this person'));
    await until('10:30');
    assert.equal(await on.stands(id), 'missed unreachable');
    const told = await on.told(person, id);
    assert.equal(told.filter((one) => one.startsWith('unreachable')).length, 1, told.join(' · '));
  });

  it('until a phone is proven in the middle of it: then a reminder comes', async () => {
    await tomorrow();
    const person = await app.signUp({ timezone: ZONE });
    await on.plan(person, { scheduled_at: at('09:00') });
    await until('08:55');
    const browser = await on.subscribe(service, person);
    await until('09:05');
    assert.equal(browser.received.length, 1);
  });
});

describe('another time', () => {
  it('tomorrow: nothing rings today, and it comes tomorrow', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('08:55');
    const moved = await person.api.patch(`/tasks/${id}/reschedule-confirm`, {
      scheduled_at: at('09:00', 1),
      scope: 'one',
    });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    await until('23:00');
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [1, 0]);
    await until('08:49', 1);
    assert.equal(on.reminders(number).length, 1);
    await until('08:50');
    assert.equal(on.reminders(number).length, 2);
  });

  it('by changing the task itself is the same', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('08:55');
    assert.equal((await person.api.patch(`/tasks/${id}`, { scheduled_at: at('09:00', 1) })).status, 200);
    await until('08:49', 1);
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [1, 0]);
    await until('08:50');
    assert.equal(on.reminders(number).length, 2);
  });

  it('the whole series, while the phone rings: the ringing ends, and what happened can still be read', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const daily = { scheduled_at: at('09:00'), recurrence_rule: 'FREQ=DAILY' };
    const { id } = await on.plan(person, { ...daily, escalation_policy: 'aggressive' });
    await until('08:50');
    await on.arrived(number);
    await until('09:02');
    const { sid } = await on.ringing(number, 1);
    const to = { scheduled_at: at('10:00', 1), scope: 'series' };
    assert.equal((await person.api.patch(`/tasks/${id}/reschedule-confirm`, to)).status, 200);
    await notifier.run();
    await on.over(number, sid);
    assert.equal((await person.api.get(`/tasks/${id}`)).body.status, 'rescheduled');
    assert.ok((await person.api.get(`/tasks/${id}/timeline`)).body.length > 2);
  });

  it('in three minutes: it comes then, not seven minutes ago', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, { scheduled_at: at('09:00') });
    await until('08:30');
    await person.api.patch(`/tasks/${id}`, { scheduled_at: at('08:33') });
    await notifier.run();
    assert.equal(on.reminders(number).length, 0);
    await until('08:33');
    assert.equal(on.reminders(number).length, 1);
  });

  it('ten minutes later lasts ten minutes, however far the ladder had climbed', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
    await until('08:50');
    await on.arrived(number);
    await until('09:02');
    await on.unanswered(number, 1);
    await until('09:05');
    assert.equal((await person.api.post(`/tasks/${id}/snooze`, { minutes: 10 })).status, 200);
    await notifier.until(onDay('09:14:59'));
    assert.deepEqual([on.reminders(number).length, on.calls(number)], [1, 1], 'quiet for ten minutes');
    await until('09:15');
    assert.equal(on.reminders(number).length, 2);
    await on.arrived(number, 2);
    await until('09:17');
    await on.ringing(number, 2);
  });

  it('of one occurrence, past the next one of its series: both come, each at its time', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const { id } = await on.plan(person, {
      local_time: `${wall().toPlainDate()}T09:00`,
      recurrence_rule: 'FREQ=DAILY',
    });
    await until('08:00');
    assert.equal((await person.api.patch(`/tasks/${id}?scope=one`, { scheduled_at: at('12:00', 1) })).status, 200);
    await until('09:00', 1);
    assert.equal(on.reminders(number).length, 1, 'the regular one of the next day');
    await until('12:00');
    assert.equal(on.reminders(number).length, 2, 'and the one that was moved');
    await until('09:00', 1);
    assert.equal(on.reminders(number).length, 3, 'and the series goes on');
    await until('23:00');
    assert.equal(on.reminders(number).length, 3);
  });

  it('by a snooze past the next one: both come, each at its time', async () => {
    await tomorrow();
    const { person, number } = await on.somebody(ZONE);
    const today = wall().toPlainDate();
    const { id } = await on.plan(person, { local_time: `${today}T09:00`, recurrence_rule: 'FREQ=DAILY;COUNT=3' });
    await until('09:00');
    assert.equal((await person.api.post(`/tasks/${id}/snooze`, { minutes: 25 * 60 })).status, 200);
    await until('08:50', 1);
    assert.equal(on.reminders(number).length, 2, 'the regular one of the next day');
    await until('10:00');
    assert.equal(on.reminders(number).length, 3, 'and the snoozed one');
    await until('10:00', 1);
    assert.equal(on.reminders(number).length, 4, 'and the third of three');
    await until('23:00', 1);
    assert.equal(on.reminders(number).length, 4, 'and no fourth');
  });

  it('in the app ends a phone that rings for it', async () => {
    const ways: ((person: Person, id: string) => Promise<{ status: number }>)[] = [
      (person, id) => person.api.post(`/tasks/${id}/snooze`, { minutes: 10 }),
      (person, id) => person.api.patch(`/tasks/${id}`, { scheduled_at: at('15:00') }),
      (person, id) => person.api.patch(`/tasks/${id}/reschedule-confirm`, { scheduled_at: at('15:00'), scope: 'one' }),
    ];
    for (const move of ways) {
      await tomorrow();
      const { person, number } = await on.somebody(ZONE);
      const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
      await until('08:50');
      await on.arrived(number);
      await until('09:02');
      const { sid } = await on.ringing(number);
      assert.equal((await move(person, id)).status, 200);
      await notifier.run();
      await on.over(number, sid);
      assert.equal(on.phone.calls(number)[0]?.status, 'canceled');
    }
  });
});

describe('a call whose first try came to nothing (502)', () => {
  type Tried = { person: Person; number: string; id: string };

  /** So many people, until the call was tried and refused for each. */
  async function tried(count: number): Promise<Tried[]> {
    await tomorrow();
    const people: Tried[] = [];
    for (let made = 0; made < count; made += 1) {
      const { person, number } = await on.somebody(ZONE);
      const { id } = await on.plan(person, { scheduled_at: at('09:00'), escalation_policy: 'aggressive' });
      on.phone.fault({ on: 'call', number, status: 502 });
      people.push({ person, number, id });
    }
    await until('09:02');
    for (const { number } of people) assert.equal(on.calls(number), 0);
    return people;
  }

  const ways: [string, (of: Tried) => Promise<unknown>][] = [
    ['STOP', ({ number }) => on.write(number, 'STOP')],
    ['calls refused', ({ person }) => on.prefers(person, { call_opted_in: false })],
    [
      'a change to silent',
      ({ person, id }) => person.api.patch(`/tasks/${id}/escalation-policy`, { escalation_policy: 'silent' }),
    ],
    ['quiet hours', ({ person }) => on.prefers(person, { quiet_hours: { start: '09:00', end: '13:00' } })],
    [
      'a day off',
      ({ person }) =>
        person.api.post('/pauses', { from_day: `${wall().toPlainDate()}`, to_day: `${wall().toPlainDate()}` }),
    ],
    ['a pause', ({ person }) => on.prefers(person, { paused_until: at('13:00') })],
    ['a limit of no calls', ({ person }) => on.prefers(person, { max_calls_per_day: 0 })],
    ['its answer', ({ person, id }) => person.api.patch(`/tasks/${id}/complete`)],
    ['another day', ({ person, id }) => person.api.patch(`/tasks/${id}`, { scheduled_at: at('09:00', 1) })],
  ];

  it('is judged again before it is made again: not after STOP, a refusal, another policy, quiet hours, a pause, a limit, an answer or a move', async () => {
    const people = await tried(ways.length);
    for (const [index, [, happens]] of ways.entries()) {
      const one = people[index];
      assert.ok(one);
      await happens(one);
    }
    await until('12:30');
    const rang = ways.filter((_, index) => on.calls(people[index]?.number ?? '') > 0).map(([what]) => what);
    assert.deepEqual(rang, []);
  });

  it('nor when we come back after its grace', async () => {
    const [one] = await tried(1);
    app.clock.set(onDay('12:00'));
    await until('12:30');
    assert.equal(on.calls(one?.number ?? ''), 0);
  });

  it('and is made again where nothing speaks against it', async () => {
    const [one] = await tried(1);
    await until('09:05');
    await on.unanswered(one?.number ?? '', 1);
  });
});
