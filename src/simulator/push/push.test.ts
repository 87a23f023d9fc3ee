import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import webpush from 'web-push';
import { startPhone } from '../../../test/helpers/simulated-phone.ts';
import type { Browser } from '../types.ts';

// The push service and its browsers, with the library that applications send with.

const vapid = webpush.generateVAPIDKeys();
const subject = 'mailto:you@example.org';
const number = '+15551230001';
const sample = readFileSync(new URL('../../../docs/service-worker.js', import.meta.url), 'utf8');

async function start(t: TestContext, serviceWorker = sample) {
  // The address is known when it listens; the page's own route makes it from there.
  const at: { pushUrl: string } = { pushUrl: 'http://127.0.0.1:1/simulator/push' };
  const phone = await startPhone(t, { serviceWorker, ...at });
  const { browser, subscription } = phone.phone.subscribe({ applicationKey: vapid.publicKey, number });
  /** The endpoint is signed for, the request goes to where the test listens. */
  async function send(
    payload: unknown,
    change: { headers?: Record<string, string | null>; body?: Buffer; key?: webpush.VapidKeys; subject?: string } = {},
  ) {
    const { publicKey, privateKey } = change.key ?? vapid;
    const details = webpush.generateRequestDetails(subscription, JSON.stringify(payload), {
      TTL: 60,
      topic: 'a-topic',
      vapidDetails: { subject: change.subject ?? subject, publicKey, privateKey },
    });
    const headers = new Headers(Object.entries(details.headers).map(([name, value]) => [name, String(value)]));
    headers.delete('content-length');
    for (const [name, value] of Object.entries(change.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const url = details.endpoint.replace('http://127.0.0.1:1', phone.url);
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: change.body ?? Buffer.from(details.body ?? ''),
    });
    await response.text();
    await phone.advance(100);
    await phone.simulator.idle();
    return response;
  }
  const shown = () => phone.phone.notifications(browser.sid);
  return { ...phone, browser, subscription, send, shown };
}

const reminder = {
  type: 'reminder',
  title: 'Take the pills',
  body: 'At 18:30. With water.',
  tag: 'task-1',
  task_id: '1',
  answer_url: 'http://127.0.0.1:1/api/v1/answers/t1',
  actions: [
    { action: 'done', title: 'Done', token: 't1' },
    { action: 'reschedule', title: 'Another time', token: 't1' },
    { action: 'missed', title: 'Can’t', token: 't1' },
  ],
};

