import type { Socket } from 'node:net';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { DefaultQueryExecutor, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import { toParameter } from './pool.ts';
import type { Naming } from './prepared.ts';
import type { DB } from './types.gen.ts';

/** A client inside a transaction, and who asks there. `isOver`: the transaction has ended, or its end is on its way. */
export type Line = { client: pg.PoolClient; role: string; names: Naming; isOver(): boolean };

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

/**
 * Kysely on one client that is inside a transaction already. What is asked is sent as it is asked: statements go out in the order of the calls,
 * with none of the steps that Kysely goes through to find a connection.
 */
export function oneConnection(line: Line): Kysely<DB> {
  const connection = connectionOn(line);
  const dialect = dialectOn(connection);
  const executor = new SendsAtOnce(connection);
  return new Kysely<DB>({ config: { dialect }, dialect, driver: dialect.createDriver(), executor });
}

class SendsAtOnce extends DefaultQueryExecutor {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    super(compiler, adapter, { provideConnection: (consumer) => consumer(connection) });
    this.#connection = connection;
  }

  override executeQuery<R>(query: CompiledQuery<unknown>): Promise<QueryResult<R>> {
    return this.#connection.executeQuery(query);
  }
}

function connectionOn({ client, role, names, isOver }: Line): DatabaseConnection {
  /** What ended the transaction: statements that were asked at the same time hear only that it is aborted, and may hear it sooner. */
  let cause: unknown;
  return {
    async executeQuery<R>({
      sql,
      parameters,
    }: {
      sql: string;
      parameters: readonly unknown[];
    }): Promise<QueryResult<R>> {
      if (isOver())
        throw new Error('This transaction is over: what is asked at once is asked before the first answer.');
      inOneGo(client);
      const values = parameters.map(toParameter);
      try {
        const { rows, rowCount, command } = await client.query(named(sql, values, names(sql, role, values.length)));
        const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
        return changed ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
      } catch (error) {
        cause ??= error;
        throw isAborted(error) ? cause : error;
      }
    },
    // biome-ignore lint/correctness/useYield: streaming is not offered inside a scope, and says so.
    async *streamQuery() {
      throw new Error('Streaming a query is not offered inside withUser/asService.');
    },
  };
}

const nested = async () => {
  throw new Error('withUser/asService opened the transaction already; use the one you were given.');
};

function dialectOn(connection: DatabaseConnection): Dialect {
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

const isAborted = (error: unknown) => (error as { code?: unknown } | null)?.code === '25P02';

/** A statement as the driver takes it, with the name under which the session keeps it. */
export const named = (text: string, values: unknown[], name: string | undefined) =>
  name === undefined ? { text, values } : { name, text, values };

/** What is asked in one go goes out in one piece: each write of a socket is a call into the kernel. */
export function inOneGo(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
