import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { routeOptions } from '../rest/serve.ts';

const files = [
  ...['base.css', 'panel.css', 'phone.css', 'message.css', 'call.css', 'time.css', 'browser.css', 'faults.css'].map(
    (name) => [name, 'text/css; charset=utf-8'] as const,
  ),
  ...[
    'phone.js',
    'store.js',
    'thread.js',
    'call.js',
    'panel.js',
    'time.js',
    'browser.js',
    'faults.js',
    'format.js',
  ].map((name) => [name, 'text/javascript; charset=utf-8'] as const),
  ['icon.svg', 'image/svg+xml'],
] as const;

/** The page loads only its own files and talks only to this server. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The page and its files. `base` is the path that it is mounted at, without a slash at the end. */
export function pageRoutes(app: FastifyInstance, base: string): void {
  const read = (name: string) => readFileSync(new URL(`public/${name}`, import.meta.url), 'utf8');
  const html = read('index.html').replaceAll('{{base}}', base);
  app.get('/', routeOptions, (_request, reply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
      .send(html),
  );
  for (const [name, type] of files) {
    const text = read(name);
    app.get(`/${name}`, routeOptions, (_request, reply) =>
      reply.header('cache-control', 'no-cache').header('x-content-type-options', 'nosniff').type(type).send(text),
    );
  }
}
