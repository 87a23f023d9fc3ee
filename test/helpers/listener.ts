import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Heard = { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer };
/** What to answer; an object goes out as JSON. */
export type Said = { status?: number; headers?: Record<string, string>; body?: unknown };

export type Listener = { url: string; heard: Heard[]; close(): Promise<void> };

/** A real HTTP listener that stands for somebody's service: it keeps what it heard and says what `answer` says. */
export async function listener(answer: (request: Heard) => Said | undefined): Promise<Listener> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    heard.push(one);
    const said = answer(one) ?? { status: 404, body: { message: 'not found' } };
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers });
    response.end(said.body === undefined ? '' : typeof said.body === 'string' ? said.body : JSON.stringify(said.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
