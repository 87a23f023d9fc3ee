import assert from 'node:assert/strict';
import { it } from 'node:test';
import webpush from 'web-push';
import { createVapidSigner } from './vapid.ts';

const keys = { subject: 'mailto:ops@flux.example', ...webpush.generateVAPIDKeys() };
const claims = (header: string) =>
  JSON.parse(Buffer.from(/t=[^.]+\.([^.]+)\./.exec(header)?.[1] ?? '', 'base64url').toString());

it('a service gets the same signature for an hour, another service its own', () => {
  let now = 0;
  const sign = createVapidSigner(keys, () => now);
  const first = sign('https://fcm.googleapis.com/fcm/send/1');
  assert.equal(sign('https://fcm.googleapis.com/fcm/send/2'), first);
  const other = sign('https://web.push.apple.com/1');
  assert.equal(claims(first).aud, 'https://fcm.googleapis.com');
  assert.equal(claims(other).aud, 'https://web.push.apple.com');
  assert.ok(claims(first).exp - Date.now() / 1000 < 86_400);
  now += 3_600_000;
  assert.notEqual(sign('https://fcm.googleapis.com/fcm/send/1'), first);
});
