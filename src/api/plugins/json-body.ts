import type { FastifyInstance } from 'fastify';

/**
 * JSON as Fastify parses it (keys that poison prototypes are refused), but an empty body is no body: `supabase-js` and many HTTP
 * libraries announce JSON on requests that carry none.
 */
export function acceptJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') done(null, undefined);
    else parse(request, body, done);
  });
}
