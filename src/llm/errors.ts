/**
 * What a failed model call means for what comes next: `again` the same model once more, `without` the same model without a part of
 * the request that it does not know, `next` model, `stop` asking any (the key or the request is at fault), `wait` before anybody
 * asks again, `aborted` because the person left or the turn ended.
 */
export type Consequence = 'again' | 'without' | 'next' | 'stop' | 'wait' | 'aborted';

/** Parts of a request that some servers refuse and that can be done without. */
export type Dispensable = 'response_format' | 'stream_options' | 'temperature' | 'max_tokens';

export class ModelError extends Error {
  override name = 'ModelError';
  readonly consequence: Consequence;
  /** Pause before `again`; otherwise for this model (`next`) or all of them (`stop`, `wait`). */
  readonly seconds: number;
  /** Tokens that are owed all the same; null: it is not known, so the reservation is charged. */
  readonly tokens: number | null;
  readonly without: Dispensable | null;
  /** The provider's own name for the call, where it said one. */
  generation: string | null = null;

  constructor(
    consequence: Consequence,
    message: string,
    {
      seconds = 0,
      tokens = 0,
      without = null,
    }: { seconds?: number; tokens?: number | null; without?: Dispensable | null } = {},
  ) {
    super(message);
    this.consequence = consequence;
    this.seconds = seconds;
    this.tokens = tokens;
    this.without = without;
  }

  of(generation: string | null): this {
    this.generation = generation;
    return this;
  }
}

type ErrorBody = { code?: unknown; message?: unknown; metadata?: { limit_source?: unknown } | null } | null | undefined;

const LONG_PAUSE = 300;
const MAX_PAUSE = 600;
/** A person waits that long for the same model. */
const SHORT_PAUSE = 2;

/**
 * A provider's error → what follows, by status (https://openrouter.ai/docs/api-reference/errors). It comes as an HTTP status, or inside
 * a 200 once generation has begun. `retryAfter`: the header, in seconds.
 */
export function errorFor(status: number, body: ErrorBody, retryAfter: number | null): ModelError {
  const said = typeof body?.message === 'string' ? body.message : '';
  const message = `model provider: ${status} ${said.slice(0, 200)}`.trim();
  const pause = Math.min(MAX_PAUSE, Math.max(1, retryAfter ?? 5));
  switch (status) {
    case 400:
    case 413:
    case 422:
      return refused(status, `${said} ${String(body?.code ?? '')}`, message);
    case 401:
      return new ModelError('stop', message, { seconds: LONG_PAUSE });
    case 402:
      return unpaid(String(body?.metadata?.limit_source ?? ''), message, pause);
    case 404:
      // A retired model answers so.
      return new ModelError('next', message, { seconds: MAX_PAUSE });
    case 429:
      return retryAfter !== null && retryAfter <= SHORT_PAUSE
        ? new ModelError('again', message, { seconds: retryAfter })
        : new ModelError('next', message, { seconds: pause });
    default:
      if (status === 408 || status >= 500) return new ModelError('again', message, { seconds: 0.2 });
      return new ModelError('next', message);
  }
}

/** Money that other calls hold comes back by itself; this key's limit ends this tier; without credits no paid model answers. */
function unpaid(source: string, message: string, pause: number): ModelError {
  if (source === 'openrouter_in_flight_budget') return new ModelError('wait', message, { seconds: pause });
  return new ModelError(source === 'openrouter_credits' ? 'stop' : 'next', message, { seconds: LONG_PAUSE });
}

const SPEAKS_OF: [RegExp, Dispensable][] = [
  [/response.?format|json.?schema|structured|grammar|guided|json mode/i, 'response_format'],
  [/stream_options|include_usage/i, 'stream_options'],
  [/max_tokens|max_completion_tokens/i, 'max_tokens'],
  [/temperature/i, 'temperature'],
];
const TOO_LONG = /context.{0,20}(?:length|size|window|exceed)|too (?:long|large|many tokens)|reduce the length/i;
const NOT_THIS_MODEL = /moderat|flagged|content.?(?:policy|filter)|safety|\bmodels?\b|engine|endpoint/i;

/** A 400 may be the model's (another takes the same request) or ours (nobody does). */
function refused(status: number, said: string, message: string): ModelError {
  if (status === 413 || TOO_LONG.test(said)) return new ModelError('next', message);
  const without = SPEAKS_OF.find(([pattern]) => pattern.test(said))?.[1] ?? null;
  if (without) return new ModelError('without', message, { without });
  return new ModelError(NOT_THIS_MODEL.test(said) ? 'next' : 'stop', message);
}

/** `Retry-After` in seconds: a number, or an HTTP date (RFC 9110 §10.2.3); null when there is none. */
export function retryAfterSeconds(header: string | null, now: Temporal.Instant): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.epochMilliseconds) / 1000);
}
