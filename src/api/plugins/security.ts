import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';

/**
 * Security headers, and which sites may call from a browser: those of CORS_ORIGINS and, outside production, any port of
 * this machine. Never `*`.
 */
export async function secure(
  app: FastifyInstance,
  { origins, production }: { origins: readonly string[]; production: boolean },
): Promise<void> {
  const headers = await securityHeaders(production);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  await app.register(cors, {
    origin: (origin, decide) => decide(null, origin !== undefined && mayCall(origin, origins, production)),
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['x-request-id', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    maxAge: 600,
  });
}

/** Those that helmet sets. They are the same on every answer, so it is asked once and not at each. */
async function securityHeaders(production: boolean): Promise<Record<string, string>> {
  const asked = fastify();
  await asked.register(helmet, {
    // The pages that Flux serves (/docs, /phone) bring their own policy; JSON needs none but this.
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
    strictTransportSecurity: production,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  asked.get('/', async (_request, reply) => Object.entries(reply.raw.getHeaders()));
  const answer = await asked.inject('/');
  await asked.close();
  return Object.fromEntries(answer.json<[string, string][]>());
}

/** What belongs to a person stays in no cache, unless a route says otherwise (RFC 9111 §5.2.2.5). */
export function keepOutOfCaches(app: FastifyInstance): void {
  app.addHook('onSend', ({ url }, reply, payload, done) => {
    if (!reply.hasHeader('cache-control') && /^\/(api|auth)\//.test(url)) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}

/** Is `origin` allowed to call from a browser? */
export function mayCall(origin: string, origins: readonly string[], production: boolean): boolean {
  if (origins.includes(origin)) return true;
  return !production && /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);
}
