import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Problem } from '../db/errors.ts';
import { lockPerson } from '../db/queries/tasks.ts';
import type { Tx, UserScope } from '../db/scope.ts';
import { type Context, within } from './context.ts';

/** `key`: the client's Idempotency-Key, if it sent one. `request`: everything that makes the request what it is. */
export type Keyed = { key: string | undefined; request: string };

const KEPT_HOURS = 24;

/**
 * Carries out what a key was sent with, once: the same key and request within a day get the same answer, another request is refused.
 * The work and its answer are one transaction, so neither is there without the other, and a second request that comes meanwhile
 * waits for the first. What fails is not kept and may be tried again. @throws Problem `conflict`
 */
export function once<T>(ctx: Context, user: UserScope, keyed: Keyed, work: (ctx: Context) => Promise<T>): Promise<T> {
  const { key } = keyed;
  if (key === undefined) return work(ctx);
  return ctx.db.withUser(user, async (tx) => {
    const known = await claim(tx, ctx, user, key, keyed.request);
    if (known) return open<T>(known, user, key);
    const answer = await work(within(ctx, tx));
    await keep(tx, user, key, answer);
    return answer;
  });
}

/**
 * The same for work that cannot be one transaction with its answer, but does no harm when it is done twice: cut off in the middle, it is
 * done again.
 */
export async function onceOrAgain<T>(ctx: Context, user: UserScope, keyed: Keyed, work: () => Promise<T>): Promise<T> {
  const { key } = keyed;
  if (key === undefined) return work();
  const known = await ctx.db.withUser(user, (tx) => claim(tx, ctx, user, key, keyed.request));
  if (known) return open<T>(known, user, key);
  const answer = await work();
  await ctx.db.withUser(user, (tx) => keep(tx, user, key, answer));
  return answer;
}

/** The sealed answer of an earlier request with this key; null when there is none yet, and the key is this request's now. */
async function claim(tx: Tx, ctx: Context, user: UserScope, key: string, request: string): Promise<string | null> {
  await lockPerson(tx, user.id);
  const now = ctx.clock.now();
  const of = { user_id: user.id, key_hash: digest(key) };
  await tx
    .deleteFrom('idempotency_keys')
    .where('user_id', '=', user.id)
    .where('created_at', '<', now.subtract({ hours: KEPT_HOURS }))
    .execute();
  const made = await tx
    .insertInto('idempotency_keys')
    .values({ ...of, request_hash: digest(request), created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  if (made) return null;
  const known = await tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'sealed_answer'])
    .where('user_id', '=', user.id)
    .where('key_hash', '=', of.key_hash)
    .executeTakeFirst();
  if (known && known.request_hash !== digest(request)) {
    throw new Problem('conflict', 'This Idempotency-Key was sent with another request already. Use a new one.');
  }
  return known?.sealed_answer ?? null;
}

async function keep(tx: Tx, user: UserScope, key: string, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ sealed_answer: seal(answer, user, key) })
    .where('user_id', '=', user.id)
    .where('key_hash', '=', digest(key))
    .execute();
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const IV_BYTES = 12;
const TAG_BYTES = 16;
const sealingKey = (user: UserScope, key: string) =>
  Buffer.from(hkdfSync('sha256', key, user.id, 'flux idempotent answer v1', 32));

/** AES-256-GCM under a key that only who has the Idempotency-Key can make. */
function seal(answer: unknown, user: UserScope, key: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(user, key), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify({ answer }), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

function open<T>(sealed: string, user: UserScope, key: string): T {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(user, key), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return (JSON.parse(text.toString('utf8')) as { answer: T }).answer;
}
