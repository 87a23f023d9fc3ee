import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../../config.ts';
import { Problem } from '../../../db/errors.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { Redis } from '../../../redis/index.ts';
import { rateLimitStore } from './store.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A limit that a setting changes, in place of `rateLimit`: RATE_LIMIT_CHAT_PER_MINUTE, RATE_LIMIT_CODES_PER_HOUR. */
    limit?: 'chat' | 'codes';
  }
}

const MINUTE = 60_000;

/**
 * Every request counts for its person, or for its address where nobody is signed in: RATE_LIMIT_PER_MINUTE over all routes together.
 * A route may have a count of its own beside it, with `config: { limit }` or `config: { rateLimit: { max, timeWindow } }`
 * (milliseconds, or text such as "1 hour"); `rateLimit: false` takes it out of both. Headers as in
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-07: `RateLimit-Limit`, `-Remaining`, `-Reset` (seconds).
 */
export async function limitRates(
  app: FastifyInstance,
  { clock, limits, redis }: { clock: Clock; limits: Config['limits']; redis?: Redis | undefined },
): Promise<void> {
  const named = {
    chat: { max: limits.chatPerMinute, timeWindow: MINUTE, costly: true },
    codes: { max: limits.codesPerHour, timeWindow: 60 * MINUTE, costly: true },
  };
  app.addHook('onRoute', (route) => {
    const { limit } = route.config ?? {};
    if (limit) route.config = { ...route.config, rateLimit: named[limit] };
  });
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    store: rateLimitStore(clock, redis),
    keyGenerator: whoIsCounted,
    errorResponseBuilder: (_request, { ttl }) => tooFast(ttl),
  });
  const count = app.createRateLimit({ max: limits.perMinute, timeWindow: MINUTE });
  app.addHook('onRequest', async (request, reply) => {
    const own = request.routeOptions.config.rateLimit;
    // An address is shared by many people: where a route counts strangers by itself, that is enough.
    if (own === false || (own && !request.caller) || isDevelopmentPhone(request)) return;
    const counted = await count(request);
    if (counted.isAllowed) return;
    reply.headers({
      'ratelimit-limit': counted.max,
      'ratelimit-remaining': counted.remaining,
      'ratelimit-reset': counted.ttlInSeconds,
    });
    if (counted.isExceeded) throw tooFast(counted.ttl);
  });
}

const whoIsCounted = (request: FastifyRequest) =>
  request.caller ? `user:${request.caller.id}` : `ip:${rateLimit.normalizeIP(request.ip)}`;

/** The phone network of a development machine takes what a whole town of people gets. */
const isDevelopmentPhone = ({ url }: FastifyRequest) => /^\/(simulator|phone)(\/|$|\?)/.test(url);

const tooFast = (ttl: number) =>
  new Problem('too_many_requests', `That was too fast. Try again in ${inWords(ttl)}.`, { retryAfter: ttl / 1000 });

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
