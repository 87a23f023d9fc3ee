import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';

let app: TestApp;

before(async () => {
  app = await testApp({ clock: testClock('2027-03-01T05:30:00Z') });
});
after(() => app.close());

/** A daily series that stays in Tokyo's zone, for somebody in Berlin. */
async function daily(person: Person, when: Record<string, unknown>) {
  const answer = await person.api.post('/tasks', {
    title: 'Call the office',
    recurrence_rule: 'FREQ=DAILY',
    fixed_zone: 'Asia/Tokyo',
    ...when,
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body;
}

const times = async (person: Person, from: string, to: string) =>
  (await person.api.get(`/tasks?from=${from}&to=${to}`)).body.map(
    (task: { scheduled_at: string }) => task.scheduled_at,
  );

describe('a series that stays in a zone of its own', () => {
  it('begins at the instant that was asked for', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const task = await daily(person, { scheduled_at: '2027-03-02T01:00:00Z' });
    assert.equal(task.scheduled_at, '2027-03-02T01:00:00Z');
  });

  it('reads a wall-clock time in that zone', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const task = await daily(person, { local_time: '2027-03-02T10:00' });
    assert.equal(task.scheduled_at, '2027-03-02T01:00:00Z');
  });

  it('keeps its instants when the person travels', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    await daily(person, { scheduled_at: '2027-03-02T12:00:00Z' });
    await person.api.patch('/account/me', { timezone: 'America/New_York' });
    assert.deepEqual(await times(person, '2027-03-02', '2027-03-03'), ['2027-03-02T12:00:00Z', '2027-03-03T12:00:00Z']);
  });

  it('moves to the instant that was chosen', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const task = await daily(person, { scheduled_at: '2027-03-02T12:00:00Z' });
    const choice = { scheduled_at: '2027-03-02T13:00:00Z', scope: 'series' };
    const moved = await person.api.patch(`/tasks/${task.id}/reschedule-confirm`, choice);
    assert.equal(moved.body.scheduled_at, '2027-03-02T13:00:00Z', JSON.stringify(moved.body));
    assert.deepEqual(await times(person, '2027-03-02', '2027-03-03'), ['2027-03-02T13:00:00Z', '2027-03-03T13:00:00Z']);
  });

  it('is edited to the instant that was given', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const task = await daily(person, { scheduled_at: '2027-03-02T12:00:00Z' });
    const edited = await person.api.patch(`/tasks/${task.id}?scope=future`, { scheduled_at: '2027-03-02T14:00:00Z' });
    assert.equal(edited.body.scheduled_at, '2027-03-02T14:00:00Z', JSON.stringify(edited.body));
  });

  it('is refused with a sentence when there is no such zone', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const answer = await person.api.post('/tasks', {
      title: 'x',
      local_time: '2027-03-02T10:00',
      recurrence_rule: 'FREQ=DAILY',
      fixed_zone: 'Mars/Olympus',
    });
    assert.equal(answer.status, 422);
    assert.match(answer.body.detail, /no time zone called "Mars\/Olympus"/);
  });
});

describe('a task', () => {
  it('stays as it is when nothing is to change', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const series = await daily(person, { scheduled_at: '2027-03-02T12:00:00Z' });
    for (const scope of ['one', 'future', 'series']) {
      const answer = await person.api.patch(`/tasks/${series.id}?scope=${scope}`, {});
      assert.equal(answer.status, 200, `scope=${scope}: ${JSON.stringify(answer.body)}`);
      assert.deepEqual(answer.body, series);
    }
  });

  it('is not planned for a year that calendars cannot write', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    for (const when of [{ scheduled_at: '9999-12-31T23:59:59Z' }, { local_time: '9999-12-31T23:59' }]) {
      const answer = await person.api.post('/tasks', { title: 'Far away', ...when });
      assert.equal(answer.status, 422, JSON.stringify(answer.body));
      assert.match(answer.body.detail, /more than 50 years/);
    }
  });
});
