import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { relayTo } from '../helpers/relay.ts';

describe('every answer of the API', () => {
  let app: TestApp;
  let ada: Person;
  let bob: Person;
  const lines: string[] = [];
  before(async () => {
    app = await testApp({
      env: { CORS_ORIGINS: 'https://app.flux.example' },
      logTo: { write: (line) => lines.push(line) },
    });
    ada = await app.signUp();
    bob = await app.signUp();
  });
  after(() => app.close());

  const json = { 'content-type': 'application/json' };

  it('that refuses is a problem with a sentence', async () => {
    const { status, headers, body } = await ada.api.get('/tasks/00000000-0000-4000-8000-000000000000');
    assert.equal(status, 404);
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.deepEqual(body, {
      type: 'urn:flux:problem:not_found',
      title: 'Not found',
      status: 404,
      detail: 'There is no such task.',
      code: 'not_found',
    });
  });

  const refusals: [string, string, RequestInit, number, RegExp][] = [
    ['an unknown address', '/api/v1/nothing', {}, 404, /nothing at this address/],
    ['an address that cannot be decoded', '/api/v1/answers/%E0%A4%A', {}, 400, /cannot be understood/],
    ['an address with a line break in its secret', '/api/v1/calendar/%04%0A.ics', {}, 404, /nothing at this address/],
    ['a known address with another method', '/api/v1/tasks/todo', { method: 'DELETE' }, 422, /must be an id/],
    [
      'a method that the address does not have',
      '/api/v1/account/me',
      { method: 'PUT' },
      405,
      /answers GET, HEAD, PATCH only/,
    ],
    ['broken JSON', '/api/v1/tasks', { method: 'POST', headers: json, body: '{"title":' }, 400, /not valid JSON/],
    [
      'a poisoned prototype',
      '/api/v1/tasks',
      { method: 'POST', headers: json, body: '{"__proto__":{"admin":true}}' },
      400,
      /a key that Flux does not take: "__proto__"/,
    ],
    [
      'a body of another kind',
      '/api/v1/tasks',
      { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a,b' },
      415,
      /Send JSON/,
    ],
    [
      'a body without end',
      '/api/v1/tasks',
      { method: 'POST', headers: json, body: `"${'x'.repeat(300_000)}"` },
      413,
      /larger than Flux accepts/,
    ],
    ['no body', '/api/v1/tasks', { method: 'POST' }, 422, /needs a body in JSON/],
    [
      'a field of another type',
      '/api/v1/tasks',
      { method: 'POST', headers: json, body: '{"title":1}' },
      422,
      /"title" must be text/,
    ],
    ['half a range', '/api/v1/tasks?from=2026-01-01', {}, 422, /needs both "from" and "to"/],
    ['an id that is none', '/api/v1/goals/seven', {}, 422, /"id" must be an id/],
    [
      'half of a character',
      '/api/v1/tasks',
      { method: 'POST', headers: json, body: '{"title":"a\\ud83d"}' },
      422,
      /half of a character/,
    ],
    [
      'a zero byte',
      '/api/v1/tasks',
      { method: 'POST', headers: json, body: '{"title":"a\\u0000b"}' },
      422,
      /wrong form/,
    ],
  ];
  for (const [name, path, init, status, detail] of refusals) {
    it(`to ${name} is ${status}`, async () => {
      const answer = await ada.api.raw(path, init);
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      assert.match(answer.body.detail, detail);
      assert.equal(answer.body.status, status);
    });
  }

  const tokens: [string, Record<string, string>][] = [
    ['no token', {}],
    ['a token that is none', { authorization: 'Bearer nonsense' }],
    ['another scheme', { authorization: 'Basic YWRhOnNlY3JldA==' }],
    [
      'a token of somebody else’s project',
      { authorization: `Bearer ${'eyJhbGciOiJFUzI1NiIsImtpZCI6IngifQ'}.eyJzdWIiOiJ4In0.AAAA` },
    ],
  ];
  for (const [name, headers] of tokens) {
    it(`to ${name} is 401, before the body is read`, async () => {
      const answer = await app.api.raw('/api/v1/tasks', {
        method: 'POST',
        headers: { ...headers, ...json },
        body: '{',
      });
      assert.equal(answer.status, 401);
      assert.equal(answer.body.code, 'unauthorised');
      assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    });
  }

  it('is the same with and without a slash at the end', async () => {
    for (const path of [
      '/api/v1/account/me',
      '/api/v1/tasks',
      '/api/v1/account/push-subscription/vapid-key',
      '/health',
      '/auth/v1/health',
    ]) {
      const plain = await ada.api.raw(path);
      assert.equal(plain.status, 200, path);
      assert.deepEqual((await ada.api.raw(`${path}/`)).body, plain.body, path);
    }
  });

  it('shows nobody else’s things', async () => {
    const { body: task } = await ada.api.post('/tasks', {
      title: 'Mine',
      scheduled_at: app.clock.now().add({ hours: 1 }).toString(),
    });
    for (const answer of [
      await bob.api.get(`/tasks/${task.id}`),
      await bob.api.patch(`/tasks/${task.id}`, { title: 'Yours' }),
      await bob.api.patch(`/tasks/${task.id}/complete`),
      await bob.api.post(`/tasks/${task.id}/snooze`, { minutes: 5 }),
      await bob.api.get(`/tasks/${task.id}/timeline`),
      await bob.api.get(`/tasks/${task.id}/reschedule-options`),
      await bob.api.delete(`/tasks/${task.id}`),
    ]) {
      assert.equal(answer.status, 404);
      assert.equal(answer.body.code, 'not_found');
    }
    assert.equal((await ada.api.get(`/tasks/${task.id}`)).body.title, 'Mine');
  });

  it('carries the request’s id, the caller’s own where it is one', async () => {
    assert.match((await ada.api.get('/account/me')).headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
    const own = await ada.api.raw('/health', { headers: { 'x-request-id': 'my-trace-0001' } });
    assert.equal(own.headers.get('x-request-id'), 'my-trace-0001');
    const odd = await ada.api.raw('/health', { headers: { 'x-request-id': '<script>' } });
    assert.notEqual(odd.headers.get('x-request-id'), '<script>');
  });

  it('may be read by the sites that are allowed, and no other', async () => {
    const allow = async (origin: string) => {
      const { headers } = await app.api.raw('/health', { headers: { origin } });
      return headers.get('access-control-allow-origin');
    };
    assert.equal(await allow('https://app.flux.example'), 'https://app.flux.example');
    assert.equal(await allow('http://localhost:5173'), 'http://localhost:5173');
    assert.equal(await allow('https://evil.example'), null);
    assert.equal(await allow('http://localhost.evil.example'), null);
  });

  it('has the security headers', async () => {
    const { headers } = await app.api.raw('/health');
    assert.equal(headers.get('content-security-policy'), "default-src 'none';frame-ancestors 'none'");
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.ok(headers.get('referrer-policy'));
  });

  it('leaves no token, address, number or word of a person in the log', async () => {
    const token = (await ada.supabase.auth.getSession()).data.session?.access_token ?? 'none';
    await ada.api.post('/account/phone/verify/send', { phone_number: '+4915112345678' });
    await ada.api.patch('/account/me', { name: 'Ada Lovelace' });
    await app.api.post('/answers/secret-answer-token', { answer: 'done' });
    await app.api.raw(`/api/v1/tasks?access_token=${token}`);
    await app.api.raw('/api/v1/calendar/secret-feed-token.ics');
    await ada.api.post('/tasks', { title: 'secret plan\u0000' });
    const log = lines.join('');
    assert.ok(log.includes(ada.id), 'people appear as ids');
    assert.ok(log.includes('"route":"/api/v1/answers/:token"'), 'addresses appear as patterns');
    for (const secret of [
      token,
      ada.email,
      ada.password,
      '15112345678',
      'Lovelace',
      'secret-answer-token',
      'secret-feed-token',
      'secret plan',
    ]) {
      assert.ok(!log.includes(secret), `${secret} is in the log`);
    }
  });

  it('about the service itself needs no token', async () => {
    assert.deepEqual((await app.api.raw('/health')).body, { status: 'ok' });
    assert.deepEqual((await app.api.raw('/ready')).body, { status: 'ready', checks: { database: 'ok', jobs: 'ok' } });
    assert.match(
      (await app.api.raw('/metrics')).body,
      /flux_http_request_seconds_count\{method="GET",route="\/health",status="200"\}/,
    );
    assert.equal((await app.api.raw('/openapi.json')).body.openapi, '3.1.0');
    assert.match((await app.api.raw('/docs')).body, /<title>Flux: the API<\/title>/);
  });

  it('is not ready before the migration, so that a deploy in the wrong order sends it nobody', async () => {
    const newest = '(select max(file) from flux_private.schema_migrations)';
    const taken = await app.pool.query(`delete from flux_private.schema_migrations where file = ${newest} returning *`);
    const { status, body } = await app.api.raw('/ready');
    assert.deepEqual([status, body], [503, { status: 'not_ready', checks: { database: 'ok', jobs: 'unreachable' } }]);
    const { file, sha256 } = taken.rows[0];
    assert.ok(lines.join('').includes(`the database has not run ${file}: npm run migrate`));
    await app.pool.query('insert into flux_private.schema_migrations (file, sha256) values ($1, $2)', [file, sha256]);
    assert.equal((await app.api.raw('/ready')).status, 200);
  });
});

describe('what is hardly a request', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  /** Bytes as they are, and the whole answer. */
  const send = (bytes: string) =>
    new Promise<{ head: string; body: Record<string, unknown> }>((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let text = '';
      socket.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      socket.on('error', reject).on('close', () => {
        const [head = '', ...rest] = text.split('\r\n\r\n');
        resolve({ head, body: JSON.parse(rest.join('')) });
      });
    });

  const broken: [what: string, bytes: string, status: number, code: string][] = [
    ['no HTTP at all', 'HELLO\r\n\r\n', 400, 'bad_request'],
    [
      'a header without an end',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    ['a method that nobody knows', 'BREW /health HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'bad_request'],
    [
      'two lengths',
      'POST /api/v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      400,
      'bad_request',
    ],
  ];
  for (const [what, bytes, status, code] of broken) {
    it(`is answered with a problem: ${what}`, async () => {
      const { head, body } = await send(bytes);
      assert.match(head, new RegExp(`^HTTP/1.1 ${status} `));
      assert.match(head, /content-type: application\/problem\+json/i);
      assert.deepEqual([body['status'], body['code']], [status, code]);
      assert.match(String(body['detail']), /\.$/);
    });
  }

  it('is told which methods there are: QUERY', async () => {
    const { head, body } = await send('QUERY /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    assert.match(head, /^HTTP\/1.1 405 /);
    assert.match(head, /allow: GET/i);
    assert.equal(body['code'], 'method_not_allowed');
  });

  it('and what belongs to a person is kept by no cache', async () => {
    const ada = await app.signUp();
    for (const path of ['/tasks', '/account/me', '/analytics/overview', '/chat/history'])
      assert.equal((await ada.api.get(path)).headers.get('cache-control'), 'no-store', path);
    assert.equal(
      (await app.api.raw('/auth/v1/.well-known/jwks.json')).headers.get('cache-control'),
      'public, max-age=600',
    );
  });
});

describe('going too fast', () => {
  let app: TestApp;
  const clock = testClock();
  before(async () => {
    app = await testApp({ clock, authLimits: { signUps: 3, tokens: 3 } });
  });
  after(() => app.close());

  it('is 429 with the time to wait, for that person alone, until it has passed', async () => {
    const ada = await app.signUp();
    const bob = await app.signUp();
    const send = (who: Person) => who.api.post('/account/phone/verify/send', { phone_number: '+4915112345678' });
    for (let i = 0; i < 3; i += 1) assert.equal((await send(ada)).status, 200);
    const refused = await send(ada);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '3600');
    assert.equal(refused.body.code, 'too_many_requests');
    assert.match(refused.body.detail, /Try again in 60 minutes/);
    assert.equal((await send(bob)).status, 200);
    clock.advance({ minutes: 61 });
    assert.equal((await send(ada)).status, 200);
  });

  it('with wrong tokens is counted by address', async () => {
    const guess = () => app.api.raw('/api/v1/account/me', { headers: { authorization: 'Bearer guess' } });
    const statuses = new Set<number>();
    for (let i = 0; i < 301; i += 1) statuses.add((await guess()).status);
    assert.deepEqual([...statuses], [401, 429]);
  });

  it('with passwords is told as Supabase tells it', async () => {
    const answers = [];
    for (let i = 0; i < 4; i += 1) {
      answers.push(
        await app.api.raw('/auth/v1/token?grant_type=refresh_token', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        }),
      );
    }
    assert.equal(answers[0]?.body.error_code, 'refresh_token_not_found');
    assert.equal(answers.at(-1)?.status, 429);
    assert.equal(answers.at(-1)?.body.error_code, 'over_request_rate_limit');
    assert.ok(answers.at(-1)?.headers.get('retry-after'));
  });
});

describe('without its database the API', () => {
  let database: TestDatabase;
  let app: TestApp;
  let ada: Person;
  before(async () => {
    database = await testDatabase();
    const url = new URL(database.url);
    const relay = await relayTo({ host: url.hostname, port: Number(url.port) });
    url.port = String(relay.port);
    app = await testApp({ databaseUrl: url.href });
    ada = await app.signUp();
    await relay.cut();
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  it('is up but not ready, and names what is missing', async () => {
    assert.equal((await app.api.raw('/health')).status, 200);
    const { status, body } = await app.api.raw('/ready');
    assert.equal(status, 503);
    assert.deepEqual(body, { status: 'not_ready', checks: { database: 'unreachable', jobs: 'unreachable' } });
  });

  it('asks for patience and shows no internals', async () => {
    const { status, body } = await ada.api.get('/tasks');
    assert.equal(status, 503);
    assert.equal(body.code, 'unavailable');
    assert.doesNotMatch(JSON.stringify(body), /test_|postgres|127\.0\.0\.1|stack/);
  });
});
