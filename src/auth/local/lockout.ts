import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import { AuthError } from './auth-error.ts';

/** Failed sign-ins in a row that an address may have before it is locked. */
const MOST_FAILURES = 10;
const LOCK_MINUTES = 15;

/** Addresses that nobody has are locked alike: the answer tells nobody which ones exist. */
const hashOf = (address: string) => createHash('sha256').update(`sign-in ${address}`).digest('base64url');

/** @throws AuthError while the address is locked, with the right password too */
export async function requireUnlocked(tx: Tx, address: string, now: Temporal.Instant): Promise<void> {
  const row = await tx
    .selectFrom('auth.sign_in_failures')
    .select('locked_until')
    .where('address_hash', '=', hashOf(address))
    .where('locked_until', '>', now)
    .executeTakeFirst();
  if (!row?.locked_until) return;
  const minutes = Math.ceil(now.until(row.locked_until).total('minutes'));
  throw new AuthError(
    429,
    'over_request_rate_limit',
    `Too many failed sign-ins. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, or recover the password.`,
  );
}

/** One more failure; those of a quarter of an hour ago are forgotten. The last one allowed locks the address. */
export async function noteFailure(tx: Tx, address: string, now: Temporal.Instant): Promise<void> {
  const forgotten = now.subtract({ minutes: LOCK_MINUTES });
  const lockedUntil = now.add({ minutes: LOCK_MINUTES });
  await tx.deleteFrom('auth.sign_in_failures').where('last_at', '<', forgotten).execute();
  await tx
    .insertInto('auth.sign_in_failures')
    .values({ address_hash: hashOf(address), failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict.column('address_hash').doUpdateSet({
        failures: sql<number>`sign_in_failures.failures + 1`,
        last_at: now,
        locked_until: sql<Temporal.Instant | null>`case when sign_in_failures.failures + 1 >= ${MOST_FAILURES} then ${lockedUntil.toString()}::timestamptz end`,
      }),
    )
    .execute();
}

export async function forgetFailures(tx: Tx, address: string): Promise<void> {
  await tx.deleteFrom('auth.sign_in_failures').where('address_hash', '=', hashOf(address)).execute();
}
