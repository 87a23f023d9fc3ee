import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { z } from 'zod';
import { createBudget, createGateway, type Gateway } from '../../src/llm/index.ts';
import {
  cutOff,
  fail,
  failInside,
  type ModelProvider,
  modelProvider,
  type Play,
  speak,
  stall,
} from '../helpers/model-provider.ts';
import { type TestServices, testServices } from '../helpers/people.ts';

const schema = z.object({ word: z.string() });
const good = speak({ word: 'yes' });

describe('the gateway to models', () => {
  let services: TestServices;
  let provider: ModelProvider;
  let gateway: Gateway;
  let user: { id: string; zone: string };

  const build = (limits = { softLimit: 500_000, hardLimit: 1_000_000 }, timeoutSeconds = 20) => {
    const { ctx } = services;
    const tiers = ['first', 'second', 'cheap'].map((model) => ({ model, timeoutSeconds }));
    const budget = createBudget(ctx.db, ctx.clock, limits);
    return createGateway({ apiKey: 'key', baseUrl: provider.baseUrl, tiers, budget, clock: ctx.clock, log: ctx.log });
  };
  const ask = (signal?: AbortSignal) =>
    gateway.ask({
      name: 'test',
      system: 'Say yes.',
      messages: [{ role: 'user', content: 'hello' }],
      schema,
      maxTokens: 50,
      payer: user,
      signal,
    });
  const models = () => provider.asked.map(({ model }) => model);
  const usage = async () => {
    const { rows } = await services.pool.query(
      'select month::text, reserved, used from token_usage where user_id = $1 order by month',
      [user.id],
    );
    return rows as { month: string; reserved: number; used: number }[];
  };

  before(async () => {
    services = await testServices('2026-11-22T12:00:00Z');
    provider = await modelProvider();
  });
  after(async () => {
    await provider.close();
    await services.close();
  });
  beforeEach(async () => {
    user = { ...(await services.person({ timezone: 'Europe/Berlin' })), zone: 'Europe/Berlin' };
    provider.asked.length = 0;
    gateway = build();
  });

  test('an answer has the shape that was asked for, and costs what the provider says', async () => {
    provider.play({ '*': good });
    assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'first' });
    assert.deepEqual(await usage(), [{ month: '2026-11-01', reserved: 0, used: 42 }]);
    const body = provider.asked[0]?.body;
    assert.equal(body?.['max_tokens'], 50);
    assert.equal(body?.['stream'], true);
    assert.match(JSON.stringify(body?.['response_format']), /"json_schema".*"word"/);
  });

  const mended: [string, Play][] = [
    ['JSON inside a fence', speak('```json\n{"word":"yes"}\n```')],
    ['JSON after a sentence', speak('Here you are: {"word":"yes"} Anything else?')],
    [
      'an answer that is not streamed',
      (_asked, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({
            choices: [{ message: { content: '{"word":"yes"}' }, finish_reason: 'stop' }],
            usage: { total_tokens: 42 },
          }),
        );
      },
    ],
  ];
  for (const [name, play] of mended) {
    test(`${name} is understood`, async () => {
      provider.play({ first: play, '*': good });
      assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'first' });
    });
  }

  const passed: [string, Play][] = [
    ['an error inside a 200 as the only event', failInside(502)],
    ['an error inside a 200 after some text', failInside(502, { after: '{"wo' })],
    ['null content', speak('')],
    ['JSON that was cut at max_tokens', speak('{"word":"y', { finish: 'length' })],
    ['a whole object that was cut at max_tokens', speak('{"word":"yes"}', { finish: 'length' })],
    ['words instead of JSON', speak('I would rather not.')],
    ['the wrong shape', speak({ word: 7 })],
    ['a stream that breaks off', cutOff('{"word"')],
    ['a retired model', fail(404, 'No endpoints found')],
    ['a provider that is down', fail(502, 'bad gateway')],
    ['a moderated prompt', fail(403, 'flagged')],
    ['a rate limit', fail(429, 'slow down', { headers: { 'retry-after': '7' } })],
  ];
  for (const [name, play] of passed) {
    test(`${name}: the next model answers`, async () => {
      provider.play({ first: play, '*': good });
      assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'second' });
      assert.deepEqual(models(), ['first', 'second']);
    });
  }

  const final: [string, Play][] = [
    ['a wrong key', fail(401, 'no such key')],
    ['no credits', fail(402, 'pay', { metadata: { limit_source: 'openrouter_credits' } })],
    ['a key at its limit', fail(402, 'pay', { metadata: { limit_source: 'openrouter_key_limit' } })],
    ['a request that is wrong', fail(400, 'no')],
    ['no credits, told inside a 200', failInside(402, { metadata: { limit_source: 'openrouter_credits' } })],
  ];
  for (const [name, play] of final) {
    test(`${name}: no other model is asked`, async () => {
      provider.play({ first: play, '*': good });
      assert.deepEqual(await ask(), { ok: false, reason: 'down' });
      assert.deepEqual(models(), ['first']);
    });
  }

  test('after a wrong key nobody is asked for a while, then again', async () => {
    provider.play({ '*': fail(401, 'no such key') });
    await ask();
    await ask();
    assert.deepEqual(models(), ['first']);
    services.clock.advance({ minutes: 6 });
    provider.play({ '*': good });
    assert.equal((await ask()).ok, true);
  });

  test('a model that asks for patience is left alone as long as it says', async () => {
    provider.play({ first: fail(429, 'slow down', { headers: { 'retry-after': '7' } }), '*': good });
    await ask();
    await ask();
    assert.deepEqual(models(), ['first', 'second', 'second']);
    services.clock.advance({ seconds: 8 });
    provider.play({ '*': good });
    assert.equal((await ask()).ok && models().at(-1), 'first');
  });

  test('money that other calls hold is waited for, and no other model is asked meanwhile', async () => {
    provider.play({
      '*': fail(402, 'wait', {
        headers: { 'retry-after': '3' },
        metadata: { limit_source: 'openrouter_in_flight_budget' },
      }),
    });
    assert.equal((await ask()).ok, false);
    provider.play({ '*': good });
    assert.equal((await ask()).ok, false);
    services.clock.advance({ seconds: 4 });
    assert.equal((await ask()).ok, true);
  });

  test('when nobody listens the answer is that models are down', async () => {
    provider.play({ '*': fail(503, 'down') });
    assert.deepEqual(await ask(), { ok: false, reason: 'down' });
    assert.deepEqual(models(), ['first', 'second', 'cheap']);
  });

  test('a client that leaves ends the call at once, and what was promised is charged', async () => {
    const leaving = new AbortController();
    provider.play({ '*': stall(() => leaving.abort()) });
    assert.deepEqual(await ask(leaving.signal), { ok: false, reason: 'aborted' });
    await provider.asked[0]?.cut;
    assert.deepEqual(models(), ['first']);
    const [month] = await usage();
    assert.equal(month?.reserved, 0);
    assert.ok((month?.used ?? 0) >= 50, `charged ${month?.used}`);
  });

  test('a model that does not answer in time is passed over', async () => {
    gateway = build(undefined, 0.2);
    provider.play({ first: stall(() => undefined), '*': good });
    assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'second' });
  });

  test('a stream without usage is charged as reserved', async () => {
    provider.play({ '*': speak({ word: 'yes' }, { tokens: null }) });
    await ask();
    const [month] = await usage();
    assert.ok((month?.used ?? 0) >= 50 && month?.reserved === 0);
  });

  test('over the soft limit only the cheapest model is asked', async () => {
    gateway = build({ softLimit: 40, hardLimit: 10_000 });
    provider.play({ '*': good });
    await ask();
    await ask();
    assert.deepEqual(models(), ['first', 'cheap']);
  });

  test('over the hard limit nobody is asked, and next month it begins anew in the zone of the person', async () => {
    gateway = build({ softLimit: 40, hardLimit: 90 });
    provider.play({ '*': good });
    services.clock.set('2026-11-30T22:30:00Z');
    await ask();
    assert.deepEqual(await ask(), { ok: false, reason: 'budget' });
    services.clock.set('2026-11-30T23:30:00Z');
    assert.equal((await ask()).ok, true, 'it is December in Berlin');
    assert.deepEqual(
      (await usage()).map(({ month }) => month),
      ['2026-11-01', '2026-12-01'],
    );
  });

  test('ten calls at once cannot pass the same check', async () => {
    gateway = build({ softLimit: 1_000, hardLimit: 130 });
    let waiting = 0;
    let release = () => {};
    const all = new Promise<void>((resolve) => {
      release = resolve;
    });
    provider.play({
      '*': async (asked, response) => {
        if (++waiting === 2) release();
        await all;
        await speak({ word: 'yes' })(asked, response);
      },
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask()));
    assert.equal(answers.filter(({ ok }) => ok).length, 2);
    assert.ok((await usage()).every(({ used, reserved }) => used <= 130 && reserved === 0));
  });

  test('without a key nobody is asked', async () => {
    const { ctx } = services;
    const budget = createBudget(ctx.db, ctx.clock, { softLimit: 1, hardLimit: 1 });
    gateway = createGateway({
      apiKey: undefined,
      baseUrl: provider.baseUrl,
      tiers: [],
      budget,
      clock: ctx.clock,
      log: ctx.log,
    });
    assert.deepEqual(await ask(), { ok: false, reason: 'off' });
    assert.deepEqual(await usage(), []);
  });
});
