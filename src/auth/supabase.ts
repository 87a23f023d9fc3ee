import { createRemoteJWKSet } from 'jose';
import { Problem } from '../db/errors.ts';
import type { Clock } from '../domain/clock.ts';
import type { VerifyToken } from './caller.ts';
import { type AskIssuer, createTokenVerifier } from './verify.ts';

export type SupabaseSettings = {
  /** e.g. https://<ref>.supabase.co, no slash at the end */
  url: string;
  anonKey?: string | undefined;
  serviceRoleKey?: string | undefined;
  jwtSecret?: string | undefined;
};

/**
 * Verifies the tokens of a Supabase project. The key set is kept for ten minutes (Supabase's edge does the same) and fetched for
 * an unknown `kid` at most every 30 seconds, however many forged ones arrive.
 */
export function supabaseVerifier(settings: SupabaseSettings, clock: Clock): VerifyToken {
  const issuer = `${settings.url}/auth/v1`;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), {
    cacheMaxAge: 600_000,
    cooldownDuration: 30_000,
    timeoutDuration: 5_000,
  });
  return createTokenVerifier({ issuer, keys, jwtSecret: settings.jwtSecret, ask: askSupabase(settings), clock });
}

/** Requests to the issuer at once; more than these are told "try again" instead of being passed on. */
const AT_ONCE = 20;

/** `GET /auth/v1/user` with the token itself: the way Supabase advises where the keys cannot tell. */
function askSupabase({ url, anonKey, serviceRoleKey }: SupabaseSettings): AskIssuer {
  const apikey = anonKey ?? serviceRoleKey;
  let running = 0;
  return async (token) => {
    if (running >= AT_ONCE) return 'unknown';
    running += 1;
    try {
      const response = await fetch(`${url}/auth/v1/user`, {
        headers: { authorization: `Bearer ${token}`, ...(apikey && { apikey }) },
        signal: AbortSignal.timeout(5_000),
      });
      await response.body?.cancel();
      if (response.ok) return 'valid';
      return response.status === 401 || response.status === 403 || response.status === 404 ? 'invalid' : 'unknown';
    } catch {
      return 'unknown';
    } finally {
      running -= 1;
    }
  };
}

/** Supabase's record of a person, through its admin API. Without the service role key nobody can be erased, and the calls throw. */
export function supabaseRecord(settings: SupabaseSettings) {
  return {
    /** One who is gone already is no error. @throws when Supabase refuses or cannot be reached: an erasure must not claim what did not happen. */
    async erase(userId: string): Promise<void> {
      const response = await admin(settings, 'DELETE', userId);
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw unavailable(response.status);
    },
    async show(userId: string): Promise<unknown> {
      const response = await admin(settings, 'GET', userId);
      if (response.ok) return response.json();
      await response.body?.cancel();
      if (response.status === 404) return null;
      throw unavailable(response.status);
    },
  };
}

async function admin(
  { url, serviceRoleKey }: SupabaseSettings,
  method: 'GET' | 'DELETE',
  userId: string,
): Promise<Response> {
  if (!serviceRoleKey)
    throw new Error('SUPABASE_SERVICE_ROLE_KEY is missing: without it an account can be neither exported nor erased.');
  try {
    return await fetch(`${url}/auth/v1/admin/users/${userId}`, {
      method,
      headers: { authorization: `Bearer ${serviceRoleKey}`, apikey: serviceRoleKey },
      signal: AbortSignal.timeout(10_000),
    });
  } catch (cause) {
    throw new Problem('provider_down', SIGN_IN_DOWN, { cause });
  }
}

const SIGN_IN_DOWN =
  'The sign-in service does not answer right now; nothing was changed. Please try again in a minute.';
const unavailable = (status: number) =>
  new Problem('provider_down', SIGN_IN_DOWN, { cause: new Error(`Supabase Auth answered ${status}`) });
