import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Notification } from '../../src/simulator/index.ts';
import { reachedOn, type Stack, type StackPerson, startStack } from '../helpers/stack.ts';

// The whole ladder on one page: a simulated browser and a simulated phone, with API and notifier as processes of their own.

type Message = { sid: string; body: string; direction: string; status: string; buttons: { title: string }[] };

describe('the first rung in a simulated browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let ada: StackPerson;
  let browser: string;
  const number = '+4915123000002';
  const path = `/numbers/${encodeURIComponent(number)}`;
  const next = () => stack.api.post('/demo/clock', { to: 'next_reminder' });
  const shown = async (title: string) =>
    (await stack.phone<Notification[]>('GET', `/browsers/${browser}/notifications`)).find((one) => one.title === title);
  const message = async (words: string) =>
    (await stack.phone<{ messages: Message[] }>('GET', `${path}/thread`)).messages.find(
      ({ body, direction }) => direction !== 'inbound' && body.includes(words),
    );
  async function plan(title: string, more: object = {}) {
    const { now } = (await stack.api.get('/demo/clock')).body;
    const scheduled_at = Temporal.Instant.from(now).add({ hours: 3 }).toString();
    const { status, body } = await ada.api.post('/tasks', { title, scheduled_at, ...more });
    assert.equal(status, 201, JSON.stringify(body));
    return body.id as string;
  }
  const statusOf = async (id: string) => (await ada.api.get(`/tasks/${id}`)).body.status as string;

  before(async () => {
    stack = await startStack();
    ada = await stack.signUp();
    await reachedOn(stack, ada, number);
    const { status, body } = await ada.api.post('/demo/browser');
    assert.equal(status, 200, JSON.stringify(body));
    browser = body.browser_id;
  });
  after(() => stack.close());

  it('a notification comes before it is due, and its button settles it: nothing else is sent', async () => {
    const id = await plan('Stretch', { escalation_policy: 'aggressive' });
    await next();
    const one = await stack.until(() => shown('Stretch'));
    assert.deepEqual(
      one.actions.map(({ title }) => title),
      ['Done', 'Another time', 'Can’t'],
    );
    await stack.phone('POST', `/notifications/${one.sid}/tap`, { button: 0 });
    assert.equal(await statusOf(id), 'done');
    await stack.api.post('/demo/clock', { forward: 'PT4H' });
    assert.equal(await message('Stretch'), undefined);
  });

  it('the ladder climbs from the browser to WhatsApp; the answer there closes the notification', async () => {
    const id = await plan('Water the plants');
    await next();
    await stack.until(() => shown('Water the plants'));
    await next();
    // Before it has arrived nobody can tap it.
    const asked = await stack.until(async () => {
      const one = await message('Water the plants');
      return one && ['delivered', 'read'].includes(one.status) ? one : null;
    });
    await stack.phone('POST', `/messages/${asked.sid}/tap`, { index: 0 });
    await stack.until(async () => (await statusOf(id)) === 'done');
    await stack.until(async () => !(await shown('Water the plants')));
    const all = await stack.phone<Notification[]>('GET', `/browsers/${browser}/notifications?all`);
    assert.equal(all.findLast(({ title }) => title === 'Water the plants')?.closedBy, 'closed');
  });

  it('"Another time" opens the task in the app, and the reminder stays open', async () => {
    const id = await plan('Call the dentist');
    await next();
    const one = await stack.until(() => shown('Call the dentist'));
    const tapped = await stack.phone<Notification>('POST', `/notifications/${one.sid}/tap`, { button: 1 });
    assert.equal(tapped.opened, `/tasks/${id}`);
    assert.equal(await statusOf(id), 'pending');
  });

  it('a browser that takes back its permission is not written to again, and WhatsApp comes in its place', async () => {
    await stack.phone('POST', `/browsers/${browser}/behaviour`, { allowed: false });
    await plan('Buy milk');
    // The dentist's rungs come first.
    while (!(await message('Buy milk'))) assert.equal((await next()).status, 200);
  });

  it('without a sign-in there is no browser', async () => {
    assert.equal((await stack.api.post('/demo/browser')).status, 401);
  });
});
