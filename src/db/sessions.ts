import type pg from 'pg';

/** The connections of a pool, of which one that turned out useless makes the older ones suspect. */
export type Sessions = {
  acquire(): Promise<pg.PoolClient>;
  /** Gives it back; closes it when `error` (of a statement on it) says that the session is of no use any more, or `close` does. */
  release(client: pg.PoolClient, error?: unknown, close?: boolean): void;
};

/**
 * A server that restarted, a standby that took over, a line that is dead: what one connection finds out holds for all that were opened
 * before, so they are closed instead of failing one by one.
 */
export function createSessions(pool: pg.Pool): Sessions {
  const openedAt = new WeakMap<object, number>();
  let suspectBefore = Number.NEGATIVE_INFINITY;
  pool.on('connect', (client) => openedAt.set(client, performance.now()));
  return {
    async acquire() {
      for (;;) {
        const client = await pool.connect();
        if ((openedAt.get(client) ?? Number.POSITIVE_INFINITY) > suspectBefore) return client;
        client.release(true);
      }
    },
    release(client, error, close = false) {
      const useless = isUseless(error);
      if (useless) suspectBefore = performance.now();
      client.release(useless || close);
    },
  };
}

/**
 * Whether the session is over, or can do nothing more: the connection failed (class 08, or the system's own error), the server ends it (57P),
 * it stands on a server that only reads by now (25006), it was closed for being idle in a transaction (25P03), or nobody answered in time.
 */
function isUseless(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  // A table was changed under a statement that the session keeps.
  if (code === '0A000') return /cached plan/.test(error.message);
  if (typeof code === 'string') return /^(08...|57P0[1-5]|25006|25P03)$/.test(code) || /^E[A-Z]{3}/.test(code);
  return /^(Query read timeout|Connection terminated|Client (has encountered|was closed))/.test(error.message);
}
