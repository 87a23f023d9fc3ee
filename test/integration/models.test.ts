import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { z } from 'zod';
import {
  type Budget,
  createBudget,
  createGateway,
  type Deadline,
  deadlineIn,
  type Gateway,
} from '../../src/llm/index.ts';
import { createLogger } from '../../src/logging.ts';
import {
  cutOff,
  drip,
  fail,
  failInside,
  inTurn,
  type ModelProvider,
  modelProvider,
  type Play,
  raw,
  refuse,
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

  const build = (
    limits = { softLimit: 500_000, hardLimit: 1_000_000 },
    timeoutSeconds = 20,
    watched: (budget: Budget) => Budget = (budget) => budget,
  ) => {
    const { ctx } = services;
    const list = ['first', 'second', 'cheap'].map((model) => ({ model, timeoutSeconds }));
    const tiers = () => list;
    const budget = watched(createBudget(ctx.db, ctx.clock, limits));
    return createGateway({ apiKey: 'key', baseUrl: provider.baseUrl, tiers, budget, clock: ctx.clock, log });
  };
  const loud: string[] = [];
  const log = createLogger({
    level: 'error',
    name: 'test',
    pretty: false,
    to: { write: (line) => void loud.push(line) },
  });
  const ask = (signal?: AbortSignal, deadline?: Deadline) =>
    gateway.ask({
      name: 'test',
      system: 'Say yes.',
      messages: [{ role: 'user', content: 'hello' }],
      schema,
      maxTokens: 50,
      payer: user,
      signal,
      deadline,
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

  const data = (...events: unknown[]) =>
    events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');
  const delta = (content: unknown, finish_reason: string | null = null) => ({
    choices: [{ delta: { content }, finish_reason }],
  });
  const usage42 = { prompt_tokens: 40, completion_tokens: 2, total_tokens: 42 };
  const SSE = 'text/event-stream';

  test('usage in a last chunk without choices is what is charged', async () => {
    const usage77 = { prompt_tokens: 70, completion_tokens: 7, total_tokens: 77 };
    provider.play({ '*': raw(data(delta('{"word":"yes"}', 'stop'), { choices: [], usage: usage77 }, '[DONE]'), SSE) });
    assert.equal((await ask()).ok, true);
    assert.equal((await usage())[0]?.used, 77);
  });

  const mended: [string, Play][] = [
    ['JSON inside a fence', speak('```json\n{"word":"yes"}\n```')],
    ['JSON after a sentence', speak('Here you are: {"word":"yes"} Anything else?')],
    ['JSON after thoughts', speak('<think>{"word":"no"}? No.</think>\n{"word":"yes"}')],
    ['[DONE] without a finish_reason', raw(data(delta('{"word":"yes"}'), '[DONE]'), SSE)],
    ['a stream that just ends after a whole answer', raw(data(delta('{"word":"yes"}')), SSE)],
    [
      'content as parts',
      raw(
        data(
          delta(
            [
              { type: 'text', text: '{"word":' },
              { type: 'text', text: '"yes"}' },
            ],
            'stop',
          ),
        ),
        SSE,
      ),
    ],
    ['a stream without its content type', raw(data(delta('{"word":"yes"}', 'stop'), '[DONE]'))],
    [
      'an answer that is not streamed',
      raw(
        JSON.stringify({ choices: [{ message: { content: '{"word":"yes"}' }, finish_reason: 'stop' }] }),
        'application/json',
      ),
    ],
    [
      'usage in a last chunk without choices',
      raw(data(delta('{"word":"yes"}'), delta('', 'stop'), { choices: [], usage: usage42 }, '[DONE]'), SSE),
    ],
  ];
  for (const [name, play] of mended) {
    test(`${name} is understood`, async () => {
      provider.play({ first: play, '*': good });
      assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'first' });
    });
  }

  const passed: [string, Play, number?][] = [
    ['an error inside a 200 as the only event, twice', failInside(502), 2],
    ['an error inside a 200 after some text, twice', failInside(502, { after: '{"wo' }), 2],
    ['moderation inside a 200', failInside(403)],
    ['null content', speak('')],
    ['JSON that was cut at max_tokens', speak('{"word":"y', { finish: 'length' })],
    ['a whole object that was cut at max_tokens', speak('{"word":"yes"}', { finish: 'length' })],
    ['words instead of JSON, twice', speak('I would rather not.'), 2],
    ['the wrong shape, twice', speak({ word: 7 }), 2],
    ['a stream that breaks off', cutOff('{"word"')],
    ['a retired model', fail(404, 'No endpoints found')],
    ['a provider that is down, twice', fail(502, 'bad gateway'), 2],
    ['a time-out at the provider, twice', fail(408, 'timeout'), 2],
    ['a key at its limit', fail(402, 'pay', { metadata: { limit_source: 'openrouter_key_limit' } })],
    ['a context that is too long', fail(400, "This model's maximum context length is 4096 tokens")],
    ['a context that is too long, said without the model', fail(400, 'Please reduce the length of the messages')],
    ['a model that nobody knows', fail(400, 'x is not a valid model ID')],
    ['a refusal', refuse()],
    ['a whole answer that the provider calls failed', speak('{"word":"yes"}', { finish: 'error' })],
    ['a whole answer that the provider moderates', speak('{"word":"yes"}', { finish: 'content_filter' })],
    ['an endless answer', raw(data(delta('x'.repeat(450_000)), '[DONE]'), SSE)],
    ['a moderated prompt', fail(403, 'flagged')],
    ['a rate limit', fail(429, 'slow down', { headers: { 'retry-after': '7' } })],
    ['a rate limit that tells no time', fail(429, 'slow down')],
    ['a rate limit, told inside a 200', failInside(429)],
    ['a retired model, told inside a 200', failInside(404)],
    ['a prompt that is too large', fail(413, 'request entity too large')],
    ['a prompt that is moderated with a 400', fail(400, 'flagged by the content policy')],
    ['a provider that is overloaded, twice', fail(503, 'overloaded'), 2],
    ['a connection that is lost, twice', (_asked, response) => void response.destroy(), 2],
  ];
  for (const [name, play, calls = 1] of passed) {
    test(`${name}: the next model answers`, async () => {
      provider.play({ first: play, '*': good });
      assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'second' });
      assert.deepEqual(models(), [...Array.from({ length: calls }, () => 'first'), 'second']);
    });
  }

  const mendedAtOnce: [string, Play][] = [
    ['a provider that stumbles', fail(502, 'bad gateway')],
    ['a time-out at the provider', fail(408, 'timeout')],
    ['a connection that is lost', (_asked, response) => void response.destroy()],
    ['a rate limit that is over soon', fail(429, 'slow down', { headers: { 'retry-after': '0' } })],
    ['an error inside a 200', failInside(502)],
    ['a time-out at the provider, told inside a 200', failInside(408)],
  ];
  for (const [name, play] of mendedAtOnce) {
    test(`${name}: the same model is asked once more`, async () => {
      provider.play({ first: inTurn(play, good), '*': fail(500, 'not asked') });
      assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'first' });
      assert.deepEqual(models(), ['first', 'first']);
    });
  }

  test('an answer of the wrong shape is sent back once, with what is wrong with it', async () => {
    provider.play({ first: inTurn(speak({ word: 7 }), good) });
    assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'first' });
    const sent = provider.asked[1]?.body['messages'] as { role: string; content: string }[];
    assert.deepEqual(
      sent.map(({ role }) => role),
      ['system', 'user', 'assistant', 'user'],
    );
    assert.match(sent[2]?.content ?? '', /"word":7/);
    assert.match(sent[3]?.content ?? '', /expected string/);
  });

  for (const [part, message] of [
    ['response_format', 'response_format.json_schema is not supported by this server'],
    ['stream_options', 'stream_options: extra fields not permitted'],
    ['temperature', "Unsupported value: 'temperature' does not support 0.3"],
    ['max_tokens', "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."],
  ] as const) {
    test(`a server that does not know ${part} is asked without it, from then on at once`, async () => {
      provider.play({
        first: ({ body, ...asked }, response) =>
          (part in body ? fail(400, message) : good)({ ...asked, body }, response),
      });
      assert.equal((await ask()).ok, true);
      assert.equal((await ask()).ok, true);
      assert.deepEqual(models(), ['first', 'first', 'first']);
      const last = provider.asked.at(-1);
      if (part === 'response_format') assert.match(last?.system ?? '', /JSON schema[\s\S]*"word"/);
      if (part === 'max_tokens') assert.equal(last?.body['max_completion_tokens'], 50);
    });
  }

  test('a server that refuses the format and then everything else is left for the next', async () => {
    provider.play({ first: fail(400, 'grammar: failed to parse json_schema'), '*': good });
    assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'second' });
    assert.deepEqual(models(), ['first', 'first', 'second']);
  });

  const final: [string, Play][] = [
    ['a wrong key', fail(401, 'no such key')],
    ['no credits', fail(402, 'pay', { metadata: { limit_source: 'openrouter_credits' } })],
    ['a request that is wrong', fail(400, 'no')],
    ['a wrong key, told inside a 200', failInside(401)],
    ['no credits, told inside a 200', failInside(402, { metadata: { limit_source: 'openrouter_credits' } })],
  ];
  for (const [name, play] of final) {
    test(`${name}: no other model is asked, and the operator is told`, async () => {
      provider.play({ first: play, '*': good });
      loud.length = 0;
      assert.deepEqual(await ask(), { ok: false, reason: 'down' });
      assert.deepEqual(models(), ['first']);
      assert.equal(loud.length, 1);
      assert.match(loud[0] ?? '', /the coach runs on rules until this is mended/);
    });
  }

  test('a call that failed is told with the provider’s own name for it', async () => {
    const named: Play = (asked, response) => {
      response.setHeader('x-generation-id', 'gen-123');
      return failInside(401)(asked, response);
    };
    provider.play({ '*': named });
    loud.length = 0;
    await ask();
    assert.equal(JSON.parse(loud[0] ?? '{}').generation, 'gen-123');
  });

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

  test('after its rest a model is probed by one call, and the others do not wait for it', async () => {
    provider.play({ first: fail(503, 'down'), '*': good });
    await ask();
    services.clock.advance({ seconds: 30 });
    let probed = () => {};
    const probe = new Promise<void>((resolve) => {
      probed = resolve;
    });
    let release = () => {};
    const free = new Promise<void>((resolve) => {
      release = resolve;
    });
    provider.asked.length = 0;
    provider.play({
      first: async (asked, response) => {
        probed();
        await free;
        await good(asked, response);
      },
      '*': good,
    });
    const probing = ask();
    await probe;
    assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'second' });
    release();
    assert.deepEqual(await probing, { ok: true, value: { word: 'yes' }, model: 'first' });
    assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'first' });
  });

  test('a model that fails again and again is left alone longer and longer', async () => {
    provider.play({ first: fail(503, 'down'), '*': good });
    for (const seconds of [0, 11, 11, 11]) {
      services.clock.advance({ seconds });
      await ask();
    }
    // Twice at 0, 11 and 33 s; at 22 s it rests for the second time, for 20 s.
    assert.equal(models().filter((model) => model === 'first').length, 6);
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
    assert.deepEqual(models(), ['first', 'first', 'second', 'second', 'cheap', 'cheap']);
  });

  /** What ends by itself does so long before this; what waits for the line does not. */
  const notHanging = { timeout: 60_000 };
  const PATIENT = 600;

  test('a client that leaves ends the call at once, and what was promised is charged', notHanging, async () => {
    gateway = build(undefined, PATIENT);
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

  test('a model that does not answer leaves the next one a share of the turn', async () => {
    provider.play({ first: stall(() => undefined), '*': good });
    assert.deepEqual(await ask(undefined, deadlineIn(4)), { ok: true, value: { word: 'yes' }, model: 'second' });
  });

  const letters = (text: string) => [...text].map((letter) => data(delta(letter)));
  const slow: [string, Play][] = [
    ['sends no headers', () => undefined],
    ['sends headers and nothing else', drip([], 10)],
    ['sends byte after byte of one event', drip([...data(delta('x'.repeat(4_000)))], 5)],
    ['sends comments for ever', drip(Array(500).fill(': PROCESSING\n\n'), 5)],
    ['writes a letter at a time, for ever', drip(letters('{"word":"y'.padEnd(2_000, 'e')), 5)],
    [
      'sends a document byte after byte',
      drip([...JSON.stringify({ choices: 'x'.repeat(2_000) })], 5, 'application/json'),
    ],
    [
      'never ends the body of its error',
      (_asked, response) => {
        response.writeHead(503);
        response.write('{"error":');
      },
    ],
  ];
  for (const [name, play] of slow) {
    test(`a server that ${name} is hung up on, and there is time left for the rules`, async () => {
      provider.play({ '*': play });
      const deadline = deadlineIn(0.9);
      assert.deepEqual(await ask(undefined, deadline), { ok: false, reason: 'late' });
      assert.ok(models().length >= 1);
      // Every call was ended from here: none goes on behind the turn.
      await Promise.all(provider.asked.map(({ cut }) => cut));
      assert.equal((await usage())[0]?.reserved, 0);
    });
  }

  for (const [name, pieces] of [
    ['finish_reason', [data(delta('{"word":"yes"}', 'stop'))]],
    ['[DONE]', [data(delta('{"word":"yes"}'), '[DONE]')]],
  ] as const) {
    test(`a whole answer is taken where the line stays open behind its ${name}`, notHanging, async () => {
      gateway = build(undefined, PATIENT);
      provider.play({ first: drip([...pieces], 1), '*': fail(500, 'not asked') });
      assert.deepEqual(await ask(), { ok: true, value: { word: 'yes' }, model: 'first' });
      await provider.asked[0]?.cut;
    });
  }

  test('books that do not answer cost a turn no more than its time, and what they set aside late is given back', async () => {
    const given = Promise.withResolvers<void>();
    gateway = build(undefined, undefined, (budget) => ({
      ...budget,
      release: (reservation) => budget.release(reservation).then(given.resolve),
    }));
    provider.play({ '*': good });
    await ask();
    provider.asked.length = 0;
    const other = await services.pool.connect();
    try {
      await other.query('begin');
      await other.query('select from token_usage where user_id = $1 for update', [user.id]);
      assert.deepEqual(await ask(undefined, deadlineIn(0.9)), { ok: false, reason: 'late' });
      assert.deepEqual(models(), []);
    } finally {
      await other.query('rollback');
      other.release();
    }
    await given.promise;
    const { rows } = await services.pool.query('select outcome from llm_usage where user_id = $1', [user.id]);
    assert.deepEqual([rows, (await usage())[0]?.reserved], [[{ outcome: 'answer' }], 0]);
  });

  test('a turn’s time is shared by its calls, and near its end nobody is asked', async () => {
    // Time goes by with each call that is made, however long this machine takes over it: a second in all, of which 300 ms are kept.
    const deadline = { remainingMs: () => 1_000 - 400 * models().length, keptMs: 300 };
    provider.play({ '*': stall(() => undefined) });
    assert.deepEqual(await ask(undefined, deadline), { ok: false, reason: 'late' });
    assert.deepEqual(models(), ['first', 'second'], 'the second one had its chance, a third had no time');
    assert.equal(deadline.remainingMs(), 200, 'there is time for the rules');
    assert.deepEqual(await ask(undefined, { remainingMs: () => 590, keptMs: 300 }), { ok: false, reason: 'late' });
    assert.equal(models().length, 2);
  });

  test('each call stands in the ledger', async () => {
    provider.play({ first: fail(404, 'gone'), '*': speak({ word: 'yes' }, { cost: 0.0007 }) });
    await ask();
    const { rows } = await services.pool.query(
      `select agent, model, tier, tokens, tokens_in, tokens_out, cost_usd::text as cost, outcome, latency_ms >= 0 as timed, settled_at is not null as settled
       from llm_usage where user_id = $1 order by tier`,
      [user.id],
    );
    assert.deepEqual(rows, [
      {
        agent: 'test',
        model: 'first',
        tier: 1,
        tokens: 0,
        tokens_in: null,
        tokens_out: null,
        cost: null,
        outcome: 'failed',
        timed: true,
        settled: true,
      },
      {
        agent: 'test',
        model: 'second',
        tier: 2,
        tokens: 42,
        tokens_in: 40,
        tokens_out: 2,
        cost: '0.0007',
        outcome: 'answer',
        timed: true,
        settled: true,
      },
    ]);
  });

  test('what a process that died had set aside comes back after a while', async () => {
    gateway = build({ softLimit: 1_000, hardLimit: 130 });
    const lost = createBudget(services.ctx.db, services.ctx.clock, { softLimit: 1_000, hardLimit: 130 });
    assert.equal(typeof (await lost.reserve(user, 'test', 100)), 'object');
    provider.play({ '*': good });
    assert.deepEqual(await ask(), { ok: false, reason: 'budget' });
    services.clock.advance({ minutes: 11 });
    assert.equal((await ask()).ok, true);
    const { rows } = await services.pool.query(`select outcome from llm_usage where user_id = $1 order by created_at`, [
      user.id,
    ]);
    assert.deepEqual(rows, [{ outcome: 'lost' }, { outcome: 'answer' }]);
    assert.deepEqual((await usage())[0]?.reserved, 0);
  });

  for (const [name, play] of [
    ['without usage', speak({ word: 'yes' }, { tokens: null })],
    ['that was cut off', cutOff('{"word"')],
  ] as const)
    test(`a stream ${name} is charged as reserved`, async () => {
      provider.play({ first: play, '*': fail(404, 'gone') });
      await ask();
      const { rows } = await services.pool.query(
        'select reserved, tokens from llm_usage where user_id = $1 order by tier limit 1',
        [user.id],
      );
      assert.ok(rows[0].reserved >= 50);
      assert.equal(rows[0].tokens, rows[0].reserved);
      assert.deepEqual(
        (await usage()).map(({ reserved, used }) => [reserved, used]),
        [[0, rows[0].reserved]],
      );
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

  test('twenty at once, of which some break off, never pass the hard limit by more than one call', async () => {
    const hardLimit = 1_000;
    gateway = build({ softLimit: 10_000, hardLimit });
    let turn = 0;
    // The provider reports more than was reserved, or nothing, or breaks off.
    const kinds = [speak({ word: 'yes' }, { tokens: 90 }), speak({ word: 'yes' }, { tokens: null }), cutOff('{"wo')];
    provider.play({ '*': (asked, response) => kinds[turn++ % kinds.length]?.(asked, response) });
    await Promise.all(Array.from({ length: 20 }, () => ask()));
    await Promise.all(Array.from({ length: 20 }, () => ask()));
    const [month] = await usage();
    const { rows } = await services.pool.query('select sum(tokens)::int as told from llm_usage where user_id = $1', [
      user.id,
    ]);
    assert.equal(month?.reserved, 0);
    assert.equal(month?.used, rows[0].told, 'the ledger and the month agree');
    assert.ok((month?.used ?? 0) <= hardLimit + 20 * (90 - 57), `used ${month?.used}`);
    assert.deepEqual(await ask(), { ok: false, reason: 'budget' });
  });

  test('without a key nobody is asked', async () => {
    const { ctx } = services;
    const budget = createBudget(ctx.db, ctx.clock, { softLimit: 1, hardLimit: 1 });
    gateway = createGateway({
      apiKey: undefined,
      baseUrl: provider.baseUrl,
      tiers: () => [],
      budget,
      clock: ctx.clock,
      log: ctx.log,
    });
    assert.deepEqual(await ask(), { ok: false, reason: 'off' });
    assert.deepEqual(await usage(), []);
  });
});
