import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/**
 * Makes the person's row on their first request, with the name that they gave at sign-up, and keeps their e-mail address in step with their sign-in.
 * Answers 'erased' for an account that was erased: a token that is still valid must not make it again.
 */
export function ensureAccount(
  ctx: Context,
  user: { id: string; email: string | null; name?: string | null },
): Promise<'there' | 'erased'> {
  return ctx.db.asService('make the account on its first request', async (tx) => {
    await lockAccount(tx, user.id);
    if (await isErased(tx, user.id)) return 'erased';
    await upsertProfile(tx, user, ctx.clock.now());
    return 'there';
  });
}

/** Making and erasing one account never overlap: without it, an insert that waits for the erasure would succeed after it. */
export async function lockAccount(tx: Tx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`account:${userId}`}, 0))`.execute(tx);
}

async function isErased(tx: Tx, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('flux_private.erased_users')
    .select('user_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

async function upsertProfile(
  tx: Tx,
  { id, email, name = null }: { id: string; email: string | null; name?: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('profiles')
    .values({ id, email, name, created_at: now, updated_at: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ email }).where('profiles.email', 'is distinct from', email),
    )
    .execute();
}
