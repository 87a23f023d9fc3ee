import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of the gateway: its body, and whether the connection was cut by the other side. */
export type Asked = {
  model: string;
  body: Record<string, unknown>;
  system: string;
  message: string;
  cut: Promise<void>;
};
export type Play = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export type ModelProvider = {
  baseUrl: string;
  asked: Asked[];
  /** What each model does, '*' the others. The last word stands. */
  play(by: Record<string, Play>): void;
  close(): Promise<void>;
};

/** A listener that plays OpenRouter's chat completions. */
export async function modelProvider(): Promise<ModelProvider> {
  const asked: Asked[] = [];
  let plays: Record<string, Play> = {};
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as { model: string; messages: { role: string; content: string }[] };
    const cut = new Promise<void>((resolve) => response.on('close', () => !response.writableFinished && resolve()));
    const one: Asked = {
      model: body.model,
      body,
      system: body.messages[0]?.content ?? '',
      message: body.messages.at(-1)?.content ?? '',
      cut,
    };
    asked.push(one);
    const play = plays[body.model] ?? plays['*'] ?? fail(503, 'no play');
    await play(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    asked,
    play: (by) => {
      plays = by;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const event = (data: unknown) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;

export type Spoken = { finish?: string; tokens?: number | null; cost?: number; comments?: boolean };

/** Streams this text (or the JSON of a value) in pieces, as OpenRouter does: comments between, usage in an extra last chunk. */
export function speak(content: unknown, { finish = 'stop', tokens = 42, cost, comments = true }: Spoken = {}): Play {
  return (_asked, response) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) {
      if (comments) response.write(': OPENROUTER PROCESSING\n\n');
      response.write(event({ choices: [{ delta: { content: piece }, finish_reason: null }] }));
    }
    response.write(event({ choices: [{ delta: { content: '' }, finish_reason: finish }] }));
    if (tokens !== null) {
      response.write(
        event({
          choices: [{ delta: {}, finish_reason: finish }],
          usage: {
            prompt_tokens: tokens - 2,
            completion_tokens: 2,
            total_tokens: tokens,
            ...(cost !== undefined && { cost }),
          },
        }),
      );
    }
    response.end(event('[DONE]'));
  };
}

export function fail(
  status: number,
  message: string,
  { headers = {}, metadata = {} }: { headers?: Record<string, string>; metadata?: object } = {},
): Play {
  return (_asked, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { code: status, message, metadata } }));
  };
}

/** An error inside a 200: as the only event, or after some text. */
export function failInside(
  code: number,
  { after = '', metadata = {} }: { after?: string; metadata?: object } = {},
): Play {
  return (_asked, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (after) response.write(event({ choices: [{ delta: { content: after }, finish_reason: null }] }));
    response.end(
      event({
        error: { code, message: 'it broke', metadata },
        choices: [{ delta: { content: '' }, finish_reason: 'error' }],
      }),
    );
  };
}

/** A stream that breaks off without a word. */
export function cutOff(after: string): Play {
  return (_asked, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(event({ choices: [{ delta: { content: after }, finish_reason: null }] }), () => response.destroy());
  };
}

/** Plays these one after the other; the last one stands. */
export function inTurn(...plays: Play[]): Play {
  let at = 0;
  return (asked, response) => plays[Math.min(at++, plays.length - 1)]?.(asked, response);
}

/** Refuses in the way of models that have a field for it. */
export function refuse(): Play {
  return (_asked, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(event({ choices: [{ delta: { refusal: 'I cannot help with that.' }, finish_reason: 'stop' }] }));
  };
}

/** Writes these bytes as they are, with or without a content type. */
export function raw(body: string, contentType?: string): Play {
  return (_asked, response) => {
    response.writeHead(200, contentType ? { 'content-type': contentType } : {});
    response.end(body);
  };
}

/** A stream that the test writes by hand: `write` resolves when the piece is on its way. */
export function byHand() {
  const begun = Promise.withResolvers<{
    write(content: string): Promise<void>;
    end(): void;
    break(): void;
    asked: Asked;
  }>();
  const play: Play = (asked, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    const send = (data: string) => new Promise<void>((resolve) => response.write(data, () => resolve()));
    begun.resolve({
      asked,
      write: (content) => send(event({ choices: [{ delta: { content }, finish_reason: null }] })),
      end: () => void response.end(event({ choices: [{ delta: {}, finish_reason: 'stop' }] }) + event('[DONE]')),
      break: () => void response.destroy(),
    });
  };
  return { play, begun: begun.promise };
}

/** Begins to answer and then says nothing more; `begun` is called when the first piece is out. */
export function stall(begun: () => void): Play {
  return (_asked, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(event({ choices: [{ delta: { content: '{"mess' }, finish_reason: null }] }), begun);
  };
}

/** Writes these pieces one after the other with a pause between them, then says nothing more and keeps the line open. */
export function drip(pieces: string[], everyMs: number, contentType = 'text/event-stream'): Play {
  return (_asked, response) => {
    response.writeHead(200, { 'content-type': contentType });
    response.flushHeaders();
    const rest = pieces[Symbol.iterator]();
    const timer = setInterval(() => {
      const { value, done } = rest.next();
      if (done) clearInterval(timer);
      else response.write(value);
    }, everyMs);
    response.once('close', () => clearInterval(timer));
  };
}
