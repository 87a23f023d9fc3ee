import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { shownBy, valuesOf } from '../../src/domain/ics/test-calendar.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';

let app: TestApp;
const lines: string[] = [];
// A Monday, half past six in the morning in Berlin; the clocks change on the 28th.
const start = '2027-03-01T05:30:00Z';

before(async () => {
  app = await testApp({ clock: testClock(start), logTo: { write: (line) => lines.push(line) } });
});
after(() => app.close());

const somebody = async (timezone = 'Europe/Berlin') => {
  app.clock.set(start);
  return app.signUp({ timezone });
};

async function plan(person: Person, task: Record<string, unknown>) {
  const answer = await person.api.post('/tasks', { title: 'Swim', local_time: '2027-03-01T07:00', ...task });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body;
}

async function subscribe(person: Person): Promise<string> {
  const { status, body } = await person.api.post('/calendar/feed');
  assert.equal(status, 201);
  return new URL(body.url).pathname;
}

/** What an app that subscribed shows until then: "2027-03-01 07:00 Swim", wall clock. */
async function shown(path: string, until: string, zone = 'Europe/Berlin'): Promise<string[]> {
  const { status, body } = await app.api.raw(path);
  assert.equal(status, 200);
  return shownBy(body, Temporal.Instant.from(until)).map(({ at, summary }) => {
    const local = at.toZonedDateTimeISO(zone).toPlainDateTime();
    return `${local.toString({ smallestUnit: 'minute' }).replace('T', ' ')} ${summary}`;
  });
}

