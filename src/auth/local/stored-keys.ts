import type { JWK } from 'jose';
import { sql } from 'kysely';
import type { Database, Tx } from '../../db/scope.ts';
import type { Clock } from '../../domain/clock.ts';
import { type DatedKey, type KeyRing, PUBLISHED_AHEAD_MINUTES, ringAt } from './key-ring.ts';
import { seal, unseal } from './sealed.ts';
import { newSigningKey } from './signing-key.ts';

export type StoredKeysSettings = { db: Database; clock: Clock; secretKey: string };

/** How long a process signs and verifies by what it read, in seconds. */
const READ_AGAIN_SECONDS = 60;

export type StoredKeys = KeyRing & {
  /** Reads the keys now; a process does so once a minute by itself. */
  refresh(): Promise<void>;
  stop(): void;
};

/**
 * The ring that all API processes of a production share, in the database. The first process makes the first key.
 * @throws when none of the stored keys can be opened with SECRET_KEY
 */
export async function storedKeys(settings: StoredKeysSettings, failed: (error: unknown) => void): Promise<StoredKeys> {
  const { db, clock } = settings;
  let keys: DatedKey[] = [];
  const read = async () => {
    keys = await db.asService('the keys that tokens are signed with', (tx) => readKeys(tx, settings));
  };
  await read();
  if (keys.length === 0) {
    await addKey(settings, clock.now(), true);
    await read();
  }
  const timer = setInterval(() => void read().catch(failed), READ_AGAIN_SECONDS * 1000);
  timer.unref();
  const ring = () => {
    const now = ringAt(keys, clock.now());
    if (!now) throw new Error('there is no key to sign tokens with');
    return now;
  };
  return {
    current: () => ring().current,
    jwks: () => ({ keys: ring().published.map(({ publicKey }) => publicKey) }),
    refresh: read,
    stop: () => clearInterval(timer),
  };
}

/** Adds a key that signs in twenty minutes, everywhere. Old ones leave by themselves once their last token has expired. */
export const rotateKey = (settings: StoredKeysSettings): Promise<void> =>
  addKey(settings, settings.clock.now().add({ minutes: PUBLISHED_AHEAD_MINUTES }), false);

async function readKeys(tx: Tx, { secretKey }: StoredKeysSettings): Promise<DatedKey[]> {
  const rows = await tx.selectFrom('flux_private.signing_keys').selectAll().execute();
  const keys = rows.flatMap((row): DatedKey[] => {
    const opened = unseal(secretKey, row.private_sealed);
    if (opened === null) return [];
    const key = { kid: row.kid, publicKey: row.public_jwk as JWK, privateKey: JSON.parse(opened) as JWK };
    return [{ key, signsFrom: row.signs_from }];
  });
  if (rows.length > 0 && keys.length === 0)
    throw new Error(
      'None of the stored signing keys opens with SECRET_KEY. List the key they were sealed with behind the new one: SECRET_KEY=new,old',
    );
  return keys;
}

async function addKey(
  { db, clock, secretKey }: StoredKeysSettings,
  signsFrom: Temporal.Instant,
  first: boolean,
): Promise<void> {
  const key = newSigningKey();
  const row = {
    kid: key.kid,
    public_jwk: JSON.stringify(key.publicKey),
    private_sealed: seal(secretKey, JSON.stringify(key.privateKey)),
    created_at: clock.now(),
    signs_from: signsFrom,
  };
  await db.asService('a key to sign tokens with', async (tx) => {
    // Processes that start at once agree on the first.
    if (first) await sql`select pg_advisory_xact_lock(hashtext('flux signing keys'))`.execute(tx);
    const there = first ? await tx.selectFrom('flux_private.signing_keys').select('kid').executeTakeFirst() : undefined;
    if (!there) await tx.insertInto('flux_private.signing_keys').values(row).execute();
  });
}
