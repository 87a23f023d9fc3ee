import type { Socket } from 'node:net';
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import { toParameter } from './pool.ts';
import type { Naming } from './prepared.ts';

/** A client inside a transaction, and who asks there. `isOver`: the transaction has ended, or its end is on its way. */
export type Line = { client: pg.PoolClient; role: string; names: Naming; isOver(): boolean };

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

/** A Kysely dialect over one client that is inside a transaction already. */
export function oneConnection({ client, role, names, isOver }: Line): Dialect {
  /** What ended the transaction: statements that were asked at the same time hear only that it is aborted, and may hear it sooner. */
  let cause: unknown;
  const connection: DatabaseConnection = {
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
      const { rows, rowCount, command } = await client
        .query(named(sql, values, names(sql, role, values.length)))
        .catch((error: unknown) => {
          cause ??= error;
          throw isAborted(error) ? cause : error;
        });
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
