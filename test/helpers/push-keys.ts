import { createECDH, randomBytes } from 'node:crypto';

/** Keys as a browser makes them (RFC 8291 §3.1, §3.2). */
export function pushKeys(): { p256dh: string; auth: string } {
  const point = createECDH('prime256v1').generateKeys();
  return { p256dh: point.toString('base64url'), auth: randomBytes(16).toString('base64url') };
}
