import webpush from 'web-push';

export type VapidKeys = { subject: string; publicKey: string; privateKey: string };

/** A signature is used for this long, and lives as long as a service accepts with room for clocks that differ (RFC 8292 §2: 24 hours). */
const USED_MILLISECONDS = 3_600_000;
const LIFE_SECONDS = 12 * 3_600;
/** Services are few; a subscriber may name a host of its own below one of them. */
const REMEMBERED = 500;

/** The `Authorization` of a push service (RFC 8292 §3), signed once a service and hour. `now` in milliseconds of a clock that cannot jump. */
export function createVapidSigner({ subject, publicKey, privateKey }: VapidKeys, now = () => performance.now()) {
  const signed = new Map<string, { header: string; at: number; expires: number }>();
  return (endpoint: string): string => {
    const { origin } = new URL(endpoint);
    const known = signed.get(origin);
    const seconds = Math.floor(Date.now() / 1000);
    // A machine that slept comes back with a signature that is too old by the clock on the wall.
    const isFresh = known && known.expires - seconds > LIFE_SECONDS / 2;
    if (isFresh && now() - known.at < USED_MILLISECONDS) return known.header;
    const expires = seconds + LIFE_SECONDS;
    const made = webpush.getVapidHeaders(origin, subject, publicKey, privateKey, 'aes128gcm', expires);
    signed.delete(origin);
    if (signed.size >= REMEMBERED) signed.delete(signed.keys().next().value ?? '');
    signed.set(origin, { header: made.Authorization, at: now(), expires });
    return made.Authorization;
  };
}
