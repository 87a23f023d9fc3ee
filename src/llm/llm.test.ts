import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { errorFor, retryAfterSeconds } from './errors.ts';
import { eventData } from './event-stream.ts';
import { loadTiers } from './models.ts';
import { readStructured } from './structured.ts';

describe('what an error of the provider means', () => {
  const rows: [number, object, string][] = [
    [400, {}, 'stop'],
    [401, {}, 'stop'],
    [402, { metadata: { limit_source: 'openrouter_credits' } }, 'stop'],
    [402, { metadata: { limit_source: 'openrouter_in_flight_budget' } }, 'wait'],
    [403, {}, 'next'],
    [404, {}, 'next'],
    [408, {}, 'next'],
    [429, {}, 'next'],
    [502, {}, 'next'],
    [503, {}, 'next'],
  ];
  for (const [status, body, consequence] of rows) {
    test(`${status} ${JSON.stringify(body)}: ${consequence}`, () =>
      assert.equal(errorFor(status, body, null).consequence, consequence));
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
    const data: string[] = [];
    const bytes = async function* () {
      for (const chunk of chunks) yield new TextEncoder().encode(chunk);
    };
    for await (const one of eventData(bytes())) data.push(one);
    return data;
  };
  test('comments are skipped, lines may be cut anywhere, [DONE] ends it', async () => {
    assert.deepEqual(await read(': hi\n\nda', 'ta: {"a"', ':1}\r\n\r\ndata: 2\n\n', 'data: [DONE]\n\ndata: 3\n\n'), [
      '{"a":1}',
      '2',
    ]);
  });
  test('a last line without its end is read', async () => assert.deepEqual(await read('data: 1'), ['1']));
});

describe('structured answers', () => {
  const schema = z.object({ a: z.number() });
  const rows: [string, { a: number } | null][] = [
    ['{"a":1}', { a: 1 }],
    ['```json\n{"a":1}\n```', { a: 1 }],
    ['Sure! {"a":1} There.', { a: 1 }],
    ['{"a":1', null],
    ['{"a":"1"}', null],
    ['null', null],
    ['', null],
  ];
  for (const [text, value] of rows)
    test(JSON.stringify(text), () => assert.deepEqual(readStructured(text, schema), value));
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
  test('without one there are three tiers', () => assert.equal(loadTiers(undefined).length, 3));
  test('its models are tried in their order', () => {
    assert.deepEqual(loadTiers(file('{"tiers":[{"model":"a/b","timeout_seconds":5},{"model":"c/d"}]}')), [
      { model: 'a/b', timeoutSeconds: 5 },
      { model: 'c/d', timeoutSeconds: 20 },
    ]);
  });
  for (const text of ['{', '{"tiers":[]}', '{"tiers":[{"name":"x"}]}']) {
    test(`${text} is refused with the name of the file`, () =>
      assert.throws(() => loadTiers(file(text)), /LLM_MODELS_FILE .*models\.json/));
  }
  test('one that is not there is named', () =>
    assert.throws(() => loadTiers(join(folder, 'none.json')), /none\.json cannot be read/));
});
