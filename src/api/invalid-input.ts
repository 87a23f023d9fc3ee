import type { FastifySchemaValidationError } from 'fastify';
import type { z } from 'zod';

export type FieldError = { path: string; message: string };

/** What zod found wrong → the fields by path, each with a sentence. */
export function fieldErrors(found: readonly FastifySchemaValidationError[]): FieldError[] {
  return found.map(({ instancePath, keyword, message = '', params }) => {
    const path = instancePath.replace(/^\//, '').replaceAll('/', '.');
    return { path, message: sentence(path, { ...params, code: keyword, message } as unknown as z.core.$ZodIssue) };
  });
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const FORMATS: Record<string, string> = {
  guid: 'an id',
  uuid: 'an id',
  datetime: 'a time in RFC 3339, such as 2026-12-01T07:00:00Z',
  date: 'a date, such as 2026-12-01',
  time: 'a time of day, such as 07:00',
  email: 'an e-mail address',
  url: 'an address',
};

/** One of zod's issues as a sentence. A schema's own message is one already (zod's have no full stop) and is taken as it is. */
function sentence(path: string, issue: z.core.$ZodIssue): string {
  if (issue.message.endsWith('.')) return issue.message;
  const name = path === '' ? 'The request' : `"${path}"`;
  switch (issue.code) {
    case 'invalid_type':
      if (!/received (undefined|null)$/.test(issue.message))
        return `${name} must be ${TYPES[issue.expected] ?? issue.expected}.`;
      return path === '' ? 'The request needs a body in JSON.' : `${name} is required.`;
    case 'invalid_format':
      return `${name} must be ${FORMATS[issue.format] ?? 'in the right form'}.`;
    case 'too_small':
      return `${name} ${bound(issue.origin, issue.minimum, issue.inclusive, 'at least', 'more than')}.`;
    case 'too_big':
      return `${name} ${bound(issue.origin, issue.maximum, issue.inclusive, 'at most', 'less than')}.`;
    case 'invalid_value':
      return `${name} must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `${name} has unknown fields: ${issue.keys.join(', ')}.`;
    default:
      return `${name} is not valid.`;
  }
}

function bound(
  origin: string,
  limit: number | bigint,
  inclusive: boolean | undefined,
  upTo: string,
  beyond: string,
): string {
  const many = (noun: string) => `${limit} ${noun}${Number(limit) === 1 ? '' : 's'}`;
  if (origin === 'string')
    return upTo === 'at least' && Number(limit) === 1 ? 'must not be empty' : `must have ${upTo} ${many('character')}`;
  if (origin === 'array' || origin === 'set')
    return `must have ${upTo} ${Number(limit) === 1 ? '1 entry' : `${limit} entries`}`;
  return `must be ${inclusive === false ? beyond : upTo} ${limit}`;
}
