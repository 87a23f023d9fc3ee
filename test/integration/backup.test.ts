import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { readManifest } from '../../src/bin/backup/manifest.ts';
import { differences, restoreBackup } from '../../src/bin/backup/restore.ts';
import { takeBackup } from '../../src/bin/backup/take.ts';
import { standings } from '../../src/bin/ops/standings.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { bareEnv } from '../helpers/bare-env.ts';
import { testNotifier } from '../helpers/notifier.ts';
import { noSystemPostgres, systemPostgres } from '../helpers/system-postgres.ts';

describe('a backup', { skip: noSystemPostgres }, () => {
  let server: Awaited<ReturnType<typeof systemPostgres>>;
  let folder: string;
  let app: TestApp;
  before(async () => {
    server = await systemPostgres();
    folder = await mkdtemp(path.join(tmpdir(), 'flux-backup-'));
    await create('flux');
    await migrate({ url: server.url('flux') });
    app = await testApp({ databaseUrl: server.url('flux') });
  });
  after(async () => {
    await app?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  /** npm run backup, verify and restore, as package.json has them. */
  async function command(database: string, ...args: ['take' | 'verify' | 'restore', string]): Promise<string> {
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../src/bin/backup.ts'), ...args], {
      cwd: folder,
      env: { ...bareEnv, DATABASE_URL: server.url(database) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said, [code]] = await Promise.all([child.stdout.toArray(), once(child, 'exit')]);
    assert.equal(code, 0, Buffer.concat(said).toString());
    return Buffer.concat(said).toString();
  }
  const create = (name: string) => query('postgres', `create database ${name}`);
  async function query(database: string, text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: server.url(database) });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  it('restored into an empty machine has everything, sends nothing that was sent, and goes on', async () => {
    const ada = await app.signUp({ timezone: 'Europe/Berlin' });
    const { body: pills } = await ada.api.post('/tasks', {
      title: 'Take my pills',
      scheduled_at: app.clock.now().add({ minutes: 5 }).toString(),
      recurrence_rule: 'FREQ=DAILY',
    });
    await testNotifier(app).minutes(6);
    const { body: timeline } = await ada.api.get(`/tasks/${pills.id}/timeline`);
    assert.ok(
      timeline.some(({ event }: { event: string }) => event === 'unreachable'),
      JSON.stringify(timeline),
    );

    const backup = /Backed up: (\S+)/.exec(await command('flux', 'take', folder))?.[1] ?? '';
    assert.match(await command('flux', 'verify', backup), /all of it is there/);
    await create('elsewhere');
    assert.match(await command('elsewhere', 'restore', backup), /^Restored, as of /);
    assert.deepEqual(await differences(server.url('elsewhere'), await readManifest(backup)), []);
    assert.deepEqual(await migrate({ url: server.url('elsewhere') }), [], 'it is up to date');

    const restored = await testApp({
      databaseUrl: server.url('elsewhere'),
      clock: app.clock,
      env: { FLUX_DATA_DIR: app.deps.config.dataDir },
    });
    try {
      const before = await query('elsewhere', 'select id, state, attempts from rungs order by id');
      await testNotifier(restored).run();
      assert.deepEqual(await query('elsewhere', 'select id, state, attempts from rungs order by id'), before);
      await testNotifier(restored).minutes(100);
      const rows = await query('elsewhere', 'select status, count(*)::int as count from tasks group by 1 order by 1');
      assert.deepEqual(rows, [
        { status: 'missed', count: 1 },
        { status: 'pending', count: 1 },
      ]);
    } finally {
      await restored.close();
    }
  });

  it('is not loaded over what is there, nor when it was damaged; an unfinished one leaves nothing behind', async () => {
    const { folder: backup } = await takeBackup(server.url('flux'), folder, app.clock.now().add({ seconds: 1 }));
    await assert.rejects(
      restoreBackup(backup, server.url('flux')),
      /The database is not empty \(it has .*\), and nothing was changed/,
    );
    await create('third');
    await appendFile(path.join(backup, 'database.dump'), 'x');
    await assert.rejects(restoreBackup(backup, server.url('third')), /is not what was backed up: its checksum differs/);
    const before = await readdir(folder);
    await assert.rejects(takeBackup(server.url('third'), folder, app.clock.now()), /There is no Flux in this database/);
    assert.deepEqual(await readdir(folder), before);
    await assert.rejects(restoreBackup(folder, server.url('third')), /holds no backup/);
  });

  it('aside, an operator is told what stands and what to do', async () => {
    const client = new pg.Client({ connectionString: server.url('flux') });
    await client.connect();
    try {
      const found = Object.fromEntries((await standings(client, 1_000_000)).map((each) => [each.what, each]));
      assert.equal(found['notifiers silent']?.count, 1);
      assert.match(found['notifiers silent']?.todo ?? '', /npm run notifier/);
      assert.equal(found['occurrences set aside']?.count, 0);
      for (const { what, todo } of Object.values(found)) assert.ok(todo.length > 20, what);
    } finally {
      await client.end();
    }
  });
});
