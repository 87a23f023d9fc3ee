import type { FastifySchemaValidationError } from 'fastify';
import type { z } from 'zod';

export type FieldError = { path: string; message: string };

/** What zod found wrong → the fields by path, each with a sentence. */
export function fieldErrors(found: readonly FastifySchemaValidationError[]): FieldError[] {
  return found.map((error) => {
    const issue = (error.params as { issue?: z.core.$ZodIssue } | undefined)?.issue;
    const path = error.instancePath.replace(/^\//, '').replaceAll('/', '.');
    return { path, message: issue ? sentence(path, issue) : `${named(path)}: ${error.message ?? 'is not valid'}.` };
  });
}

const named = (path: string) => (path === '' ? 'The request' : `"${path}"`);

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date',
};

const FORMATS: Record<string, string> = {
  uuid: 'an id',
  datetime: 'a time in RFC 3339, such as 2026-12-01T07:00:00Z',
  date: 'a date, such as 2026-12-01',
  time: 'a time of day, such as 07:00',
  email: 'an e-mail address',
  url: 'an address',
};

/** One of zod's issues as a sentence. A schema's own message (`refine`, `regex(…, message)`) is taken as it is. */
function sentence(path: string, issue: z.core.$ZodIssue): string {
  const name = named(path);
  const own = /^[A-Z].*\.$/s.test(issue.message) ? issue.message : undefined;
  if (own) return own;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `${name} is required.`
        : `${name} must be ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_format':
      return `${name} must be ${FORMATS[issue.format] ?? 'in the right form'}.`;
    case 'too_small':
      return `${name} ${bound(issue.origin, issue.minimum, 'at least', issue.inclusive)}.`;
    case 'too_big':
      return `${name} ${bound(issue.origin, issue.maximum, 'at most', issue.inclusive)}.`;
    case 'invalid_value':
      return `${name} must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `${name} has unknown fields: ${issue.keys.join(', ')}.`;
    case 'invalid_union':
      return `${name} has none of the allowed forms.`;
    default:
      return `${name} is not valid.`;
  }
}

function bound(origin: string, limit: number | bigint, words: string, inclusive: boolean | undefined): string {
  if (origin === 'string')
    return limit === 1n || limit === 1 ? 'must not be empty' : `must have ${words} ${limit} characters`;
  if (origin === 'array' || origin === 'set') return `must have ${words} ${limit} entries`;
  if (inclusive === false) return `must be ${words === 'at least' ? 'more than' : 'less than'} ${limit}`;
  return `must be ${words} ${limit}`;
}
