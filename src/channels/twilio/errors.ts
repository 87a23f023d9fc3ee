import type { FailReason, SendFailure } from '../types.ts';
import { TooManyRequests } from './client.ts';

type Meaning = { reason: FailReason; permanent: boolean; detail: string };

const rows: [codes: number[], reason: FailReason, permanent: boolean, detail: string][] = [
  [[20003, 20005, 20006], 'not_configured', true, 'the provider refused our account'],
  [[20404], 'not_configured', true, 'the provider does not know that resource'],
  [[20429, 14107, 21611, 30001, 63018, 63038], 'rate_limited', false, 'too many messages at once'],
  [[13223, 13224, 13227, 21201, 21211, 21217, 21421, 21614], 'bad_number', true, 'not a number that can be reached'],
  [[30005], 'bad_number', true, 'the number does not exist'],
  [[21214, 21612, 30006, 60205], 'unreachable', true, 'this number cannot receive it'],
  [[30003, 30008, 30017], 'unreachable', false, 'the phone is off or out of reach'],
  [[63003, 63015, 63024, 63032], 'unreachable', true, 'this number cannot receive WhatsApp messages'],
  [[21610], 'opted_out', true, 'the person said STOP'],
  [[30004, 63014, 63033], 'opted_out', true, 'the person blocked the sender'],
  [[63016], 'outside_window', true, 'more than 24 hours since their last message'],
  [[63049, 63013], 'rejected', true, 'held back by the network policy'],
  [[30007, 63005, 63021, 60410], 'rejected', true, 'refused as unwanted content'],
  [[21602, 21617, 21656, 21658, 12300], 'rejected', true, 'the message is not well formed'],
  [[63010, 63012], 'provider_down', false, 'the network had an internal fault'],
  [
    [21210, 21212, 21219, 21603, 21606, 21608, 21659, 21660, 63007, 63020, 63051],
    'not_configured',
    true,
    'the sender is not set up for this',
  ],
  [[21655, 63027, 63028, 63030, 63040, 63041, 63042], 'not_configured', true, 'the message template is not usable'],
  [[21215, 21408, 13250, 60605, 60606, 60616], 'country', true, 'the account may not reach that country'],
  [[30002, 60223], 'not_configured', true, 'the account or service is switched off'],
  [[60200], 'bad_number', true, 'not a number that can be verified'],
  [[60202, 60203, 60207, 60212], 'rate_limited', false, 'too many attempts'],
];

const meanings = new Map<number, Meaning>();
for (const [codes, reason, permanent, detail] of rows) {
  for (const code of codes) meanings.set(code, { reason, permanent, detail: `${detail} (${code})` });
}

/**
 * What one of Twilio's error numbers means, in our words (https://www.twilio.com/docs/api/errors).
 * A number that is not in the table counts as refused for this message, not for ever.
 */
export function meaningOf(code: number): Meaning {
  return meanings.get(code) ?? { reason: 'rejected', permanent: false, detail: `provider error ${code}` };
}

/**
 * What a rejected SDK call means. Never throws. Provider's messages are dropped: they quote phone numbers.
 * `unknown`: the request may have been carried out.
 */
export function mapSdkError(error: unknown): SendFailure | { kind: 'unknown'; detail: string } {
  if (error instanceof TooManyRequests) {
    const known = error.code ? meaningOf(error.code) : null;
    const base = known?.reason === 'rate_limited' ? known : meaningOf(20429);
    const wait = error.retryAfterSeconds === null ? {} : { retryAfterSeconds: error.retryAfterSeconds };
    return { kind: 'failed', ...base, ...wait };
  }
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  if (typeof status === 'number' && status >= 400) return fromHttp(status, typeof code === 'number' ? code : null);
  return fromNetwork(typeof code === 'string' ? code : 'no answer');
}

function fromHttp(status: number, code: number | null): SendFailure | { kind: 'unknown'; detail: string } {
  if (status === 503) return failure('provider_down', false, 'the provider is not available (503)');
  // 500, 502, 504: something may have been done before it broke.
  if (status >= 500) return { kind: 'unknown', detail: `the provider broke off (${status})` };
  if (code !== null && meanings.has(code)) return { kind: 'failed', ...meaningOf(code) };
  if (status === 401 || status === 403) return { kind: 'failed', ...meaningOf(20003) };
  if (status === 404) return { kind: 'failed', ...meaningOf(20404) };
  if (status === 429) return { kind: 'failed', ...meaningOf(20429) };
  return failure('rejected', true, code === null ? `refused (${status})` : `provider error ${code}`);
}

/** Before the connection stood, certificate included, nothing can have been sent; after that nobody knows. */
const neverConnected = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
]);

function fromNetwork(code: string): SendFailure | { kind: 'unknown'; detail: string } {
  if (neverConnected.has(code)) return failure('provider_down', false, `the provider cannot be reached (${code})`);
  return { kind: 'unknown', detail: `the line to the provider broke (${code})` };
}

function failure(reason: FailReason, permanent: boolean, detail: string): SendFailure {
  return { kind: 'failed', reason, permanent, detail };
}
