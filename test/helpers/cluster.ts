import pg from 'pg';
import { startThrowaway } from '../../src/db/embedded/throwaway.ts';
import { migrate } from '../../src/db/migrate.ts';

/** Names the server of a whole test run to the files in it (see test/run.ts). */
export const clusterVariable = 'FLUX_TEST_CLUSTER_URL';

const template = 'flux_template';

export type TestCluster = { url: string; stop(): Promise<void> };

/** A PostgreSQL server for tests, with a template database that was migrated once. */
export async function startTestCluster(): Promise<TestCluster> {
  const database = await startThrowaway();
  try {
    await onCluster(database.url, `create database ${template}`);
    await migrate({ url: databaseUrl(database.url, template) });
    await onCluster(database.url, `alter database ${template} with is_template true allow_connections false`);
    return { url: database.url, stop: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Clones the migrated template, or makes an empty database; returns its URL. */
export async function createTestDatabase(cluster: string, name: string, empty: boolean): Promise<string> {
  await onCluster(cluster, `create database ${name}${empty ? '' : ` template ${template} strategy file_copy`}`);
  return databaseUrl(cluster, name);
}

export async function dropTestDatabase(cluster: string, name: string): Promise<void> {
  await onCluster(cluster, `drop database if exists ${name} with (force)`);
}

function databaseUrl(cluster: string, name: string): string {
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}

async function onCluster(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(url, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
