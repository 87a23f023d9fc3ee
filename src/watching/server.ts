import { once } from 'node:events';
import { createServer } from 'node:http';
import { exposition, mayWatch, type Registry } from './registry.ts';

export type WatchServerSettings = {
  host: string;
  port: number;
  registry: Registry;
  /** Why the process does not do its work; null when it does. */
  complaint(): string | null;
  production: boolean;
  token: string | undefined;
};

/** `/health` and `/metrics` of a process that serves nothing else. @throws when it cannot listen. */
export async function startWatchServer(
  settings: WatchServerSettings,
): Promise<{ port: number; stop(): Promise<void> }> {
  const { registry, complaint, production, token } = settings;
  const server = createServer((request, response) => {
    const say = (status: number, type: string, text: string) =>
      void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    const path = request.url?.split('?')[0];
    if (path === '/health') {
      const reason = complaint();
      say(
        reason ? 503 : 200,
        'application/json',
        JSON.stringify(reason ? { status: 'failing', reason } : { status: 'ok' }),
      );
    } else if (path === '/metrics' && mayWatch(request.headers.authorization, { production, token })) {
      exposition(registry).then(
        ({ type, text }) => say(200, type, text),
        () => say(500, 'text/plain', 'the figures cannot be had'),
      );
    } else say(404, 'application/json', JSON.stringify({ status: 'not found' }));
  });
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : settings.port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
