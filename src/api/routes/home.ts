import type { FastifyInstance } from 'fastify';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem;color:#1c2330;background:#fbfbf9}h1{font-size:1.6rem;margin:0 0 .3rem}a{color:#0a5c4a}li{margin:.4rem 0}code{background:#eee;padding:.1em .3em;border-radius:3px}@media(prefers-color-scheme:dark){body{color:#e6e6e1;background:#15181c}a{color:#7fd6bf}code{background:#2a2e34}}';

/** What a person's browser sees at `/` of a development machine. Production has nothing there. */
export function home(app: FastifyInstance, { production, hasPhone }: { production: boolean; hasPhone: boolean }): void {
  if (production) return;
  const links = [
    '<li><a href="/docs">The API, to read and to try</a></li>',
    ...(hasPhone ? ['<li><a href="/phone">The simulated phone: messages, codes and calls arrive there</a></li>'] : []),
    '<li><a href="/ready">Is everything there?</a></li>',
  ];
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Flux</title><style>${STYLE}</style><h1>Flux is running.</h1><p>This is the backend; people meet it through an app.</p><ul>${links.join('')}</ul>
<p>A day with the coach, in a terminal: <code>npm run demo</code>. The documents are in <code>docs/</code>.</p></html>`;
  app.get('/', { schema: { hide: true }, config: { open: true } }, async (_request, reply) =>
    reply
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .type('text/html; charset=utf-8')
      .send(page),
  );
}
