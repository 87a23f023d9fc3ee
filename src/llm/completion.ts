import { type Dispensable, errorFor, ModelError, retryAfterSeconds } from './errors.ts';
import { pieces } from './event-stream.ts';
import { requestBody } from './request.ts';

export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string };

export type Call = {
  model: string;
  messages: ChatMessage[];
  /** A JSON schema that the answer must have. */
  schema: { name: string; json: unknown };
  maxTokens: number;
  timeoutMs: number;
  signal: AbortSignal | undefined;
  /** What this model's server does not know. */
  without: ReadonlySet<Dispensable>;
  /** Hears the text as it is written; false: it is enough, the call ends. */
  hear?: ((delta: string) => boolean) | undefined;
};

export type Usage = { in: number; out: number; total: number; cost: number | null };

/**
 * `usage` is what the provider says was used; null when it never said. `ended`: by its own word, not by a line that fell silent. `generation`: its
 * own name for this call, by which it is asked about it.
 */
export type Completion = {
  text: string;
  finishReason: string | null;
  ended: boolean;
  usage: Usage | null;
  generation: string | null;
};

export type Provider = { baseUrl: string; apiKey: string | undefined; now: () => Temporal.Instant };

/** More than any answer here may be long. */
const MAX_TEXT = 400_000;

/**
 * One streamed chat completion of an OpenAI-compatible API (https://openrouter.ai/docs/api-reference/overview). Plain fetch: what has to be
 * right here are errors inside a 200, Retry-After, the last chunk's usage and the abort, all of which the SDKs of such APIs wrap away, and the
 * body is one object. Streamed also where the answer is read as a whole, as only a stream stops costing money when it is aborted.
 * @throws ModelError
 */
export async function complete(provider: Provider, call: Call): Promise<Completion & { stopped?: boolean }> {
  const timeout = AbortSignal.timeout(Math.max(1, Math.floor(call.timeoutMs)));
  const enough = new AbortController();
  const signal = AbortSignal.any([timeout, enough.signal, ...(call.signal ? [call.signal] : [])]);
  let begun = false;
  const so = nothingYet();
  try {
    const response = await fetch(`${provider.baseUrl}/chat/completions`, {
      method: 'POST',
      signal,
      headers: headersOf(provider),
      body: requestBody(call),
    });
    so.generation = response.headers.get('x-generation-id')?.slice(0, 100) ?? null;
    const retryAfter = retryAfterSeconds(response.headers.get('retry-after'), provider.now());
    if (!response.ok) throw errorFor(response.status, errorIn(await response.text()), retryAfter);
    begun = true;
    if (!response.body) throw new ModelError('next', 'model provider: empty answer', { tokens: null });
    const stopped = await read(so, response.body, retryAfter, call.hear, () => enough.abort());
    if (stopped) enough.abort();
    return { ...so, stopped };
  } catch (error) {
    if (error instanceof ModelError) throw error.of(so.generation);
    // It had said that this is all; only the books were waited for.
    if (so.finishReason !== null && !call.signal?.aborted) return { ...so, ended: true };
    // An abort or a time-out before the first byte may have cost as much as one in the middle.
    if (call.signal?.aborted) throw new ModelError('aborted', 'model call aborted', { tokens: null }).of(so.generation);
    if (timeout.aborted)
      throw new ModelError('next', 'model provider: no answer in time', { tokens: null, seconds: 10 }).of(
        so.generation,
      );
    const message = `model provider: ${causeOf(error as Error)}`;
    throw begun
      ? new ModelError('next', message, { tokens: null, seconds: 10 }).of(so.generation)
      : new ModelError('again', message, { seconds: 0.2 });
  }
}

const headersOf = ({ apiKey }: Provider) => ({
  ...(apiKey && { authorization: `Bearer ${apiKey}` }),
  'content-type': 'application/json',
  'x-title': 'Flux',
});

/** fetch says "fetch failed"; why stands in its cause. */
const causeOf = ({ message, cause }: Error) => (cause instanceof Error && cause.message ? cause.message : message);

