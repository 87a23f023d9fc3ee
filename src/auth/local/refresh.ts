import { randomBytes } from 'node:crypto';
import type { Tx } from '../../db/scope.ts';
import { AuthError } from './auth-error.ts';
import * as store from './store.ts';
import { hashRefreshToken, successorOf } from './tokens.ts';

/** Two tabs refresh at once, or an answer is lost on the way: for so long a used token gives the same successor again. */
export const REUSE_SECONDS = 10;

/** `issuedAt`: when the successor was made, so that a repeated answer is the same. */
export type Refreshed = { user: store.StoredUser; sessionId: string; refreshToken: string; issuedAt: Temporal.Instant };

/**
 * Uses a refresh token up. One that was used just now gives its successor again; one that comes back later was stolen, or kept by a thief's
 * victim, and ends the session for both.
 */
export async function refreshSession(tx: Tx, token: string, now: Temporal.Instant): Promise<Refreshed | AuthError> {
  const hash = hashRefreshToken(token);
  const salt = randomBytes(16).toString('base64url');
  const next = successorOf(token, salt);
  const spent = await store.spendRefreshToken(tx, hash, { replaced_by: hashRefreshToken(next), next_salt: salt }, now);
  if (spent) {
    await store.insertRefreshToken(tx, {
      token_hash: hashRefreshToken(next),
      session_id: spent.session_id,
      created_at: now,
    });
    return of(tx, spent.session_id, next, now);
  }
  const used = await store.usedRefreshToken(tx, hash);
  if (!used) return unknownToken();
  const reusable = used.used_at && used.next_salt && now.since(used.used_at).total('seconds') < REUSE_SECONDS;
  if (reusable && used.used_at && used.next_salt) {
    return of(tx, used.session_id, successorOf(token, used.next_salt), used.used_at);
  }
  await store.deleteSession(tx, used.session_id);
  return new AuthError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
}

async function of(
  tx: Tx,
  sessionId: string,
  refreshToken: string,
  issuedAt: Temporal.Instant,
): Promise<Refreshed | AuthError> {
  const user = await store.sessionUser(tx, sessionId);
  return user ? { user, sessionId, refreshToken, issuedAt } : unknownToken();
}

const unknownToken = () =>
  new AuthError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
