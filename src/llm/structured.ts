import { z } from 'zod';

export type Structured<T> = { value: T; problem: null } | { value: null; problem: string };

/**
 * A model's text → a value of the schema, or what is wrong with it. Models wrap JSON in thoughts, fences or sentences, whatever they were
 * told; that is undone. What was cut off is not mended: half a title would look like a whole one.
 */
export function readStructured<T>(text: string, schema: z.ZodType<T>): Structured<T> {
  let problem = 'it holds no JSON object';
  for (const candidate of candidates(withoutThoughts(text))) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return { value: parsed.data, problem: null };
    problem = z.prettifyError(parsed.error);
  }
  return { value: null, problem };
}

/** Reasoning models put their thoughts first; some chat templates leave out where they begin. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>');
  return end < 0 ? text : text.slice(end + '</think>'.length);
}

function* candidates(text: string): Generator<unknown> {
  for (const json of [text, fenced(text), text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)]) {
    if (!json) continue;
    try {
      yield JSON.parse(json, storable);
    } catch {
      // the next candidate
    }
  }
}

/** What no database takes as text, and no person reads: NUL, and halves of a character. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;

/** What stands inside the first fence. */
function fenced(text: string): string | null {
  const begin = text.indexOf('```');
  const end = text.indexOf('```', begin + 3);
  if (begin < 0 || end < 0) return null;
  return text.slice(begin + 3, end).replace(/^\s*json\b/i, '');
}

/**
 * A zod schema as models' servers take it: without lengths and bounds, which strict modes refuse and grammars unroll. They are checked
 * on the answer.
 */
export function wireSchema(schema: z.ZodType): unknown {
  const known = onWire.get(schema);
  if (known) return known;
  const made = bare(z.toJSONSchema(schema, { target: 'draft-7' })) as object;
  onWire.set(schema, made);
  return made;
}

/** Each agent has one schema, for as long as the process runs. */
const onWire = new WeakMap<z.ZodType, object>();

const LEFT_OUT = new Set([
  '$schema',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'pattern',
  'format',
  'default',
]);

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, inner]) => !(LEFT_OUT.has(key) && typeof inner !== 'object'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, bare(inner)]));
}
