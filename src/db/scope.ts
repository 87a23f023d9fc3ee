import type { Socket } from 'node:net';
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import { toParameter } from './pool.ts';
import { keepsStatements, type Naming, naming } from './prepared.ts';
import { createSessions, type Sessions } from './sessions.ts';
import type { DB } from './types.gen.ts';

/** An open transaction. Everything that touches data takes one; there is no way to query without. */
export type Tx = Kysely<DB>;

/** Who is asking: the subject of a verified access token. */
export type UserScope = { id: string };

/** The one door to the data. */
export type Database = {
  /** Runs `fn` in a transaction as `flux_api` with the user's claims: row-level security shows only what is theirs. */
  withUser<T>(user: UserScope, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `fn` in a transaction as `flux_service`, past row-level security. `reason` says why, for the reader and for the log of slow queries. */
  asService<T>(reason: string, fn: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Statements are parsed and planned once a session, where the address keeps sessions. */
export function createDatabase(pool: pg.Pool): Database {
  const sessions = createSessions(pool);
  const names = keepsStatements(pool.options.connectionString ?? '') ? naming() : () => undefined;
  return {
    withUser: (user, fn) => transaction(sessions, { opening: openAsUser(user), label: user.id, names }, fn),
    asService: (reason, fn) => transaction(sessions, { opening: OPEN_AS_SERVICE, label: reason, names }, fn),
    close: () => pool.end(),
  };
}

type Opening = { text: string; values: unknown[] };

/** Limits are the transaction's own: a pooler in between refuses them at the start of a session, and would hand them on. */
const LIMITS = [
  ['statement_timeout', '20s'],
  // A process that stands still gives back what it holds.
  ['idle_in_transaction_session_timeout', '20s'],
]
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(', ');

const OPEN = `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true), ${LIMITS}`;

/** A person who is being erased is refused here (SQLSTATE FX401): from the mark on, nothing is done in their name. */
const openAsUser = ({ id }: UserScope): Opening => ({
  text: `${OPEN}, flux_private.refuse_erased($3)`,
  values: ['flux_api', JSON.stringify({ sub: id, role: 'authenticated' }), id],
});

const OPEN_AS_SERVICE: Opening = { text: OPEN, values: ['flux_service', ''] };

async function transaction<T>(
  sessions: Sessions,
  { opening, label, names }: { opening: Opening; label: string; names: Naming },
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await sessions.acquire();
  let failure: unknown;
  let stuck = false;
  try {
    inOneGo(client);
    // Not awaited one by one: they travel with the first query of `fn`. A failure shows there or at commit.
    const begun = client.query('begin').then(
      () => undefined,
      (error: Error) => error,
    );
    const role = String(opening.values[0]);
    const scoped = client.query(named(opening.text, opening.values, names(opening.text, 'opening', 0))).then(
      () => undefined,
      (error: Error) => error,
    );
    let result: T;
    try {
      result = await fn(new Kysely<DB>({ dialect: oneConnection(client, role, names) }));
      const refused = (await begun) ?? (await scoped);
      if (refused) throw refused;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        failure = lost;
        stuck = true;
      });
      throw (await begun) ?? (await scoped) ?? error;
    }
    const { command } = await client.query('commit');
    if (command === 'ROLLBACK')
      throw new Error(`The transaction (${label}) was rolled back: an error inside it was swallowed.`);
    return result;
  } catch (error) {
    failure ??= error;
    throw error;
  } finally {
    sessions.release(client, failure, stuck);
  }
}

const named = (text: string, values: unknown[], name: string | undefined) =>
  name === undefined ? { text, values } : { name, text, values };

/** What is asked in one go goes out in one piece: each write of a socket is a call into the kernel. */
function inOneGo(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

/** A Kysely dialect over one client that is inside a transaction already. */
function oneConnection(client: pg.PoolClient, role: string, names: Naming): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<R>({
      sql,
      parameters,
    }: {
      sql: string;
      parameters: readonly unknown[];
    }): Promise<QueryResult<R>> {
      inOneGo(client);
      const values = parameters.map(toParameter);
      const { rows, rowCount, command } = await client.query(named(sql, values, names(sql, role, values.length)));
      const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
      return changed ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    },
    // biome-ignore lint/correctness/useYield: streaming is not offered inside a scope, and says so.
    async *streamQuery() {
      throw new Error('Streaming a query is not offered inside withUser/asService.');
    },
  };
  const nested = async () => {
    throw new Error('withUser/asService opened the transaction already; use the one you were given.');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return {
    createDriver: () => driver,
    createQueryCompiler: () => compiler,
    createAdapter: () => adapter,
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}
