import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { pushKeys } from '../helpers/push-keys.ts';

let app: TestApp;
before(async () => {
  app = await testApp();
});
after(() => app.close());

/** The newest code that arrived on the simulated phone of this number. */
function codeOn(number: string): string {
  const code = app.deps.simulator?.phone.code(number.replaceAll(' ', ''));
  assert.ok(code, `no code arrived at ${number}`);
  return code;
}

async function verify(who: Person, number: string) {
  assert.equal((await who.api.post('/account/phone/verify/send', { phone_number: number })).status, 200);
  const answer = await who.api.post('/account/phone/verify/confirm', { phone_number: number, code: codeOn(number) });
  assert.deepEqual(answer.body, { verified: true });
}

describe('my phone number', () => {
  it('is mine when I can read the code that was sent to it', async () => {
    const ada = await app.signUp();
    await verify(ada, '+4915110000001');
    const { body } = await ada.api.get('/account/me');
    assert.equal(body.phone_verified, true);
    assert.equal(body.notification_preferences.phone_number, '+4915110000001');
  });

  it('is not proven by another code, or by the code of another number', async () => {
    const ada = await app.signUp();
    const send = (phone_number: string) => ada.api.post('/account/phone/verify/send', { phone_number });
    const confirm = (phone_number: string, code: string) =>
      ada.api.post('/account/phone/verify/confirm', { phone_number, code });
    await send('+4915110000002');
    const code = codeOn('+4915110000002');
    const wrong = await confirm('+4915110000002', code === '000000' ? '111111' : '000000');
    assert.equal(wrong.status, 400);
    assert.match(wrong.body.detail, /not right/);
    const other = await confirm('+4915110000003', code);
    assert.equal(other.status, 400);
    assert.match(other.body.detail, /No code was sent to this number/);
    await send('+4915110000003');
    assert.equal((await confirm('+4915110000002', code)).status, 400, 'the last number asked for is the one');
    assert.equal((await ada.api.get('/account/me')).body.phone_verified, false);
  });

  it('is confirmed with one code once', async () => {
    const ada = await app.signUp();
    await verify(ada, '+4915110000004');
    const again = await ada.api.post('/account/phone/verify/confirm', {
      phone_number: '+4915110000004',
      code: codeOn('+4915110000004'),
    });
    assert.equal(again.status, 400);
  });

  it('leaves the account that had it when somebody else proves it', async () => {
    const ada = await app.signUp();
    const bob = await app.signUp();
    await verify(ada, '+4915110000005');
    await ada.api.post('/account/whatsapp/opt-in');
    await verify(bob, '+4915110000005');
    const before = (await ada.api.get('/account/me')).body;
    assert.equal(before.phone_verified, false);
    assert.equal(before.whatsapp_opted_in, false);
    const now = (await bob.api.get('/account/me')).body;
    assert.equal(now.notification_preferences.phone_number, '+4915110000005');
    assert.equal(now.whatsapp_opted_in, false, 'consent does not come with a number');
  });

  it('can be changed, and consent starts anew with another one', async () => {
    const ada = await app.signUp();
    await verify(ada, '+4915110000006');
    await ada.api.post('/account/whatsapp/opt-in');
    await verify(ada, '+4915110000007');
    const { body } = await ada.api.get('/account/me');
    assert.equal(body.notification_preferences.phone_number, '+4915110000007');
    assert.equal(body.whatsapp_opted_in, false);
  });

  it('keeps its consent when the same number is proven again', async () => {
    const ada = await app.signUp();
    await verify(ada, '+4915110000008');
    await ada.api.post('/account/whatsapp/opt-in');
    await verify(ada, '+49 151 10000008');
    assert.equal((await ada.api.get('/account/me')).body.whatsapp_opted_in, true);
  });

  for (const phone_number of ['12345', '0151 10000001', '+49', 'call me', '+4915110000001234567']) {
    it(`is not "${phone_number}"`, async () => {
      const ada = await app.signUp();
      const { status, body } = await ada.api.post('/account/phone/verify/send', { phone_number });
      assert.equal(status, 422);
      assert.match(body.detail, /country code/);
    });
  }
});

describe('a code that cannot be sent', () => {
  const cases: [what: string, code: number, status: number, says: RegExp][] = [
    ['to a landline', 60205, 422, /No code can be sent to this number/],
    ['as the network blocks it', 60410, 422, /does not let codes through/],
    ['to a country that is switched off', 60605, 422, /another country/],
    ['as the service does not exist', 20404, 503, /operator/],
    ['as too many were sent', 60203, 429, /Too many codes/],
    ['for a passing fault', 20500, 502, /try again in a minute/],
  ];
  for (const [what, code, status, says] of cases) {
    it(`${what} (${code}) is named`, async () => {
      const ada = await app.signUp();
      app.deps.simulator?.phone.fault({ on: 'verification', code, ...(code === 20500 ? { status: 503 } : {}) });
      const answer = await ada.api.post('/account/phone/verify/send', { phone_number: '+4915110000777' });
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      assert.match(answer.body.detail, says);
    });
  }
});

