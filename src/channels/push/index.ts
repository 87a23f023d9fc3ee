import { createHash } from 'node:crypto';
import webpush from 'web-push';
import { cleanDeep } from '../../domain/text/index.ts';
import type { PushPayload, PushRequest, SendFailure, SendOutcome } from '../types.ts';
import { type EndpointRules, isAllowedPushEndpoint } from './endpoint.ts';
import { usableKeys } from './keys.ts';
import { post } from './post.ts';
import { createVapidSigner } from './vapid.ts';

export { type EndpointRules, isAllowedPushEndpoint } from './endpoint.ts';
export { usableKeys } from './keys.ts';

export type PushSettings = EndpointRules & {
  vapid: {
    /** a real `mailto:` or `https:` contact: Apple refuses localhost */
    subject: string;
    publicKey: string;
    privateKey: string;
  };
  /** how long one request may take; 10 s unless told */
  timeoutMs?: number;
  /** A push service refuses our key, or what was subscribed with a former one: told once for each kind of refusal. */
  onAlarm?: (detail: string) => void;
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
  const alarm = onceFor(settings.onAlarm ?? (() => {}));
  const authorization = createVapidSigner(vapid);
  return {
    async send({ subscription, payload, topic, ttlSeconds, urgency = 'high' }) {
      if (!isAllowedPushEndpoint(subscription.endpoint, settings))
        return failed('gone', true, 'not a known push service');
      if (!usableKeys(subscription.keys)) return failed('gone', true, 'the subscription has no usable keys');
      const json = fit(payload);
      if (!json) return failed('rejected', true, 'the notification is too big');
      let request: ReturnType<typeof webpush.generateRequestDetails>;
      try {
        const options = { TTL: Math.max(0, Math.floor(ttlSeconds)), urgency, topic };
        request = webpush.generateRequestDetails(subscription, json, options);
        request.headers['Authorization'] = authorization(subscription.endpoint);
      } catch {
        return failed('not_configured', true, 'the push keys or the topic are not valid');
      }
      const otherKey = Boolean(subscription.applicationKey && subscription.applicationKey !== vapid.publicKey);
      const answered = await deliver(request, otherKey, timeoutMs);
      if (answered.kind === 'failed' && isAboutOurKey(answered)) alarm(answered.detail);
      return answered;
    },
  };
}

const FORMER_KEY = 'subscribed with a key that we have no more (403)';

const isAboutOurKey = ({ reason, detail }: SendFailure) => reason === 'not_configured' || detail === FORMER_KEY;

/** An operator needs to hear it once, not once a person. */
function onceFor(tell: (detail: string) => void): (detail: string) => void {
  const told = new Set<string>();
  return (detail) => {
    if (told.has(detail)) return;
    told.add(detail);
    tell(detail);
  };
}

/** The topic for a text of any length: 32 base64url characters, the same for the same text. */
export function pushTopic(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}

async function deliver(
  request: ReturnType<typeof webpush.generateRequestDetails>,
  otherKey: boolean,
  timeoutMs: number,
): Promise<SendOutcome> {
  try {
    const { headers, body, endpoint } = request;
    const answer = await post(endpoint, headers as Record<string, string | number>, Buffer.from(body ?? ''), timeoutMs);
    return outcome(answer.status, answer.retryAfter, otherKey);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      return failed('provider_down', false, `the push service cannot be reached (${code})`);
    }
    return { kind: 'unknown', detail: 'the line to the push service broke' };
  }
}

/**
 * What a push service's answer means. Only 404 and 410 say that a subscription is over (RFC 8030 §7.3), and a refusal of our key where the
 * browser had subscribed with another one. Redirects are not followed (they would lead past the list of hosts), and pass, as do time-outs,
 * throttling (Windows says 406) and a single refusal of a signature, whose time may just have run out.
 */
function outcome(status: number, retryAfter: string | null, otherKey: boolean): SendOutcome {
  const wait = waitSeconds(retryAfter);
  if (status >= 200 && status < 300) return { kind: 'accepted', providerId: null };
  if (status === 404 || status === 410) return failed('gone', true, `the subscription has ended (${status})`);
  if (status === 403 && otherKey) return failed('gone', true, FORMER_KEY);
  if (status === 413) return failed('rejected', true, 'the notification is too big (413)');
  if (status === 429 || status === 406)
    return failed('rate_limited', false, `too many notifications (${status})`, wait);
  if (status === 401) return failed('not_configured', false, 'the push service refused our signature (401)', wait);
  // The subscription is fine; our key or what we sent is not.
  if (status === 400 || status === 403)
    return failed('not_configured', true, `the push service refused our key (${status})`);
  if (status === 408 || status < 400 || status >= 500)
    return failed('provider_down', false, `push service error ${status}`, wait);
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
