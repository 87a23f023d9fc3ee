import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import { type TrailIds, trail } from '../../trail.ts';

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
  const trails = new WeakMap<FastifyRequest, TrailIds>();
  // After the body is read: what comes from the socket's own events has forgotten for whom it is.
  app.addHook('preValidation', (request, _reply, done) => {
    const ids: TrailIds = { reqId: request.id };
    trails.set(request, ids);
    trail.begin(ids, done);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const line = {
      ...(trails.get(request) ?? { reqId: request.id }),
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.caller && { user: request.caller.id }),
      ...taskOf(request),
    };
    if (isNoise(line)) app.log.debug(line, 'request');
    else app.log.info(line, 'request');
    done();
  });
}

/** Probes, and what the pages of development load and ask for all the time: they would drown what people do. */
const isNoise = ({ method, route, status }: { method: string; route: string | null; status: number }): boolean =>
  route !== null &&
  (['/health', '/ready', '/metrics'].includes(route) ||
    (method === 'GET' && status < 400 && /^\/(?:phone|docs\/static)\//.test(route)));

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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The task that an address names. */
function taskOf({ routeOptions, params }: FastifyRequest): { task?: string } {
  const { id } = (params ?? {}) as { id?: string };
  return id !== undefined && UUID.test(id) && routeOptions.url?.startsWith('/api/v1/tasks/') ? { task: id } : {};
}
