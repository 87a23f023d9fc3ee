import { createDecipheriv, type ECDH, hkdfSync } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';

/** What a push service learns from `Authorization: vapid t=…, k=…` (RFC 8292). */
export type Vapid = { subject: string; key: string; lifeSeconds: number };

/**
 * Checks the application's signature: ES256 by the key that it names, for this very service, at most a day, with somebody to write to.
 * @throws what a push service would refuse it for
 */
export async function readVapid(header: string | undefined, origin: string): Promise<Vapid> {
  const parts = header?.match(/^vapid t=([\w.-]+), ?k=([\w-]+)$/);
  const [, token = '', key = ''] = parts ?? [];
  const point = Buffer.from(key, 'base64url');
  if (point.length !== 65) throw new Error('no VAPID key');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const { payload } = await jwtVerify(token, await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256'), {
    algorithms: ['ES256'],
    audience: origin,
    requiredClaims: ['exp', 'sub'],
  });
  const lifeSeconds = (payload.exp ?? 0) - Date.now() / 1000;
  if (lifeSeconds > 86_400) throw new Error('a VAPID token may live for 24 hours');
  if (!/^(mailto:[^@]+@.+|https:\/\/.+)$/.test(payload.sub ?? '') || /localhost/.test(payload.sub ?? '')) {
    throw new Error('a VAPID token names nobody to write to');
  }
  return { subject: payload.sub ?? '', key, lifeSeconds };
}

/**
 * Decrypts a message as the browser does: one record of aes128gcm (RFC 8188 §2) under the keys of RFC 8291 §3.3. Written from the RFCs, not
 * with the library that encrypted it. @throws when it was not meant for this browser
 */
export function openMessage(body: Buffer, browser: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + sender.length);
  if (sender.length !== 65 || record.length > recordSize) throw new Error('not one record of aes128gcm');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const secret = derive(browser.computeSecret(sender), auth, info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no end of the last record');
  return padded.toString('utf8', 0, end);
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));
