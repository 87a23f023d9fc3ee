import type { Config } from '../../config.ts';

/** `off`: not used, its default runs. `says` is a sentence; for `wrong` it tells what to do. Never a secret. */
export type Finding = { name: string; state: 'ok' | 'off' | 'wrong'; says: string };

/** One subject of the doctor's round. What it throws becomes a `wrong` finding under its name. */
export type Check = { name: string; run(config: Config): Promise<Finding[]> };

/** How long one question to a service may take, in milliseconds. */
export const TIMEOUT_MS = 8_000;

export const ok = (name: string, says: string): Finding => ({ name, state: 'ok', says });
export const off = (name: string, says: string): Finding => ({ name, state: 'off', says });
export const wrong = (name: string, says: string): Finding => ({ name, state: 'wrong', says });

/** A GET that ends in time. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
}

const IN_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no such host, or no network',
  EAI_AGAIN: 'its name cannot be looked up now',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'there is no way to that host',
  EAUTH: 'name or password are refused',
};

/** What kept a service from answering, in a few words, without a full stop. Some libraries have the system's code in their message alone. */
export function whyUnreachable(error: unknown): string {
  const { name, message = '', code, cause } = (error ?? {}) as NodeJS.ErrnoException;
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  const inner = (cause ?? {}) as NodeJS.ErrnoException;
  const known = Object.keys(IN_WORDS).find((each) => each === inner.code || each === code || message.includes(each));
  if (known !== undefined) return `${IN_WORDS[known]} (${known})`;
  return (inner.message || inner.code || message || code || 'no answer').replace(/\.$/, '');
}
