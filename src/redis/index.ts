import type { Redis as Client } from 'ioredis';
import type { Logger } from 'pino';

export { createNews, type News } from './news.ts';
export type Redis = Client;

/** A command that takes longer than this counts as failed, in milliseconds: nobody waits for a count. */
const PATIENCE_MS = 1_000;
const LONGEST_PAUSE_MS = 2_000;
const WARN_EVERY_MS = 60_000;

/**
 * A connection to Redis that keeps trying for ever and never holds anybody up: while it is away every command fails at once,
 * and the log says so once a minute. The library is loaded here alone, for those who use it.
 */
export async function connectRedis(url: string, log: Logger): Promise<Client> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    connectionName: 'flux',
    commandTimeout: PATIENCE_MS,
    connectTimeout: 2_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, LONGEST_PAUSE_MS),
  });
  let warnedAt = Number.NEGATIVE_INFINITY;
  client.on('error', (error: NodeJS.ErrnoException) => {
    if (performance.now() - warnedAt < WARN_EVERY_MS) return;
    warnedAt = performance.now();
    log.warn({ reason: error.code ?? error.name }, 'Redis is away; each process counts by itself until it is back');
  });
  client.on('ready', () => {
    if (warnedAt > Number.NEGATIVE_INFINITY) log.info('Redis is back');
    warnedAt = Number.NEGATIVE_INFINITY;
  });
  return client;
}

/** For `/ready`. @throws when Redis does not answer. */
export const redisReachable = (redis: Client) => async (): Promise<void> => {
  await redis.ping();
};
