import { createHash, randomBytes } from 'node:crypto';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/**
 * The address of a feed is its only key: 256 random bits, of which the database keeps the hash. A person has one address at a
 * time. Making a new one ends the old at once, which is what somebody wants whose address became known.
 */
export function makeFeed(ctx: Context, user: UserScope): Promise<{ token: string; created_at: string }> {
  const token = randomBytes(32).toString('base64url');
  return ctx.db.withUser(user, async (tx) => {
    const now = ctx.clock.now();
    await lockPerson(tx, user.id);
    await endFeeds(tx, user, now);
    await tx
      .insertInto('calendar_feeds')
      .values({ token_hash: hashOf(token), user_id: user.id, created_at: now })
      .execute();
    return { token, created_at: now.toString() };
  });
}

/** Whether there is an address, never which: it is shown once, when it is made. */
export function feedState(ctx: Context, user: UserScope): Promise<{ active: boolean; created_at: string | null }> {
  return ctx.db.withUser(user, async (tx) => {
    const feed = await tx
      .selectFrom('calendar_feeds')
      .select('created_at')
      .where('user_id', '=', user.id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return { active: feed !== undefined, created_at: feed?.created_at.toString() ?? null };
  });
}

/** The address is dead from here on. None: nothing to do. */
export function revokeFeed(ctx: Context, user: UserScope): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    await endFeeds(tx, user, ctx.clock.now());
  });
}

/** Whose feed this is; undefined for an address that never was or is no more. */
export function feedOwner(ctx: Context, token: string): Promise<UserScope | undefined> {
  return ctx.db.asService('a calendar app names its feed by token, not by user', (tx) =>
    tx
      .selectFrom('calendar_feeds')
      .select('user_id as id')
      .where('token_hash', '=', hashOf(token))
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  );
}

async function endFeeds(tx: Tx, user: UserScope, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('calendar_feeds')
    .set({ revoked_at: now })
    .where('user_id', '=', user.id)
    .where('revoked_at', 'is', null)
    .execute();
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
