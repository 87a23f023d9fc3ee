import { Histogram } from '@prometheus-io/client';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import { Problem } from '../../db/errors.ts';
import { exposition, mayWatch, type Registry } from '../../watching/registry.ts';

/** Prometheus text at /metrics: how long each route takes by status, and what else the registry holds. Closed in production without METRICS_TOKEN. */
export function measure(app: FastifyInstance, registry: Registry, { production, watching }: Config): void {
  const duration = new Histogram({
    name: 'flux_http_request_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  app.addHook('onClose', async () => registry.clear());
  app.get('/metrics', { schema: { hide: true }, config: { open: true, rateLimit: false } }, async (request, reply) => {
    const { authorization } = request.headers;
    if (!mayWatch(authorization, { production, token: watching.metricsToken }))
      throw new Problem('not_found', 'There is nothing here.');
    const { type, text } = await exposition(registry);
    reply.type(type);
    return text;
  });
}
