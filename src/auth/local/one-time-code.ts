import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Tx } from '../../db/scope.ts';
import { AuthError } from './auth-error.ts';

/** What a mail's code is for; it is sent as six digits and as a link. */
export type Purpose = 'recovery' | 'signup' | 'email_change';
/** `exchange`: handed to the app's address, for its verifier (RFC 7636). */
export type Kind = Purpose | 'exchange';
export type Challenge = { challenge: string; method: string };

const LIVES = {
  recovery: { minutes: 60 },
  signup: { hours: 24 },
  email_change: { hours: 24 },
  exchange: { minutes: 5 },
} as const;
const MOST_ATTEMPTS = 5;
/** Mails to one person in an hour; beyond, none is sent. */
const MOST_IN_AN_HOUR = 5;

/** Makes a code and a link's token; null when the person got too many within the hour. Only digests are stored. */
export async function makeCode(
  tx: Tx,
  { userId, kind, email, challenge }: { userId: string; kind: Kind; email?: string; challenge: Challenge | null },
  now: Temporal.Instant,
): Promise<{ code: string; link: string } | null> {
  const { count } = await tx
    .selectFrom('auth.one_time_codes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('created_at', '>', now.subtract({ hours: 1 }))
    .executeTakeFirstOrThrow();
  if (kind !== 'exchange' && count >= MOST_IN_AN_HOUR) return null;
  const id = randomUUID();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const link = randomBytes(32).toString('base64url');
  await tx
    .insertInto('auth.one_time_codes')
    .values({
      id,
      user_id: userId,
      kind,
      email: email ?? null,
      code_hash: digest(`${id} ${code}`),
      link_hash: digest(link),
      challenge: challenge?.challenge ?? null,
      challenge_method: challenge?.method ?? null,
      created_at: now,
      expires_at: now.add(LIVES[kind]),
    })
    .execute();
  return { code, link };
}

/** Uses the newest code that was sent to an address up. Undefined, and the attempt is counted, when it is another one. */
export async function takeCode(tx: Tx, email: string, kind: Purpose, code: string, now: Temporal.Instant) {
  const row = await tx
    .selectFrom('auth.one_time_codes')
    .selectAll()
    .where('email', '=', email)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .forUpdate()
    .limit(1)
    .executeTakeFirst();
  if (!row || row.attempts >= MOST_ATTEMPTS) return undefined;
  if (!same(row.code_hash ?? '', digest(`${row.id} ${code.trim()}`))) {
    await tx
      .updateTable('auth.one_time_codes')
      .set({ attempts: row.attempts + 1 })
      .where('id', '=', row.id)
      .execute();
    return undefined;
  }
  await useUp(tx, row.user_id, kind, now);
  return row;
}

/** Uses a link's token up; undefined when it is unknown, used or too old. */
export async function takeLink(tx: Tx, link: string, kind: Kind, now: Temporal.Instant) {
  const row = await tx
    .selectFrom('auth.one_time_codes')
    .selectAll()
    .where('link_hash', '=', digest(link))
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (row) await useUp(tx, row.user_id, kind, now);
  return row;
}

/** Used ones stay for the hour in which they are counted. */
async function useUp(tx: Tx, userId: string, kind: Kind, now: Temporal.Instant): Promise<void> {
  const own = tx.updateTable('auth.one_time_codes').where('user_id', '=', userId).where('kind', '=', kind);
  await own.set({ expires_at: now }).where('expires_at', '>', now).execute();
  const long = now.subtract({ hours: 24 });
  await tx.deleteFrom('auth.one_time_codes').where('user_id', '=', userId).where('created_at', '<', long).execute();
}

/** RFC 7636 §4.6. @throws AuthError when the verifier is not that of the challenge */
export function requireVerifier({ challenge, method }: Challenge, verifier: string): void {
  const reckoned = method.toLowerCase() === 's256' ? digest(verifier) : verifier;
  if (!same(reckoned, challenge)) {
    throw new AuthError(400, 'bad_code_verifier', 'code challenge does not match previously saved code verifier');
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
