import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { Problem } from '../db/errors.ts';
import { supabaseVerifier } from './supabase.ts';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
const SUBJECT = '3f0e2d6a-6b1f-4a53-9a4f-0d8f6a1c2b3d';
const SECRET = 'a-shared-secret-of-a-legacy-project';

/** A Supabase project: its key set, and its own word about a token. */
describe('access tokens of a Supabase project', () => {
  let server: Server;
  let url: string;
  let known: Pair;
  let other: Pair;
  let keysFetched = 0;
  let asked = 0;
  let userStatus = 200;
  let now = Temporal.Instant.from('2026-03-01T12:00:00Z');
  const clock = { now: () => now };

  before(async () => {
    known = await generateKeyPair('ES256', { extractable: true });
    other = await generateKeyPair('ES256', { extractable: true });
    const keys = JSON.stringify({
      keys: [{ ...(await exportJWK(known.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }],
    });
    server = createServer((request, response) => {
      if (request.url?.endsWith('/jwks.json')) {
        keysFetched += 1;
        response.setHeader('content-type', 'application/json').end(keys);
        return;
      }
      asked += 1;
      response.writeHead(userStatus).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => {
    keysFetched = 0;
    asked = 0;
    userStatus = 200;
    now = Temporal.Instant.from('2026-03-01T12:00:00Z');
  });

  const seconds = () => Math.floor(now.epochMilliseconds / 1000);
  const claims = (): JWTPayload => ({
    iss: `${url}/auth/v1`,
    aud: 'authenticated',
    sub: SUBJECT,
    role: 'authenticated',
    email: 'ada@example.org',
    exp: seconds() + 3600,
  });
  const sign = (
    payload: Record<string, unknown>,
    { kid = 'k1', key = known.privateKey as CryptoKey | Uint8Array, alg = 'ES256' } = {},
  ) => new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
  const secret = new TextEncoder().encode(SECRET);

  it('are accepted with the right key, issuer, audience and time', async () => {
    const verify = supabaseVerifier({ url }, clock);
    const caller = await verify(await sign({ ...claims(), session_id: 's', is_anonymous: true }));
    assert.equal(caller?.id, SUBJECT);
    assert.equal(caller?.email, 'ada@example.org');
    assert.equal(caller?.anonymous, true);
    assert.equal(asked, 0);
  });

  const refused: [string, () => Promise<string> | string][] = [
    ['from another issuer', () => sign({ ...claims(), iss: 'https://evil.example/auth/v1' })],
    ['for another audience', () => sign({ ...claims(), aud: 'somebody' })],
    ['that have expired', () => sign({ ...claims(), exp: seconds() - 1 })],
    ['without an end', () => sign({ ...claims(), exp: undefined })],
    ['of the service role', () => sign({ ...claims(), role: 'service_role' })],
    ['of the anonymous key', () => sign({ ...claims(), role: 'anon', sub: undefined })],
    ['without a person', () => sign({ ...claims(), sub: undefined })],
    ['signed by another key under a known id', () => sign(claims(), { key: other.privateKey })],
    ['without a signature', () => unsigned(claims())],
    ['that are no token at all', () => 'nonsense'],
    ['as long as a book', () => 'x'.repeat(20_000)],
  ];
  it('of nine kilobytes are accepted: projects put roles and memberships into them', async () => {
    const app_metadata = {
      memberships: Array.from({ length: 180 }, (_, at) => `team-${at}-of-a-project-with-a-long-name`),
    };
    const token = await sign({ ...claims(), app_metadata });
    assert.ok(token.length > 9_000 && token.length < 12_000, `${token.length}`);
    assert.equal((await supabaseVerifier({ url }, clock)(token))?.id, SUBJECT);
  });

  for (const [name, token] of refused) {
    it(`are refused ${name}, and nobody is asked`, async () => {
      assert.equal(await supabaseVerifier({ url }, clock)(await token()), null);
      assert.equal(asked, 0);
    });
  }

  it('are refused when they were tampered with', async () => {
    const [header, , signature] = (await sign(claims())).split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims(), sub: '00000000-0000-4000-8000-000000000000' })).toString(
      'base64url',
    );
    assert.equal(await supabaseVerifier({ url }, clock)(`${header}.${payload}.${signature}`), null);
  });

  it('are verified once and then remembered until they expire', async () => {
    const verify = supabaseVerifier({ url }, clock);
    const token = await sign(claims());
    for (let i = 0; i < 5; i += 1) assert.ok(await verify(token));
    assert.equal(keysFetched, 1);
    now = now.add({ seconds: 3601 });
    assert.equal(await verify(token), null, 'a remembered token ends when it says so');
  });

  it('of unknown keys do not hammer the key set', async () => {
    userStatus = 401;
    const verify = supabaseVerifier({ url }, clock);
    for (let i = 0; i < 50; i += 1)
      assert.equal(await verify(await sign(claims(), { kid: `forged-${i}`, key: other.privateKey })), null);
    assert.equal(keysFetched, 1);
  });

  it('of a key that the set does not have yet are checked by asking Supabase', async () => {
    const verify = supabaseVerifier({ url }, clock);
    const token = await sign(claims(), { kid: 'brand-new', key: other.privateKey });
    assert.equal((await verify(token))?.id, SUBJECT);
    assert.equal((await verify(token))?.id, SUBJECT);
    assert.equal(asked, 1, 'the answer is remembered');
  });

  it('that Supabase refuses are not asked about again at once', async () => {
    userStatus = 403;
    const verify = supabaseVerifier({ url }, clock);
    const token = await sign(claims(), { kid: 'forged', key: other.privateKey });
    assert.equal(await verify(token), null);
    assert.equal(await verify(token), null);
    assert.equal(asked, 1);
    userStatus = 200;
    now = now.add({ seconds: 61 });
    assert.ok(await verify(token), 'after a minute it may be different');
  });

  it('of a legacy project are checked with its secret', async () => {
    const verify = supabaseVerifier({ url, jwtSecret: SECRET }, clock);
    assert.ok(await verify(await sign(claims(), { key: secret, alg: 'HS256' })));
    const forged = new TextEncoder().encode('another-secret-that-is-long-enough');
    assert.equal(await verify(await sign(claims(), { key: forged, alg: 'HS256' })), null);
    assert.equal(asked, 0);
  });

  it('of a legacy project whose secret is not set are checked by asking Supabase', async () => {
    assert.ok(await supabaseVerifier({ url }, clock)(await sign(claims(), { key: secret, alg: 'HS256' })));
    assert.equal(asked, 1);
  });

  it('are neither good nor bad while Supabase cannot be asked', async () => {
    userStatus = 503;
    const verify = supabaseVerifier({ url }, clock);
    const token = await sign(claims(), { kid: 'brand-new', key: other.privateKey });
    await assert.rejects(
      verify(token),
      (error) => error instanceof Problem && error.code === 'unavailable' && error.retryAfter === 5,
    );
  });

  function unsigned(payload: JWTPayload): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none', kid: 'k1' })}.${part(payload)}.`;
  }
});
