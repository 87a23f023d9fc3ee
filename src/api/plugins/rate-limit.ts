import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../db/errors.ts';
import type { Clock } from '../../domain/clock.ts';

/** Requests a minute that a route takes from one person unless it says otherwise. */
const DEFAULT_PER_MINUTE = 300;

/**
 * Every route counts per person, or per address where nobody is signed in. A route has its own count with
 * `config: { rateLimit: { max, timeWindow } }` (milliseconds, or text such as "1 hour"), none with `rateLimit: false`.
 * Counts are kept in this process.
 */
export async function limitRates(app: FastifyInstance, clock: Clock): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: DEFAULT_PER_MINUTE,
    timeWindow: 60_000,
    store: windowsOn(clock),
    keyGenerator: whoIsCounted,
    // The phone network of a development machine takes what a whole town of people gets.
    allowList: ({ url }) => /^\/(simulator|phone)(\/|$|\?)/.test(url),
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('too_many_requests', `That was too fast. Try again in ${inWords(ttl)}.`, { retryAfter: ttl / 1000 }),
  });
}

const whoIsCounted = (request: FastifyRequest) =>
  request.caller ? `user:${request.caller.id}` : `ip:${rateLimit.normalizeIP(request.ip)}`;

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

type Window = { current: number; endsAt: number };
/** People counted at once in one route; the oldest are forgotten first. */
const CAPACITY = 20_000;

/** Fixed windows on the injected clock, so that "three an hour" is tested without waiting an hour. */
function windowsOn(clock: Clock) {
  return class Windows {
    readonly windows = new Map<string, Window>();

    incr(
      key: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      timeWindow: number,
    ): void {
      const now = clock.now().epochMilliseconds;
      const open = this.windows.get(key);
      const window = open && open.endsAt > now ? open : { current: 0, endsAt: now + timeWindow };
      window.current += 1;
      this.windows.delete(key);
      this.windows.set(key, window);
      const oldest = this.windows.keys().next();
      if (this.windows.size > CAPACITY && !oldest.done) this.windows.delete(oldest.value);
      done(null, { current: window.current, ttl: window.endsAt - now });
    }

    child(): Windows {
      return new Windows();
    }
  };
}
