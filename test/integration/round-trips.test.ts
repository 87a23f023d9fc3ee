import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';

/**
 * What a request costs the database: statements, and waits for it (statements that are sent while another one's answer is still to come travel
 * along). Begin, role and claims, and commit are among them. Read again after a change: more of either is a slower API.
 */
const COSTS: [request: string, statements: number, roundTrips: number][] = [
  ['GET /tasks', 8, 3],
  ['GET /tasks?from=2027-03-01&to=2027-03-31', 7, 3],
  ['POST /tasks/todo', 7, 5],
  ['GET /analytics/overview', 11, 3],
  ['PATCH /tasks/{id}/complete', 16, 11],
  ['GET /account/me', 7, 3],
  ['GET /chat/history', 4, 2],
];

describe('a request costs the database no more than it must', () => {
  let app: TestApp;
  let ada: Person;
  let count = { statements: 0, roundTrips: 0 };
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;

  before(async () => {
    app = await testApp();
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
    await ada.api.post('/tasks', {
      title: 'Run',
      scheduled_at: app.clock.now().add({ hours: 1 }).toString(),
      recurrence_rule: 'FREQ=DAILY',
    });
    const waiting = new WeakMap<object, number>();
    pg.Client.prototype.query = function counted(this: object, ...given: unknown[]) {
      const pending = waiting.get(this) ?? 0;
      count.statements += 1;
      if (pending === 0) count.roundTrips += 1;
      waiting.set(this, pending + 1);
      const answer = query.apply(this, given);
      const done = () => void waiting.set(this, (waiting.get(this) ?? 1) - 1);
      (answer as Promise<unknown>).then(done, done);
      return answer;
    } as never;
  });
  after(async () => {
    pg.Client.prototype.query = query as never;
    await app.close();
  });

  for (const [request, statements, roundTrips] of COSTS) {
    it(`${request}: ${statements} statements in ${roundTrips} round trips`, async () => {
      const [method = 'GET', path = ''] = request.split(' ');
      const { body } = await ada.api.post('/tasks', {
        title: 'Once',
        scheduled_at: app.clock.now().add({ hours: 2 }).toString(),
      });
      const send = () =>
        ada.api.raw(`/api/v1${path.replace('{id}', body.id)}`, {
          method,
          ...(method === 'POST' && { body: '{"title":"Milk"}', headers: { 'content-type': 'application/json' } }),
        });
      count = { statements: 0, roundTrips: 0 };
      assert.ok((await send()).status < 300);
      assert.deepEqual(count, { statements, roundTrips });
    });
  }
});
