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
 * Erases the person. First the mark, in one small transaction: from then on no token of theirs works, no turn goes on and no reminder
 * leaves, and there is no way back. Then everything step by step, the sign-in last. Whatever is interrupted is resumed by
 * `resumeErasures`, so this only throws while nothing is marked. `marked` is called in between. What stays is the bare id, so that
 * a token which is still valid does not make the account again.
 */
export async function eraseAccount(
  ctx: Context,
  signIn: SignInRecord,
  user: UserScope,
  marked: () => void = () => {},
): Promise<void> {
  await mark(ctx, user.id);
  marked();
  try {
    await carryOut(ctx, signIn, user.id);
  } catch (err) {
    ctx.log.error({ err, user: user.id }, 'erasing an account was interrupted; it is resumed');
  }
}

/** How long after the mark somebody else takes an erasure over. */
const TAKEN_OVER_AFTER_SECONDS = 30;
const AT_ONCE = 100;

/** Goes on with what a process left half done, or what the sign-in service refused. Run it now and again; it is safe beside others. */
export async function resumeErasures(ctx: Context, signIn: SignInRecord): Promise<number> {
  const unfinished = await ctx.db.asService('erasures that were interrupted', (tx) =>
    tx
      .selectFrom('flux_private.erased_users')
      .select('user_id')
      .where('finished_at', 'is', null)
      .where('erased_at', '<=', ctx.clock.now().subtract({ seconds: TAKEN_OVER_AFTER_SECONDS }))
      .orderBy('erased_at')
      .limit(AT_ONCE)
      .execute(),
  );
  for (const { user_id } of unfinished) {
    await carryOut(ctx, signIn, user_id).catch((err: unknown) =>
      ctx.log.error({ err, user: user_id }, 'an erasure could not be finished; it is tried again'),
    );
  }
  return unfinished.length;
}

function mark(ctx: Context, userId: string): Promise<void> {
  return ctx.db.asService('mark a person as erased', async (tx) => {
    await lockAccount(tx, userId);
    const now = ctx.clock.now();
    await tx
      .insertInto('flux_private.erased_users')
      .values({ user_id: userId, erased_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx.updateTable('profiles').set({ erasing_at: now }).where('id', '=', userId).execute();
  });
}

/** Each step may be done twice, and by two processes at once. */
async function carryOut(ctx: Context, signIn: SignInRecord, userId: string): Promise<void> {
  while ((await step(ctx, userId, deleteConversations)) > 0);
  while ((await step(ctx, userId, deleteTasks)) > 0);
  await step(ctx, userId, deleteProfile);
  await signIn.erase(userId);
  await step(ctx, userId, noteEnd(ctx.clock.now()));
  ctx.log.info({ user: userId }, 'account erased');
}

type Step = (tx: Tx, userId: string) => Promise<number>;

const TRIES = 5;
/** Deadlock, serialisation, a lock that did not come: what began before the mark may still hold one. */
const PASSES = /^(?:40|55P03)/;

/** One transaction, in the account's lock order: the account, the person, then what is theirs. */
async function step(ctx: Context, userId: string, work: Step): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return await ctx.db.asService('erase a person', async (tx) => {
        await lockAccount(tx, userId);
        await tx.selectFrom('profiles').select('id').where('id', '=', userId).forUpdate().execute();
        return work(tx, userId);
      });
    } catch (error) {
      const code = String((error as { code?: unknown }).code ?? '');
      if (tries === TRIES || !PASSES.test(code)) throw error;
    }
  }
}

/** With their messages, turns and the threads of the graph. */
const deleteConversations: Step = (tx, userId) => deleteSome(tx, 'conversations', userId, 100);

/** With their reminders; their jobs go by trigger. */
const deleteTasks: Step = (tx, userId) => deleteSome(tx, 'tasks', userId, 1000);

async function deleteSome(tx: Tx, table: 'conversations' | 'tasks', userId: string, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from ${sql.table(`public.${table}`)}
    where id in (select id from ${sql.table(`public.${table}`)} where user_id = ${userId}::uuid limit ${limit}) returning 1`.execute(
    tx,
  );
  return rows.length;
}

/** And with it everything that hangs on it. */
const deleteProfile: Step = async (tx, userId) => {
  await tx.deleteFrom('profiles').where('id', '=', userId).execute();
  return 1;
};

const noteEnd =
  (now: Temporal.Instant): Step =>
  async (tx, userId) => {
    await tx.updateTable('flux_private.erased_users').set({ finished_at: now }).where('user_id', '=', userId).execute();
    return 1;
  };
