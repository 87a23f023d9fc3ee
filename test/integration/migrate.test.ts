import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type pg from 'pg';
import { migrate } from '../../src/db/migrate.ts';
import { plainPool, type TestDatabase, testDatabase } from '../helpers/database.ts';

// A process of its own: it waits for the processes that it starts.

const project = path.resolve(import.meta.dirname, '../..');
let database: TestDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  database = await testDatabase({ empty: true });
  pool = plainPool(database.url);
});
afterEach(async () => {
  await pool.end();
  await database.close();
});
const dataDir = path.join(tmpdir(), `flux-migrate-${process.pid}`);
after(() => rm(dataDir, { recursive: true, force: true }));

describe("Flux's own migrations", () => {
  test('an empty database gets everything, and a second run changes nothing', async () => {
    const names = (await readdir(path.join(project, 'migrations'))).filter((name) => name.endsWith('.sql')).sort();
    assert.deepEqual(await migrate({ url: database.url }), names);
    const schemas = await column(
      `select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)' order by 1`,
    );
    assert.deepEqual(schemas, ['auth', 'flux_checkpoints', 'flux_private', 'public']);
    assert.deepEqual(
      await column('select tablename from pg_tables where schemaname = $$flux_checkpoints$$ order by 1'),
      ['checkpoint_blobs', 'checkpoint_migrations', 'checkpoint_writes', 'checkpoints'],
    );
    assert.deepEqual(await migrate({ url: database.url }), []);
  });

  test('two processes that start at once both succeed, and each file ran once', async () => {
    const runs = await Promise.all([
      runCommand(database.url),
      runCommand(database.url),
      migrate({ url: database.url }),
    ]);
    assert.deepEqual(
      runs.slice(0, 2).map((run) => 'code' in run && run.code),
      [0, 0],
      JSON.stringify(runs),
    );
    const files = await column('select file from flux_private.schema_migrations order by 1');
    assert.equal(new Set(files).size, files.length);
  });

  test('the command says what is wrong and exits with 1 when a recorded file was changed', async () => {
    await migrate({ url: database.url });
    await pool.query(`update flux_private.schema_migrations set sha256 = 'another' where file like '0001-%'`);
    const { code, output } = await runCommand(database.url.replace('postgresql://', 'postgresql+asyncpg://'));
    assert.equal(code, 1);
    assert.match(output, /^0001-roles-and-auth\.sql was changed after this database ran it\./);
  });

  test('a database that cannot be reached is named, without its password, and the exit code is 1', async () => {
    const { code, output } = await runCommand('postgresql://me:secret@127.0.0.1:1/flux');
    assert.equal(code, 1);
    assert.match(output, /^The database at 127\.0\.0\.1:1\/flux cannot be reached: .*ECONNREFUSED/);
    assert.doesNotMatch(output, /secret/);
  });
});

describe('a folder of migrations', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flux-migrations-'));
  });
  beforeEach(async () => {
    for (const name of await readdir(folder)) await rm(path.join(folder, name));
  });
  after(() => rm(folder, { recursive: true }));
  const file = (name: string, sql: string) => writeFile(path.join(folder, name), sql);
  const run = (log?: (line: string) => void) => migrate({ url: database.url, folder, ...(log ? { log } : {}) });
  const tables = () => column(`select tablename from pg_tables where schemaname = 'public' order by 1`);

  test('a file that fails is named with line and column, leaves nothing half done, and those before it stay', async () => {
    await file('0001-first.sql', 'create table first (id int);');
    await file('0002-second.sql', 'create table second (id int);\n-- ü\n  insert into second (nr) values (1);\n');
    await assert.rejects(run(), {
      name: 'MigrationError',
      message:
        '0002-second.sql:3:23: column "nr" of relation "second" does not exist (42703)\n  insert into second (nr) values (1);',
    });
    assert.deepEqual(await tables(), ['first']);
    await file('0002-second.sql', 'create table second (nr int);');
    assert.deepEqual(await run(), ['0002-second.sql']);
    assert.deepEqual(await tables(), ['first', 'second']);
  });

  const contradictions: { when: string; change: () => Promise<void>; says: RegExp }[] = [
    {
      when: 'was changed',
      change: () => file('0001-first.sql', 'create table other (id int);'),
      says: /^0001-first\.sql was changed after this database ran it\. Restore it and put the change into a new file/,
    },
    {
      when: 'is gone',
      change: () => rm(path.join(folder, '0001-first.sql')),
      says: /^This database ran 0001-first\.sql, which is not there any more/,
    },
    {
      when: 'has a number twice',
      change: () => file('0003-again.sql', 'select 1'),
      says: /^Two migrations have the number 0003/,
    },
    {
      when: 'comes too late',
      change: () => file('0002-late.sql', 'select 1'),
      says: /^0002-late\.sql comes before 0003-third\.sql, which this database ran already\. Give it the next free number/,
    },
    {
      when: 'has no number',
      change: () => file('fix.sql', 'select 1'),
      says: /^fix\.sql: a migration is named like 0007-what-it-does\.sql/,
    },
    {
      when: 'ends its own transaction',
      change: () => file('0004-own.sql', 'create table own (id int); commit;'),
      says: /^0004-own\.sql: it ends its own transaction/,
    },
  ];
  for (const { when, change, says } of contradictions) {
    test(`a file that ${when} is refused by name`, async () => {
      await file('0001-first.sql', 'create table first (id int);');
      await file('0003-third.sql', 'create table third (id int);');
      await run();
      await change();
      await assert.rejects(run(), { name: 'MigrationError', message: says });
    });
  }

  test('a database that is newer than this version is used, and said to be newer', async () => {
    await file('0001-first.sql', 'create table first (id int);');
    await file('0002-second.sql', 'create table second (id int);');
    await run();
    await rm(path.join(folder, '0002-second.sql'));
    const said: string[] = [];
    assert.deepEqual(await run((line) => said.push(line)), []);
    assert.deepEqual(said, ['the database is newer than this version of Flux: it has 0002-second.sql']);
  });
});

async function column(sql: string): Promise<string[]> {
  const { rows } = await pool.query<[string]>({ text: sql, rowMode: 'array' });
  return rows.map(([value]) => value);
}

function runCommand(url: string): Promise<{ code: number; output: string }> {
  const environment = { ...process.env, DATABASE_URL: url, FLUX_DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(project, 'src/bin/migrate.ts')],
      { env: environment },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
      },
    );
  });
}
