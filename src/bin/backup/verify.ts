import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { differences, restoreBackup } from './restore.ts';

/**
 * Restores a backup into a database of its own beside that of `url`, compares it with its manifest, and drops it again: a backup that
 * was never restored is none. Gives what differs; empty when all is there. @throws CannotBackUp
 */
export async function verifyBackup(folder: string, url: string): Promise<string[]> {
  const name = `flux_verify_${randomBytes(6).toString('hex')}`;
  const trial = new URL(url);
  trial.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`create database ${name} template template0`);
    return await differences(trial.href, await restoreBackup(folder, trial.href));
  } finally {
    await client.query(`drop database if exists ${name} with (force)`).catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
