import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { CannotBackUp } from './tools.ts';

const shape = z.object({
  takenAt: z.string(),
  serverVersion: z.number(),
  schemas: z.array(z.string()),
  migrations: z.array(z.string()),
  /** Rows of each table at the time of the backup, as `schema.table`. */
  rows: z.record(z.string(), z.number()),
  sha256: z.string(),
});

/** What a backup holds; it stands beside the dump, and `verify` compares with it. */
export type Manifest = z.infer<typeof shape>;

export const DUMP = 'database.dump';
const FILE = 'manifest.json';

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(path.join(folder, FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });

/** Reads a backup's manifest and checks that its dump is whole. @throws CannotBackUp */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => {
    throw new CannotBackUp(`${folder} holds no backup: there is no ${FILE} in it.`);
  });
  const parsed = shape.safeParse(JSON.parse(text));
  if (!parsed.success) throw new CannotBackUp(`${path.join(folder, FILE)} is damaged.`);
  if ((await checksum(path.join(folder, DUMP))) !== parsed.data.sha256)
    throw new CannotBackUp(`${path.join(folder, DUMP)} is not what was backed up: its checksum differs.`);
  return parsed.data;
}

export async function checksum(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (error) {
    throw new CannotBackUp(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return hash.digest('hex');
}

/** How many rows each table of the schemas has. */
export async function countRows(client: pg.ClientBase, schemas: readonly string[]): Promise<Record<string, number>> {
  const { rows: tables } = await client.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) order by 1",
    [schemas],
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${name}`);
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}
