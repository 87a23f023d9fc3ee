import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { errorFor, retryAfterSeconds } from './errors.ts';
import { pieces } from './event-stream.ts';
import { fieldReader } from './field-reader.ts';
import { loadTiers } from './models.ts';
import { readStructured } from './structured.ts';

describe('what an error of the provider means', () => {
  const limit = (limit_source: string) => ({ metadata: { limit_source } });
  const rows: [number, object, number | null, string][] = [
    [400, { message: 'messages: field required' }, null, 'stop'],
    [401, {}, null, 'stop'],
    [408, {}, null, 'again'],
    [429, {}, 1, 'again'],
    [500, {}, null, 'again'],
    [502, {}, null, 'again'],
    [503, {}, null, 'again'],
    [400, { message: 'response_format: json_schema is not supported' }, null, 'without'],
    [400, { message: "Unsupported parameter: 'max_tokens'" }, null, 'without'],
    [422, { message: 'stream_options: extra fields not permitted' }, null, 'without'],
    [400, { message: 'no-such is not a valid model ID' }, null, 'next'],
    [400, { message: "This model's maximum context length is 4096 tokens" }, null, 'next'],
    [400, { code: 'context_length_exceeded' }, null, 'next'],
    [400, { message: 'flagged by the content policy' }, null, 'next'],
    [402, {}, null, 'next'],
    [402, limit('openrouter_key_limit'), null, 'next'],
    [402, limit('openrouter_credits'), null, 'stop'],
    [402, limit('openrouter_in_flight_budget'), null, 'wait'],
    [403, {}, null, 'next'],
    [404, {}, null, 'next'],
    [413, {}, null, 'next'],
    [429, {}, null, 'next'],
    [429, {}, 30, 'next'],
  ];
  for (const [status, body, retryAfter, consequence] of rows) {
    test(`${status} ${JSON.stringify(body)}${retryAfter ? ` after ${retryAfter} s` : ''}: ${consequence}`, () =>
      assert.equal(errorFor(status, body, retryAfter).consequence, consequence));
  }
  test('Retry-After is obeyed, in seconds or as a date, and never for ever', () => {
    const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
    assert.equal(retryAfterSeconds('7', now), 7);
    assert.equal(retryAfterSeconds('Sun, 22 Nov 2026 12:00:30 GMT', now), 30);
    assert.equal(retryAfterSeconds('soon', now), null);
    assert.equal(retryAfterSeconds(null, now), null);
    assert.equal(errorFor(429, {}, 100_000).seconds, 600);
  });
});

describe('a stream of events', () => {
  const read = async (...chunks: string[]) => {
    const found: unknown[] = [];
    const bytes = async function* () {
      for (const chunk of chunks) yield new TextEncoder().encode(chunk);
    };
    for await (const { json, done } of pieces(bytes())) found.push(done ? 'done' : json);
    return found;
  };
  test('comments are skipped, lines may be cut anywhere, [DONE] ends it', async () =>
    assert.deepEqual(await read(': hi\n\nda', 'ta: {"a"', ':1}\r\n\r\ndata: 2\n\n', 'data: [DONE]\n\ndata: 3\n\n'), [
      { a: 1 },
      2,
      'done',
    ]));
  test('a last line without its end is read', async () => assert.deepEqual(await read('data: 1'), [1]));
  test('an event may have several data lines', async () =>
    assert.deepEqual(await read('event: x\ndata: {\ndata: "a": 1\ndata: }\n\n'), [{ a: 1 }]));
  test('what is no JSON is skipped', async () => assert.deepEqual(await read('data: oops\n\ndata: 1\n\n'), [1]));
  test('one document in pieces is read as a whole', async () =>
    assert.deepEqual(await read('\n{"a"', ': [1,', '2]}'), [{ a: [1, 2] }]));
  test('nothing is nothing', async () => assert.deepEqual(await read(), []));
});

