import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { routeOptions } from '../rest/serve.ts';
import type { Mail } from '../types.ts';
import type { PhoneControl } from './control.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
  article { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 12px; padding: 1rem; margin: 1rem 0; }
  h2 { font-size: 1rem; margin: 0; } p { white-space: pre-line; overflow-wrap: anywhere; } small { opacity: .7; }`;
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** The mailbox: what would have gone out by mail, newest first. */
export function mailPage(app: FastifyInstance, control: PhoneControl, base: string): void {
  app.get('/mail', routeOptions, (_request, reply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
      .send(page(control.mails(), base)),
  );
}

const page = (mails: Mail[], base: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Mailbox</title><style>${STYLE}</style></head>
<body><h1>Mailbox</h1><p><small>What would have gone out by mail. Nothing here leaves this machine. <a href="${base}/">The phone</a></small></p>
${mails.length === 0 ? '<p>No mail yet.</p>' : mails.map(article).join('\n')}</body></html>`;

const article = ({ to, subject, text, createdAt }: Mail) =>
  `<article><h2>${escaped(subject)}</h2><small>to ${escaped(to)}, <time>${new Date(createdAt).toISOString()}</time></small><p>${linked(text)}</p></article>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Addresses of the web can be clicked. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, i) => (i % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');
