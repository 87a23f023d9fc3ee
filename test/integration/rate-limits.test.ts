import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { type Api, apiOf } from '../helpers/api-client.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { noRedis, type RedisServer, redisServer } from '../helpers/redis-server.ts';

const code = (api: Api, phone_number = '+4915112345678') => api.post('/account/phone/verify/send', { phone_number });

describe('one person’s requests', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp({ clock: testClock(), env: { RATE_LIMIT_PER_MINUTE: '5', RATE_LIMIT_CODES_PER_HOUR: '2' } });
  });
  after(() => app.close());

  it('are counted together over all routes, beside the count of a route; every answer says what is left', async () => {
    const ada = await app.signUp();
    const first = await ada.api.get('/tasks');
    assert.deepEqual(
      ['limit', 'remaining', 'reset'].map((name) => first.headers.get(`ratelimit-${name}`)),
      ['5', '4', '60'],
    );
    const paths = ['/goals', '/patterns', '/analytics/overview', '/account/me'];
    for (const path of paths) assert.equal((await ada.api.get(path)).status, 200, path);
    const refused = await ada.api.get('/pauses');
    assert.equal(refused.status, 429);
    assert.deepEqual([refused.headers.get('ratelimit-remaining'), refused.headers.get('retry-after')], ['0', '60']);
    app.clock.advance({ minutes: 1 });
    assert.equal((await ada.api.get('/pauses')).status, 200);
  });

  it('of one kind have the limit that its setting gives', async () => {
    const bob = await app.signUp();
    const statuses = [await code(bob.api), await code(bob.api), await code(bob.api)].map(({ status }) => status);
    assert.deepEqual(statuses, [200, 200, 429]);
  });

  it('of getting to know them are ten a minute', async () => {
    const open = await testApp({ clock: testClock(), databaseUrl: app.databaseUrl });
    try {
      const { api } = await open.signUp();
      const sent = await Promise.all(Array.from({ length: 11 }, () => api.post('/chat/onboarding/start', {})));
      assert.equal(sent.filter(({ status }) => status === 429).length, 1);
    } finally {
      await open.close();
    }
  });

  /** Six requests of nobody, each with another address said to be theirs. */
  async function strangers({ api }: TestApp, forwarded: (n: number) => string): Promise<number[]> {
    const statuses: number[] = [];
    for (let n = 1; n <= 6; n += 1) {
      const headers = { authorization: 'Bearer guess', 'x-forwarded-for': forwarded(n) };
      statuses.push((await api.raw('/api/v1/account/me', { headers })).status);
    }
    return statuses;
  }
  const FIVE = [401, 401, 401, 401, 401];

  it('that come without a proxy are counted by their address, whatever they say it is (X-Forwarded-For)', async () => {
    assert.deepEqual(await strangers(app, (n) => `203.0.113.${n}`), [...FIVE, 429]);
  });

  it('that come through a proxy of TRUSTED_PROXIES are counted by the address that the proxy saw, not by one said before it', async () => {
    const env = { RATE_LIMIT_PER_MINUTE: '5', TRUSTED_PROXIES: '127.0.0.0/8,10.0.0.0/8' };
    const behind = await testApp({ clock: testClock(), env, databaseUrl: app.databaseUrl });
    try {
      assert.deepEqual(await strangers(behind, (n) => `203.0.113.${n}`), [...FIVE, 401]);
      assert.deepEqual(await strangers(behind, (n) => `203.0.113.${100 + n}, 198.51.100.7, 10.0.0.9`), [...FIVE, 429]);
    } finally {
      await behind.close();
    }
  });
});

describe('with Redis', { skip: noRedis }, () => {
  let redis: RedisServer;
  let one: TestApp;
  let other: TestApp;
  const lines: string[] = [];
  before(async () => {
    redis = await redisServer();
    const env = { REDIS_URL: redis.url, RATE_LIMIT_CODES_PER_HOUR: '4', SECRET_KEY: 'k'.repeat(40) };
    one = await testApp({ env, logTo: { write: (line) => void lines.push(line) } });
    await ready(one);
    // The second process knows the same people: one database, one set of keys.
    other = await testApp({ env: { ...env, FLUX_DATA_DIR: one.deps.config.dataDir }, databaseUrl: one.databaseUrl });
    await ready(other);
  });
  after(async () => {
    await other.close();
    await one.close();
    await redis.stop();
  });
  /** Until the first command is answered; a connection is made in the background. */
  const ready = async ({ deps: { redis: client } }: TestApp) => {
    assert.ok(client);
    if (client.status !== 'ready') await new Promise<void>((resolve) => client.once('ready', () => resolve()));
  };
  /** The same person, signed in at the other process. */
  const elsewhere = async ({ email, password }: Person): Promise<Api> => {
    const { data } = await createClient(other.url, 'anon').auth.signInWithPassword({ email, password });
    return apiOf(other.url, async () => data.session?.access_token);
  };

  it('a limit holds over all processes', async () => {
    const ada = await one.signUp();
    const there = await elsewhere(ada);
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) for (const api of [ada.api, there]) statuses.push((await code(api)).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429]);
  });

  it('that goes away, reads go on, what costs money goes on at a fraction, /ready names it, one warning is written; then all is as before', async () => {
    const bob = await one.signUp();
    await redis.stop();
    for (let i = 0; i < 3; i += 1) assert.equal((await bob.api.get('/tasks')).status, 200);
    const number = '+4915112345679';
    const statuses = [await code(bob.api, number), await code(bob.api, number), await code(bob.api, number)].map(
      ({ status }) => status,
    );
    assert.deepEqual(statuses, [200, 429, 429], 'a quarter of four');
    assert.equal((await one.api.raw('/ready?redis=optional')).status, 200, 'a balancer keeps it');
    const { status, body } = await one.api.raw('/ready');
    assert.deepEqual([status, body.checks.redis, body.checks.database], [503, 'unreachable', 'ok']);
    const warned = () => lines.filter((line) => line.includes('Redis is away'));
    // The connection is tried again in the background, and says so then.
    while (warned().length === 0) await one.api.raw('/ready');
    const warnings = warned();
    assert.equal(warnings.length, 1, warnings.join(''));
    await redis.start();
    await ready(one);
    assert.equal((await one.api.raw('/ready')).status, 200);
    assert.equal((await code(bob.api, number)).status, 200, 'counted by Redis again');
  });
});
