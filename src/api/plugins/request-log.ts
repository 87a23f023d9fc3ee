import type { FastifyInstance } from 'fastify';

/**
 * One line a request, by the route's pattern: an address may hold the token of an answer or of a calendar feed, so it is
 * never written. People appear as ids.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.caller && { user: request.caller.id }),
    };
    if (line.route === '/health' || line.route === '/ready' || line.route === '/metrics')
      request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
}
