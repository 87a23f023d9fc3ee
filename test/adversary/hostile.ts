import fc from 'fast-check';
import { type ApiDocument, type Operation, resolved, type Schema } from './document.ts';

/** What nobody should send, and somebody does. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53,
    2 ** 63,
    [],
    {},
    [null],
    [[]],
    {},
  ),
  fc.constantFrom(
    '',
    ' ',
    '\t',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfffy',
    '\u202egnp.exe',
    '🏃‍♀️'.repeat(20),
    'NaN',
    'null',
    '-1',
  ),
  fc.constantFrom(
    "'; drop table tasks; --",
    '$(reboot)',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '__proto__',
  ),
  fc.constantFrom(
    '0000-00-00',
    '2026-02-30',
    '9999-12-31',
    '-000001-01-01',
    '+275760-09-13',
    '2026-12-01T24:00',
    '2026-12-01T07:00Z',
  ),
  fc.constantFrom(
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-12-31T23:59:60Z',
    '2026-12-01T07:00:00+99:99',
    '9999-12-31T23:59:59Z',
  ),
  fc.constantFrom(
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=MINUTELY;COUNT=999999999',
    'FREQ=DAILY;INTERVAL=0',
    'Etc/../UTC',
  ),
  fc.constantFrom('x'.repeat(9_000), ' '.repeat(9_000), '9'.repeat(400), `${'('.repeat(3_000)}`, 'a b '.repeat(2_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** What the schema allows, its edges first; an example where it has no more to say. */
export function fitting(document: ApiDocument, given: Schema, example: unknown, depth = 0): fc.Arbitrary<unknown> {
  const schema = resolved(document, given);
  const kinds = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (kinds) return fc.oneof(...kinds.map((one) => fitting(document, one, example, depth + 1)));
  const type = [schema.type].flat()[0];
  const { minimum = -10, maximum = 1_000, minLength = 0, maxLength = 50 } = schema;
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer')
    return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: Math.max(minimum, maximum) }));
  if (type === 'number') return fc.constantFrom(minimum, maximum, (minimum + maximum) / 2);
  if (type === 'array' && depth < 5)
    return fc.array(fitting(document, schema.items ?? {}, undefined, depth + 1), { maxLength: 3 });
  if (type === 'object' && depth < 5) return objects(document, schema, example, depth);
  if (type === 'string') return texts(schema, example, minLength, maxLength);
  return fc.constant(example ?? 'x');
}

function objects(document: ApiDocument, schema: Schema, example: unknown, depth: number): fc.Arbitrary<unknown> {
  const known = (example ?? {}) as Record<string, unknown>;
  const parts = Object.entries(schema.properties ?? {}).map(([name, one]) => [
    name,
    fc.oneof(fc.constant(known[name]), fitting(document, one, known[name], depth + 1)),
  ]);
  return fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: schema.required ?? [],
  });
}

function texts({ format }: Schema, example: unknown, min: number, max: number): fc.Arbitrary<unknown> {
  const usual = typeof example === 'string' ? [example] : [];
  if (format === 'date') return fc.constantFrom(...usual, '2027-03-01', '2024-02-29', '1970-01-01');
  if (format === 'date-time') return fc.constantFrom(...usual, '2027-03-01T07:00:00Z', '2027-03-28T02:30:00+01:00');
  if (format === 'uuid') return fc.uuid();
  const lengths = [min, Math.min(max, 10_000)].map((length) => 'x'.repeat(length));
  return fc.constantFrom(...usual, ...lengths, 'Run', '07:00', 'FREQ=DAILY', 'Europe/Berlin');
}

/** A request as it goes on the wire. */
export type Attack = { path: string; headers: Record<string, string>; body: string | null };

const JSON_TYPE = { 'content-type': 'application/json' };

/** Requests to an operation: well formed ones, ones with a single thing wrong, and noise. `ids`: what parameters of a path may be. */
export function attacks(document: ApiDocument, operation: Operation, ids: readonly string[]): fc.Arbitrary<Attack> {
  return fc
    .record({ path: paths(document, operation, ids), headers: headersOf(operation), body: bodies(document, operation) })
    .map(({ path, headers, body }) => ({ path, body, headers: { ...(body === null ? {} : JSON_TYPE), ...headers } }));
}

function paths(document: ApiDocument, { path, parameters }: Operation, ids: readonly string[]): fc.Arbitrary<string> {
  const inPath = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids) },
    {
      weight: 1,
      arbitrary: fc
        .oneof(
          fc.uuid(),
          hostile.map((one) => textOf(one).slice(0, 300)),
        )
        .map(encoded),
    },
  );
  const filled = fc
    .array(inPath, { minLength: 2, maxLength: 2 })
    .map((values) => path.replace(/\{[^}]+\}/g, () => values.shift() || 'x'));
  const query = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) =>
      fc
        .oneof(fitting(document, schema, undefined), hostile)
        .map((value) => `${name}=${encoded(textOf(value).slice(0, 2_000))}`),
    );
  const unknown = hostile.map((value) => `nobody_knows=${encoded(textOf(value).slice(0, 200))}`);
  const values = [...query, unknown];
  return fc
    .tuple(filled, fc.subarray(values.map((_, i) => i)), fc.tuple(...values))
    .map(([to, chosen, given]) => (chosen.length === 0 ? to : `${to}?${chosen.map((i) => given[i]).join('&')}`));
}

/** Percent-encoding that also takes half a pair of surrogates. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

function headersOf({ parameters }: Operation): fc.Arbitrary<Record<string, string>> {
  const odd = fc.constantFrom<Record<string, string>>(
    {},
    {},
    {},
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-16' },
    { accept: 'image/png' },
    { 'x-request-id': 'x'.repeat(200) },
    { 'accept-encoding': 'br;q=NaN' },
  );
  if (!parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key')) return odd;
  const key = fc.constantFrom('', ' ', 'k', 'x'.repeat(200), 'x'.repeat(201));
  return fc.oneof(
    odd,
    key.map((one) => ({ 'idempotency-key': one })),
  );
}

function bodies(document: ApiDocument, { body }: Operation): fc.Arbitrary<string | null> {
  const noise = fc.oneof(
    fc.constantFrom(
      null,
      '',
      '{',
      '{"a":',
      '[]',
      'null',
      '"x"',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{}}}',
    ),
    fc.constantFrom(
      '['.repeat(5_000) + ']'.repeat(5_000),
      `{"title":"${'x'.repeat(300_000)}"}`,
      '{"title":"a","title":1}',
      '\ufeff{}',
    ),
    hostile.map((value) => JSON.stringify(value) ?? null),
  );
  if (!body) return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: noise });
  const good = fitting(document, body.schema, body.example);
  const names = Object.keys(resolved(document, body.schema).properties ?? { x: {} });
  const spoilt = fc
    .record({ from: good, name: fc.constantFrom(...names, 'nobody_knows'), value: hostile })
    .map(({ from, name, value }) => ({ ...(body.example as object), ...(from as object), [name]: value }));
  return fc.oneof(
    { weight: 3, arbitrary: good.map((value) => JSON.stringify(value) ?? null) },
    { weight: 4, arbitrary: spoilt.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: noise },
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
