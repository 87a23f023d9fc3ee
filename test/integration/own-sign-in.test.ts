import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { pino } from 'pino';
import { strictPasswords } from '../../src/auth/local/password-rules.ts';
import { rotateKey, storedKeys } from '../../src/auth/local/stored-keys.ts';
import { createPool } from '../../src/db/pool.ts';
import { createDatabase, type Database } from '../../src/db/scope.ts';
import { testClock } from '../helpers/clock.ts';
import { testDatabase } from '../helpers/database.ts';
import { listener } from '../helpers/listener.ts';

const unexpected = (error: unknown) => assert.fail(String(error));

describe('signing keys of our own sign-in, in production', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let pool: ReturnType<typeof createPool>;
  let db: Database;
  const clock = testClock();
  const secretKey = 'a'.repeat(40);
  before(async () => {
    database = await testDatabase();
    pool = createPool({ url: database.url, max: 4 });
    db = createDatabase(pool);
  });
  after(async () => {
    await pool.end();
    await database.close();
  });

  it('are one for processes that start at once, sealed in the database, and change without signing anybody out', async () => {
    const settings = { db, clock, secretKey };
    const rings = await Promise.all([storedKeys(settings, unexpected), storedKeys(settings, unexpected)]);
    const [one, other] = rings;
    assert.ok(one && other);
    await one.refresh();
    assert.equal(one.current().kid, other.current().kid);
    const old = one.current().kid;
    const { rows } = await pool.query('select private_sealed from flux_private.signing_keys');
    assert.equal(rows.length, 1);
    assert.ok(!rows[0].private_sealed.includes(one.current().privateKey.d));

    await rotateKey(settings);
    await one.refresh();
    assert.equal(one.current().kid, old, 'published first');
    assert.equal(one.jwks().keys.length, 2);
    clock.advance({ minutes: 20 });
    assert.notEqual(one.current().kid, old);
    assert.equal(one.jwks().keys.length, 2, 'tokens of the old one still hold');
    clock.advance({ minutes: 76 });
    assert.deepEqual(
      one.jwks().keys.map(({ kid }) => kid),
      [one.current().kid],
    );
    for (const ring of rings) ring.stop();
  });

  it('open with a new SECRET_KEY only while the old one is listed behind it', async () => {
    const fresh = 'b'.repeat(40);
    const ring = await storedKeys({ db, clock, secretKey: `${fresh},${secretKey}` }, unexpected);
    assert.ok(ring.current().kid);
    ring.stop();
    await assert.rejects(
      storedKeys({ db, clock, secretKey: fresh }, unexpected),
      /List the key they were sealed with behind the new one/,
    );
  });
});

describe('passwords in production', () => {
  const log = pino({ level: 'silent' });
  it('are refused when short, when they hold the address, and when they are known from a breach', async () => {
    const digest = createHash('sha1').update('correct horse').digest('hex').toUpperCase();
    const service = await listener(({ path }) => ({
      headers: { 'content-type': 'text/plain' },
      body:
        path === `/${digest.slice(0, 5)}`
          ? `0018A45C4D1DEF81644B54AB7F969B88D65:0\r\n${digest.slice(5)}:42\r\n`
          : 'FF:1',
    }));
    const rules = strictPasswords({ log, rangeUrl: service.url });
    const why = async (password: string) => (await rules(password, 'adalovelace@example.org'))?.reasons?.[0] ?? null;
    assert.deepEqual(
      [
        await why('short'),
        await why('AdaLovelace1815'),
        await why('correct horse'),
        await why('correct horse battery'),
      ],
      ['length', 'characters', 'pwned', null],
    );
    assert.ok(
      service.heard.every(({ path }) => path.length === 6),
      'no more than five digits leave the house',
    );
    await service.close();
  });

  it('are not held up by a service that is away', async () => {
    assert.equal(await strictPasswords({ log, rangeUrl: 'http://127.0.0.1:1' })('correct horse', null), null);
  });
});
