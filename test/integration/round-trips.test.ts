import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { trail } from '../../src/trail.ts';
import type { Person } from '../helpers/app.ts';
import { type ModelCoach, modelCoach } from '../helpers/model-coach.ts';
import { speak } from '../helpers/model-provider.ts';

/**
 * What a request costs the database: statements, and waits for it (statements that are sent while another one's answer is still to come travel
 * along). Begin, role and claims, and commit are among them; what Flux does by itself meanwhile is not. Read again after a change: more of either is a slower API.
 */
const COSTS: [request: string, statements: number, roundTrips: number][] = [
  ['GET /tasks', 6, 1],
  ['GET /tasks?from=2027-03-01&to=2027-03-31', 6, 1],
  ['POST /tasks', 6, 3],
  ['POST /tasks/todo', 5, 1],
  ['GET /analytics/overview', 7, 1],
  ['PATCH /tasks/{id}/complete', 15, 3],
  ['PATCH /tasks/{repeating}/complete', 19, 4],
  ['GET /account/me', 6, 1],
  ['GET /chat/history', 4, 2],
];

describe('a request costs the database no more than it must', () => {
  let app: ModelCoach;
  let ada: Person;
  let count = { statements: 0, roundTrips: 0 };
  /** The request that is counted goes by this id. */
  const COUNTED = { 'x-request-id': 'counted-request' };
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;

  before(async () => {
    app = await modelCoach();
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
    await ada.api.post('/tasks', {
      title: 'Run',
      scheduled_at: app.clock.now().add({ hours: 1 }).toString(),
      recurrence_rule: 'FREQ=DAILY',
    });
    // The first answer of all begins a streak, which is one statement more.
    const { body: first } = await ada.api.post('/tasks/todo', { title: 'Tea' });
    await ada.api.patch(`/tasks/${first.task_id}/complete`);
    const waiting = new WeakMap<object, number>();
    pg.Client.prototype.query = function counted(this: object, ...given: unknown[]) {
      if (trail.ids().reqId !== COUNTED['x-request-id']) return query.apply(this, given);
      const pending = waiting.get(this) ?? 0;
      count.statements += 1;
      if (pending === 0) count.roundTrips += 1;
      waiting.set(this, pending + 1);
      const done = () => void waiting.set(this, (waiting.get(this) ?? 1) - 1);
      // A pool asks with a callback.
      const heard = given.at(-1);
      const told = (...answer: unknown[]) => {
        done();
        (heard as (...answer: unknown[]) => void)(...answer);
      };
      const answer = query.apply(this, typeof heard === 'function' ? [...given.slice(0, -1), told] : given);
      (answer as Promise<unknown> | undefined)?.then(done, done);
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
      const task = { title: 'Once', scheduled_at: app.clock.now().add({ hours: 2 }).toString() };
      const { body: once } = await ada.api.post('/tasks', task);
      const { body: repeating } = await ada.api.post('/tasks', { ...task, recurrence_rule: 'FREQ=WEEKLY' });
      const sent = {
        method,
        headers: COUNTED,
        ...(method === 'POST' && {
          body: JSON.stringify({ title: 'Milk', ...(path === '/tasks' && { local_time: '2027-03-01T07:00' }) }),
          headers: { ...COUNTED, 'content-type': 'application/json' },
        }),
      };
      const send = () =>
        ada.api.raw(`/api/v1${path.replace('{id}', once.id).replace('{repeating}', repeating.id)}`, sent);
      // Once this process has seen somebody, it knows their clock.
      if (method === 'GET') await send();
      count = { statements: 0, roundTrips: 0 };
      assert.ok((await send()).status < 300);
      assert.equal(count.statements, statements);
      // On a busy machine two answers come together.
      assert.ok(count.roundTrips <= roundTrips, `${count.roundTrips} round trips`);
    });
  }

  it('a turn of the chat with one call to a model: 27 statements in 7 round trips', async () => {
    app.provider.play({ '*': speak({ message: 'Good to see you.' }) });
    const { reply } = await app.say(ada, 'how are you?');
    count = { statements: 0, roundTrips: 0 };
    const said = { message: 'how are you?', conversation_id: reply.conversation_id };
    const again = await app.say(ada, said, { headers: COUNTED });
    assert.equal(again.reply.message, 'Good to see you.');
    assert.equal(count.statements, 27);
    assert.ok(count.roundTrips <= 7, `${count.roundTrips} round trips`);
  });

  it('a turn reads the list once, however many of its readers ask: 27 statements in 8 round trips', async () => {
    const bo = await app.signUp({ timezone: 'Europe/Berlin' });
    for (const title of ['Yoga', 'Vitamins']) await app.say(bo, `remind me to do ${title} every day at 18:00`);
    count = { statements: 0, roundTrips: 0 };
    const { reply } = await app.say(bo, 'could you put that off until it suits, yoga I mean', { headers: COUNTED });
    assert.match(reply.message, /^You mean \*\*Do Yoga/);
    assert.equal(count.statements, 27);
    assert.ok(count.roundTrips <= 8, `${count.roundTrips} round trips`);
  });

  it('a list is by the clock that somebody has, also when another process has just moved it', async () => {
    const cy = await app.signUp({ timezone: 'Europe/Berlin' });
    const today = app.clock.now().toZonedDateTimeISO('Pacific/Auckland').toPlainDate();
    // Of today that hour may be over.
    const tomorrow = today.add({ days: 1 });
    await cy.api.post('/tasks', {
      title: 'Late tea',
      scheduled_at: tomorrow.toZonedDateTime('Pacific/Auckland').toInstant().add({ hours: 23 }).toString(),
    });
    const titles = async () =>
      (await cy.api.get(`/tasks?date=${tomorrow}`)).body.map((task: { title: string }) => task.title);
    const before = await titles();
    await app.pool.query(`update profiles set timezone = 'Pacific/Auckland' where id = $1`, [cy.id]);
    assert.deepEqual([before, await titles()], [['Late tea'], ['Late tea']]);
    assert.equal((await cy.api.get('/analytics/overview')).body.today, today.toString());
  });
});