test('a push is taken, decrypted by its browser, and shown with its buttons', async (t) => {
  const { send, shown } = await start(t);
  const response = await send(reminder);
  assert.equal(response.status, 201);
  assert.match(response.headers.get('location') ?? '', /\/simulator\/push\//);
  const [one] = shown();
  assert.equal(one?.title, 'Take the pills');
  assert.deepEqual(
    one?.actions.map(({ title }) => title),
    ['Done', 'Another time', 'Can’t'],
  );
});

test('the same tag takes the place of what stood there, and a word that it is answered closes it silently', async (t) => {
  const { send, shown, phone, browser } = await start(t);
  await send(reminder);
  await send({ ...reminder, body: 'Again.' });
  assert.deepEqual(
    shown().map(({ body }) => body),
    ['Again.'],
  );
  await send({ type: 'closed', tag: 'task-1', title: 'Take the pills', body: 'Done.', silent: true });
  assert.deepEqual(shown(), []);
  assert.deepEqual(
    phone.notifications(browser.sid, true).map(({ closedBy }) => closedBy),
    ['replaced', 'closed'],
  );
});

test('a tap on a button answers where the notification says, and a tap on the rest opens the app', async (t) => {
  const { send, shown, phone, application } = await start(t);
  await send({ ...reminder, answer_url: `${application.url}/answers/t1` });
  await phone.tapNotification(shown()[0]?.sid ?? '', 0);
  assert.deepEqual(
    application.received.map(({ path }) => path),
    ['/answers/t1'],
  );
  assert.deepEqual(shown(), []);
  await send({ ...reminder, tag: 'task-2' });
  const opened = await phone.tapNotification(shown()[0]?.sid ?? '', null);
  assert.deepEqual([opened.opened, opened.closedBy], ['/tasks/1', 'tapped']);
});

test('what cannot be sent opens the app, where it can be answered', async (t) => {
  const { send, shown, phone } = await start(t);
  await send(reminder);
  const tapped = await phone.tapNotification(shown()[0]?.sid ?? '', 0);
  assert.deepEqual([tapped.tapped, tapped.opened], ['Done', '/tasks/1']);
});

test('an offline browser gets the newest of each topic when it is back, and nothing that is past its life', async (t) => {
  const { send, shown, phone, browser, advance } = await start(t);
  phone.browse(browser.sid, { online: false });
  await send(reminder, { headers: { ttl: '5' } });
  await send({ ...reminder, body: 'Newer.' });
  await send({ ...reminder, tag: 'task-2', body: 'Past.' }, { headers: { ttl: '5', topic: 'another' } });
  assert.equal(phone.browsers(number)[0]?.waiting.length, 2);
  await advance(10_000);
  phone.browse(browser.sid, { online: true });
  await advance(100);
  assert.deepEqual(
    shown().map(({ body }) => body),
    ['Newer.'],
  );
});

const other = webpush.generateVAPIDKeys();
const refusals: [string, Parameters<Awaited<ReturnType<typeof start>>['send']>[1], number][] = [
  ['no TTL', { headers: { ttl: null } }, 400],
  ['a topic of 33 characters', { headers: { topic: 'x'.repeat(33) } }, 400],
  ['an urgency that there is not', { headers: { urgency: 'extreme' } }, 400],
  ['another encoding', { headers: { 'content-encoding': 'aesgcm' } }, 400],
  ['more than 4096 bytes', { body: Buffer.alloc(4097) }, 413],
  ['more than it reads at all', { body: Buffer.alloc(40_000) }, 413],
  ['no signature', { headers: { authorization: null } }, 401],
  ['a broken signature', { headers: { authorization: 'vapid t=a.b.c, k=BA' } }, 401],
  ['another application’s key', { key: other }, 403],
  ['a contact that is none', { subject: 'https://localhost' }, 401],
];
for (const [name, change, status] of refusals) {
  test(`${name}: ${status}, nothing is shown, and the page says why`, async (t) => {
    const { send, shown, app } = await start(t);
    assert.equal((await send(reminder, change)).status, status);
    assert.deepEqual(shown(), []);
    if (change?.body?.length === 40_000) return;
    const { problems } = (await app.inject('/phone/api/state')).json();
    assert.match(problems[0].text, /^Push refused: ./);
  });
}

test('what was encrypted for another browser is taken and never shown', async (t) => {
  const { send, shown } = await start(t);
  assert.equal((await send(reminder, { body: Buffer.alloc(300, 7) })).status, 201);
  assert.deepEqual(shown(), []);
});

test('a subscription that nobody knows is 404, one whose permission was taken back 410', async (t) => {
  const { send, phone, browser, url } = await start(t);
  assert.equal((await fetch(`${url}/simulator/push/BRunknown`, { method: 'POST' })).status, 404);
  phone.browse(browser.sid, { allowed: false });
  assert.equal((await send(reminder)).status, 410);
});

test('faults of the push service come as they were set', async (t) => {
  const { send, shown, phone } = await start(t);
  phone.fault({ on: 'push', status: 429, retryAfter: 7, number });
  phone.fault({ on: 'push', status: 503, number: '+15551239999' });
  const refused = await send(reminder);
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '7']);
  assert.deepEqual(shown(), []);
  assert.equal((await send(reminder)).status, 201, 'the other fault is of another phone');
  phone.fault({ on: 'push', drop: 'after' });
  await assert.rejects(send({ ...reminder, body: 'Lost answer.' }));
});

test('a service worker that throws is on record, and the next push is shown', async (t) => {
  const worker = `self.addEventListener('push', (event) => event.waitUntil(event.data.json().bad
    ? Promise.reject(new Error('bad luck')) : self.registration.showNotification('fine')));`;
  const { send, shown, app } = await start(t, worker);
  await send({ bad: true });
  await send({});
  assert.deepEqual(
    shown().map(({ title }) => title),
    ['fine'],
  );
  const { problems } = (await app.inject('/phone/api/state')).json();
  assert.equal(problems[0].text, 'The service worker failed: bad luck');
});

test('the page never learns a browser’s keys', async (t) => {
  const { app, browser } = await start(t);
  const stored = browser as Browser;
  for (const route of ['/phone/api/state', '/phone/api/browsers']) {
    const { body } = await app.inject(route);
    assert.ok(
      body.includes(browser.sid) && !body.includes(stored.secret.privateKey) && !body.includes(stored.secret.auth),
    );
  }
});
