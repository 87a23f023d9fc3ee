import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { type TestApp, testApp } from '../helpers/app.ts';

/** The real client against the local issuer over HTTP. */
describe('supabase-js and the local issuer', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp({ realPasswords: true });
  });
  after(() => app.close());

  const client = () => createClient(app.url, 'anon', { auth: { autoRefreshToken: false, persistSession: false } });
  const email = () => `${crypto.randomUUID()}@example.org`;

  it('signs up with an e-mail address and is signed in at once', async () => {
    const supabase = client();
    const address = email();
    const { data, error } = await supabase.auth.signUp({
      email: address,
      password: 'correct horse',
      options: { data: { name: 'Ada' } },
    });
    assert.equal(error, null);
    assert.equal(data.user?.email, address);
    assert.equal(data.user?.user_metadata['name'], 'Ada');
    assert.equal(data.user?.is_anonymous, false);
    assert.equal(data.session?.expires_in, 3600);
  });

  it('has tokens whose claims supabase-js verifies against the key set', async () => {
    const supabase = client();
    const { data } = await supabase.auth.signUp({ email: email(), password: 'correct horse' });
    const claims = await supabase.auth.getClaims(data.session?.access_token);
    assert.equal(claims.error, null);
    assert.equal(claims.data?.header.alg, 'ES256');
    assert.equal(claims.data?.claims.iss, `${app.url}/auth/v1`);
    assert.equal(claims.data?.claims.aud, 'authenticated');
    assert.equal(claims.data?.claims.role, 'authenticated');
    assert.equal(claims.data?.claims.is_anonymous, false);
    assert.ok(claims.data?.claims.session_id);
  });

  it('signs in with the password in any spelling of the address', async () => {
    const address = email();
    await client().auth.signUp({ email: address, password: 'correct horse' });
    const { data, error } = await client().auth.signInWithPassword({
      email: address.toUpperCase(),
      password: 'correct horse',
    });
    assert.equal(error, null);
    assert.equal(data.user?.email, address);
  });

  it('says the same about a wrong password and an unknown address', async () => {
    const address = email();
    await client().auth.signUp({ email: address, password: 'correct horse' });
    const wrong = await client().auth.signInWithPassword({ email: address, password: 'wrong horse' });
    const unknown = await client().auth.signInWithPassword({ email: email(), password: 'wrong horse' });
    for (const { error } of [wrong, unknown]) {
      assert.equal(error?.code, 'invalid_credentials');
      assert.equal(error?.status, 400);
      assert.equal(error?.message, 'Invalid login credentials');
    }
  });

  it('refuses an address that is taken, one that is none, and a short password', async () => {
    const address = email();
    await client().auth.signUp({ email: address, password: 'correct horse' });
    const taken = await client().auth.signUp({ email: address, password: 'correct horse' });
    assert.equal(taken.error?.code, 'user_already_exists');
    const none = await client().auth.signUp({ email: 'nonsense', password: 'correct horse' });
    assert.equal(none.error?.code, 'validation_failed');
    const short = await client().auth.signUp({ email: email(), password: 'short' });
    assert.equal(short.error?.code, 'weak_password');
    assert.deepEqual((short.error as { reasons?: string[] } | null)?.reasons, ['length']);
  });

  it('signs in anonymously, and later gives the same person an address', async () => {
    const supabase = client();
    const { data, error } = await supabase.auth.signInAnonymously();
    assert.equal(error, null);
    assert.equal(data.user?.is_anonymous, true);
    const address = email();
    const updated = await supabase.auth.updateUser({ email: address, password: 'correct horse' });
    assert.equal(updated.error, null);
    assert.equal(updated.data.user?.id, data.user?.id);
    assert.equal(updated.data.user?.is_anonymous, false);
    const again = await client().auth.signInWithPassword({ email: address, password: 'correct horse' });
    assert.equal(again.data.user?.id, data.user?.id);
  });

  it('refreshes a session with a new refresh token each time', async () => {
    const supabase = client();
    const { data } = await supabase.auth.signUp({ email: email(), password: 'correct horse' });
    const first = await supabase.auth.refreshSession();
    assert.equal(first.error, null);
    assert.notEqual(first.data.session?.refresh_token, data.session?.refresh_token);
    const second = await supabase.auth.refreshSession();
    assert.equal(second.error, null);
  });

  it('ends the whole session when a used refresh token comes back', async () => {
    const supabase = client();
    const { data } = await supabase.auth.signUp({ email: email(), password: 'correct horse' });
    const stolen = data.session?.refresh_token ?? '';
    const fresh = (await supabase.auth.refreshSession()).data.session?.refresh_token ?? '';
    app.clock.advance({ seconds: 11 });
    const reused = await client().auth.refreshSession({ refresh_token: stolen });
    assert.equal(reused.error?.code, 'refresh_token_already_used');
    const ended = await client().auth.refreshSession({ refresh_token: fresh });
    assert.equal(ended.error?.code, 'refresh_token_not_found');
  });

  it('gives ten tabs that refresh at once the same pair, and signs nobody out', async () => {
    const { data } = await client().auth.signUp({ email: email(), password: 'correct horse' });
    const token = data.session?.refresh_token ?? '';
    const results = await Promise.all(
      Array.from({ length: 10 }, () => client().auth.refreshSession({ refresh_token: token })),
    );
    const pairs = results.map((one) => `${one.data.session?.refresh_token} ${one.data.session?.access_token}`);
    assert.equal(new Set(pairs).size, 1);
    assert.notEqual(results[0]?.data.session?.refresh_token, token);
    app.clock.advance({ seconds: 9 });
    const late = await client().auth.refreshSession({ refresh_token: token });
    assert.equal(late.data.session?.refresh_token, results[0]?.data.session?.refresh_token);
    const next = await client().auth.refreshSession(results[0]?.data.session ?? undefined);
    assert.equal(next.error, null, 'and the session goes on');
  });

  it('signs out everywhere', async () => {
    const account = { email: email(), password: 'correct horse' };
    const [here, there] = [client(), client()];
    await here.auth.signUp(account);
    await there.auth.signInWithPassword(account);
    assert.equal((await here.auth.signOut({ scope: 'global' })).error, null);
    assert.equal((await there.auth.refreshSession()).error?.code, 'refresh_token_not_found');
  });

  it('locks an address after ten failed sign-ins, whether anybody has it or not, for a quarter of an hour', async () => {
    const account = { email: email(), password: 'correct horse' };
    await client().auth.signUp(account);
    for (const address of [account.email, email()]) {
      for (let i = 0; i < 10; i++) await client().auth.signInWithPassword({ email: address, password: `wrong ${i}` });
      const locked = await client().auth.signInWithPassword({ ...account, email: address });
      assert.equal(locked.error?.code, 'over_request_rate_limit');
      assert.match(locked.error?.message ?? '', /Try again in 15 minutes, or recover the password/);
    }
    app.clock.advance({ minutes: 16 });
    assert.equal((await client().auth.signInWithPassword(account)).error, null);
  });

  describe('a forgotten password', () => {
    const mailTo = (address: string) => app.deps.simulator?.phone.mails(address)[0]?.text ?? '';
    const codeIn = (mail: string) => /\b\d{6}\b/.exec(mail)?.[0] ?? '';
    const linkIn = (mail: string) => /http\S+/.exec(mail)?.[0] ?? '';
    const somebody = async () => {
      const account = { email: email(), password: 'correct horse' };
      await client().auth.signUp(account);
      return account;
    };

    it('is replaced with the code of the mail in the simulated phone’s mailbox', async () => {
      const account = await somebody();
      const supabase = client();
      assert.equal((await supabase.auth.resetPasswordForEmail(account.email)).error, null);
      const token = codeIn(mailTo(account.email));
      const wrong = await supabase.auth.verifyOtp({ email: account.email, token: '000000', type: 'recovery' });
      assert.equal(wrong.error?.code, 'otp_expired');
      const { error } = await supabase.auth.verifyOtp({ email: account.email, token, type: 'recovery' });
      assert.equal(error, null);
      assert.equal((await supabase.auth.updateUser({ password: 'battery staple' })).error, null);
      assert.equal((await client().auth.signInWithPassword({ ...account, password: 'battery staple' })).error, null);
      const again = await client().auth.verifyOtp({ email: account.email, token, type: 'recovery' });
      assert.equal(again.error?.code, 'otp_expired', 'a code works once');
      assert.match((await app.api.raw('/phone/mail')).body, new RegExp(token));
    });

    it('is asked for with a code that nobody guesses', async () => {
      const account = await somebody();
      await client().auth.resetPasswordForEmail(account.email);
      const token = codeIn(mailTo(account.email));
      const guesses = Array.from({ length: 6 }, (_, i) => String((Number(token) + 1 + i) % 1_000_000).padStart(6, '0'));
      for (const guess of guesses.slice(0, 5))
        await client().auth.verifyOtp({ email: account.email, token: guess, type: 'recovery' });
      const { error } = await client().auth.verifyOtp({ email: account.email, token, type: 'recovery' });
      assert.equal(error?.code, 'otp_expired', 'after five wrong ones the right one is of no use');
    });

    it('of nobody is answered alike, and nobody gets more than five mails an hour', async () => {
      const nobody = email();
      assert.equal((await client().auth.resetPasswordForEmail(nobody)).error, null);
      assert.equal(mailTo(nobody), '');
      const account = await somebody();
      for (let i = 0; i < 7; i++) await client().auth.resetPasswordForEmail(account.email);
      assert.equal(app.deps.simulator?.phone.mails(account.email).length, 5);
    });

    it('is replaced by the link of the mail, in the app that asked (PKCE)', async () => {
      const account = await somebody();
      const stored = new Map<string, string>();
      const storage = {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void stored.set(key, value),
        removeItem: (key: string) => void stored.delete(key),
      };
      const options = { auth: { flowType: 'pkce', storage, autoRefreshToken: false } } as const;
      const supabase = createClient(app.url, 'anon', options);
      const redirectTo = 'http://localhost:5173/reset';
      await supabase.auth.resetPasswordForEmail(account.email, { redirectTo });
      const followed = await fetch(linkIn(mailTo(account.email)), { redirect: 'manual' });
      assert.equal(followed.status, 303);
      const to = new URL(followed.headers.get('location') ?? '');
      assert.equal(`${to.origin}${to.pathname}`, redirectTo);
      const code = to.searchParams.get('code') ?? '';
      const thief = await app.api.raw('/auth/v1/token?grant_type=pkce', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ auth_code: code, code_verifier: 'x'.repeat(60) }),
      });
      assert.deepEqual([thief.status, thief.body.error_code], [400, 'bad_code_verifier']);
      const { data, error } = await supabase.auth.exchangeCodeForSession(code);
      assert.equal(error, null);
      assert.equal(data.user?.email, account.email);
    });

    it('never has its link lead to a site that may not call', async () => {
      const account = await somebody();
      await client().auth.resetPasswordForEmail(account.email, { redirectTo: 'https://evil.example/steal' });
      const followed = await fetch(linkIn(mailTo(account.email)), { redirect: 'manual' });
      assert.equal(followed.status, 200);
      assert.match(await followed.text(), /Go back to the app/);
    });
  });

  it('tells in the browser that another provider is not set up here', async () => {
    const { data } = await client().auth.signInWithOAuth({
      provider: 'google',
      options: { skipBrowserRedirect: true },
    });
    const page = await fetch(data.url ?? '');
    assert.match(page.headers.get('content-type') ?? '', /text\/html/);
    assert.match(await page.text(), /Google needs an account with the provider/);
    const odd = await fetch(`${app.url}/auth/v1/authorize?provider=<script>`);
    assert.doesNotMatch(await odd.text(), /<script>/);
  });

  it('shows the signed-in person until they sign out', async () => {
    const supabase = client();
    const { data } = await supabase.auth.signUp({ email: email(), password: 'correct horse' });
    const token = data.session?.access_token ?? '';
    assert.equal((await client().auth.getUser(token)).data.user?.id, data.user?.id);
    assert.equal((await supabase.auth.signOut({ scope: 'local' })).error, null);
    const gone = await client().auth.getUser(token);
    assert.equal(gone.error?.name, 'AuthSessionMissingError');
  });

  it('signs out elsewhere and stays signed in here', async () => {
    const account = { email: email(), password: 'correct horse' };
    const here = client();
    const there = client();
    await here.auth.signUp(account);
    await there.auth.signInWithPassword(account);
    assert.equal((await here.auth.signOut({ scope: 'others' })).error, null);
    assert.equal((await here.auth.refreshSession()).error, null);
    assert.equal((await there.auth.refreshSession()).error?.code, 'refresh_token_not_found');
  });

  it('ends the other sessions when the password is changed', async () => {
    const account = { email: email(), password: 'correct horse' };
    const here = client();
    const there = client();
    await here.auth.signUp(account);
    await there.auth.signInWithPassword(account);
    await here.auth.updateUser({ password: 'battery staple' });
    assert.ok((await there.auth.refreshSession()).error);
    assert.ok((await client().auth.signInWithPassword(account)).error);
    assert.equal((await client().auth.signInWithPassword({ ...account, password: 'battery staple' })).error, null);
  });

  it('keeps neither a password nor a refresh token in the database', async () => {
    const { data } = await client().auth.signUp({ email: email(), password: 'never stored' });
    const { rows } = await app.pool.query<{ all: string }>(
      `select coalesce((select string_agg(u::text, '') from auth.users u), '') || coalesce((select string_agg(t::text, '') from auth.refresh_tokens t), '') as all`,
    );
    const stored = rows[0]?.all ?? '';
    assert.match(stored, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.ok(!stored.includes('never stored'));
    assert.ok(!stored.includes(data.session?.refresh_token ?? 'missing'));
  });

  it('answers what the client asks about the service', async () => {
    assert.equal((await app.api.raw('/auth/v1/health')).body.name, 'GoTrue');
    assert.equal((await app.api.raw('/auth/v1/settings')).body.external.email, true);
    const { keys } = (await app.api.raw('/auth/v1/.well-known/jwks.json')).body;
    assert.equal(keys.length, 1);
    assert.equal(keys[0].d, undefined, 'the private part stays private');
  });
});
