import type { Schema } from './example.ts';

/** What each refusal means, once for all operations. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood or carried out',
  401: 'No access token, or one that is not valid any more',
  403: 'Not allowed',
  404: 'Does not exist, or belongs to somebody else',
  409: 'Does not fit what is there; the sentence says how',
  410: 'No longer there',
  413: 'Larger than Flux accepts',
  415: 'Another content type than the one that is asked for',
  422: 'The input is not valid; `errors` has each field',
  429: 'Too fast',
  500: 'Our fault',
  502: 'A provider did not answer',
  503: 'Not available right now',
};

const REF = { $ref: '#/components/schemas/Problem' };
const RETRY_AFTER = {
  'Retry-After': {
    description: 'Seconds until it is worth trying again',
    schema: { type: 'integer', minimum: 1 },
    example: 30,
  },
};
const AUTHENTICATE = {
  'WWW-Authenticate': { description: 'The scheme to sign in with', schema: { type: 'string' }, example: 'Bearer' },
};
export const REQUEST_ID = {
  'X-Request-Id': {
    description: 'Names the request in the logs',
    schema: { type: 'string' },
    example: '5f0c6a52-7d2f-4c6e-9c1b-0c2b6f7f1a11',
  },
};

/** Named answers, `components.responses`. */
export function problemResponses(): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(TITLES).map(([status, description]) => [
      nameOf(Number(status)),
      {
        description,
        headers: {
          ...REQUEST_ID,
          ...(['429', '503'].includes(status) && RETRY_AFTER),
          ...(status === '401' && AUTHENTICATE),
        },
        content: { 'application/problem+json': { schema: REF } },
      },
    ]),
  );
}

const nameOf = (status: number) => `Problem${status}`;

/** Which refusals an operation can meet. */
export function refusalsOf(operation: {
  method: string;
  path: string;
  open: boolean;
  takesBody: boolean;
  takesInput: boolean;
  limited: boolean;
}): Record<string, Schema> {
  const { method, path, open, takesBody, takesInput, limited } = operation;
  const changes = method !== 'get';
  const statuses = [
    400,
    ...(open ? [] : [401]),
    ...(open && !path.includes('{') ? [] : [404]),
    ...((changes && !open) || /\/demo\//.test(path) ? [409] : []),
    // Also where no body is asked for: one that came is read before it is known to be in vain.
    ...(takesBody || changes ? [413, 415] : []),
    ...(takesInput || changes ? [422] : []),
    ...(limited ? [429] : []),
    500,
    ...(/export|\/account$|verify/.test(path) && changes ? [502] : []),
    ...(/export/.test(path) ? [502] : []),
    503,
  ];
  return Object.fromEntries(
    [...new Set(statuses)]
      .sort()
      .map((status) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
  );
}