describe('the calendar feed', () => {
  it('is a calendar that apps take, at an address that nobody can guess', async () => {
    const person = await somebody();
    const { body: before } = await person.api.get('/calendar/feed');
    assert.deepEqual(before, { active: false, created_at: null });
    const { status, body, headers } = await person.api.post('/calendar/feed');
    assert.equal(status, 201);
    assert.match(body.url.replace(app.url, ''), /^\/api\/v1\/calendar\/[\w-]{43}\.ics$/);
    assert.equal(body.webcal_url, body.url.replace(/^http:/, 'webcal:'));
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.deepEqual((await person.api.get('/calendar/feed')).body, { active: true, created_at: start });

    const feed = await app.api.raw(new URL(body.url).pathname);
    assert.equal(feed.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.equal(feed.headers.get('cache-control'), 'private, no-cache');
    const head = await app.api.raw(new URL(body.url).pathname, { method: 'HEAD' });
    assert.deepEqual([head.status, head.body, head.headers.get('etag')], [200, '', feed.headers.get('etag')]);
    assert.match(feed.body, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    assert.match(feed.body, /\r\nX-WR-CALNAME:Flux\r\n/);
    assert.match(feed.body, /\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n/);
  });

  it('shows series through the change of the clocks, one-offs, and none of what has no time', async () => {
    const person = await somebody();
    await plan(person, { recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO', duration_minutes: 45 });
    await plan(person, { title: 'Dentist', local_time: '2027-03-03T15:00' });
    await person.api.post('/tasks/todo', { title: 'Buy stamps' });
    const path = await subscribe(person);
    assert.deepEqual(await shown(path, '2027-04-06T00:00Z'), [
      '2027-03-01 07:00 Swim',
      '2027-03-03 15:00 Dentist',
      '2027-03-08 07:00 Swim',
      '2027-03-15 07:00 Swim',
      '2027-03-22 07:00 Swim',
      '2027-03-29 07:00 Swim',
      '2027-04-05 07:00 Swim',
    ]);
    const { body } = await app.api.raw(path);
    assert.deepEqual(valuesOf(body, 'vevent', 'rrule'), ['RRULE:FREQ=WEEKLY;BYDAY=MO']);
    assert.deepEqual(valuesOf(body, 'vtimezone', 'tzid'), ['TZID:Europe/Berlin']);
  });

  it('follows what becomes of each occurrence', async () => {
    const person = await somebody();
    const { id } = await plan(person, { recurrence_rule: 'FREQ=DAILY', local_time: '2027-03-01T07:00' });
    const path = await subscribe(person);
    await person.api.patch(`/tasks/${id}/complete`);
    await person.api.patch(`/tasks/${id}/skip`, { occurrence_date: '2027-03-03' });
    await person.api.delete(`/tasks/${id}?occurrence_date=2027-03-04`);
    const next = (await person.api.get('/tasks?date=2027-03-02')).body[0];
    await person.api.patch(`/tasks/${next.id}/reschedule-confirm`, {
      scheduled_at: '2027-03-02T17:00:00Z',
      scope: 'one',
    });
    assert.deepEqual(await shown(path, '2027-03-06T20:00Z'), [
      '2027-03-01 07:00 ✓ Swim',
      '2027-03-02 18:00 Swim',
      '2027-03-05 07:00 Swim',
      '2027-03-06 07:00 Swim',
    ]);
    assert.deepEqual(new Set(valuesOf((await app.api.raw(path)).body, 'vevent', 'uid')).size, 1);
  });

  it('keeps what a moved one-off was known by, however often it moves', async () => {
    const person = await somebody();
    const { id } = await plan(person, { title: 'Dentist' });
    const path = await subscribe(person);
    const uid = valuesOf((await app.api.raw(path)).body, 'vevent', 'uid');
    const move = (task: string, to: string) =>
      person.api.patch(`/tasks/${task}/reschedule-confirm`, { scheduled_at: to, scope: 'one' });
    const { body } = await move(id, '2027-03-02T10:00:00Z');
    await move(body.new_task_id, '2027-03-03T10:00:00Z');
    assert.deepEqual(await shown(path, '2027-03-09T00:00Z'), ['2027-03-03 11:00 Dentist']);
    assert.deepEqual(valuesOf((await app.api.raw(path)).body, 'vevent', 'uid'), uid);
  });

  it('splits with the series, and ends with it', async () => {
    const person = await somebody();
    const { id } = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    const path = await subscribe(person);
    await person.api.patch(`/tasks/${id}/complete`);
    const next = (await person.api.get('/tasks?date=2027-03-02')).body[0];
    const moved = await person.api.patch(`/tasks/${next.id}?scope=future`, { local_time: '2027-03-02T08:00' });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    assert.deepEqual(await shown(path, '2027-03-04T00:00Z'), [
      '2027-03-01 07:00 ✓ Swim',
      '2027-03-02 08:00 Swim',
      '2027-03-03 08:00 Swim',
    ]);
    await person.api.delete(`/tasks/${moved.body.id}?scope=series`);
    assert.deepEqual(await shown(path, '2027-03-30T00:00Z'), ['2027-03-01 07:00 ✓ Swim']);
  });

  it('moves with its person, as the reminders do', async () => {
    const person = await somebody();
    await plan(person, { recurrence_rule: 'FREQ=DAILY', local_time: '2027-03-01T19:00' });
    const path = await subscribe(person);
    await person.api.patch('/account/me', { timezone: 'America/New_York' });
    assert.deepEqual((await shown(path, '2027-03-03T12:00Z', 'America/New_York')).slice(0, 2), [
      '2027-03-01 19:00 Swim',
      '2027-03-02 19:00 Swim',
    ]);
  });

  it('is not sent again to who has it already, and is when something changed', async () => {
    const person = await somebody();
    const { id } = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    const path = await subscribe(person);
    const etag = (await app.api.raw(path)).headers.get('etag') ?? '';
    const again = (known: string) => app.api.raw(path, { headers: { 'if-none-match': known } });
    app.clock.advance({ hours: 5 });
    assert.equal((await again(etag)).status, 304);
    assert.equal((await again(`"other", W/${etag}`)).status, 304);
    assert.equal((await again('"other"')).status, 200);
    await person.api.patch(`/tasks/${id}/complete`);
    const { status, headers } = await again(etag);
    assert.equal(status, 200);
    assert.notEqual(headers.get('etag'), etag);
  });

  it('has nobody else’s plans in it', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    await plan(ada, { title: 'Secret of Ada' });
    const path = await subscribe(bob);
    // Whoever asks: the address decides, not the token of the person.
    assert.doesNotMatch((await ada.api.raw(path)).body, /Ada/);
  });

  it('is gone at once when its address is replaced or revoked', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    const first = await subscribe(ada);
    const other = await subscribe(bob);
    const second = await subscribe(ada);
    assert.equal((await app.api.raw(first)).status, 404);
    assert.equal((await app.api.raw(second)).status, 200);
    assert.equal((await ada.api.delete('/calendar/feed')).status, 204);
    assert.equal((await ada.api.delete('/calendar/feed')).status, 204);
    const gone = await app.api.raw(second);
    assert.equal(gone.status, 404);
    assert.match(gone.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(gone.body.detail, 'There is no calendar at this address, or no longer.');
    assert.equal((await app.api.raw(other)).status, 200);
    assert.deepEqual((await ada.api.get('/calendar/feed')).body, { active: false, created_at: null });
  });

  it('does not exist at addresses that nobody was given', async () => {
    for (const token of ['x', 'A'.repeat(43), 'feed', '%00', 'A'.repeat(400)])
      assert.equal((await app.api.raw(`/api/v1/calendar/${token}.ics`)).status, 404, token);
    assert.equal((await app.api.get('/calendar/feed')).status, 401);
    assert.equal((await app.api.post('/calendar/feed')).status, 401);
  });

  it('leaves its address neither in the log nor in the database', async () => {
    const path = await subscribe(await somebody());
    await app.api.raw(path);
    const token = /([\w-]{43})\.ics$/.exec(path)?.[1] ?? 'no token';
    assert.ok(lines.some((line) => line.includes('/calendar/:token.ics')));
    assert.ok(!lines.some((line) => line.includes(token)));
    const { rows } = await app.pool.query('select * from calendar_feeds');
    assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(token));
  });

  it('keeps a title inside its event, whatever stands in it', async () => {
    const person = await somebody();
    await plan(person, { title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y' });
    const { body } = await app.api.raw(await subscribe(person));
    assert.equal(body.match(/^BEGIN:VEVENT/gm).length, 1);
    assert.equal(
      shownBy(body, Temporal.Instant.from('2028-01-01T00:00Z'))[0]?.summary,
      'x END:VEVENT BEGIN:VEVENT SUMMARY:y',
    );
  });

  it('ends with the account', async () => {
    const person = await somebody();
    const path = await subscribe(person);
    assert.equal((await person.api.delete('/account')).status, 204);
    assert.equal((await app.api.raw(path)).status, 404);
  });
});
