import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, type JWK } from 'jose';
import type { Database, Tx } from '../../db/scope.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Caller, VerifyToken } from '../caller.ts';
import { createTokenVerifier } from '../verify.ts';
import { AuthError } from './auth-error.ts';
import { checkPassword, hashPassword } from './password.ts';
import type { SigningKey } from './signing-key.ts';
import * as store from './store.ts';
import { hashRefreshToken, newRefreshToken, signAccessToken } from './tokens.ts';
import { type SessionView, sessionView, type UserView, userView } from './views.ts';

export type Metadata = Record<string, unknown>;

/** The part of Supabase Auth that `supabase-js` uses, for development. Methods throw `AuthError`. */
export type LocalIssuer = {
  /** Without e-mail and password: an anonymous person. */
  signUp(input: {
    email?: string | undefined;
    password?: string | undefined;
    data?: Metadata | undefined;
  }): Promise<SessionView>;
  signIn(email: string, password: string): Promise<SessionView>;
  refresh(refreshToken: string): Promise<SessionView>;
  user(accessToken: string): Promise<UserView>;
  updateUser(
    accessToken: string,
    change: { email?: string | undefined; password?: string | undefined; data?: Metadata | undefined },
  ): Promise<UserView>;
  signOut(accessToken: string, scope: 'global' | 'local' | 'others'): Promise<void>;
  /** Nothing of the person stays in the auth schema. */
  erase(userId: string): Promise<void>;
  /** The stored person, or null. */
  show(userId: string): Promise<UserView | null>;
  jwks: { keys: JWK[] };
  verifyToken: VerifyToken;
};

export type IssuerSettings = { db: Database; clock: Clock; key: SigningKey /** `iss` of the tokens */; issuer: string };

/** Supabase's own default. */
const SHORTEST_PASSWORD = 6;
const LONGEST_PASSWORD = 1_000;

/**
 * E-mail addresses count as confirmed. A refresh token works once: used again, it ends its session, at once, as Supabase Auth
 * does with a reuse interval of zero (its hosted default of ten seconds forgives lossy networks, which a development
 * machine does not have).
 */
