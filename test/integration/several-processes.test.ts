import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { createLogger } from '../../src/logging.ts';
import { connectRedis, createNews } from '../../src/redis/index.ts';
import { type Api, apiOf } from '../helpers/api-client.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { type ModelProvider, modelProvider, stall } from '../helpers/model-provider.ts';
import { noRedis, type RedisServer, redisServer } from '../helpers/redis-server.ts';

const NUMBER = '+4915112345670';

describe('two API processes with one Redis', { skip: noRedis }, () => {
  let redis: RedisServer;
  let provider: ModelProvider;
  let one: TestChat;
  let other: TestApp;
  let ada: Person;
  let there: Api;
  before(async () => {
    redis = await redisServer();
    provider = await modelProvider();
    const env = {
      REDIS_URL: redis.url,
      SECRET_KEY: 'k'.repeat(40),
      OPENROUTER_API_KEY: 'key',
      OPENROUTER_BASE_URL: provider.baseUrl,
      // Nothing but the other process ends a turn here.
      TURN_DEADLINE_SECONDS: '600',
    };
    one = await testChat({ env });
    // The second one knows the same people: one database, one set of keys.
    other = await testApp({ env: { ...env, FLUX_DATA_DIR: one.deps.config.dataDir }, databaseUrl: one.databaseUrl });
    await Promise.all([one.deps.news?.ready(), other.deps.news?.ready()]);
    ada = await one.signUp();
    const { email, password } = ada;
    const { data } = await createClient(other.url, 'anon').auth.signInWithPassword({ email, password });
    there = apiOf(other.url, async () => data.session?.access_token);
  });
  after(async () => {
    await other.close();
    await one.close();
    await provider.close();
    await redis.stop();
  });

  /** A turn at the first process that waits for a model which never answers. */
  async function waiting(message: object = {}) {
    const begun = Promise.withResolvers<void>();
    provider.play({ '*': stall(begun.resolve) });
    const said = one.say(ada, { message: 'Wie spiele ich bitte heute Xylophon?', ...message });
    await begun.promise;
    return { said };
  }

  it('a conversation deleted at one ends the stream of its turn at the other', { timeout: 60_000 }, async () => {
    const { conversation_id } = (await one.say(ada, 'remind me to stretch at 18:00')).reply;
    const { said } = await waiting({ conversation_id });
    assert.equal((await there.delete(`/chat/conversations/${conversation_id}`)).status, 204);
    assert.equal((await said).events.at(-1)?.type, 'error');
  });

  it('a message that reaches the phone at one shows on the page at the other', { timeout: 60_000 }, async () => {
    const page = await fetch(`${other.url}/phone/api/events`);
    await ada.api.post('/account/phone/verify/send', { phone_number: NUMBER });
    let seen = '';
    for await (const piece of page.body ?? []) {
      seen += Buffer.from(piece).toString();
      if (seen.includes('event: message')) break;
    }
    const code = other.deps.simulator?.phone.code(NUMBER);
    assert.equal(code, one.deps.simulator?.phone.code(NUMBER));
    const { status } = await there.post('/account/phone/verify/confirm', { phone_number: NUMBER, code });
    assert.equal(status, 200);
  });

  it('a call that plays at one is answered on the page at the other', { timeout: 60_000 }, async () => {
    const { accountSid, authToken, voiceFrom } = one.deps.config.twilio;
    const made = await fetch(`${one.url}/simulator/2010-04-01/Accounts/${accountSid}/Calls.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
      body: new URLSearchParams({ To: NUMBER, From: voiceFrom, Twiml: '<Response><Pause length="600"/></Response>' }),
    });
    const { sid } = (await made.json()) as { sid: string };
    const call = (status: string) =>
      other.deps.simulator?.until((phone) =>
        phone.calls(NUMBER).find((each) => each.sid === sid && each.status === status),
      );
    await call('ringing');
    const press = (what: string) => fetch(`${other.url}/phone/api/calls/${sid}/${what}`, { method: 'POST' });
    assert.equal((await press('answer')).status, 200);
    await call('in-progress');
    assert.equal((await press('hangup')).status, 200);
    await call('completed');
    assert.equal((await press('answer')).status, 409, 'it is over, here as there');
  });

  it('a process to which Redis answers late hears all the same', { timeout: 60_000 }, async () => {
    const log = createLogger({ level: 'silent', name: 'test', pretty: false });
    const [late, teller] = await Promise.all([connectRedis(redis.url, log), connectRedis(redis.url, log)]);
    await once(teller, 'ready');
    const lateNews = createNews(late);
    const heard = new Promise<string>((resolve) => lateNews.channel('word', resolve));
    // Longer than any command but a subscription may take.
    await teller.call('CLIENT', 'PAUSE', '1500');
    await lateNews.ready();
    const news = createNews(teller);
    news.channel<string>('word', () => assert.fail('it hears itself'))('hello');
    assert.equal(await heard, 'hello');
    for (const one of [lateNews, news]) one.close();
    for (const one of [late, teller]) one.disconnect();
  });

  it('an erasure at one ends the stream at the other', { timeout: 60_000 }, async () => {
    const { said } = await waiting();
    assert.equal((await there.delete('/account')).status, 204);
    assert.equal((await said).events.at(-1)?.type, 'error');
  });
});
