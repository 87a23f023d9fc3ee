import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** Milliseconds after which something that does not answer counts as unreachable. */
const PATIENCE = 2_000;

/** `/health`: the process is up. `/ready`: so is everything it needs, each by name. */
export const serviceRoutes: FastifyPluginAsyncZod<{ checks: Checks }> = async (app, { checks }) => {
  const quiet = { open: true, rateLimit: false } as const;

  app.get(
    '/health',
    { config: quiet, schema: { tags: ['service'], response: { 200: z.object({ status: z.literal('ok') }) } } },
    async () => ({
      status: 'ok' as const,
    }),
  );

  const readiness = z.object({
    status: z.enum(['ready', 'not_ready']),
    checks: z.record(z.string(), z.enum(['ok', 'unreachable'])),
  });
  app.get(
    '/ready',
    {
      config: quiet,
      schema: {
        tags: ['service'],
        description:
          'With `?redis=optional`, as a balancer should ask: without Redis the API answers, by its own counts.',
        querystring: z.object({ redis: z.string().max(50).optional() }),
        response: { 200: readiness, 503: readiness },
      },
    },
    async (request, reply) => {
      const results = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => {
          try {
            await withinPatience(check());
            return [name, 'ok'] as const;
          } catch (err) {
            request.log.warn({ err, check: name }, 'not ready');
            return [name, 'unreachable'] as const;
          }
        }),
      );
      const mayBeAway = request.query.redis === 'optional' ? 'redis' : null;
      const ready = results.every(([name, state]) => state === 'ok' || name === mayBeAway);
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? 'ready' : 'not_ready', checks: Object.fromEntries(results) });
    },
  );
};

async function withinPatience(work: Promise<void>): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE);
  await Promise.race([
    work,
    new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(late.reason), { once: true })),
  ]);
}
