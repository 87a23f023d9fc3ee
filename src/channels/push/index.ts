import { createHash } from 'node:crypto';
import webpush from 'web-push';
import { cleanDeep } from '../../domain/text/index.ts';
import type { PushPayload, PushRequest, PushSubscription, SendOutcome } from '../types.ts';
import { type EndpointRules, isAllowedPushEndpoint } from './endpoint.ts';

export { type EndpointRules, isAllowedPushEndpoint } from './endpoint.ts';

export type PushSettings = EndpointRules & {
  vapid: {
    /** a real `mailto:` or `https:` contact: Apple refuses localhost */
    subject: string;
    publicKey: string;
    privateKey: string;
  };
  /** how long one request may take; 10 s unless told */
  timeoutMs?: number;
};

export type Push = { send(request: PushRequest): Promise<SendOutcome> };

/** Encrypted content may have 4,096 bytes; 3,000 bytes of JSON are safe everywhere. */
const payloadBytes = 3000;

/**
 * Web Push (RFC 8030, 8291, 8292). Sending the same topic and tag again is harmless: the person sees one. Never throws.
 * `gone` means: delete the subscription.
 */
export function createPush(settings: PushSettings): Push {
  const { vapid, timeoutMs = 10_000 } = settings;
  return {
    async send({ subscription, payload, topic, ttlSeconds, urgency = 'high' }) {
      if (!isAllowedPushEndpoint(subscription.endpoint, settings))
        return failed('gone', true, 'not a known push service');
      if (!hasUsableKeys(subscription)) return failed('gone', true, 'the subscription has no usable keys');
      const json = fit(payload);
      if (!json) return failed('rejected', true, 'the notification is too big');
      let request: ReturnType<typeof webpush.generateRequestDetails>;
      try {
        const options = { vapidDetails: vapid, TTL: Math.max(0, Math.floor(ttlSeconds)), urgency, topic };
        request = webpush.generateRequestDetails(subscription, json, options);
      } catch {
        return failed('not_configured', true, 'the push keys or the topic are not valid');
      }
      return deliver(request, timeoutMs);
    },
  };
}

/** The topic for a text of any length: 32 base64url characters, the same for the same text. */
export function pushTopic(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}

async function deliver(
  request: ReturnType<typeof webpush.generateRequestDetails>,
  timeoutMs: number,
): Promise<SendOutcome> {
  const { 'Content-Length': _length, ...headers } = request.headers as Record<string, string | number>;
  try {
    const response = await fetch(request.endpoint, {
      method: 'POST',
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      body: request.body ? new Uint8Array(request.body) : null,
      // A redirect would lead past the list of allowed hosts.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return outcome(response.status, response.headers.get('retry-after'));
  } catch (error) {
    const cause = (error as { cause?: { code?: unknown } }).cause?.code;
    if (cause === 'ECONNREFUSED' || cause === 'ENOTFOUND' || cause === 'EAI_AGAIN') {
      return failed('provider_down', false, `the push service cannot be reached (${cause})`);
    }
    return { kind: 'unknown', detail: 'the line to the push service broke' };
  }
}

function outcome(status: number, retryAfter: string | null): SendOutcome {
  if (status === 201 || status === 200 || status === 202) return { kind: 'accepted', providerId: null };
  if (status === 404 || status === 410) return failed('gone', true, `the subscription has ended (${status})`);
  if (status === 413) return failed('rejected', true, 'the notification is too big (413)');
  if (status === 429) return failed('rate_limited', false, 'too many notifications (429)', waitSeconds(retryAfter));
  // 400, 401, 403: our VAPID signature. The subscription is fine.
  if (status === 400 || status === 401 || status === 403) {
    return failed('not_configured', true, `the push service refused our key (${status})`);
  }
  if (status >= 500) return failed('provider_down', false, `push service error ${status}`, waitSeconds(retryAfter));
  return failed('rejected', true, `refused by the push service (${status})`);
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3), relative to the wall clock of this machine. */
function waitSeconds(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function failed(
  reason: Extract<SendOutcome, { kind: 'failed' }>['reason'],
  permanent: boolean,
  detail: string,
  retryAfterSeconds?: number,
): SendOutcome {
  return {
    kind: 'failed',
    reason,
    permanent,
    detail,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** An uncompressed P-256 point and a 16-byte secret (RFC 8291 §3.1, §3.2). */
function hasUsableKeys({ keys }: PushSubscription): boolean {
  if (typeof keys?.p256dh !== 'string' || typeof keys.auth !== 'string') return false;
  const point = Buffer.from(keys.p256dh, 'base64url');
  return point.length === 65 && point[0] === 4 && Buffer.from(keys.auth, 'base64url').length >= 16;
}

/** The payload as JSON within the limit, with the body cut if it must be; null when that does not help. */
function fit(raw: PushPayload): string | null {
  const payload = cleanDeep(raw) as PushPayload;
  for (const limit of [Number.POSITIVE_INFINITY, 600, 200, 0]) {
    const body = [...payload.body].length > limit ? `${[...payload.body].slice(0, limit).join('')}…` : payload.body;
    const json = JSON.stringify({ ...payload, body });
    if (Buffer.byteLength(json) <= payloadBytes) return json;
  }
  return null;
}
