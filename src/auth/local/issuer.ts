import { randomUUID } from 'node:crypto';
import { createLocalJWKSet } from 'jose';
import type { Tx } from '../../db/scope.ts';
import type { Caller } from '../caller.ts';
import { Remembered } from '../remembered.ts';
import { createTokenVerifier } from '../verify.ts';
import { AuthError } from './auth-error.ts';
import { claimAddress, confirm, taken } from './confirmation.ts';
import { forgetFailures, noteFailure, requireUnlocked } from './lockout.ts';
import { exchangeCode, exchanged, mailWithCode, proven } from './mailed-code.ts';
import type { Purpose } from './one-time-code.ts';
import { checkPassword, hashPassword } from './password.ts';
import { LONGEST_PASSWORD } from './password-rules.ts';
import { REUSE_SECONDS, refreshSession } from './refresh.ts';
import * as store from './store.ts';
import { hashRefreshToken, newRefreshToken, signAccessToken } from './tokens.ts';
import type { Asking, IssuerSettings, LocalIssuer } from './types.ts';
import { type SessionView, sessionView, unconfirmedView, userView } from './views.ts';

/**
 * A refresh token works once, and for ten seconds more gives the same pair again, as the hosted
 * service's default has it; used later, it ends its session.
 */
export function createLocalIssuer(settings: IssuerSettings): LocalIssuer {
  const { db, clock, keys, issuer, sendMail, confirmsAddresses, passwordRules, passwordCost } = settings;
  const verifyToken = createTokenVerifier({
    issuer,
    keys: (header, token) => createLocalJWKSet(keys.jwks())(header, token),
    clock,
  });

  const hashOf = async (password: string, email: string | null) => {
    const refused = await passwordRules(password, email);
    if (refused) throw refused;
    return hashPassword(password, passwordCost);
  };

  /** What parallel refreshes were answered, for as long as they are answered alike. */
  const justRefreshed = new Remembered<SessionView>(1_000);

  const tokensFor = async (
    user: store.StoredUser,
    sessionId: string,
    refreshToken: string,
    now: Temporal.Instant = clock.now(),
  ) => {
    return sessionView(
      user,
      await signAccessToken(keys.current(), { issuer, user, sessionId, now }),
      refreshToken,
      now,
    );
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

  const mail = (
    tx: Tx,
    { userId, purpose, to, challenge, redirectTo }: { userId: string; purpose: Purpose; to: string } & Asking,
  ) => {
    const verifyUrl = (token: string, type: Purpose) =>
      `${issuer}/verify?${new URLSearchParams({ token, type, ...(redirectTo && { redirect_to: redirectTo }) })}`;
    return mailWithCode(tx, { userId, purpose, to, challenge: challenge ?? null, verifyUrl }, clock.now());
  };

  const signedIn = async (accessToken: string): Promise<{ caller: Caller; sessionId: string }> => {
    const caller = await verifyToken(accessToken);
    if (!caller?.sessionId)
      throw new AuthError(403, 'bad_jwt', 'invalid JWT: unable to parse or verify signature, or it is expired');
    return { caller, sessionId: caller.sessionId };
  };

  return {
    get jwks() {
      return keys.jwks();
    },
    verifyToken,
    confirmsAddresses,

    async signUp({ email, password, data = {}, ...asking }) {
      const anonymous = !email && !password;
      if (!anonymous && !email) throw new AuthError(400, 'validation_failed', 'Signup requires a valid email');
      if (!anonymous && !password) throw new AuthError(400, 'validation_failed', 'Signup requires a valid password');
      const now = clock.now();
      const user = {
        id: randomUUID(),
        email: email ? checkedEmail(email) : null,
        email_confirmed_at: email && !confirmsAddresses ? now : null,
        encrypted_password: password ? await hashOf(password, email ?? null) : null,
        is_anonymous: anonymous,
        raw_user_meta_data: data,
        created_at: now,
        updated_at: now,
        last_sign_in_at: now,
      };
      if (user.email && confirmsAddresses) {
        const to = user.email;
        const [claimed, letter] = await db.asService('sign up', async (tx) => {
          const made = await claimAddress(tx, user);
          return [made, made && (await mail(tx, { userId: made.id, purpose: 'signup', to, ...asking }))] as const;
        });
        if (letter) sendMail(letter);
        return unconfirmedView(claimed ?? user, now, { stranger: !claimed });
      }
      return db.asService('sign up', async (tx) => {
        const made = await store.insertUser(tx, user);
        if (!made) throw new AuthError(422, 'user_already_exists', 'User already registered');
        return openSession(tx, made);
      });
    },

    async signIn(email, password) {
      const address = normalised(email);
      const user = await db.asService('sign in', async (tx) => {
        await requireUnlocked(tx, address, clock.now());
        return store.userByEmail(tx, address);
      });
      const matches =
        password.length <= LONGEST_PASSWORD && (await checkPassword(password, user?.encrypted_password ?? null));
      if (!user || !matches) {
        await db.asService('a sign-in failed', (tx) => noteFailure(tx, address, clock.now()));
        throw new AuthError(400, 'invalid_credentials', 'Invalid login credentials');
      }
      if (confirmsAddresses && !user.email_confirmed_at)
        throw new AuthError(400, 'email_not_confirmed', 'Email not confirmed');
      return db.asService('sign in', async (tx) => {
        await forgetFailures(tx, address);
        return openSession(tx, user);
      });
    },

    async refresh(refreshToken) {
      const now = clock.now();
      const again = justRefreshed.get(refreshToken, now);
      if (again) return again;
      const outcome = await db.asService('refresh a session', (tx) => refreshSession(tx, refreshToken, now));
      if (outcome instanceof AuthError) throw outcome;
      const pair = await tokensFor(outcome.user, outcome.sessionId, outcome.refreshToken, outcome.issuedAt);
      // Signed anew, the same claims have another signature: the first answer is remembered.
      const first = justRefreshed.get(refreshToken, now) ?? pair;
      justRefreshed.set(refreshToken, first, outcome.issuedAt.add({ seconds: REUSE_SECONDS }));
      return first;
    },

    async recover({ email, ...asking }) {
      const to = normalised(email);
      const letter = await db.asService('recover a password', async (tx) => {
        const user = await store.userByEmail(tx, to);
        return user ? mail(tx, { userId: user.id, purpose: 'recovery', to, ...asking }) : null;
      });
      if (letter) sendMail(letter);
    },

    async resend({ email, ...asking }) {
      const to = normalised(email);
      const letter = await db.asService('confirm an address', async (tx) => {
        const user = await store.userByEmail(tx, to);
        if (!user || user.email_confirmed_at) return null;
        return mail(tx, { userId: user.id, purpose: 'signup', to, ...asking });
      });
      if (letter) sendMail(letter);
    },

    async verify(purpose, given) {
      const now = clock.now();
      const found = await db.asService('a code from a mail', async (tx) => {
        const who = await proven(
          tx,
          purpose,
          'code' in given ? { ...given, email: normalised(given.email) } : given,
          now,
        );
        if (!who) return undefined;
        const user = await confirm(tx, who, now);
        if (user.email) await forgetFailures(tx, user.email);
        if (!who.challenge) return { session: await openSession(tx, user) };
        return { code: await exchangeCode(tx, user.id, who.challenge, now) };
      });
      if (!found) throw new AuthError(403, 'otp_expired', 'Token has expired or is invalid');
      return found;
    },

    exchange: (code, verifier) =>
      db.asService('exchange a code for a session', async (tx) =>
        openSession(tx, await exchanged(tx, { code, verifier }, clock.now())),
      ),

    async user(accessToken) {
      const { sessionId } = await signedIn(accessToken);
      const user = await db.asService('show the signed-in person', (tx) => store.sessionUser(tx, sessionId));
      if (!user) throw sessionGone();
      return userView(user);
    },

    async updateUser(accessToken, { email, password, data, ...asking }) {
      const { sessionId } = await signedIn(accessToken);
      const address = email === undefined ? undefined : checkedEmail(email);
      const hash = password === undefined ? undefined : await hashOf(password, email ?? null);
      const [view, letter] = await db.asService('change the signed-in person', async (tx) => {
        const user = await store.sessionUser(tx, sessionId);
        if (!user) throw sessionGone();
        const owner = address === undefined ? undefined : await store.userByEmail(tx, address);
        if (owner && owner.id !== user.id && (owner.email_confirmed_at || !confirmsAddresses)) throw taken();
        const waits = confirmsAddresses && address !== undefined && address !== user.email ? address : null;
        const change = {
          ...(address !== undefined &&
            !waits && {
              email: address,
              is_anonymous: false,
              email_confirmed_at: user.email_confirmed_at ?? clock.now(),
            }),
          ...(hash !== undefined && { encrypted_password: hash }),
          ...(data && { data: { ...user.raw_user_meta_data, ...data } }),
        };
        const changed = await store.updateUser(tx, user.id, change, clock.now());
        if (!changed) throw sessionGone();
        // A new password ends every other session.
        if (hash !== undefined) await store.deleteSessions(tx, { userId: user.id, sessionId, scope: 'others' });
        if (!waits) return [userView(changed), null] as const;
        const sent = await mail(tx, { userId: user.id, purpose: 'email_change', to: waits, ...asking });
        return [{ ...userView(changed), new_email: waits }, sent] as const;
      });
      if (letter) sendMail(letter);
      return view;
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
