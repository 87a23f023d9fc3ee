import type { z } from 'zod';

/**
 * A model's text → a value of the schema, or null. Models wrap JSON in fences or sentences, whatever they were told; that is undone. What
 * was cut off is not mended: half a title would look like a whole one.
 */
export function readStructured<T>(text: string, schema: z.ZodType<T>): T | null {
  for (const candidate of candidates(text)) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return parsed.data;
  }
  return null;
}

function* candidates(text: string): Generator<unknown> {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/i.exec(text)?.[1];
  const braces = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const json of [text, fenced, braces]) {
    if (!json) continue;
    try {
      yield JSON.parse(json);
    } catch {
      // the next candidate
    }
  }
}
