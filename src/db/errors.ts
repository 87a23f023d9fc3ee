/**
 * The errors that a person may see, by code. Services throw `new Problem('not_found')`; the API turns it into
 * application/problem+json (RFC 9457). Titles are fixed; `detail` is a sentence fit for a person.
 */
export const CATALOGUE = {
  invalid_input: { status: 422, title: 'The input is not valid' },
  bad_request: { status: 400, title: 'The request cannot be carried out' },
  unauthorised: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'That does not fit what is there' },
  busy: { status: 409, title: 'Another turn is running' },
  gone: { status: 410, title: 'No longer there' },
  too_large: { status: 413, title: 'Too large' },
  unsupported_media_type: { status: 415, title: 'Unsupported content type' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  provider_down: { status: 502, title: 'A provider did not answer' },
  unavailable: { status: 503, title: 'Not available right now' },
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

export class Problem extends Error {
  override name = 'Problem';
  readonly code: ProblemCode;
  /** Seconds, for `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** What a client may want to know beside the sentence: extension members (RFC 9457 §3.2). */
  readonly more: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ProblemCode,
    detail?: string,
    options: { cause?: unknown; retryAfter?: number; more?: Record<string, unknown> } = {},
  ) {
    super(detail ?? CATALOGUE[code].title, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfter = options.retryAfter;
    this.more = options.more;
  }

  get status(): number {
    return CATALOGUE[this.code].status;
  }
}

/** PostgreSQL's SQLSTATE (appendix A of its manual) → our code, once for all. Prefixes of two characters are classes. */
const SQLSTATES: readonly (readonly [string, ProblemCode, string])[] = [
  ['FX401', 'unauthorised', 'This account was erased.'],
  ['23505', 'conflict', 'That exists already.'],
  ['23503', 'not_found', 'What this refers to does not exist.'],
  ['23514', 'invalid_input', 'A value is outside what is allowed.'],
  ['23502', 'invalid_input', 'A required value is missing.'],
  ['22', 'invalid_input', 'A value has the wrong form.'],
  ['42501', 'forbidden', 'This may not be changed here.'],
  ['0A000', 'unavailable', 'The database was just changed; please try again.'],
  // A standby that took over, and a process that stood still for so long that its transaction was given up.
  ['25006', 'unavailable', 'The database is restarting; please try again in a minute.'],
  ['25P03', 'unavailable', 'That took too long; please try again.'],
  ['25P04', 'unavailable', 'That took too long; please try again.'],
  ['40', 'unavailable', 'Two changes met; please try again.'],
  ['54', 'invalid_input', 'This is larger or more deeply nested than Flux accepts.'],
  ['55P03', 'unavailable', 'This is being changed right now; please try again.'],
  ['57014', 'unavailable', 'That took too long; please try again.'],
  ['53', 'unavailable', 'The database has no room or no connection left; please try again in a minute.'],
  ['57', 'unavailable', 'The database is restarting; please try again in a minute.'],
  ['08', 'unavailable', 'The database cannot be reached; please try again in a minute.'],
];

/** What passes by itself: a client is told when to come back, and nothing was done. Seconds. */
const SOON = { retryAfter: 5 };
const CANNOT_BE_REACHED = 'The database cannot be reached; please try again in a minute.';
const UNREACHABLE = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED ETIMEDOUT EPIPE ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH'.split(' '),
);

const OUR_FAULT = 'This is our fault, not yours. Please try again in a moment.';
const LOST_CONNECTION =
  /^(Connection terminated|Query read timeout|timeout expired|Cannot use a pool after calling end|Client (has encountered a connection error|was closed))/;

/** Any error → a Problem. What is not known becomes `internal`, with the original as its cause and none of it in the text. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') {
    const known = SQLSTATES.find(([prefix]) => /^[0-9A-Z]{5}$/.test(code) && code.startsWith(prefix));
    if (known) return new Problem(known[1], known[2], { cause: error, ...(known[1] === 'unavailable' && SOON) });
    if (UNREACHABLE.has(code)) return new Problem('unavailable', CANNOT_BE_REACHED, { cause: error, ...SOON });
  }
  if (!(error instanceof Error)) return new Problem('internal', OUR_FAULT, { cause: error });
  // The driver's and the pool's own, without a code: the connection was lost, or could not be had in time.
  if (LOST_CONNECTION.test(error.message))
    return new Problem('unavailable', CANNOT_BE_REACHED, { cause: error, ...SOON });
  if (error.message === 'timeout exceeded when trying to connect')
    return new Problem('unavailable', 'Flux is busy right now; please try again in a moment.', {
      cause: error,
      ...SOON,
    });
  return new Problem('internal', OUR_FAULT, { cause: error });
}
