import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { reachable } from '../helpers/reachable.ts';

let app: TestApp;
let notifier: TestNotifier;
// A Monday, half past six in the morning in Berlin.
const start = '2027-03-01T05:30:00Z';

before(async () => {
  app = await testApp({ clock: testClock(start) });
  notifier = testNotifier(app);
});
after(() => app.close());

const somebody = async () => {
  app.clock.set(start);
  return app.signUp({ timezone: 'Europe/Berlin' });
};

async function plan(person: Person, task: Record<string, unknown>) {
  const answer = await person.api.post('/tasks', { title: 'Swim', local_time: '2027-03-01T07:00', ...task });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body;
}

const statuses = async (person: Person, from: string, to: string) =>
  (await person.api.get(`/tasks?from=${from}&to=${to}&include=all`)).body.map(
    (task: { scheduled_at: string; status: string }) => `${task.scheduled_at.slice(0, 10)} ${task.status}`,
  );

const streak = async (person: Person) => (await person.api.get('/analytics/overview')).body.streak_days;

describe('days off', () => {
  it('are entered, listed by day, and taken back', async () => {
    const person = await somebody();
    const later = await person.api.post('/pauses', { from_day: '2027-07-01', to_day: '2027-07-14', reason: 'Summer' });
    assert.equal(later.status, 201);
    const sooner = await person.api.post('/pauses', { from_day: '2027-03-02', to_day: '2027-03-02' });
    const { body } = await person.api.get('/pauses');
    assert.deepEqual(
      body.map((pause: { from_day: string; to_day: string; reason: string }) => [
        pause.from_day,
        pause.to_day,
        pause.reason,
      ]),
      [
        ['2027-03-02', '2027-03-02', null],
        ['2027-07-01', '2027-07-14', 'Summer'],
      ],
    );
    assert.equal((await person.api.delete(`/pauses/${sooner.body.id}`)).status, 204);
    assert.equal((await person.api.delete(`/pauses/${sooner.body.id}`)).status, 404);
    assert.equal((await person.api.get('/pauses')).body.length, 1);
  });

  const refusals: [what: string, body: unknown, status: number, sentence: RegExp][] = [
    ['reversed', { from_day: '2027-03-05', to_day: '2027-03-04' }, 422, /ends before it begins/],
    ['longer than a year', { from_day: '2027-03-05', to_day: '2028-04-04' }, 422, /up to 366 days; this one has 397/],
    ['years ahead', { from_day: '2031-01-01', to_day: '2031-01-02' }, 422, /two years from now/],
    ['long ago', { from_day: '2026-01-01', to_day: '2026-01-02' }, 422, /longer ago than 90 days/],
    ['no date', { from_day: '2027-02-30', to_day: '2027-03-02' }, 422, /"from_day" must be a date/],
    ['without an end', { from_day: '2027-03-02' }, 422, /"to_day" is required/],
  ];
  for (const [what, body, status, sentence] of refusals) {
    it(`are refused with a sentence: ${what}`, async () => {
      const answer = await (await somebody()).api.post('/pauses', body);
      assert.equal(answer.status, status);
      assert.match(answer.body.detail, sentence);
    });
  }

  it('cannot overlap', async () => {
    const person = await somebody();
    await person.api.post('/pauses', { from_day: '2027-03-03', to_day: '2027-03-05' });
    const answer = await person.api.post('/pauses', { from_day: '2027-03-05', to_day: '2027-03-06' });
    assert.equal(answer.status, 409);
    assert.equal(
      answer.body.detail,
      'You have a pause from 2027-03-03 to 2027-03-05 already. Remove it to enter another.',
    );
  });

  it('are nobody else’s', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    const { body } = await ada.api.post('/pauses', { from_day: '2027-03-03', to_day: '2027-03-05' });
    assert.deepEqual((await bob.api.get('/pauses')).body, []);
    assert.equal((await bob.api.delete(`/pauses/${body.id}`)).status, 404);
    assert.equal((await ada.api.get('/pauses')).body.length, 1);
  });

  it('hold every reminder, skip what was due, and leave the streak as it was', async () => {
    const person = await somebody();
    const number = '+4915112345001';
    await reachable(app, person, number);
    const { id } = await plan(person, { recurrence_rule: 'FREQ=DAILY', escalation_policy: 'aggressive' });
    await person.api.patch(`/tasks/${id}/complete`);
    await person.api.post('/pauses', { from_day: '2027-03-02', to_day: '2027-03-03' });
    const heard = () => app.deps.simulator?.phone.messages(number).length ?? 0;
    const before = heard();
    await notifier.until('2027-03-04T05:00:00Z');
    assert.equal(heard(), before, 'no message on the days off');
    assert.deepEqual(await statuses(person, '2027-03-01', '2027-03-04'), [
      '2027-03-01 done',
      '2027-03-02 skipped',
      '2027-03-03 skipped',
      '2027-03-04 pending',
    ]);
    const [skipped] = (await person.api.get('/tasks?date=2027-03-02&include=all')).body;
    const told = (await person.api.get(`/tasks/${skipped.id}/timeline`)).body;
    assert.ok(
      told.some(
        (entry: { event: string; detail: string }) =>
          entry.event === 'held back' && entry.detail === 'reminders are paused',
      ),
    );
    assert.equal(told.at(-1).event, 'skipped');
    assert.equal(await streak(person), 1);
    await notifier.until('2027-03-04T06:30:00Z');
    assert.ok(heard() > before, 'and the first day after rings again');
  });

  it('that are taken back remind again, if it is still the time', async () => {
    const person = await somebody();
    const number = '+4915112345002';
    await reachable(app, person, number);
    await plan(person, { local_time: '2027-03-01T07:00' });
    const { body: pause } = await person.api.post('/pauses', { from_day: '2027-03-01', to_day: '2027-03-01' });
    const heard = () => app.deps.simulator?.phone.messages(number).length ?? 0;
    const before = heard();
    await notifier.until('2027-03-01T06:30:00Z');
    assert.equal(heard(), before);
    await person.api.delete(`/pauses/${pause.id}`);
    await notifier.run();
    assert.equal(heard(), before + 1);
  });

  it('let through what was planned for them on purpose', async () => {
    const person = await somebody();
    const number = '+4915112345003';
    await reachable(app, person, number);
    await person.api.post('/pauses', { from_day: '2027-03-01', to_day: '2027-03-01' });
    app.clock.advance({ minutes: 5 });
    await plan(person, { title: 'Check in', local_time: '2027-03-01T08:00' });
    const heard = () => app.deps.simulator?.phone.messages(number).length ?? 0;
    const before = heard();
    await notifier.until('2027-03-01T07:05:00Z');
    assert.equal(heard(), before + 1);
  });
});
