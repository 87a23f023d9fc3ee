import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Often enough for proxies that close a silent connection after a minute, or half of one. */
const HEARTBEAT_MS = 15_000;

export type EventStream = {
  /** One JSON object in a `data:` line. Nothing happens after the client has left. */
  send(event: object): void;
  end(): void;
  /** Fires when the client leaves before the end. */
  left: AbortSignal;
};

/** Answers with server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export function eventStream(reply: FastifyReply): EventStream {
  const out = new PassThrough();
  const left = new AbortController();
  let ended = false;
  const beat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
  let waiting = '';
  // What comes in one go goes out in one piece.
  const flush = () => {
    if (waiting !== '' && !out.destroyed) out.write(waiting);
    waiting = '';
  };
  const write = (text: string) => {
    if (ended || out.destroyed) return;
    if (waiting === '') queueMicrotask(flush);
    waiting += text;
  };
  out.on('error', () => undefined);
  // The response closes when the client leaves; the stream that feeds it would not notice.
  reply.raw.on('close', () => {
    clearInterval(beat);
    if (!ended) left.abort();
    out.destroy();
  });
  reply
    .header('cache-control', 'no-store, no-transform')
    .header('x-accel-buffering', 'no')
    .type('text/event-stream; charset=utf-8');
  void reply.send(out);
  return {
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    end: () => {
      flush();
      ended = true;
      out.end();
    },
    left: left.signal,
  };
}
