import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Account, serverAccount } from './account.ts';
import { type Binaries, completeInPlace, copyBinaries, installedBinaries } from './binaries.ts';
import { ensureCluster, readPassword, superuser } from './cluster.ts';
import { clearLeftover } from './leftover.ts';
import { abandonedPlaces, anyPlace, existingPlace, placeOutside, privateFolder, systemBase } from './place.ts';
import { explainStart, freePort, launch, type Server, StartFailed } from './server.ts';

export { EmbeddedDatabaseError } from './error.ts';

const database = 'flux';

export type EmbeddedDatabase = {
  /** Connection string of the database `flux` as its superuser. */
  url: string;
  port: number;
  /** Process number of the server. */
  pid: number;
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<void>;
  /** Stops the server: politely, then at once. Safe to call twice. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder of this database, made if missing. Run as root, the data itself lives in a system folder named by a note in it. */
  dataDir: string;
  /** Receives PostgreSQL's own log lines. */
  log?: (line: string) => void;
  /** For tests: give up crash safety for speed. */
  disposable?: boolean;
};

/**
 * Starts the PostgreSQL that npm installed, on loopback, with its data in `dataDir`, which outlives the process.
 * Works as an ordinary user and as root. The server ends with this process, and does not keep it from ending. Throws EmbeddedDatabaseError with a sentence for the person.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  const { binaries, place, account } = await prepare(options.dataDir, log);
  await clearLeftover(path.join(place, 'data'), log);
  const pgdata = await ensureCluster(binaries, place, account);
  const settings = { ...commonSettings, ...(options.disposable ? disposableSettings : {}) };
  const server = await launchWithRetries(place, { binaries, pgdata, account, settings, log });
  const password = await readPassword(pgdata);
  const urlOf = (name: string) => `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/${name}`;
  try {
    await ensureDatabase(urlOf('postgres'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: urlOf(database), port: server.port, pid: server.pid, ended: server.ended, stop: server.stop };
}

/** Removes everything that `startEmbedded` keeps for `dataDir`. Refuses with a sentence while it is in use. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const home = await privateFolder(dataDir);
  const places = [home];
  if (process.getuid?.() === 0) {
    const place = await existingPlace(home, await systemBase());
    if (place) places.unshift(place);
  }
  for (const place of places) {
    await clearLeftover(path.join(place, 'data'), () => undefined);
    await rm(place, { recursive: true, force: true });
  }
}

/** Root's copy of PostgreSQL's programs goes when no project of this machine has data with it any more. */
export async function removeUnusedBinaries(): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const base = await systemBase();
  if (!(await anyPlace(base))) await rm(base, { recursive: true, force: true });
}

const commonSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  logging_collector: 'off',
  log_destination: 'stderr',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const disposableSettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

async function prepare(
  dataDir: string,
  log: (line: string) => void,
): Promise<{ binaries: Binaries; place: string; account: Account | null }> {
  const account = await serverAccount();
  const installed = await installedBinaries();
  const home = await privateFolder(dataDir);
  if (!account) {
    await completeInPlace(installed);
    return { binaries: installed, place: home, account };
  }
  const base = await systemBase();
  const place = await placeOutside(home, base); // first: the programs are kept as long as there is a place
  const binaries = await copyBinaries(installed, base);
  for (const abandoned of await abandonedPlaces(base, home)) {
    await clearLeftover(path.join(abandoned, 'data'), log).then(
      () => rm(abandoned, { recursive: true, force: true }),
      () => undefined, // still in use
    );
  }
  return { binaries, place, account };
}

type LaunchOptions = Omit<Parameters<typeof launch>[0], 'port'>;

async function launchWithRetries(place: string, options: LaunchOptions): Promise<Server> {
  const portFile = path.join(place, 'port');
  let wanted = Number(await readFile(portFile, 'utf8').catch(() => '0'));
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(Number.isInteger(wanted) && wanted > 1023 && wanted < 65_536 ? wanted : 0);
    try {
      const server = await launch({ ...options, port });
      if (port !== wanted) await writeFile(portFile, `${port}\n`, { mode: 0o600 });
      return server;
    } catch (failure) {
      if (!(failure instanceof StartFailed)) throw failure;
      if (attempt >= 20 || (failure.reason !== 'port' && failure.reason !== 'memory')) throw explainStart(failure);
      if (failure.reason === 'port') wanted = 0;
      // Backends of a killed server take a moment to notice that it is gone and to let go of its memory.
      if (failure.reason === 'memory') await delay(250);
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
