import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const AGAIN_MILLISECONDS = 500;

/**
 * The queue's pool, whose statements about jobs wait for the database to come back rather than fail: each stands for itself and may be
 * repeated. graphile-worker 0.18 takes one that fails as a reason to shut down for good. `givesUp` is asked before each further try.
 */
export function patientPool(pool: pg.Pool, givesUp: () => boolean): pg.Pool {
  const connect = (callback?: Parameters<pg.Pool['connect']>[0]) =>
    callback ? pool.connect(callback) : patientClient(pool, givesUp);
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'connect') return connect;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function patientClient(pool: pg.Pool, givesUp: () => boolean): Promise<pg.PoolClient> {
  let client = await pool.connect();
  let broken: Error | undefined;

  async function query(...asked: unknown[]): Promise<unknown> {
    for (;;) {
      try {
        if (broken) await renew();
        return await (client.query as (...all: unknown[]) => Promise<unknown>)(...asked);
      } catch (error) {
        if (!isAboutJobs(asked[0]) || !isLost(error) || givesUp()) throw error;
        broken = error as Error;
        await pause(AGAIN_MILLISECONDS);
      }
    }
  }

  async function renew(): Promise<void> {
    const fresh = await pool.connect();
    client.release(broken);
    client = fresh;
    broken = undefined;
  }

  return new Proxy(client, {
    get(_, name) {
      if (name === 'query') return query;
      if (name === 'release') return (error?: Error | boolean) => client.release(error ?? broken);
      const value = Reflect.get(client, name) as unknown;
      return typeof value === 'function' ? value.bind(client) : value;
    },
  });
}

/** Fetched, completed, failed, given back: one statement each, outside of a transaction. */
const isAboutJobs = (asked: unknown) =>
  typeof asked === 'object' && asked !== null && /_private_jobs/.test(String((asked as { text?: unknown }).text));

/** A lost connection has no code, one of the system (EPIPE), or a SQLSTATE of 08, 57 (shut down, starting up) or 53 (no room). */
function isLost(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof TypeError) return false;
  const { code } = error as { code?: unknown };
  return typeof code !== 'string' || /^E[A-Z]{3}/.test(code) || /^(08|57|53)/.test(code);
}
