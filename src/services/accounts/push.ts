import { type EndpointRules, isAllowedPushEndpoint } from '../../channels/push/endpoint.ts';
import { usableKeys } from '../../channels/push/keys.ts';
import type { PushSubscription } from '../../channels/types.ts';
import { Problem } from '../../db/errors.ts';
import type { Tx } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/** The browser that asks: the person and their sign-in in it. */
export type Browser = { userId: string; sessionId: string | null };

/** Subscriptions of one person; the ones that were accepted longest ago make room. */
const MOST = 20;

/**
 * Keeps a browser's subscription. It belongs to the browser: under another person before, it is moved to this one.
 * @throws Problem `invalid_input` for an address that is no push service's (the server would call whatever is written there) and for keys
 * that nothing can be encrypted with.
 */
export async function savePushSubscription(
  ctx: Context,
  { userId, sessionId }: Browser,
  { endpoint, keys, applicationKey = null }: PushSubscription,
  rules: EndpointRules,
): Promise<{ status: 'saved' }> {
  if (!isAllowedPushEndpoint(endpoint, rules)) {
    throw new Problem('invalid_input', '"subscription.endpoint" is not the address of a push service that Flux knows.');
  }
  const usable = usableKeys(keys);
  if (!usable) {
    throw new Problem(
      'invalid_input',
      '"subscription.keys" are not the keys of a browser: send what PushSubscription.toJSON() gives, p256dh with 65 bytes and auth with 16.',
    );
  }
  const row = { user_id: userId, session_id: sessionId, ...usable, application_key: applicationKey };
  await ctx.db.asService('move a push subscription to whoever signed in last', async (tx) => {
    await tx
      .insertInto('push_subscriptions')
      .values({ ...row, endpoint, created_at: ctx.clock.now() })
      .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(row))
      .execute();
    await forgetOldest(tx, userId);
  });
  return { status: 'saved' };
}

/** Removes this browser's subscription: the one of this sign-in, else the person's only one. */
export async function removePushSubscription(
  ctx: Context,
  { userId, sessionId }: Browser,
): Promise<{ status: 'removed' }> {
  await ctx.db.withUser({ id: userId }, async (tx) => {
    const own = await tx
      .selectFrom('push_subscriptions')
      .select(['id', 'session_id'])
      .where('user_id', '=', userId)
      .execute();
    const here = own.filter((one) => sessionId !== null && one.session_id === sessionId);
    const gone = here.length > 0 ? here : own.length === 1 ? own : [];
    if (gone.length === 0) return;
    await tx
      .deleteFrom('push_subscriptions')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  });
  return { status: 'removed' };
}

async function forgetOldest(tx: Tx, userId: string): Promise<void> {
  await tx
    .deleteFrom('push_subscriptions')
    .where('id', 'in', (query) =>
      query
        .selectFrom('push_subscriptions')
        .select('id')
        .where('user_id', '=', userId)
        .orderBy((eb) => eb.fn.coalesce('last_accepted_at', 'created_at'), 'desc')
        .offset(MOST),
    )
    .execute();
}
