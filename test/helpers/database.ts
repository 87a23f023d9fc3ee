import { randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  clusterVariable,
  createTestDatabase,
  dropTestDatabase,
  startTestCluster,
  type TestCluster,
} from './cluster.ts';

export type TestDatabase = {
  /** Connection string, as a superuser. */
  url: string;
  /** Drops the database, whoever is still connected. */
  close(): Promise<void>;
};

/**
 * A database of its own for a test file: a clone of the migrated template, or an `empty` one. Use it in `before` and close it
 * in `after`. Under test/run.ts it lives in the run's server; a file that runs alone starts a server and stops it at the end.
 */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const cluster = process.env[clusterVariable] ?? (await ownCluster()).url;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = await createTestDatabase(cluster, name, empty);
  open.add(name);
  const close = async () => {
    await dropTestDatabase(cluster, name);
    open.delete(name);
  };
  return { url, close };
}

/** A plain pool of a test, which it ends before it closes the database. Its connections hear that the database goes, also those that are just being closed. */
export function plainPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const open = new Set<string>();
let own: Promise<TestCluster> | undefined;

function ownCluster(): Promise<TestCluster> {
  if (own) return own;
  own = startTestCluster();
  process.on('beforeExit', stopOwn);
  return own;
}

async function stopOwn(): Promise<void> {
  // Nothing is left to do, but node:test may still run the file's last `after`, which closes databases.
  if (!own || open.size > 0) return;
  const ending = own;
  own = undefined;
  process.off('beforeExit', stopOwn);
  await (await ending).stop();
}
