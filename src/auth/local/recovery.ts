import type { Tx } from '../../db/scope.ts';
import { AuthError } from './auth-error.ts';
import { type Challenge, makeCode, requireVerifier, takeCode, takeLink } from './one-time-code.ts';
import * as store from './store.ts';

/** A mail to a person; who sends it is the caller's affair. */
export type Mail = { to: string; subject: string; text: string };

/** The mail that lets somebody choose a new password, or null where there is nobody to send it to. `verifyUrl` is where its link leads. */
export async function recoveryMail(
  tx: Tx,
  { email, challenge, verifyUrl }: { email: string; challenge: Challenge | null; verifyUrl: (token: string) => string },
  now: Temporal.Instant,
): Promise<Mail | null> {
  const user = await store.userByEmail(tx, email);
  const made = user && (await makeCode(tx, { userId: user.id, kind: 'recovery', challenge }, now));
  if (!made) return null;
  return {
    to: email,
    subject: `${made.code} is your code for a new password`,
    text: [
      `Your code is ${made.code}. It is valid for an hour.`,
      `Or open this address: ${verifyUrl(made.link)}`,
      'If you did not ask for it, do nothing: your password stays as it is.',
    ].join('\n\n'),
  };
}

/** Who has the code, or the link, of a mail to that address. @throws AuthError */
export async function recovered(
  tx: Tx,
  given: { email: string; code: string } | { link: string },
  now: Temporal.Instant,
): Promise<{ user: store.StoredUser; challenge: Challenge | null } | undefined> {
  if ('link' in given) {
    const row = await takeLink(tx, given.link, 'recovery', now);
    const user = row && (await store.userById(tx, row.user_id));
    if (!row || !user) return undefined;
    const { challenge, challenge_method: method } = row;
    return { user, challenge: challenge === null ? null : { challenge, method: method ?? 'plain' } };
  }
  const user = await store.userByEmail(tx, given.email);
  return user && (await takeCode(tx, user.id, 'recovery', given.code, now)) ? { user, challenge: null } : undefined;
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
