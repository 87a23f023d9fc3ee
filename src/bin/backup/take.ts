import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { checksum, countRows, DUMP, type Manifest, writeManifest } from './manifest.ts';
import { CannotBackUp, runClient } from './tools.ts';

const SCHEMAS = ['public', 'flux_private', 'flux_checkpoints'];

/**
 * Backs the database up into a new folder under `into`, whole or not at all: the dump and its manifest, all of one moment. `auth` is
 * among it where it is our own issuer's; Supabase backs up its own. Gives the folder. @throws CannotBackUp
 */
export async function takeBackup(
  url: string,
  into: string,
  now: Temporal.Instant,
): Promise<{ folder: string; manifest: Manifest }> {
  const name = `flux-${now.toString({ smallestUnit: 'second' }).replaceAll(':', '-')}`;
  const folder = path.join(into, name);
  const unfinished = `${folder}.unfinished`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // pg_dump reads the same snapshot as the counts.
    await client.query('begin isolation level repeatable read read only');
    const snapshot = await one<string>(client, 'select pg_export_snapshot() as value');
    if ((await one(client, "select to_regclass('flux_private.schema_migrations')::text as value")) === null)
      throw new CannotBackUp('There is no Flux in this database.');
    const ours = (await one(client, "select to_regclass('auth.one_time_codes')::text as value")) !== null;
    const schemas = ours ? [...SCHEMAS, 'auth'] : SCHEMAS;
    const dump = path.join(unfinished, DUMP);
    const chosen = schemas.flatMap((schema) => ['--schema', schema]);
    await runClient('pg_dump', url, [
      '--format=custom',
      '--no-owner',
      `--snapshot=${snapshot}`,
      `--file=${dump}`,
      ...chosen,
    ]);
    const manifest: Manifest = {
      takenAt: now.toString(),
      serverVersion: Number(await one(client, "select current_setting('server_version_num') as value")),
      schemas,
      migrations: (await client.query('select file from flux_private.schema_migrations order by file')).rows.map(
        ({ file }) => file as string,
      ),
      rows: await countRows(client, schemas),
      sha256: await checksum(dump),
    };
    await writeManifest(unfinished, manifest);
    await rename(unfinished, folder);
    return { folder, manifest };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function one<T = unknown>(client: pg.Client, query: string): Promise<T | null> {
  const { rows } = await client.query<{ value: T }>(query);
  return rows[0]?.value ?? null;
}
