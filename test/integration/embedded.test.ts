import assert from 'node:assert/strict';
import { lstat, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { installedBinaries } from '../../src/db/embedded/binaries.ts';
import { explainFailure } from '../../src/db/embedded/error.ts';
import { type EmbeddedDatabase, removeEmbedded, startEmbedded } from '../../src/db/embedded/index.ts';
import { goneWithin, inspectProcess } from '../../src/db/embedded/processes.ts';
import { type Started, startInProcess } from '../helpers/embedded-process.ts';
import { skipUnlessDeep } from '../helpers/property.ts';

// A process of its own: it waits to be loaded.

const folder = await mkdtemp(path.join(tmpdir(), 'flux-embedded-'));
const used: string[] = [];
const newDataDir = (): string => {
  const dataDir = path.join(folder, `project-${used.length}`, 'postgres');
  used.push(dataDir);
  return dataDir;
};
after(async () => {
  for (const dataDir of used) await removeEmbedded(dataDir);
  await rm(folder, { recursive: true, force: true });
});

test('what was stored is there after stopping and starting, at the same address', async () => {
  const dataDir = newDataDir();
  const first = await startEmbedded({ dataDir });
  await remember(first.url);
  await first.stop();
  await first.stop();
  const second = await startEmbedded({ dataDir });
  assert.equal(second.url, first.url);
  assert.equal(await remembered(second.url), 'kept');
  await second.stop();
});

test('when Flux is killed outright its server ends by itself, and the next start has the data', async () => {
  const dataDir = newDataDir();
  const flux = await startInProcess(dataDir);
  const { url, pid } = started(flux.outcome);
  await remember(url);
  await flux.end('SIGKILL');
  assert.ok(await goneWithin(pid, 10_000), 'the server is still running');
  await withDatabase(dataDir, async (next) => assert.equal(await remembered(next.url), 'kept'));
});

test('when Flux and its server are killed outright, the next start recovers the data', async () => {
  const dataDir = newDataDir();
  const flux = await startInProcess(dataDir);
  const { url, pid } = started(flux.outcome);
  await remember(url);
  process.kill(pid, 'SIGKILL');
  await flux.end('SIGKILL');
  await withDatabase(dataDir, async (next) => assert.equal(await remembered(next.url), 'kept'));
});

test('a server that lost its Flux and goes on is stopped by the next start', { skip: skipUnlessDeep }, async () => {
  const dataDir = newDataDir();
  const flux = await startInProcess(dataDir);
  const { url, pid } = started(flux.outcome);
  await remember(url);
  const guard = await guardOf(pid);
  process.kill(guard, 'SIGKILL');
  await flux.end('SIGKILL');
  assert.ok(await inspectProcess(pid), 'the server should be running on without its guard');
  await withDatabase(dataDir, async (next) => {
    assert.notEqual(next.pid, pid);
    assert.equal(await remembered(next.url), 'kept');
  });
});

test('a second Flux on the same data is refused with one sentence, and the first goes on', async () => {
  const dataDir = newDataDir();
  const flux = await startInProcess(dataDir);
  const { url } = started(flux.outcome);
  await remember(url);
  await assert.rejects(startEmbedded({ dataDir }), {
    name: 'EmbeddedDatabaseError',
    message: new RegExp(`^This project's database is in use: process ${flux.child.pid} is running it\\.`),
  });
  await assert.rejects(removeEmbedded(dataDir), /is in use/);
  assert.equal(await remembered(url), 'kept');
  await flux.end('SIGTERM');
});

test('of two first starts at once, one runs and the other is refused', { skip: skipUnlessDeep }, async () => {
  const dataDir = newDataDir();
  const both = await Promise.all([startInProcess(dataDir), startInProcess(dataDir)]);
  const running = both.filter(({ outcome }) => typeof outcome !== 'string');
  const refused = both.flatMap(({ outcome }) => (typeof outcome === 'string' ? [outcome] : []));
  for (const { end } of running) await end('SIGTERM');
  assert.equal(running.length, 1, refused.join('\n'));
  assert.match(refused[0] ?? '', /^This project's database is in use/);
});

test('when another program has taken the port, the database takes another one', { skip: skipUnlessDeep }, async () => {
  const dataDir = newDataDir();
  const first = await startEmbedded({ dataDir });
  await first.stop();
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', resolve));
  try {
    await withDatabase(dataDir, async (next) => {
      assert.notEqual(next.port, first.port);
      await remember(next.url);
    });
  } finally {
    squatter.close();
  }
});

test('a pid file that names some other living program is no obstacle', { skip: skipUnlessDeep }, async () => {
  const dataDir = newDataDir();
  const first = await startEmbedded({ dataDir });
  const pgdata = await dataDirectory(first.url);
  await first.stop();
  await writeFile(path.join(pgdata, 'postmaster.pid'), `${process.pid}\n${pgdata}\n1\n5432\n\n127.0.0.1\n\nready\n`);
  await withDatabase(dataDir, ({ url }) => remember(url));
});

test('a first start that was cut short leaves nothing in the way, and goes away', {
  skip: skipUnlessDeep,
}, async () => {
  const dataDir = newDataDir();
  const first = await startEmbedded({ dataDir });
  const pgdata = await dataDirectory(first.url);
  await first.stop();
  const halfMade = path.join(path.dirname(pgdata), 'making-0badc0de');
  await rename(pgdata, halfMade);
  await rm(path.join(halfMade, 'PG_VERSION'));
  await utimes(halfMade, 0, 0);
  await withDatabase(dataDir, ({ url }) => remember(url));
  await assert.rejects(lstat(halfMade), { code: 'ENOENT' });
});

test('the server listens on loopback alone and asks for a password', async () => {
  await withDatabase(newDataDir(), async ({ url }) => {
    const settings = await query<{ listen: string; sockets: string }>(
      url,
      `select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as sockets`,
    );
    assert.deepEqual(settings, [{ listen: '127.0.0.1', sockets: '' }]);
    const guess = new URL(url);
    guess.password = 'guess';
    await assert.rejects(query(guess.href, 'select 1'), { code: '28P01' });
  });
});

test('where npm has no PostgreSQL, one sentence says to set DATABASE_URL', async () => {
  await assert.rejects(
    installedBinaries('plan9-mips'),
    /^EmbeddedDatabaseError: No database: DATABASE_URL is not set, .* Set DATABASE_URL to a PostgreSQL/,
  );
});

test('a full disk is called a full disk', () => {
  const said = 'creating directory ... ok\ninitdb: error: could not write to file "pg_wal": No space left on device\n';
  assert.equal(
    explainFailure('prepare its data', said).message,
    'The disk is full: the embedded database could not prepare its data. Free some space and start again.',
  );
});

async function withDatabase(dataDir: string, use: (database: EmbeddedDatabase) => Promise<unknown>): Promise<void> {
  const database = await startEmbedded({ dataDir });
  try {
    await use(database);
  } finally {
    await database.stop();
  }
}

function started(outcome: Started | string): Started {
  assert.ok(typeof outcome !== 'string', `refused: ${outcome}`);
  return outcome;
}

const remember = (url: string) => query(url, `create table if not exists memory as select 'kept' as word`);

async function remembered(url: string): Promise<string | undefined> {
  return (await query<{ word: string }>(url, 'select word from memory'))[0]?.word;
}

async function dataDirectory(url: string): Promise<string> {
  return (await query<{ folder: string }>(url, `select current_setting('data_directory') as folder`))[0]?.folder ?? '';
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The shell that would end the server when its Flux is gone: it was started right after it. */
async function guardOf(pid: number): Promise<number> {
  for (let candidate = pid + 1; candidate < pid + 200; candidate += 1) {
    if ((await inspectProcess(candidate))?.commandLine.includes(` sh ${pid} `)) return candidate;
  }
  throw new Error(`The server ${pid} has no guard.`);
}
