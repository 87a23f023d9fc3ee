import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { twilioPost } from '../helpers/twilio-post.ts';

const MANY = String(1_000_000);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('what is forged is not taken:', () => {
  let app: TestApp;
  let ada: Person;
  let token: string;
  before(async () => {
    app = await testApp({ env: { RATE_LIMIT_PER_MINUTE: MANY } });
    ada = await app.signUp();
    token = await ada.token();
  });
  after(() => app.close());

  const asked = async (bearer: string) =>
    (await fetch(`${app.url}/api/v1/account/me`, { headers: { authorization: `Bearer ${bearer}` } })).status;

  /** Tokens that look like hers and are not. */
  async function* forged(): AsyncGenerator<[what: string, token: string]> {
    const [head = '', claims = '', signature = ''] = token.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString());
    const payload = JSON.parse(Buffer.from(claims, 'base64url').toString());
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '', 'HS256', 'HS512', 'RS256', 'PS256', 'EdDSA', 'ES512', null])
      for (const end of ['', signature]) yield [`alg ${alg}`, `${part({ ...header, alg })}.${claims}.${end}`];
    const bytes = Buffer.from(signature, 'base64url');
    for (let at = 0; at < bytes.length; at += 2) {
      const turned = Buffer.from(bytes);
      turned[at] = (turned[at] ?? 0) ^ 1;
      yield [`a bit of byte ${at}`, `${head}.${claims}.${turned.toString('base64url')}`];
    }
    for (const change of [
      { sub: crypto.randomUUID() },
      { role: 'service_role' },
      { exp: payload.exp + 1 },
      { aud: 'anon' },
      { is_anonymous: true },
    ])
      yield [`claims ${Object.keys(change)}`, `${head}.${part({ ...payload, ...change })}.${signature}`];
    for (const kid of [undefined, '', '../../../../dev/null', "' or 1=1 --", 'x'.repeat(2_000), 7, ['a'], null])
      yield [`kid ${JSON.stringify(kid)?.slice(0, 30)}`, `${part({ ...header, kid })}.${claims}.${signature}`];
    yield* signedByOthers(header, payload);
    yield ['nothing behind', `${head}.${claims}.`];
    yield ['two parts', `${head}.${claims}`];
    yield ['four parts', `${token}.${signature}`];
    yield ['twice', `${token}${token}`];
    yield ['padding', `${token}====`];
    yield ['other base64', `${head}.${claims}.${Buffer.from(bytes).toString('base64')}+/`];
    yield ['very long', `${head}.${'A'.repeat(7_000)}.${signature}`];
    for (const junk of [
      'null',
      'undefined',
      'true',
      '{}',
      '..',
      '.',
      '%00',
      'é',
      'a.b.c',
      part({}),
      `${part({})}.${part({})}.${part({})}`,
    ])
      yield [`"${junk}"`, junk];
  }

  /** Signed well, by a key that nobody trusts, which some of them bring along; and with the public key as a shared secret. */
  async function* signedByOthers(
    header: Record<string, unknown>,
    payload: Record<string, unknown>,
  ): AsyncGenerator<[string, string]> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const sign = (extra: object, claims: object = {}) =>
      new SignJWT({ ...payload, ...claims })
        .setProtectedHeader({ ...header, alg: 'ES256', ...extra } as never)
        .sign(privateKey);
    for (const extra of [
      {},
      { jwk },
      { kid: 'mine', jwk },
      { jku: 'https://evil.example/jwks.json' },
      { x5u: 'https://evil.example/x' },
      { x5c: ['MII'] },
      { typ: 'at+jwt' },
    ])
      yield [`another key ${Object.keys(extra)}`, await sign(extra)];
    for (const claims of [
      { sub: ada.id },
      { role: 'service_role' },
      { exp: 99_999_999_999 },
      { iss: 'https://evil.example' },
    ])
      yield [`another key, ${Object.keys(claims)}`, await sign({}, claims)];
    const keys = (await (await fetch(`${app.url}/auth/v1/.well-known/jwks.json`)).json()) as { keys: object[] };
    for (const key of keys.keys) {
      const pem = await exportSPKI((await importJWK(key as never, 'ES256', { extractable: true })) as CryptoKey);
      for (const secret of [pem, pem.trim(), JSON.stringify(key)])
        yield [
          'the public key as a secret',
          await new SignJWT(payload).setProtectedHeader({ ...header, alg: 'HS256' } as never).sign(Buffer.from(secret)),
        ];
    }
  }

  it('access tokens', async (t) => {
    assert.equal(await asked(token), 200);
    let tried = 0;
    for await (const [what, fake] of forged()) {
      tried += 1;
      assert.equal(await asked(encodeURI(fake)), 401, `${what}: ${fake.slice(0, 300)}`);
    }
    t.diagnostic(`${tried} forged tokens`);
    assert.ok(tried >= 100, `${tried} were tried`);
    assert.equal(await asked(token), 200, 'the true one is good all the same');
  });

  it('links and addresses that carry a secret', async () => {
    const { body: feed } = await ada.api.post('/calendar/feed');
    const secret = String(feed.url).split('/').at(-1)?.replace('.ics', '') ?? '';
    const fakes = [
      '',
      '.',
      'x',
      `${secret}x`,
      secret.slice(0, -1),
      secret.toUpperCase(),
      `${secret}%00`,
      '..%2f..%2fetc%2fpasswd',
      'x'.repeat(400),
    ];
    for (const fake of fakes.filter((one) => one !== secret)) {
      const { status } = await app.api.raw(`/api/v1/calendar/${fake}.ics`);
      assert.ok([400, 404, 405, 422].includes(status), `feed ${fake}: ${status}`);
      const answer = await fetch(`${app.url}/api/v1/answers/${fake || '%20'}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"answer":"done"}',
      });
      assert.ok([400, 404, 422].includes(answer.status), `answer ${fake}: ${answer.status}`);
    }
  });

  it('webhooks', async (t) => {
    const form = {
      From: 'whatsapp:+4915112345678',
      To: 'whatsapp:+15550001111',
      Body: 'done',
      MessageSid: 'SM1',
      WaId: '4915112345678',
    };
    const odd = [
      { signature: null },
      { signature: '' },
      { signature: 'AAAA' },
      { signature: 'x'.repeat(5_000) },
      { key: 'another-key' },
      { key: '' },
      { base: 'https://evil.example' },
      { base: '' },
      { added: { Body: 'STOP' } },
      { added: { MediaUrl0: 'http://169.254.169.254/' } },
    ];
    let tried = 0;
    for (const path of [
      '/whatsapp',
      '/voice',
      '/voice?t=x&choosing=1',
      '/status',
      '/status?rung=00000000-0000-4000-8000-000000000000',
    ]) {
      for (const oddity of odd) {
        tried += 1;
        const { status } = await twilioPost(app, path, form, oddity as never);
        assert.equal(status, 403, `${path} ${JSON.stringify(oddity).slice(0, 100)}`);
      }
    }
    t.diagnostic(`${tried} forged webhooks`);
  });

  it('and a webhook that is signed may hold what it likes', async () => {
    const values = [
      '',
      ' ',
      '\u0000',
      '\ud83d',
      '9'.repeat(5_000),
      '<Response/>',
      "'; drop table tasks; --",
      '[]',
      'whatsapp:',
      '+',
      '1',
      'delivered',
    ];
    for (const path of ['/whatsapp', '/voice?t=%00', '/status?rung=%00'])
      for (const value of values)
        for (const name of [
          'From',
          'Body',
          'MessageSid',
          'CallSid',
          'Digits',
          'SpeechResult',
          'MessageStatus',
          'ButtonPayload',
          'OriginalRepliedMessageSid',
        ]) {
          const form = {
            From: 'whatsapp:+4915112345678',
            Body: 'hi',
            MessageSid: 'SM1',
            CallSid: 'CA1',
            [name]: value,
          };
          const { status, body } = await twilioPost(app, path, form);
          assert.ok(
            status < 500,
            `${path} ${name}=${JSON.stringify(value).slice(0, 60)} → ${status} ${body.slice(0, 300)}`,
          );
        }
  });
});
