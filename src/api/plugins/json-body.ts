import type { FastifyInstance } from 'fastify';
import { Problem } from '../../db/errors.ts';

/**
 * JSON as it is sent, but an empty body is no body: `supabase-js` and many HTTP libraries announce JSON on requests that carry none. What no
 * database keeps, and keys that would poison a prototype, are refused at the door with a sentence that says so.
 */
export function acceptJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => {
      if (body.trim() === '') return undefined;
      const value = parse(body);
      requireSound(value);
      return value;
    },
  );
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Problem('bad_request', 'The body is not valid JSON.');
  }
}

/** Without recursion: how deep a body is nested is the sender's choice. */
function requireSound(value: unknown): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string') requireText(one);
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, inner] of Object.entries(one)) {
      if (key === '__proto__' || (key === 'constructor' && Object.hasOwn(Object(inner), 'prototype')))
        throw new Problem('bad_request', `The body has a key that Flux does not take: "${key}".`);
      requireText(key);
      if (typeof inner === 'string') requireText(inner);
      else if (typeof inner === 'object') open.push(inner);
    }
  }
}

function requireText(text: string): void {
  if (text.includes('\0'))
    throw new Problem(
      'invalid_input',
      'The body has a zero byte (\\u0000) in a text. Text has the wrong form with it.',
    );
  if (!text.isWellFormed()) {
    throw new Problem(
      'invalid_input',
      'The body has half of a character in a text (a lone surrogate, such as \\ud83d). Send it whole.',
    );
  }
}
