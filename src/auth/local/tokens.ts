import { createHash, createHmac, randomBytes } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';
import type { StoredUser } from './store.ts';

/** Seconds that an access token lives. */
export const ACCESS_TOKEN_SECONDS = 3_600;

/** An access token with the claims of Supabase's (https://supabase.com/docs/guides/auth/jwt-fields). */
export async function signAccessToken(
  key: SigningKey,
  { issuer, user, sessionId, now }: { issuer: string; user: StoredUser; sessionId: string; now: Temporal.Instant },
): Promise<string> {
  const seconds = Math.floor(now.epochMilliseconds / 1000);
  return new SignJWT({
    email: user.email ?? '',
    phone: '',
    role: 'authenticated',
    aal: 'aal1',
    amr: [{ method: user.is_anonymous ? 'anonymous' : 'password', timestamp: seconds }],
    session_id: sessionId,
    is_anonymous: user.is_anonymous,
    app_metadata: appMetadata(user),
    user_metadata: user.raw_user_meta_data,
  })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience('authenticated')
    .setSubject(user.id)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ACCESS_TOKEN_SECONDS)
    .sign(await importJWK(key.privateKey, 'ES256'));
}

export const appMetadata = (user: StoredUser) => (user.is_anonymous ? {} : { provider: 'email', providers: ['email'] });

/** 256 random bits. */
export const newRefreshToken = () => randomBytes(32).toString('base64url');

/** The token that follows `token`: known to whoever has that and the stored salt, and to nobody who has one of the two. */
export const successorOf = (token: string, salt: string) =>
  createHmac('sha256', token).update(`flux refresh token ${salt}`).digest('base64url');

/** Only this is stored; a random token needs no salt. */
export const hashRefreshToken = (token: string) => createHash('sha256').update(token).digest('base64url');
