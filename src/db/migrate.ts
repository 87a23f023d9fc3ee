import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { migrateCheckpoints } from './checkpoints.ts';
import { explainSqlError } from './sql-error.ts';
import { describeDatabaseUrl, normaliseDatabaseUrl } from './url.ts';

/** The database could not be brought up to date. The message names the file, the line and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

export type MigrationOptions = {
  url: string;
  /** Folder of the `NNNN-name.sql` files; this project's own by default. */
  folder?: string;
  log?: (line: string) => void;
};

type File = { name: string; sql: string; sha256: string };

const ownFolder = path.resolve(import.meta.dirname, '../../migrations');
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/;
/** Any number, as long as nobody else takes the same one in this database. */
const lockKey = 4_017_553_921;

/**
 * Brings the database up to date: our files in order, each in a transaction of its own, then LangGraph's checkpoint tables. Processes that start at once wait for each other. Returns the files it applied.
 * @throws MigrationError
 */
export async function migrate({ url, folder = ownFolder, log = () => undefined }: MigrationOptions): Promise<string[]> {
  const files = await readFiles(folder);
  const address = normaliseDatabaseUrl(url);
  const pool = new pg.Pool({ connectionString: address, max: 3, application_name: 'flux-migrate' });
  // A lost connection is reported by the query that was running on it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    const lock = await connect(pool, address);
    try {
      await waitForTurn(lock, log);
      const applied = await migrateFiles(pool, files, log);
      await migrateCheckpoints(pool);
      return applied;
    } finally {
      lock.release(true); // closing the connection gives the lock back, whatever happened
    }
  } finally {
    await pool.end();
  }
}

async function readFiles(folder: string): Promise<File[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const odd = names.find((name) => !fileName.test(name));
  if (odd) throw new MigrationError(`${odd}: a migration is named like 0007-what-it-does.sql.`);
  const twice = names.find((name, i) => name.slice(0, 4) === names[i + 1]?.slice(0, 4));
  if (twice)
    throw new MigrationError(
      `Two migrations have the number ${twice.slice(0, 4)}; give one of them the next free one.`,
    );
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function connect(pool: pg.Pool, url: string): Promise<pg.PoolClient> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new MigrationError(`The database at ${describeDatabaseUrl(url)} cannot be reached: ${message || code}.`);
  }
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version >= 150_000) return client;
  client.release(true);
  throw new MigrationError(`Flux needs PostgreSQL 15 or newer; this one is ${Math.floor(version / 10_000)}.`);
}

/** One process at a time. The lock belongs to a transaction, because a pooler in between may not keep sessions. */
async function waitForTurn(lock: pg.PoolClient, log: (line: string) => void): Promise<void> {
  await lock.query('begin');
  const { rows } = await lock.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [lockKey]);
  if (rows[0]?.got) return;
  log('another process is migrating this database; waiting for it');
  await lock.query('select pg_advisory_xact_lock($1)', [lockKey]);
}

async function migrateFiles(pool: pg.Pool, files: File[], log: (line: string) => void): Promise<string[]> {
  await pool.query(`
    create schema if not exists flux_private;
    create table if not exists flux_private.schema_migrations (
      file text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows } = await pool.query<{ file: string; sha256: string }>(
    'select file, sha256 from flux_private.schema_migrations order by file',
  );
  const pending = pendingFiles(files, rows, log);
  const client = await pool.connect();
  try {
    for (const file of pending) {
      await apply(client, file);
      log(`applied ${file.name}`);
    }
  } finally {
    client.release(true); // a file may have changed settings of the session
  }
  return pending.map((file) => file.name);
}

/** The files still to run. Throws when the history and the folder contradict each other. */
function pendingFiles(
  files: File[],
  recorded: { file: string; sha256: string }[],
  log: (line: string) => void,
): File[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const newest = files.at(-1)?.name ?? '';
  for (const { file, sha256 } of recorded) {
    const found = byName.get(file);
    if (found && found.sha256 !== sha256) {
      throw new MigrationError(
        `${file} was changed after this database ran it. Restore it and put the change into a new file; for a development database, "bash dev-end.sh" starts afresh.`,
      );
    }
    if (!found && file < newest) {
      throw new MigrationError(`This database ran ${file}, which is not there any more. Restore the file.`);
    }
    if (!found) log(`the database is newer than this version of Flux: it has ${file}`);
  }
  const done = new Set(recorded.map(({ file }) => file));
  const last = recorded.filter(({ file }) => byName.has(file)).at(-1)?.file ?? '';
  const pending = files.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late)
    throw new MigrationError(
      `${late.name} comes before ${last}, which this database ran already. Give it the next free number.`,
    );
  return pending;
}

async function apply(client: pg.PoolClient, { name, sql, sha256 }: File): Promise<void> {
  const transaction = async () =>
    (await client.query<{ id: string }>('select pg_current_xact_id()::text as id')).rows[0]?.id;
  await client.query('begin');
  try {
    // Better to fail than to stand in front of everybody else's queries while waiting for a lock.
    await client.query(`set local lock_timeout = '30s'`);
    const id = await transaction();
    await client.query(sql);
    if ((await transaction()) !== id)
      throw new Error('it ends its own transaction; leave begin and commit to the runner');
    await client.query('insert into flux_private.schema_migrations (file, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new MigrationError(explainSqlError(name, sql, error as Error));
  }
}
