import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';

let app: TestApp;
// A Monday, half past six in the morning in Berlin.
const start = '2027-03-01T05:30:00Z';

before(async () => {
  app = await testApp({ clock: testClock(start) });
});
after(() => app.close());

const somebody = async () => {
  app.clock.set(start);
  return app.signUp({ timezone: 'Europe/Berlin' });
};
const choir = { title: 'Choir', local_time: '2027-03-02T19:00', duration_minutes: 90 };

describe('commitments', () => {
  it('are entered, once or again and again, and told back in words', async () => {
    const person = await somebody();
    const once = await person.api.post('/commitments', choir);
    assert.equal(once.status, 201, JSON.stringify(once.body));
    assert.deepEqual(once.body, {
      id: once.body.id,
      title: 'Choir',
      local_time: '2027-03-02T19:00:00',
      duration_minutes: 90,
      recurrence_rule: null,
      fixed_zone: null,
      repeats: null,
      next_at: '2027-03-02T18:00:00Z',
      source: 'manual',
      calendar: null,
      created_at: start,
    });
    const weekly = await person.api.post('/commitments', {
      ...choir,
      recurrence_rule: 'RRULE:FREQ=WEEKLY;BYDAY=TU',
      fixed_zone: 'America/New_York',
    });
    assert.equal(weekly.body.repeats, 'every Tuesday at 19:00 (America/New York time)');
    assert.equal(weekly.body.next_at, '2027-03-03T00:00:00Z');
    assert.deepEqual(
      (await person.api.get('/commitments')).body.map(({ id }: { id: string }) => id).sort(),
      [once.body.id, weekly.body.id].sort(),
    );
  });

  it('move with their person unless they have a zone', async () => {
    const person = await somebody();
    await person.api.post('/commitments', choir);
    await person.api.patch('/account/me', { timezone: 'America/New_York' });
    assert.equal((await person.api.get('/commitments')).body[0].next_at, '2027-03-03T00:00:00Z');
  });

  it('are changed in part, and removed', async () => {
    const person = await somebody();
    const { body } = await person.api.post('/commitments', { ...choir, recurrence_rule: 'FREQ=WEEKLY' });
    const later = await person.api.patch(`/commitments/${body.id}`, { local_time: '2027-03-03T20:00' });
    assert.deepEqual(
      [later.body.next_at, later.body.recurrence_rule, later.body.title],
      ['2027-03-03T19:00:00Z', 'FREQ=WEEKLY', 'Choir'],
    );
    const once = await person.api.patch(`/commitments/${body.id}`, { recurrence_rule: null, title: 'Concert' });
    assert.deepEqual([once.body.repeats, once.body.title], [null, 'Concert']);
    assert.equal((await person.api.delete(`/commitments/${body.id}`)).status, 204);
    assert.equal((await person.api.delete(`/commitments/${body.id}`)).status, 404);
    assert.deepEqual((await person.api.get('/commitments')).body, []);
  });

  it('that were imported are changed where they came from', async () => {
    const person = await somebody();
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270302T100000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR';
    await person.api.post('/calendar/import', { ics });
    const [{ id }] = (await person.api.get('/commitments')).body;
    const answer = await person.api.patch(`/commitments/${id}`, { title: 'Mine' });
    assert.equal(answer.status, 409);
    assert.match(answer.body.detail, /was imported/);
    assert.equal((await person.api.delete(`/commitments/${id}`)).status, 204);
  });

  const refusals: [what: string, change: Record<string, unknown>, sentence: RegExp][] = [
    ['no title', { title: ' ' }, /"title" must not be empty/],
    ['no time', { local_time: 'tomorrow' }, /must look like 2026-12-01T18:30/],
    ['a time with an offset', { local_time: '2027-03-02T19:00Z' }, /must look like/],
    ['no such day', { local_time: '2027-02-30T19:00' }, /must look like|without an offset/],
    ['a time that has passed', { local_time: '2027-02-20T19:00' }, /has passed already/],
    ['no length', { duration_minutes: 0 }, /at least 1/],
    ['longer than a month', { duration_minutes: 50_000 }, /at most 44640/],
    ['no rule', { recurrence_rule: 'sometimes' }, /cannot be read/],
    [
      'a rule that is over',
      { recurrence_rule: 'FREQ=DAILY;UNTIL=20270220', local_time: '2027-02-01T19:00' },
      /already past/,
    ],
    ['a rule by the minute', { recurrence_rule: 'FREQ=MINUTELY' }, /every 5 minutes/],
    ['no such zone', { fixed_zone: 'Moon/Tranquility' }, /no time zone called "Moon\/Tranquility"/],
  ];
  for (const [what, change, sentence] of refusals) {
    it(`are refused with a sentence: ${what}`, async () => {
      const person = await somebody();
      const answer = await person.api.post('/commitments', { ...choir, ...change });
      assert.equal(answer.status, 422, JSON.stringify(answer.body));
      assert.match(answer.body.detail, sentence);
      assert.deepEqual((await person.api.get('/commitments')).body, []);
    });
  }

  it('under way count as still to come', async () => {
    const person = await somebody();
    const now = await person.api.post('/commitments', { ...choir, local_time: '2027-03-01T06:00' });
    assert.equal(now.body.next_at, '2027-03-01T05:00:00Z');
  });

  it('are nobody else’s', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    const { body } = await ada.api.post('/commitments', choir);
    assert.deepEqual((await bob.api.get('/commitments')).body, []);
    assert.equal((await bob.api.patch(`/commitments/${body.id}`, { title: 'Mine' })).status, 404);
    assert.equal((await bob.api.delete(`/commitments/${body.id}`)).status, 404);
  });

  it('have an end: two hundred', async () => {
    const person = await somebody();
    await app.pool.query(
      `insert into commitments (user_id, title, dtstart_local, duration_minutes, created_at)
       select $1, 'x', '2027-03-02 10:00', 60, $2 from generate_series(1, 200)`,
      [person.id, start],
    );
    const answer = await person.api.post('/commitments', choir);
    assert.equal(answer.status, 409);
    assert.match(answer.body.detail, /200 commitments already/);
  });
});