export function createLocalIssuer({ db, clock, key, issuer }: IssuerSettings): LocalIssuer {
  const jwks = { keys: [key.publicKey] };
  const verifyToken = createTokenVerifier({ issuer, keys: createLocalJWKSet(jwks), clock });

  const tokensFor = async (user: store.StoredUser, sessionId: string, refreshToken: string) => {
    const now = clock.now();
    return sessionView(user, await signAccessToken(key, { issuer, user, sessionId, now }), refreshToken, now);
  };

  const openSession = async (tx: Tx, user: store.StoredUser) => {
    const now = clock.now();
    const id = randomUUID();
    const refreshToken = newRefreshToken();
    await store.insertSession(tx, { id, user_id: user.id, created_at: now });
    await store.insertRefreshToken(tx, { token_hash: hashRefreshToken(refreshToken), session_id: id, created_at: now });
    await store.noteSignIn(tx, user.id, now);
    return tokensFor({ ...user, last_sign_in_at: now }, id, refreshToken);
  };

  const signedIn = async (accessToken: string): Promise<{ caller: Caller; sessionId: string }> => {
    const caller = await verifyToken(accessToken);
    if (!caller?.sessionId)
      throw new AuthError(403, 'bad_jwt', 'invalid JWT: unable to parse or verify signature, or it is expired');
    return { caller, sessionId: caller.sessionId };
  };

  return {
    jwks,
    verifyToken,

    async signUp({ email, password, data = {} }) {
      const anonymous = !email && !password;
      if (!anonymous && !email) throw new AuthError(400, 'validation_failed', 'Signup requires a valid email');
      if (!anonymous && !password) throw new AuthError(400, 'validation_failed', 'Signup requires a valid password');
      const now = clock.now();
      const user = {
        id: randomUUID(),
        email: email ? checkedEmail(email) : null,
        encrypted_password: password ? await hashPassword(checkedPassword(password)) : null,
        is_anonymous: anonymous,
        raw_user_meta_data: data,
        created_at: now,
        updated_at: now,
        last_sign_in_at: now,
      };
      return db.asService('sign up', async (tx) => {
        const made = await store.insertUser(tx, user);
        if (!made) throw new AuthError(422, 'user_already_exists', 'User already registered');
        return openSession(tx, made);
      });
    },

    async signIn(email, password) {
      const user = await db.asService('sign in', (tx) => store.userByEmail(tx, normalised(email)));
      const matches =
        password.length <= LONGEST_PASSWORD && (await checkPassword(password, user?.encrypted_password ?? null));
      if (!user || !matches) throw new AuthError(400, 'invalid_credentials', 'Invalid login credentials');
      return db.asService('sign in', (tx) => openSession(tx, user));
    },

    async refresh(refreshToken) {
      const hash = hashRefreshToken(refreshToken);
      const next = newRefreshToken();
      const now = clock.now();
      const outcome = await db.asService('refresh a session', async (tx) => {
        const spent = await store.spendRefreshToken(tx, hash, hashRefreshToken(next), now);
        if (!spent) {
          const reused = await store.sessionOfRefreshToken(tx, hash);
          if (reused) await store.deleteSession(tx, reused);
          return reused ? 'reused' : 'unknown';
        }
        await store.insertRefreshToken(tx, {
          token_hash: hashRefreshToken(next),
          session_id: spent.session_id,
          created_at: now,
        });
        const user = await store.sessionUser(tx, spent.session_id);
        return user ? { user, sessionId: spent.session_id } : 'unknown';
      });
      if (outcome === 'reused')
        throw new AuthError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
      if (outcome === 'unknown')
        throw new AuthError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
      return tokensFor(outcome.user, outcome.sessionId, next);
    },

    async user(accessToken) {
      const { sessionId } = await signedIn(accessToken);
      const user = await db.asService('show the signed-in person', (tx) => store.sessionUser(tx, sessionId));
      if (!user) throw sessionGone();
      return userView(user);
    },

    async updateUser(accessToken, { email, password, data }) {
      const { sessionId } = await signedIn(accessToken);
      const address = email === undefined ? undefined : checkedEmail(email);
      const hash = password === undefined ? undefined : await hashPassword(checkedPassword(password));
      return db.asService('change the signed-in person', async (tx) => {
        const user = await store.sessionUser(tx, sessionId);
        if (!user) throw sessionGone();
        const owner = address === undefined ? undefined : await store.userByEmail(tx, address);
        if (owner && owner.id !== user.id) {
          throw new AuthError(422, 'email_exists', 'A user with this email address has already been registered');
        }
        const change = {
          ...(address !== undefined && { email: address, is_anonymous: false }),
          ...(hash !== undefined && { encrypted_password: hash }),
          ...(data && { data: { ...user.raw_user_meta_data, ...data } }),
        };
        const changed = await store.updateUser(tx, user.id, change, clock.now());
        if (!changed) throw sessionGone();
        // A new password ends every other session.
        if (hash !== undefined) await store.deleteSessions(tx, { userId: user.id, sessionId, scope: 'others' });
        return userView(changed);
      });
    },

    async signOut(accessToken, scope) {
      const { caller, sessionId } = await signedIn(accessToken);
      await db.asService('sign out', (tx) => store.deleteSessions(tx, { userId: caller.id, sessionId, scope }));
    },

    async erase(userId) {
      await db.asService('erase a person', (tx) => store.deleteUser(tx, userId));
    },

    async show(userId) {
      const user = await db.asService('export a person', (tx) => store.userById(tx, userId));
      return user ? userView(user) : null;
    },
  };
}

const sessionGone = () =>
  new AuthError(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
const normalised = (email: string) => email.trim().toLowerCase();

function checkedEmail(email: string): string {
  const address = normalised(email);
  if (address.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address)) return address;
  throw new AuthError(400, 'validation_failed', 'Unable to validate email address: invalid format');
}

function checkedPassword(password: string): string {
  if (password.length < SHORTEST_PASSWORD) {
    throw new AuthError(422, 'weak_password', `Password should be at least ${SHORTEST_PASSWORD} characters.`, [
      'length',
    ]);
  }
  if (password.length > LONGEST_PASSWORD) {
    throw new AuthError(400, 'validation_failed', `Password cannot be longer than ${LONGEST_PASSWORD} characters`);
  }
  return password;
}
