import { sql } from 'kysely';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { lockAccount } from './ensure.ts';

/** The sign-in service's record of a person. */
export type SignInRecord = {
  /** Takes the person out; one who is gone already is no error. @throws when it did not happen. */
  erase(userId: string): Promise<void>;
  /** What it holds about them, without secrets. */
  show(userId: string): Promise<unknown>;
};

/**
 * Erases the person: the sign-in first (if that fails, nothing is lost and they may try again), then, in one
 * transaction, the coach's memory, everything that hangs on the profile and with the tasks their jobs. What stays is the bare id, so that a
 * token which is still valid does not make the account again.
 */
export async function eraseAccount(ctx: Context, signIn: SignInRecord, user: UserScope): Promise<void> {
  await signIn.erase(user.id);
  await ctx.db.asService('erase a person', async (tx) => {
    await lockAccount(tx, user.id);
    await tx
      .insertInto('flux_private.erased_users')
      .values({ user_id: user.id, erased_at: ctx.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await deleteCheckpoints(tx, user.id);
    await tx.deleteFrom('profiles').where('id', '=', user.id).execute();
  });
  ctx.log.info({ user: user.id }, 'account erased');
}

/** The graph's threads are named like the conversations; they live outside the tables that hang on the profile. */
async function deleteCheckpoints(tx: Tx, userId: string): Promise<void> {
  for (const table of ['checkpoint_writes', 'checkpoint_blobs', 'checkpoints']) {
    await sql`
      delete from ${sql.table(`flux_checkpoints.${table}`)}
      where thread_id in (select id::text from public.conversations where user_id = ${userId})`.execute(tx);
  }
}
