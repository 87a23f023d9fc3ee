import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { Problem } from '../db/errors.ts';
import type { Clock } from '../domain/clock.ts';
import type { Caller, VerifyToken } from './caller.ts';
import { Remembered } from './remembered.ts';

/** What the issuer itself says of a token. `unknown`: it could not be asked. */
export type AskIssuer = (token: string) => Promise<'valid' | 'invalid' | 'unknown'>;

export type VerifierSettings = {
  /** `iss` of every token, e.g. https://<ref>.supabase.co/auth/v1 */
  issuer: string;
  /** Finds the public key by `kid`; see `jose` createRemoteJWKSet and createLocalJWKSet. */
  keys: JWTVerifyGetKey;
  /** The shared secret of a legacy HS256 project. */
  jwtSecret?: string | undefined;
  /** Asked when the keys alone cannot tell. Without it such a token is refused. */
  ask?: AskIssuer | undefined;
  clock: Clock;
  /** Tokens remembered at once. */
  capacity?: number;
};

/** Longer than any token that is real (nine kilobytes were seen, with memberships as claims); all headers together may have 16. */
const MAX_LENGTH = 12_288;
/** A token that the issuer refused is not asked about again for this long. */
const REFUSED_FOR = Temporal.Duration.from({ seconds: 60 });
const SIGNED_WITH_KEYS = ['ES256', 'RS256', 'EdDSA'];

/**
 * Verifies Supabase access tokens: signature by the key that `kid` names, allowed algorithms, `iss`, `aud`, `exp`, `sub` and role.
 * Verified ones are remembered until they expire. An unknown `kid` or a foreign algorithm is inconclusive (keys rotate, and
 * both algorithms are live meanwhile): the issuer is asked. https://supabase.com/docs/guides/auth/signing-keys
 */
export function createTokenVerifier(settings: VerifierSettings): VerifyToken {
  const { clock, capacity = 50_000 } = settings;
  const known = new Remembered<Caller>(capacity);
  const refused = new Remembered<true>(capacity / 10);
  return async (token) => {
    if (token.length > MAX_LENGTH) return null;
    const now = clock.now();
    const remembered = known.get(token, now);
    if (remembered) return remembered;
    if (refused.get(token, now)) return null;
    let caller = await bySignature(settings, token, now);
    if (caller === 'inconclusive') {
      caller = await byAsking(settings, token, now);
      if (!caller) refused.set(token, true, now.add(REFUSED_FOR));
    }
    if (caller) known.set(token, caller, caller.expiresAt);
    return caller;
  };
}

async function bySignature(
  { issuer, keys, jwtSecret }: VerifierSettings,
  token: string,
  now: Temporal.Instant,
): Promise<Caller | null | 'inconclusive'> {
  const algorithm = algorithmOf(token);
  if (algorithm === undefined) return null;
  const rules = {
    issuer,
    audience: 'authenticated',
    requiredClaims: ['exp', 'sub'],
    currentDate: new Date(now.epochMilliseconds),
  };
  try {
    if (SIGNED_WITH_KEYS.includes(algorithm)) {
      return toCaller((await jwtVerify(token, keys, { ...rules, algorithms: SIGNED_WITH_KEYS })).payload);
    }
    if (algorithm !== 'HS256') return null;
    if (!jwtSecret) return 'inconclusive';
    const secret = new TextEncoder().encode(jwtSecret);
    return toCaller((await jwtVerify(token, secret, { ...rules, algorithms: ['HS256'] })).payload);
  } catch (error) {
    if (isVerdict(error)) return null;
    // No key of that id, several of them, or a key set that cannot be read now.
    return 'inconclusive';
  }
}

/** jose's errors that say the token is bad, as against "cannot tell". */
const isVerdict = (error: unknown) =>
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWSInvalid;

async function byAsking(
  { issuer, ask }: VerifierSettings,
  token: string,
  now: Temporal.Instant,
): Promise<Caller | null> {
  const claims = plausible(token, issuer, now);
  if (!claims || !ask) return null;
  const verdict = await ask(token);
  if (verdict === 'unknown') {
    throw new Problem('unavailable', 'Your sign-in cannot be checked right now; please try again in a moment.', {
      retryAfter: 5,
    });
  }
  return verdict === 'valid' ? toCaller(claims) : null;
}

/** The claims, unverified, of a token that is worth asking about. */
function plausible(token: string, issuer: string, now: Temporal.Instant): JWTPayload | undefined {
  try {
    const claims = decodeJwt(token);
    const meant = [claims.aud].flat().includes('authenticated') && claims.iss === issuer;
    return meant && (claims.exp ?? 0) * 1000 > now.epochMilliseconds ? claims : undefined;
  } catch {
    return undefined;
  }
}

function algorithmOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).alg;
  } catch {
    return undefined;
  }
}

const claimsShape = z.object({
  sub: z.guid(),
  exp: z.number(),
  role: z.literal('authenticated'),
  email: z.string().nullish(),
  is_anonymous: z.boolean().nullish(),
  session_id: z.string().nullish(),
  user_metadata: z.looseObject({ name: z.unknown(), full_name: z.unknown() }).partial().nullish().catch(null),
});

/** People write what they like into their metadata: only a short text is a name. */
function nameFrom(metadata: { name?: unknown; full_name?: unknown } | null | undefined): string | null {
  const name = [metadata?.name, metadata?.full_name].find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof name === 'string' ? name.trim().slice(0, 200) : null;
}

/** A service or anonymous *key* has another role and no subject: it is nobody. */
function toCaller(payload: JWTPayload): Caller | null {
  const { success, data } = claimsShape.safeParse(payload);
  if (!success) return null;
  return {
    id: data.sub,
    email: data.email || null,
    name: nameFrom(data.user_metadata),
    anonymous: data.is_anonymous ?? false,
    sessionId: data.session_id ?? null,
    expiresAt: Temporal.Instant.fromEpochMilliseconds(Math.floor(data.exp * 1000)),
  };
}
