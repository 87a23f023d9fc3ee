import type { Tx } from '../../db/scope.ts';
import { AuthError } from './auth-error.ts';
import type { Proven } from './mailed-code.ts';
import * as store from './store.ts';

/**
 * What a code proves: that of a change moves the person to the new address, any other confirms the one they have.
 * @throws AuthError where somebody else has the new address by now
 */
export async function confirm(
  tx: Tx,
  { user, purpose, email }: Proven,
  now: Temporal.Instant,
): Promise<store.StoredUser> {
  if (purpose !== 'email_change') {
    if (user.email_confirmed_at) return user;
    // Whoever set the password before may have been somebody else: the owner of the address chooses a new one.
    const unproven = purpose === 'recovery' ? { encrypted_password: null } : {};
    return changed(await store.updateUser(tx, user.id, { email_confirmed_at: now, ...unproven }, now));
  }
  const owner = await store.userByEmail(tx, email);
  if (owner && owner.id !== user.id) {
    if (owner.email_confirmed_at) throw taken();
    // Somebody had only claimed it.
    await store.deleteUser(tx, owner.id);
  }
  return changed(await store.updateUser(tx, user.id, { email, email_confirmed_at: now, is_anonymous: false }, now));
}

export const taken = () =>
  new AuthError(422, 'email_exists', 'A user with this email address has already been registered');

/**
 * Signs up with an address that nobody has proven yet: a new person, or the one who claimed it before and never proved it, from now on
 * with this password alone. Null: somebody has it, and the answer must not tell.
 */
export async function claimAddress(tx: Tx, user: store.StoredUser): Promise<store.StoredUser | null> {
  const made = await store.insertUser(tx, user);
  if (made) return made;
  const there = user.email === null ? undefined : await store.userByEmail(tx, user.email);
  if (!there || there.email_confirmed_at) return null;
  const { encrypted_password: password, raw_user_meta_data: data, updated_at: now } = user;
  await store.deleteSessions(tx, { userId: there.id, sessionId: there.id, scope: 'global' });
  return changed(
    await store.updateUser(tx, there.id, { ...(password && { encrypted_password: password }), data }, now),
  );
}

function changed(user: store.StoredUser | undefined): store.StoredUser {
  if (!user) throw new AuthError(403, 'session_not_found', 'The person is gone');
  return user;
}
