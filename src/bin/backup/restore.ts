import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { countRows, DUMP, type Manifest, readManifest } from './manifest.ts';
import { CannotBackUp, ROLES, runClient } from './tools.ts';

/**
 * Loads a backup into an empty database: the roles, then everything of the dump. Nothing that stood as sent is sent again: what was
 * claimed, sent and answered comes back as it was. What fell due since the backup is looked at by the first notifier, as after any
 * outage: the rung that is right then, once. @throws CannotBackUp where the database is not empty
 */
export async function restoreBackup(folder: string, url: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await prepare(url, manifest);
  const list = await tableOfContents(folder);
  try {
    await runClient('pg_restore', url, [
      '--no-owner',
      '--exit-on-error',
      `--use-list=${list}`,
      `--dbname=${decodeURIComponent(new URL(url).pathname.slice(1))}`,
      path.join(folder, DUMP),
    ]);
  } finally {
    await rm(path.dirname(list), { recursive: true, force: true });
  }
  return manifest;
}

/** Tables whose rows are not as many as the manifest says; empty when all is there. */
export async function differences(url: string, manifest: Manifest): Promise<string[]> {
  const counts = await withClient(url, (client) => countRows(client, manifest.schemas));
  const names = new Set([...Object.keys(counts), ...Object.keys(manifest.rows)]);
  return [...names].flatMap((name) => {
    const [is, was] = [counts[name], manifest.rows[name]];
    return is === was ? [] : [`${name}: ${is ?? 'missing'}, in the backup ${was ?? 'missing'}`];
  });
}

async function prepare(url: string, { serverVersion, schemas }: Manifest): Promise<void> {
  await withClient(url, async (client) => {
    const { rows: versions } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const major = Math.floor((versions[0]?.version ?? 0) / 10_000);
    if (major < Math.floor(serverVersion / 10_000))
      throw new CannotBackUp(
        `The backup is of PostgreSQL ${Math.floor(serverVersion / 10_000)}; this server is ${major}, which is older.`,
      );
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) limit 1",
      [schemas],
    );
    if (rows[0])
      throw new CannotBackUp(
        `The database is not empty (it has ${rows[0].name}), and nothing was changed. Restore into a new one: createdb …`,
      );
    for (const role of ROLES) {
      await client.query(`do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin noinherit; end if;
      end $$`);
    }
    await client.query('grant flux_api, flux_service to current_user');
  });
}

/** `public` is in every database already. */
async function tableOfContents(folder: string): Promise<string> {
  const all = await runClient('pg_restore', null, ['--list', path.join(folder, DUMP)]);
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'flux-restore-')), 'list');
  await writeFile(
    file,
    all
      .split('\n')
      .filter((line) => !/ SCHEMA - public /.test(line))
      .join('\n'),
  );
  return file;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
