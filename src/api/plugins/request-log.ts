import type { FastifyBaseLogger, FastifyInstance } from 'fastify';

/**
 * One line a request, by the route's pattern: an address may hold the token of an answer or of a calendar feed, so it is
 * never written. People appear as ids.
 */
export function logRequests(app: FastifyInstance): void {
  app.setChildLoggerFactory((log, ids) => lazily(log, ids));
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const line = {
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.caller && { user: request.caller.id }),
    };
    if (line.route === '/health' || line.route === '/ready' || line.route === '/metrics')
      app.log.debug(line, 'request');
    else app.log.info(line, 'request');
    done();
  });
}

/** A request's own log, with its id in each line. Few requests write more than the line above, so it is made when one does. */
function lazily(log: FastifyBaseLogger, ids: object): FastifyBaseLogger {
  let made: FastifyBaseLogger | undefined;
  const own = () => (made ??= log.child(ids));
  const through =
    (level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace') =>
    (...line: Parameters<FastifyBaseLogger['info']>) =>
      own()[level](...line);
  return {
    level: log.level,
    fatal: through('fatal'),
    error: through('error'),
    warn: through('warn'),
    info: through('info'),
    debug: through('debug'),
    trace: through('trace'),
    silent: () => undefined,
    child: (...given) => own().child(...given),
  } as FastifyBaseLogger;
}