describe('WhatsApp', () => {
  it('needs a verified number, my word, and ends with it', async () => {
    const ada = await app.signUp();
    const early = await ada.api.post('/account/whatsapp/opt-in');
    assert.equal(early.status, 400);
    assert.match(early.body.detail, /Verify your phone number first/);
    await verify(ada, '+4915110000009');
    assert.deepEqual((await ada.api.post('/account/whatsapp/opt-in')).body, { opted_in: true });
    assert.equal((await ada.api.get('/account/me')).body.whatsapp_opted_in, true);
    assert.equal((await ada.api.delete('/account/whatsapp/opt-in')).body.opted_in, false);
    assert.equal((await ada.api.get('/account/me')).body.whatsapp_opted_in, false);
  });
});

describe('push', () => {
  const keys = pushKeys();
  const subscription = (id: string) => ({
    endpoint: `https://fcm.googleapis.com/fcm/send/${id}`,
    keys,
  });
  const owners = async (id: string) =>
    (
      await app.pool.query('select user_id from push_subscriptions where endpoint = $1', [subscription(id).endpoint])
    ).rows.map((row) => row.user_id);

  for (const [what, wrong] of [
    ['words for keys', { p256dh: 'key', auth: 'auth' }],
    ['a short secret', { ...keys, auth: 'AAAA' }],
    ['a point that is none', { ...keys, p256dh: 'B'.repeat(87) }],
  ] as const) {
    it(`with ${what} is refused when it is saved`, async () => {
      const ada = await app.signUp();
      const bad = { ...subscription('bad-keys'), keys: wrong };
      const { status, body } = await ada.api.post('/account/push-subscription', { subscription: bad });
      assert.equal(status, 422);
      assert.match(body.detail, /PushSubscription\.toJSON/);
      assert.deepEqual(await owners('bad-keys'), []);
    });
  }

  it('tells everybody the key to subscribe with', async () => {
    const { status, body } = await app.api.get('/account/push-subscription/vapid-key');
    assert.equal(status, 200);
    assert.equal(Buffer.from(body.public_key, 'base64url').length, 65);
  });

  it('belongs to the browser: it moves to whoever signed in last', async () => {
    const ada = await app.signUp();
    const bob = await app.signUp();
    assert.deepEqual(
      (await ada.api.post('/account/push-subscription', { subscription: subscription('shared') })).body,
      { status: 'saved' },
    );
    await bob.api.post('/account/push-subscription', {
      subscription: { ...subscription('shared'), expirationTime: null },
    });
    assert.deepEqual(await owners('shared'), [bob.id]);
  });

  it('is removed from this browser by an empty object, and stays in the others', async () => {
    const ada = await app.signUp();
    await ada.api.post('/account/push-subscription', { subscription: subscription('laptop') });
    const elsewhere = createClient(app.url, 'anon', { auth: { persistSession: false, autoRefreshToken: false } });
    const { data } = await elsewhere.auth.signInWithPassword({ email: ada.email, password: ada.password });
    const fromPhone = (body: object) =>
      app.api.raw('/api/v1/account/push-subscription', {
        method: 'POST',
        headers: { authorization: `Bearer ${data.session?.access_token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await fromPhone({ subscription: subscription('phone') });
    assert.equal((await fromPhone({ subscription: {} })).status, 200);
    assert.deepEqual(await owners('phone'), []);
    assert.deepEqual(await owners('laptop'), [ada.id]);
    await ada.api.post('/account/push-subscription', { subscription: {} });
    assert.deepEqual(await owners('laptop'), []);
  });

  for (const endpoint of [
    'http://169.254.169.254/latest/meta-data',
    'https://internal.example/push',
    'https://fcm.googleapis.com.evil.example/x',
    'file:///etc/passwd',
  ]) {
    it(`never calls ${endpoint}`, async () => {
      const ada = await app.signUp();
      const { status, body } = await ada.api.post('/account/push-subscription', {
        subscription: { ...subscription('x'), endpoint },
      });
      assert.equal(status, 422);
      assert.match(body.detail, /not the address of a push service/);
    });
  }

  it('is refused when half of it is missing', async () => {
    const ada = await app.signUp();
    const { endpoint } = subscription('x');
    assert.equal((await ada.api.post('/account/push-subscription', { subscription: { endpoint } })).status, 422);
  });
});
