import { createRequire } from 'node:module';
import type { Clock } from '../../../domain/clock.ts';
import type { Redis } from '../../../redis/index.ts';
import { type Count, Windows } from './windows.ts';

type Done = (error: Error | null, result?: Count) => void;
type Store = { incr(key: string, done: Done, timeWindow: number, max: number): void };
/** What the plugin hands over for a route, as far as it matters here. */
type RouteOptions = { costly?: boolean; routeInfo?: { method?: string | string[]; url?: string } };

/** The plugin's own store: one Lua script, so that a count and its end are one step. */
const RedisStore = createRequire(import.meta.url)('@fastify/rate-limit/store/RedisStore.js') as new (
  continueExceeding: boolean,
  exponentialBackoff: boolean,
  redis: Redis,
  key: string,
) => Store;

/**
 * While Redis is away, each process takes this fraction of what costs money: several processes together then stay near the limit.
 * What only reads is counted by each process in full.
 */
const FRACTION_WHEN_AWAY = 4;

/** A store for @fastify/rate-limit: counts in Redis where there is one, in this process otherwise or while it is away. */
export function rateLimitStore(clock: Clock, redis: Redis | undefined) {
  return class Counts implements Store {
    readonly #here = new Windows(clock);
    readonly #shared: Store | null;
    readonly #costly: boolean;

    constructor(options: object = {}) {
      const { costly = false, routeInfo } = options as RouteOptions;
      this.#costly = costly;
      const route = routeInfo?.url ? `${routeInfo.method}${routeInfo.url}` : 'all';
      this.#shared = redis ? new RedisStore(false, false, redis, `flux:limit:${route}:`) : null;
    }

    incr(key: string, done: Done, timeWindow: number, max: number): void {
      if (!this.#shared) {
        done(null, this.#here.count(key, timeWindow));
        return;
      }
      this.#shared.incr(
        key,
        (error, counted) => done(null, error || !counted ? this.#alone(key, timeWindow) : counted),
        timeWindow,
        max,
      );
    }

    child(options: object): Counts {
      return new Counts(options);
    }

    #alone(key: string, timeWindow: number): Count {
      const { current, ttl } = this.#here.count(key, timeWindow);
      return { current: this.#costly ? current * FRACTION_WHEN_AWAY : current, ttl };
    }
  };
}