describe('one field of an answer that is being written', () => {
  const read = (text: string, size: number) => {
    const reader = fieldReader('message');
    let out = '';
    for (let at = 0; at < text.length; at += size) out += reader.read(text.slice(at, at + size));
    return out;
  };
  const rows: [string, string][] = [
    ['{"message":"Hello."}', 'Hello.'],
    ['{ "mood" : "message", "message" : "A \\"b\\" \\n\\u00e9 \\\\", "x": "message" }', 'A "b" \né \\'],
    ['<think>{"message":"no"}</think>\n```json\n{"message":"yes"}\n```', 'yes'],
    ['Here: {"inner":{"message":"no"},"list":["message","no"],"message":"yes"}', 'yes'],
    ['{"message":null}', ''],
    ['{"message":"cut of', 'cut of'],
    ['no object at all', ''],
  ];
  for (const [text, expected] of rows) {
    for (const size of [1, 3, 1000])
      test(`${text} in pieces of ${size}`, () => assert.equal(read(text, size), expected));
  }
});

describe('structured answers', () => {
  const schema = z.object({ a: z.number() });
  const rows: [string, { a: number } | null][] = [
    ['{"a":1}', { a: 1 }],
    ['```json\n{"a":1}\n```', { a: 1 }],
    ['Sure! {"a":1} There.', { a: 1 }],
    ['<think>{"a":2}</think>{"a":1}', { a: 1 }],
    ['{"a":2} is what I thought</think>\n{"a":1}', { a: 1 }],
    ['{"a":1', null],
    ['{"a":"1"}', null],
    ['null', null],
    ['', null],
  ];
  for (const [text, value] of rows)
    test(JSON.stringify(text), () => assert.deepEqual(readStructured(text, schema).value, value));
  test('what no database takes as text is left out', () =>
    assert.deepEqual(readStructured('{"a":"x\\u0000y\\ud800"}', z.object({ a: z.string() })).value, { a: 'xy\ufffd' }));
  test('what is wrong is said in words', () =>
    assert.match(readStructured('{"a":"1"}', schema).problem ?? '', /expected number[\s\S]*at a/));
});

describe('the models file', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'flux-models-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const file = (text: string) => {
    const path = join(folder, 'models.json');
    writeFileSync(path, text);
    return path;
  };
  test('without one there are one to three tiers for every agent', () => {
    const tiers = loadTiers(undefined);
    for (const agent of ['orchestrator', 'safety', 'goal_planner', 'summary', 'nobody'])
      assert.ok(tiers(agent).length >= 1 && tiers(agent).length <= 3, agent);
  });
  test('one list is for all agents, in its order', () => {
    const tiers = loadTiers(file('{"tiers":[{"model":"a/b","timeout_seconds":5},{"model":"c/d"}]}'));
    assert.deepEqual(tiers('chitchat'), [
      { model: 'a/b', timeoutSeconds: 5 },
      { model: 'c/d', timeoutSeconds: 20 },
    ]);
  });
  test('an agent has its own list, or the default one', () => {
    const tiers = loadTiers(file('{"agents":{"default":[{"model":"a"}],"goal_planner":[{"model":"b"}]}}'));
    assert.deepEqual(
      ['goal_planner', 'chitchat'].map((agent) => tiers(agent)[0]?.model),
      ['b', 'a'],
    );
  });
  const four = JSON.stringify({ tiers: ['a', 'b', 'c', 'd'].map((model) => ({ model })) });
  for (const text of [
    '{',
    '{"tiers":[]}',
    four,
    '{"tiers":[{"name":"x"}]}',
    '{"agents":{"chitchat":[{"model":"x"}]}}',
  ]) {
    test(`${text} is refused with the name of the file`, () =>
      assert.throws(() => loadTiers(file(text)), /LLM_MODELS_FILE .*models\.json/));
  }
  test('one that is not there is named', () =>
    assert.throws(() => loadTiers(join(folder, 'none.json')), /none\.json cannot be read/));
});
