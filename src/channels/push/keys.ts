import { ECDH } from 'node:crypto';
import type { PushSubscription } from '../types.ts';

/**
 * A browser's keys in one spelling (base64url without padding; some clients send plain base64), or null: a subscription needs a point of
 * P-256, uncompressed, and 16 bytes of secret (RFC 8291 §3.1, §3.2), or nothing can be encrypted for it.
 */
export function usableKeys({ p256dh, auth }: PushSubscription['keys']): PushSubscription['keys'] | null {
  if (typeof p256dh !== 'string' || typeof auth !== 'string') return null;
  const point = bytesOf(p256dh);
  const secret = bytesOf(auth);
  if (point?.length !== 65 || point[0] !== 4 || secret?.length !== 16) return null;
  try {
    // Throws for what is not on the curve.
    ECDH.convertKey(point, 'prime256v1');
  } catch {
    return null;
  }
  return { p256dh: point.toString('base64url'), auth: secret.toString('base64url') };
}

const bytesOf = (text: string) => (/^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64url') : null);
