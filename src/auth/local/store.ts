import type { Tx } from '../../db/scope.ts';

/** The statements of the local issuer. They run as the service: nobody else reads the auth schema. */

export type StoredUser = {
  id: string;
  email: string | null;
  encrypted_password: string | null;
  /** null: the address was never confirmed, or there is none */
  email_confirmed_at: Temporal.Instant | null;
  is_anonymous: boolean;
  raw_user_meta_data: Record<string, unknown>;
  created_at: Temporal.Instant;
  updated_at: Temporal.Instant;
  last_sign_in_at: Temporal.Instant | null;
};

/** null when the e-mail address is taken. */
export async function insertUser(tx: Tx, user: StoredUser): Promise<StoredUser | null> {
  const row = await tx
    .insertInto('auth.users')
    .values({ ...user, raw_user_meta_data: JSON.stringify(user.raw_user_meta_data) })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ? (row as StoredUser) : null;
}

export async function userById(tx: Tx, id: string): Promise<StoredUser | undefined> {
  return (await tx.selectFrom('auth.users').selectAll().where('id', '=', id).executeTakeFirst()) as
    | StoredUser
    | undefined;
}

export async function userByEmail(tx: Tx, email: string): Promise<StoredUser | undefined> {
  return (await tx.selectFrom('auth.users').selectAll().where('email', '=', email).executeTakeFirst()) as
    | StoredUser
    | undefined;
}

export async function updateUser(
  tx: Tx,
  id: string,
  change: {
    email?: string;
    email_confirmed_at?: Temporal.Instant;
    encrypted_password?: string | null;
    is_anonymous?: boolean;
    data?: Record<string, unknown>;
  },
  now: Temporal.Instant,
): Promise<StoredUser | undefined> {
  const { data, ...columns } = change;
  return (await tx
    .updateTable('auth.users')
    .set({ ...columns, ...(data && { raw_user_meta_data: JSON.stringify(data) }), updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()) as StoredUser | undefined;
}

export async function noteSignIn(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('auth.users').set({ last_sign_in_at: now }).where('id', '=', id).execute();
}

/** Takes the sessions and their refresh tokens with it. */
export async function deleteUser(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('auth.users').where('id', '=', id).execute();
}

export async function insertSession(
  tx: Tx,
  session: { id: string; user_id: string; created_at: Temporal.Instant },
): Promise<void> {
  await tx.insertInto('auth.sessions').values(session).execute();
}

export async function sessionUser(tx: Tx, sessionId: string): Promise<StoredUser | undefined> {
  return (await tx
    .selectFrom('auth.sessions')
    .innerJoin('auth.users', 'auth.users.id', 'auth.sessions.user_id')
    .selectAll('auth.users')
    .where('auth.sessions.id', '=', sessionId)
    .executeTakeFirst()) as StoredUser | undefined;
}

/** `local`: this one; `others`: all but this one; `global`: all of the person's. */
export async function deleteSessions(
  tx: Tx,
  { userId, sessionId, scope }: { userId: string; sessionId: string; scope: 'global' | 'local' | 'others' },
): Promise<void> {
  const all = tx.deleteFrom('auth.sessions').where('user_id', '=', userId);
  if (scope === 'global') await all.execute();
  else await all.where('id', scope === 'local' ? '=' : '<>', sessionId).execute();
}

export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('auth.sessions').where('id', '=', id).execute();
}

export async function insertRefreshToken(
  tx: Tx,
  token: { token_hash: string; session_id: string; created_at: Temporal.Instant },
): Promise<void> {
  await tx.insertInto('auth.refresh_tokens').values(token).execute();
}

/** Uses a refresh token up, by compare-and-set: of two that come at once, one gets the session. */
export async function spendRefreshToken(
  tx: Tx,
  hash: string,
  next: { replaced_by: string; next_salt: string },
  now: Temporal.Instant,
): Promise<{ session_id: string } | undefined> {
  return tx
    .updateTable('auth.refresh_tokens')
    .set({ used_at: now, ...next })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('session_id')
    .executeTakeFirst();
}

export function usedRefreshToken(tx: Tx, hash: string) {
  return tx
    .selectFrom('auth.refresh_tokens')
    .select(['session_id', 'used_at', 'next_salt'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
}
