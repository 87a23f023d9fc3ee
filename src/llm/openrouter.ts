import { errorFor, ModelError, retryAfterSeconds } from './errors.ts';
import { eventData } from './event-stream.ts';

export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string };

export type Call = {
  model: string;
  messages: ChatMessage[];
  /** A JSON schema that the answer must have. */
  schema: { name: string; json: unknown };
  maxTokens: number;
  timeoutSeconds: number;
  signal: AbortSignal | undefined;
};

/** `tokens` is what the provider says was used; null when it never said. */
export type Completion = { text: string; finishReason: string | null; tokens: number | null };

export type Provider = { baseUrl: string; apiKey: string; now: () => Temporal.Instant };

/**
 * One streamed chat completion of an OpenAI-compatible API (https://openrouter.ai/docs/api-reference/overview). Plain fetch: what has to be
 * right here are errors inside a 200, Retry-After, the last chunk's usage and the abort, all of which the SDKs of such APIs wrap away, and the
 * body is one object. Streamed although the answer is read as a whole, as only a stream stops costing money when it is aborted.
 * @throws ModelError
 */
export async function complete(provider: Provider, call: Call): Promise<Completion> {
  const timeout = AbortSignal.timeout(call.timeoutSeconds * 1000);
  const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
  let begun = false;
  try {
    const response = await fetch(`${provider.baseUrl}/chat/completions`, {
      method: 'POST',
      signal,
      headers: headersOf(provider),
      body: bodyOf(call),
    });
    const retryAfter = retryAfterSeconds(response.headers.get('retry-after'), provider.now());
    if (!response.ok) throw errorFor(response.status, (await jsonOf(response))?.error, retryAfter);
    begun = true;
    if (!response.body) throw new ModelError('next', 'model provider: empty answer', { tokens: null });
    const streamed = response.headers.get('content-type')?.includes('text/event-stream') ?? false;
    return streamed ? await readStream(response.body, retryAfter) : readWhole(await jsonOf(response), retryAfter);
  } catch (error) {
    if (error instanceof ModelError) throw error;
    const tokens = begun ? null : 0;
    // An abort or a time-out before the first byte may have cost as much as one in the middle.
    if (call.signal?.aborted) throw new ModelError('aborted', 'model call aborted', { tokens: null });
    if (timeout.aborted)
      throw new ModelError('next', `model provider: no answer within ${call.timeoutSeconds} s`, {
        tokens: null,
        seconds: 10,
      });
    throw new ModelError('next', `model provider: ${(error as Error).message}`, { tokens, seconds: 10 });
  }
}

const headersOf = ({ apiKey }: Provider) => ({
  authorization: `Bearer ${apiKey}`,
  'content-type': 'application/json',
  'x-title': 'Flux',
});

function bodyOf({ model, messages, schema, maxTokens }: Call): string {
  return JSON.stringify({
    model,
    messages,
    // Providers set prompt + max_tokens aside up front, so it is always given.
    max_tokens: maxTokens,
    temperature: 0.3,
    stream: true,
    stream_options: { include_usage: true },
    response_format: { type: 'json_schema', json_schema: { name: schema.name, strict: true, schema: schema.json } },
  });
}

type Chunk = {
  error?: { code?: unknown; message?: unknown; metadata?: { limit_source?: unknown } } | null;
  choices?: { delta?: { content?: unknown } | null; message?: { content?: unknown } | null; finish_reason?: unknown }[];
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown; total_tokens?: unknown } | null;
};

async function readStream(body: ReadableStream<Uint8Array>, retryAfter: number | null): Promise<Completion> {
  const done: Completion = { text: '', finishReason: null, tokens: null };
  for await (const data of eventData(body)) {
    const chunk = parse(data);
    if (chunk) add(done, chunk, retryAfter);
  }
  if (done.finishReason === null)
    throw new ModelError('next', 'model provider: the stream was cut off', { tokens: done.tokens });
  return done;
}

function readWhole(chunk: Chunk | null, retryAfter: number | null): Completion {
  const done: Completion = { text: '', finishReason: null, tokens: null };
  if (!chunk) throw new ModelError('next', 'model provider: an answer that is no JSON', { tokens: null });
  add(done, chunk, retryAfter);
  return done;
}

function add(done: Completion, chunk: Chunk, retryAfter: number | null): void {
  const { usage } = chunk;
  if (usage)
    done.tokens =
      Number(usage.total_tokens ?? Number(usage.prompt_tokens ?? 0) + Number(usage.completion_tokens ?? 0)) || 0;
  // Once generation has begun, errors come inside the 200, sometimes as the only event.
  if (chunk.error) {
    const error = errorFor(Number(chunk.error.code) || 502, chunk.error, retryAfter);
    throw new ModelError(error.consequence, error.message, {
      seconds: error.seconds,
      tokens: done.tokens ?? (done.text === '' ? 0 : null),
    });
  }
  const choice = chunk.choices?.[0];
  const content = choice?.delta?.content ?? choice?.message?.content;
  if (typeof content === 'string') done.text += content;
  if (typeof choice?.finish_reason === 'string') done.finishReason = choice.finish_reason;
  if (done.finishReason === 'error')
    throw new ModelError('next', 'model provider: the generation failed', { tokens: done.tokens });
}

function parse(data: string): Chunk | null {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' ? (value as Chunk | null) : null;
  } catch {
    return null;
  }
}

async function jsonOf(response: Response): Promise<Chunk | null> {
  return parse(await response.text());
}
