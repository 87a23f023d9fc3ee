import assert from 'node:assert/strict';
import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import webpush from 'web-push';
import type { PushRequest } from '../types.ts';
import { createPush, isAllowedPushEndpoint, pushTopic, usableKeys } from './index.ts';

const vapid = { subject: 'mailto:ops@flux.example', ...webpush.generateVAPIDKeys() };

type Answer = { status: number; headers?: Record<string, string>; hang?: boolean; silent?: boolean };

/** A push service on loopback that answers as it is told and keeps what it got. */
async function pushService(t: TestContext, answer: Answer) {
  const got: { request: IncomingMessage; body: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    got.push({ request, body: Buffer.concat(chunks) });
    if (answer.hang) return void request.socket.destroy();
    if (answer.silent) return;
    response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const browser = createECDH('prime256v1');
  const keys = {
    p256dh: browser.generateKeys().toString('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push/abc`;
  const request: PushRequest = {
    subscription: { endpoint, keys },
    payload: {
      title: 'Take the pills',
      body: 'Two of the white ones.',
      tag: 'task-1',
      actions: [{ action: 'done', title: 'Done', token: 'tok' }],
    },
    topic: pushTopic('task-1'),
    ttlSeconds: 5400.7,
  };
  return { push: createPush({ vapid, allowLoopback: true, timeoutMs: 2000 }), request, got, server };
}

test('a push goes out encrypted, urgent, with a topic and only as long a life as it is useful', async (t) => {
  const { push, request, got } = await pushService(t, { status: 201 });
  assert.deepEqual(await push.send(request), { kind: 'accepted', providerId: null });
  const headers = got[0]?.request.headers ?? {};
  assert.equal(headers['ttl'], '5400');
  assert.equal(headers['urgency'], 'high');
  assert.equal(headers['topic'], request.topic);
  assert.equal(headers['content-encoding'], 'aes128gcm');
  assert.match(headers['authorization'] ?? '', /^vapid t=.+, k=.+/);
  assert.ok(!got[0]?.body.includes('pills'));
  assert.match(request.topic, /^[\w-]{32}$/);
});

const answers: [status: number, kind: string, reason: string | undefined, permanent: boolean | undefined][] = [
  [404, 'failed', 'gone', true],
  [410, 'failed', 'gone', true],
  [413, 'failed', 'rejected', true],
  [429, 'failed', 'rate_limited', false],
  [400, 'failed', 'not_configured', true],
  [401, 'failed', 'not_configured', false],
  [406, 'failed', 'rate_limited', false],
  [408, 'failed', 'provider_down', false],
  [403, 'failed', 'not_configured', true],
  [500, 'failed', 'provider_down', false],
  [503, 'failed', 'provider_down', false],
  [301, 'failed', 'provider_down', false],
  [302, 'failed', 'provider_down', false],
  [307, 'failed', 'provider_down', false],
  [422, 'failed', 'rejected', true],
];
for (const [status, kind, reason, permanent] of answers) {
  test(`a push service that answers ${status} means ${reason}`, async (t) => {
    const headers = { location: 'http://127.0.0.1:1/inside', 'retry-after': '30' };
    const { push, request, got } = await pushService(t, { status, headers });
    const outcome = await push.send(request);
    assert.equal(outcome.kind, kind);
    assert.ok(outcome.kind === 'failed');
    assert.deepEqual([outcome.reason, outcome.permanent], [reason, permanent]);
    if (status === 429 || status === 406) assert.equal(outcome.retryAfterSeconds, 30);
    assert.equal(got.length, 1, 'a redirect is not followed');
  });
}

test('a line that breaks half-way leaves it open whether the push went out', async (t) => {
  const { push, request } = await pushService(t, { status: 0, hang: true });
  assert.equal((await push.send(request)).kind, 'unknown');
});

test('a process that stood still takes the answer that came meanwhile', async (t) => {
  const { request, got } = await pushService(t, { status: 201 });
  const sent = createPush({ vapid, allowLoopback: true, timeoutMs: 50 }).send(request);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
  assert.equal((await sent).kind, 'accepted');
  assert.equal(got.length, 1);
});

test('a push service that takes the message and says nothing leaves it open, too', async (t) => {
  const { request } = await pushService(t, { status: 201, silent: true });
  const push = createPush({ vapid, allowLoopback: true, timeoutMs: 50 });
  assert.equal((await push.send(request)).kind, 'unknown');
});

test('a push service that does not listen took nothing', async (t) => {
  const { push, request, server } = await pushService(t, { status: 201 });
  await new Promise((resolve) => server.close(resolve));
  const outcome = await push.send(request);
  assert.equal(outcome.kind === 'failed' && outcome.reason, 'provider_down');
});

test('a long body is cut rather than refused', async (t) => {
  const { push, request, got } = await pushService(t, { status: 201 });
  const payload = { ...request.payload, body: 'ü'.repeat(9000) };
  assert.equal((await push.send({ ...request, payload })).kind, 'accepted');
  assert.ok((got[0]?.body.length ?? 0) < 4096);
});

test('a subscription with broken keys is as good as gone', async (t) => {
  const { push, request } = await pushService(t, { status: 201 });
  const subscription = { ...request.subscription, keys: { p256dh: 'AAAA', auth: 'x' } };
  const outcome = await push.send({ ...request, subscription });
  assert.equal(outcome.kind === 'failed' && outcome.reason, 'gone');
});

test('a refusal after our key was changed ends what was subscribed with the former one, and alarms once', async (t) => {
  const { request, got } = await pushService(t, { status: 403 });
  const alarms: string[] = [];
  const push = createPush({ vapid, allowLoopback: true, onAlarm: (detail) => alarms.push(detail) });
  const former = { ...request.subscription, applicationKey: webpush.generateVAPIDKeys().publicKey };
  const same = { ...request.subscription, applicationKey: vapid.publicKey };
  const reasons: string[] = [];
  for (const subscription of [former, former, same]) {
    const outcome = await push.send({ ...request, subscription });
    reasons.push(outcome.kind === 'failed' ? `${outcome.reason} ${outcome.permanent}` : outcome.kind);
  }
  assert.deepEqual(reasons, ['gone true', 'gone true', 'not_configured true']);
  assert.equal(alarms.length, 2, alarms.join(' · '));
  assert.equal(got.length, 3);
});

test('the keys of a browser are taken in base64 as in base64url; what is no key is none', () => {
  const ecdh = createECDH('prime256v1');
  const point = ecdh.generateKeys();
  const secret = randomBytes(16);
  const good = { p256dh: point.toString('base64url'), auth: secret.toString('base64url') };
  assert.deepEqual(usableKeys(good), good);
  assert.deepEqual(usableKeys({ p256dh: point.toString('base64'), auth: secret.toString('base64') }), good);
  const off = Buffer.from(point);
  off[64] = (off[64] ?? 0) ^ 1;
  for (const keys of [
    { p256dh: 'key', auth: 'auth' },
    { ...good, auth: '' },
    { ...good, auth: randomBytes(15).toString('base64url') },
    { ...good, p256dh: ecdh.getPublicKey('base64url', 'compressed') },
    { ...good, p256dh: off.toString('base64url') },
    { ...good, p256dh: `${good.p256dh}<script>` },
  ]) {
    assert.equal(usableKeys(keys), null, JSON.stringify(keys));
  }
});

const endpoints: [endpoint: string, allowed: boolean][] = [
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
  ['https://web.push.apple.com/QGu', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/fcm/send/abc', false],
  ['https://user:pw@fcm.googleapis.com/fcm', false],
  ['https://fcm.googleapis.com.evil.example/x', false],
  ['https://evilnotify.windows.com/x', false],
  ['https://.notify.windows.com/x', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://[::1]/x', false],
  ['http://127.0.0.1:9000/push', false],
  ['http://localhost/push', false],
  ['https://0x7f000001/x', false],
  ['file:///etc/passwd', false],
  ['', false],
  [`https://fcm.googleapis.com/${'x'.repeat(3000)}`, false],
];
for (const [endpoint, allowed] of endpoints) {
  test(`a subscription to ${endpoint.slice(0, 60) || 'nothing'} is ${allowed ? 'taken' : 'refused'}`, () => {
    assert.equal(isAllowedPushEndpoint(endpoint), allowed);
  });
}

test('loopback is for development, other hosts for who names them', () => {
  assert.equal(isAllowedPushEndpoint('http://127.0.0.1:9000/push', { allowLoopback: true }), true);
  assert.equal(isAllowedPushEndpoint('http://10.0.0.1/push', { allowLoopback: true }), false);
  assert.equal(isAllowedPushEndpoint('https://push.example.org/x', { extraHosts: ['push.example.org'] }), true);
});