type Chunk = {
  error?: { code?: unknown; message?: unknown; metadata?: { limit_source?: unknown } } | string | null;
  choices?: Choice[];
  usage?: Record<string, unknown> | null;
};
type Choice = {
  delta?: { content?: unknown; refusal?: unknown } | null;
  message?: { content?: unknown; refusal?: unknown } | null;
  text?: unknown;
  finish_reason?: unknown;
};

/** A provider's error is an object, a text, or a document without the word "error" around it. */
function errorIn(text: string): { code?: unknown; message?: unknown; metadata?: { limit_source?: unknown } } {
  try {
    const json = JSON.parse(text) as { error?: unknown; message?: unknown; detail?: unknown };
    const error = json.error ?? json.message ?? json.detail;
    return typeof error === 'object' && error !== null ? error : { message: String(error ?? text) };
  } catch {
    return { message: text };
  }
}

const nothingYet = (): Completion => ({
  text: '',
  finishReason: null,
  ended: false,
  usage: null,
  generation: null,
});

/** How long the usage may come behind the end of the answer. Some servers keep the line open for ever. */
const BOOKS_WAIT_MS = 300;

/** Reads into `so`. @returns whether the reader had heard enough before the end */
async function read(
  so: Completion,
  body: ReadableStream<Uint8Array>,
  retryAfter: number | null,
  hear: Call['hear'],
  hangUp: () => void,
): Promise<boolean> {
  let waiting: NodeJS.Timeout | undefined;
  try {
    for await (const { json, done } of pieces(body)) {
      if (done) {
        so.ended = true;
        return false;
      }
      const delta = take(so, json as Chunk | null, retryAfter);
      if (delta !== '' && hear && !hear(delta)) return true;
      if (so.finishReason !== null) waiting ??= setTimeout(hangUp, BOOKS_WAIT_MS);
    }
    so.ended = so.finishReason !== null;
    return false;
  } finally {
    clearTimeout(waiting);
  }
}

/** Adds a chunk to what there is so far. @returns its text */
function take(so: Completion, chunk: Chunk | null, retryAfter: number | null): string {
  if (typeof chunk !== 'object' || chunk === null) return '';
  if (chunk.usage) so.usage = usageOf(chunk.usage);
  // Once generation has begun, errors come inside the 200, sometimes as the only event.
  if (chunk.error) throw errorInside(so, chunk.error, retryAfter);
  const choice = chunk.choices?.[0];
  if (!choice) return '';
  if (choice.delta?.refusal || choice.message?.refusal)
    throw new ModelError('next', 'model provider: refused to answer', { tokens: so.usage?.total ?? null });
  const delta = textOf(choice.delta?.content ?? choice.message?.content ?? choice.text);
  so.text += delta;
  if (so.text.length > MAX_TEXT) throw new ModelError('next', 'model provider: an endless answer', { tokens: null });
  if (typeof choice.finish_reason === 'string') so.finishReason = choice.finish_reason;
  if (so.finishReason === 'error')
    throw new ModelError('next', 'model provider: the generation failed', { tokens: so.usage?.total ?? null });
  if (so.finishReason === 'content_filter')
    throw new ModelError('next', 'model provider: moderated', { tokens: so.usage?.total ?? null });
  return delta;
}

function errorInside(so: Completion, said: NonNullable<Chunk['error']>, retryAfter: number | null): ModelError {
  const body = typeof said === 'string' ? { message: said } : said;
  const { consequence, message, seconds, without } = errorFor(Number(body.code) || 502, body, retryAfter);
  const tokens = so.usage?.total ?? (so.text === '' ? 0 : null);
  return new ModelError(consequence, message, { seconds, without, tokens });
}

/** Content is a text, or parts of which some are text. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) => {
      const text = typeof part === 'string' ? part : (part as { text?: unknown } | null)?.text;
      return typeof text === 'string' ? text : '';
    })
    .join('');
}

function usageOf(usage: Record<string, unknown>): Usage {
  const number = (value: unknown) => (Number.isFinite(Number(value)) ? Math.max(0, Number(value)) : 0);
  const [input, output] = [number(usage['prompt_tokens']), number(usage['completion_tokens'])];
  const cost = usage['cost'];
  return {
    in: input,
    out: output,
    total: number(usage['total_tokens']) || input + output,
    cost: typeof cost === 'number' && cost >= 0 ? cost : null,
  };
}
