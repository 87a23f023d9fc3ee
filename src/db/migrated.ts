import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Database } from './scope.ts';

/** The files of this release, in order. */
export async function ownMigrations(): Promise<string[]> {
  const names = await readdir(path.resolve(import.meta.dirname, '../../migrations'));
  return names.filter((name) => name.endsWith('.sql')).sort();
}

/**
 * Whether the database has the schema that this release works on; a newer one will do (docs/upgrading.md). The newest file stands for
 * those before it: they run in order.
 * @throws an Error with what to do
 */
export async function assertMigrated(db: Database, newest: string): Promise<void> {
  const { rows } = await db.asService('is the schema there', (tx) =>
    sql`select from flux_private.schema_migrations where file = ${newest}`.execute(tx),
  );
  if (rows.length === 0) throw new Error(`the database has not run ${newest}: npm run migrate`);
}
