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

/** What kept a service from answering, in a few words. */
export function whyUnreachable(error: unknown): string {
  const { name, message, cause } = (error ?? {}) as Error;
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  const { code, message: inner } = (cause ?? {}) as NodeJS.ErrnoException;
  return code ?? inner ?? message ?? 'no answer';
}
