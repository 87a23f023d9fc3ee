/**
 * What a failed model call means for what comes next: `next` model, `stop` asking any (the key, the money or the request is at
 * fault), `wait` before anybody asks again, `aborted` because the person left. `seconds` is how long to leave it alone.
 */
export type Consequence = 'next' | 'stop' | 'wait' | 'aborted';

export class ModelError extends Error {
  override name = 'ModelError';
  readonly consequence: Consequence;
  /** Pause for this model (`next`) or for all of them (`stop`, `wait`), in seconds. */
  readonly seconds: number;
  /** Tokens that are owed all the same; null: it is not known, so the reservation is charged. */
  readonly tokens: number | null;

  constructor(
    consequence: Consequence,
    message: string,
    { seconds = 0, tokens = 0 }: { seconds?: number; tokens?: number | null } = {},
  ) {
    super(message);
    this.consequence = consequence;
    this.seconds = seconds;
    this.tokens = tokens;
  }
}

type ErrorBody = { code?: unknown; message?: unknown; metadata?: { limit_source?: unknown } | null } | null | undefined;

const LONG_PAUSE = 300;
const MAX_PAUSE = 600;

/**
 * A provider's error → what follows, by status (https://openrouter.ai/docs/api-reference/errors). It comes as an HTTP status, or inside
 * a 200 once generation has begun. `retryAfter`: the header, in seconds.
 */
export function errorFor(status: number, body: ErrorBody, retryAfter: number | null): ModelError {
  const message =
    `model provider: ${status} ${typeof body?.message === 'string' ? body.message.slice(0, 200) : ''}`.trim();
  const pause = Math.min(MAX_PAUSE, Math.max(1, retryAfter ?? 5));
  switch (status) {
    case 400:
    case 413:
    case 422:
      return new ModelError('stop', message);
    case 401:
      return new ModelError('stop', message, { seconds: LONG_PAUSE });
    case 402: {
      // Money that other calls hold comes back by itself; credits and a key's limit do not.
      const held = body?.metadata?.limit_source === 'openrouter_in_flight_budget';
      return new ModelError(held ? 'wait' : 'stop', message, { seconds: held ? pause : LONG_PAUSE });
    }
    case 404:
      // A retired model answers so.
      return new ModelError('next', message, { seconds: MAX_PAUSE });
    case 429:
      return new ModelError('next', message, { seconds: pause });
    default:
      return new ModelError('next', message, { seconds: status >= 500 ? Math.min(pause, 30) : 0 });
  }
}

/** `Retry-After` in seconds: a number, or an HTTP date (RFC 9110 §10.2.3); null when there is none. */
export function retryAfterSeconds(header: string | null, now: Temporal.Instant): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.epochMilliseconds) / 1000);
}
