import type { Tx } from '../../db/scope.ts';
import { AuthError } from './auth-error.ts';
import { type Challenge, makeCode, type Purpose, requireVerifier, takeCode, takeLink } from './one-time-code.ts';
import * as store from './store.ts';

/** A mail to a person; who sends it is the caller's affair. */
export type Mail = { to: string; subject: string; text: string };

/** What a client brings: the digits with the address they went to, or what the mail's link has in it. */
export type Given = { email: string; code: string } | { link: string };

/** Whose code it was, what for, and which address it proves. A challenge: only the app that asked gets the session. */
export type Proven = { user: store.StoredUser; purpose: Purpose; email: string; challenge: Challenge | null };

const WORDS: Record<Purpose, { subject: string; valid: string; otherwise: string }> = {
  recovery: {
    subject: 'is your code for a new password',
    valid: 'an hour',
    otherwise: 'If you did not ask for it, do nothing: your password stays as it is.',
  },
  signup: {
    subject: 'confirms your e-mail address',
    valid: 'a day',
    otherwise: 'If you did not sign up, do nothing: without it nobody can use your address here.',
  },
  email_change: {
    subject: 'confirms your new e-mail address',
    valid: 'a day',
    otherwise: 'If you did not ask for it, do nothing: nothing changes then.',
  },
};

/** The mail that proves an address, or null where the person got too many within the hour. `verifyUrl` is where its link leads. */
export async function mailWithCode(
  tx: Tx,
  about: {
    userId: string;
    purpose: Purpose;
    to: string;
    challenge: Challenge | null;
    verifyUrl: (token: string, purpose: Purpose) => string;
  },
  now: Temporal.Instant,
): Promise<Mail | null> {
  const { userId, purpose, to, challenge, verifyUrl } = about;
  const made = await makeCode(tx, { userId, kind: purpose, email: to, challenge }, now);
  if (!made) return null;
  const { subject, valid, otherwise } = WORDS[purpose];
  return {
    to,
    subject: `${made.code} ${subject}`,
    text: [
      `Your code is ${made.code}. It is valid for ${valid}.`,
      `Or open this address: ${verifyUrl(made.link, purpose)}`,
      otherwise,
    ].join('\n\n'),
  };
}

/** Uses a code up; undefined when it is unknown, used, too old or another one's. */
export async function proven(
  tx: Tx,
  purpose: Purpose,
  given: Given,
  now: Temporal.Instant,
): Promise<Proven | undefined> {
  const byLink = 'link' in given;
  const row = byLink
    ? await takeLink(tx, given.link, purpose, now)
    : await takeCode(tx, given.email, purpose, given.code, now);
  const user = row && (await store.userById(tx, row.user_id));
  if (!row || !user) return undefined;
  const email = row.email ?? user.email ?? '';
  const { challenge, challenge_method: method } = row;
  return {
    user,
    purpose,
    email,
    // Who types digits in is in the app that asked already.
    challenge: byLink && challenge !== null ? { challenge, method: method ?? 'plain' } : null,
  };
}

/** A code for the app's address, which only the app that asked can turn into a session. */
export async function exchangeCode(
  tx: Tx,
  userId: string,
  challenge: Challenge,
  now: Temporal.Instant,
): Promise<string> {
  const made = await makeCode(tx, { userId, kind: 'exchange', challenge }, now);
  if (!made) throw new Error('a code to exchange is never refused');
  return made.link;
}

/** @throws AuthError for a code that is unknown, used or too old, or a verifier that is another's */
export async function exchanged(
  tx: Tx,
  { code, verifier }: { code: string; verifier: string },
  now: Temporal.Instant,
): Promise<store.StoredUser> {
  const row = await takeLink(tx, code, 'exchange', now);
  const user = row && (await store.userById(tx, row.user_id));
  if (!row?.challenge || !user) {
    throw new AuthError(404, 'flow_state_not_found', 'invalid flow state, no valid flow state found');
  }
  requireVerifier({ challenge: row.challenge, method: row.challenge_method ?? 'plain' }, verifier);
  return user;
}
