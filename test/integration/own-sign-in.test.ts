import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { pino } from 'pino';
import { strictPasswords } from '../../src/auth/local/password-rules.ts';
import { rotateKey, storedKeys } from '../../src/auth/local/stored-keys.ts';
import { createPool } from '../../src/db/pool.ts';
import { createDatabase, type Database } from '../../src/db/scope.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { testDatabase } from '../helpers/database.ts';
import { listener } from '../helpers/listener.ts';
import { type SmtpServer, smtpServer } from '../helpers/smtp-server.ts';

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

describe('addresses, where mail can be sent (SMTP_URL)', () => {
  let smtp: SmtpServer;
  let app: TestApp;
  before(async () => {
    smtp = await smtpServer();
    app = await testApp({ env: { SMTP_URL: smtp.url, SMTP_FROM: 'Flux <flux@example.org>' } });
  });
  after(async () => {
    await app.close();
    await smtp.close();
  });
  let last = 0;
  const address = () => `person${++last}@example.org`;
  const auth = () => createClient(app.url, 'anon', { auth: { autoRefreshToken: false, persistSession: false } }).auth;
  const codeTo = async (to: string, nth = 1) => /\b\d{6}\b/.exec((await smtp.letterTo(to, nth)).text)?.[0] ?? '';
  const linkTo = async (to: string) => /http\S+/.exec((await smtp.letterTo(to)).text)?.[0] ?? '';
  const password = 'correct horse';

  it('sign in only after the code of the mail has confirmed them', async () => {
    const email = address();
    const { data, error } = await auth().signUp({ email, password, options: { data: { name: 'Ada' } } });
    assert.deepEqual([error, data.session, data.user?.email], [null, null, email]);
    assert.equal((await auth().signInWithPassword({ email, password })).error?.code, 'email_not_confirmed');
    const letter = await smtp.letterTo(email);
    assert.equal(letter.from, 'Flux <flux@example.org>');
    assert.match(letter.subject, /^\d{6} confirms your e-mail address$/);
    assert.equal((await auth().verifyOtp({ email, token: '000000', type: 'signup' })).error?.code, 'otp_expired');
    const confirmed = await auth().verifyOtp({ email, token: await codeTo(email), type: 'signup' });
    assert.ok(confirmed.data.session, String(confirmed.error));
    assert.equal((await auth().signInWithPassword({ email, password })).error, null);
  });

  it('are confirmed by the link as well, which leads back to the app', async () => {
    const email = address();
    await auth().signUp({ email, password, options: { emailRedirectTo: 'http://localhost:5173/welcome' } });
    const followed = await fetch(await linkTo(email), { redirect: 'manual' });
    assert.equal(followed.status, 303);
    const to = new URL(followed.headers.get('location') ?? '');
    assert.equal(`${to.origin}${to.pathname}`, 'http://localhost:5173/welcome');
    assert.match(to.hash, /access_token=.*type=signup/);
    assert.equal(
      (await fetch(await linkTo(email), { redirect: 'manual' })).headers.get('location')?.includes('otp_expired'),
      true,
    );
    assert.equal((await auth().signInWithPassword({ email, password })).error, null);
  });

  it('get the mail again when it is asked for, and nobody learns whether it was sent', async () => {
    const email = address();
    await auth().signUp({ email, password });
    const first = await codeTo(email);
    app.clock.advance({ seconds: 1 });
    assert.equal((await auth().resend({ type: 'signup', email })).error, null);
    const second = await codeTo(email, 2);
    assert.equal((await auth().verifyOtp({ email, token: second, type: 'email' })).error, null);
    assert.equal((await auth().resend({ type: 'signup', email: address() })).error, null);
    assert.ok(
      (await auth().verifyOtp({ email, token: first, type: 'signup' })).error,
      'the former code is gone with it',
    );
  });

  it('that somebody has are not told apart from new ones', async () => {
    const email = address();
    await auth().signUp({ email, password });
    await auth().verifyOtp({ email, token: await codeTo(email), type: 'signup' });
    const again = await auth().signUp({ email, password: 'another horse' });
    const fresh = await auth().signUp({ email: address(), password: 'another horse' });
    assert.deepEqual([again.error, again.data.session], [null, null]);
    assert.deepEqual(Object.keys(again.data.user ?? {}).sort(), Object.keys(fresh.data.user ?? {}).sort());
    assert.equal((await auth().signInWithPassword({ email, password })).error, null, 'nothing changed');
  });

  it('that somebody else claimed first belong to who proves them, with their own password', async () => {
    const email = address();
    await auth().signUp({ email, password: 'the thief of addresses' });
    await codeTo(email);
    app.clock.advance({ seconds: 1 });
    await auth().signUp({ email, password });
    await auth().verifyOtp({ email, token: await codeTo(email, 2), type: 'signup' });
    assert.ok((await auth().signInWithPassword({ email, password: 'the thief of addresses' })).error);
    assert.equal((await auth().signInWithPassword({ email, password })).error, null);
    const other = address();
    await auth().signUp({ email: other, password: 'the thief of addresses' });
    await codeTo(other);
    await auth().resetPasswordForEmail(other);
    const token = await codeTo(other, 2);
    assert.equal((await auth().verifyOtp({ email: other, token, type: 'recovery' })).error, null);
    assert.ok((await auth().signInWithPassword({ email: other, password: 'the thief of addresses' })).error);
  });

  it('change once the new one is confirmed, and not before', async () => {
    const [email, next] = [address(), address()];
    await auth().signUp({ email, password });
    const here = auth();
    await here.verifyOtp({ email, token: await codeTo(email), type: 'signup' });
    const { data } = await here.updateUser({ email: next });
    assert.deepEqual([data.user?.email, data.user?.new_email], [email, next]);
    assert.ok((await auth().signInWithPassword({ email: next, password })).error);
    const changed = await auth().verifyOtp({ email: next, token: await codeTo(next), type: 'email_change' });
    assert.equal(changed.data.user?.email, next, String(changed.error));
    assert.equal((await auth().signInWithPassword({ email: next, password })).error, null);
    assert.ok((await auth().signInWithPassword({ email, password })).error);
  });

  it('are given to who began without one', async () => {
    const email = address();
    const here = auth();
    const { data } = await here.signInAnonymously();
    await here.updateUser({ email, password });
    const proven = await auth().verifyOtp({ email, token: await codeTo(email), type: 'email_change' });
    assert.deepEqual([proven.data.user?.id, proven.data.user?.is_anonymous], [data.user?.id, false]);
    assert.equal((await auth().signInWithPassword({ email, password })).data.user?.id, data.user?.id);
  });

  it('that were never confirmed are forgotten after a week', async () => {
    const { LIVES } = await import('../../src/notifier/upkeep/lives.ts');
    const [email, kept] = [address(), address()];
    await auth().signUp({ email, password });
    await auth().signUp({ email: kept, password });
    await auth().verifyOtp({ email: kept, token: await codeTo(kept), type: 'signup' });
    const inAWeek = app.clock.now().add({ hours: 24 * 8 });
    await app.db.asService('test: a week later', async (tx) => {
      await LIVES['auth.users']?.forget?.(tx, inAWeek);
    });
    const { rows } = await app.pool.query('select email from auth.users where email = any($1)', [[email, kept]]);
    assert.deepEqual(rows, [{ email: kept }]);
  });
});
