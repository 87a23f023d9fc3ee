import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chown, lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError, explainFailure } from './error.ts';

export const superuser = 'postgres';
const passwordFile = 'flux.password';

/** PostgreSQL runs with these variables and none of ours: no PG* setting, preload or locale of the person leaks in. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the data directory `place/data` unless it is there. It is made under another name and renamed when whole,
 * so that a killed or failed start leaves nothing that looks like a database. Returns its path.
 */
export async function ensureCluster(binaries: Binaries, place: string, account: Account | null): Promise<string> {
  const pgdata = path.join(place, 'data');
  if (await exists(pgdata)) {
    await checkVersion(binaries, pgdata);
    return pgdata;
  }
  for (const name of await readdir(place)) {
    if (name.startsWith('making-') && !(await recent(path.join(place, name)))) {
      await rm(path.join(place, name), { recursive: true, force: true });
    }
  }
  const making = path.join(place, `making-${randomBytes(4).toString('hex')}`);
  try {
    await initialise(binaries, making, account);
    await rename(making, pgdata);
  } catch (error) {
    const another =
      (error as NodeJS.ErrnoException).code === 'ENOTEMPTY' || (error as NodeJS.ErrnoException).code === 'EEXIST';
    if (!another)
      throw error instanceof EmbeddedDatabaseError ? error : explainFailure('prepare its data', String(error));
  } finally {
    await rm(making, { recursive: true, force: true });
    await rm(`${making}.password`, { force: true });
  }
  return pgdata;
}

/** The superuser's password, which only this user (and the server's account) can read. */
export async function readPassword(pgdata: string): Promise<string> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW;
  const file = await open(path.join(pgdata, passwordFile), flags).catch((error: unknown) => {
    throw explainFailure('read its password', String(error));
  });
  try {
    return (await file.readFile('utf8')).trim();
  } finally {
    await file.close();
  }
}

async function initialise(binaries: Binaries, folder: string, account: Account | null): Promise<void> {
  const secret = `${folder}.password`;
  await writeFile(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  await mkdir(folder, { mode: 0o700 });
  if (account) {
    await chown(secret, account.uid, account.gid);
    await chown(folder, account.uid, account.gid);
  }
  const options = [
    ...['-D', folder, '-U', superuser, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // The builtin provider sorts the same on every machine; --no-sync because a database seconds old can be made again.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync', '--no-instructions'],
  ];
  try {
    await promisify(execFile)(path.join(binaries.folder, 'bin', 'initdb'), options, {
      ...runAs(account),
      cwd: '/',
      env: serverEnvironment,
    });
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string | number; stderr?: string };
    if (code === 'ENOENT') {
      throw new EmbeddedDatabaseError(
        'The embedded PostgreSQL does not run on this system (it needs glibc, which Alpine Linux for one does not have). Set DATABASE_URL to a PostgreSQL 15 or newer.',
      );
    }
    throw explainFailure('prepare its data', stderr || String(error));
  }
  await rename(secret, path.join(folder, passwordFile));
}

async function checkVersion(binaries: Binaries, pgdata: string): Promise<void> {
  const made = (await readFile(path.join(pgdata, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  const major = binaries.version.split('.')[0];
  if (made === major) return;
  throw new EmbeddedDatabaseError(
    made === ''
      ? `${pgdata} holds no database that can be read. Remove it with "bash dev-end.sh" and start again.`
      : `The data was made by PostgreSQL ${made}, and PostgreSQL ${major} is installed now. "bash dev-end.sh" removes the old data; to keep it, install the earlier version.`,
  );
}

async function recent(folder: string): Promise<boolean> {
  const made = await lstat(folder).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs < 60_000;
}

async function exists(folder: string): Promise<boolean> {
  return lstat(folder).then(
    () => true,
    () => false,
  );
}
