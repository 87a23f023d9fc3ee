import type { FastifyInstance } from 'fastify';
import { cleanDeep } from '../../domain/text/index.ts';

/**
 * JSON as Fastify parses it (keys that poison prototypes are refused), but an empty body is no body: `supabase-js` and many HTTP
 * libraries announce JSON on requests that carry none. Text is cleaned here, once: no control characters, no halves of characters.
 */
export function acceptJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') return done(null, undefined);
    // Passwords are compared as they are; everything else is text that is stored, shown and sent.
    if (!request.url.startsWith('/api/')) return parse(request, body, done);
    return parse(request, body, (error, value) => done(error, error ? undefined : cleanDeep(value)));
  });
}
