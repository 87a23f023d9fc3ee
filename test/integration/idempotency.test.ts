import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';

const start = '2027-03-01T08:00:00Z';
const ICS = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20270101T000000Z\r\nSUMMARY:Choir\r\nDTSTART:20270305T180000Z\r\nDTEND:20270305T190000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const OTHER = { title: 'Other' };

/** Every POST that makes something, what is sent, what must then be there once, and what another body has. */
const posts: [path: string, body: object, table: string, another: object][] = [
  ['/tasks', { title: 'Run', local_time: '2027-03-02T07:00', recurrence_rule: 'FREQ=DAILY' }, 'tasks', OTHER],
  ['/tasks/todo', { title: 'Milk' }, 'tasks', OTHER],
  ['/commitments', { title: 'Choir', local_time: '2027-03-02T18:00', duration_minutes: 90 }, 'commitments', OTHER],
  ['/pauses', { from_day: '2027-04-01', to_day: '2027-04-02' }, 'pauses', { reason: 'x' }],
  ['/calendar/feed', {}, 'calendar_feeds', {}],
  ['/calendar/import', { ics: ICS }, 'commitments', { name: 'Other' }],
  ['/account/push-subscription', { subscription: {} }, 'push_subscriptions', { subscription: null }],
];

describe('a POST with an Idempotency-Key', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp({ clock: testClock(start) });
  });
  after(() => app.close());

  const send = (who: Person, path: string, body: object, key: string) =>
    who.api.raw(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
  const rows = async (who: Person, table: string) =>
    (await app.pool.query(`select count(*)::int as n from ${table} where user_id = $1`, [who.id])).rows[0].n;

  for (const [path, body, table, another] of posts) {
    it(`to ${path} gets the same answer when it is sent again, and another body is refused`, async () => {
      const ada = await app.signUp();
      const first = await send(ada, path, body, 'once');
      assert.ok(first.status < 300, JSON.stringify(first.body));
      const made = await rows(ada, table);
      const again = await send(ada, path, body, 'once');
      assert.deepEqual([again.status, again.body], [first.status, first.body]);
      assert.equal(await rows(ada, table), made);
      if (path === '/calendar/feed') return;
      const other = await send(ada, path, { ...body, ...another }, 'once');
      assert.deepEqual([other.status, other.body.code], [409, 'conflict'], JSON.stringify(other.body));
    });
  }

  it('that comes ten times at once makes one task', async () => {
    const ada = await app.signUp();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(ada, '/tasks/todo', { title: 'x' }, 'k')));
    assert.equal(new Set(answers.map(({ body }) => body.task_id)).size, 1);
    assert.equal(await rows(ada, 'tasks'), 1);
  });

  it('that was refused may be tried again, corrected', async () => {
    const ada = await app.signUp();
    const past = { title: 'Run', local_time: '2027-02-01T07:00' };
    assert.equal((await send(ada, '/tasks', past, 'k')).status, 422);
    assert.equal((await send(ada, '/tasks', { ...past, local_time: '2027-03-03T07:00' }, 'k')).status, 201);
  });

  it('is a new one after a day, for another person, and without a key', async () => {
    const [ada, bob] = [await app.signUp(), await app.signUp()];
    const first = (await send(ada, '/tasks/todo', { title: 'x' }, 'k')).body.task_id;
    assert.notEqual((await send(bob, '/tasks/todo', { title: 'x' }, 'k')).body.task_id, first);
    app.clock.advance({ hours: 25 });
    assert.notEqual((await send(ada, '/tasks/todo', { title: 'x' }, 'k')).body.task_id, first);
    assert.notEqual((await ada.api.post('/tasks/todo', { title: 'x' })).body.task_id, first);
  });

  it('leaves neither the key nor the address of a feed readable in the database', async () => {
    const ada = await app.signUp();
    const { url } = (await send(ada, '/calendar/feed', {}, 'a-key-of-ours')).body;
    const { rows: kept } = await app.pool.query('select k::text from idempotency_keys k');
    const text = JSON.stringify(kept);
    assert.ok(!text.includes('a-key-of-ours') && !text.includes(url.split('/').at(-1).slice(0, 20)));
  });

  it('is told when the key is none', async () => {
    const answer = await send(await app.signUp(), '/tasks/todo', { title: 'x' }, 'k'.repeat(201));
    assert.deepEqual([answer.status, answer.body.code], [422, 'invalid_input']);
  });
});
