import type { components } from './schema.gen.ts';

export type ChatEvent = components['schemas']['ChatEvent'];
export type ChatReply = components['schemas']['ChatReply'];

/** The turn did not come to a reply: refused before it began, or broken off. `code` as in the document's `Problem`. */
export class TurnError extends Error {
  override name = 'TurnError';
  readonly code: string;
  readonly status: number | undefined;

  constructor(message: string, code: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/**
 * The events of a turn as they arrive, from the body of POST /chat/message
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream). Comments, which keep the connection alive, are
 * passed over.
 */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ChatEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data:')) data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
      else if (line === '' && data.length > 0) {
        yield JSON.parse(data.join('\n')) as ChatEvent;
        data = [];
      }
    }
  }
  if (rest.startsWith('data:')) data.push(rest.slice(5));
  if (data.length > 0) yield JSON.parse(data.join('\n')) as ChatEvent;
}

/** Reads a turn to its end. @throws TurnError for an `error` event, or a stream that ends without a reply */
export async function replyOf(
  events: AsyncIterable<ChatEvent>,
  onEvent: (event: ChatEvent) => void = () => undefined,
): Promise<ChatReply> {
  for await (const event of events) {
    onEvent(event);
    if (event.type === 'complete') return event.data;
    if (event.type === 'error') throw new TurnError(event.message, event.code);
  }
  throw new TurnError('The stream ended before the coach had answered.', 'unavailable');
}
