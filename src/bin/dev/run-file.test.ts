import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { claimRun } from './run-file.ts';

test('what runs is written down whole, whatever is noted at the same moment', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-run-'));
  try {
    const run = await claimRun(folder, 'http://127.0.0.1:1', () => undefined);
    const written = () => JSON.parse(readFileSync(path.join(folder, 'dev.json'), 'utf8')) as Record<string, unknown>;
    run.database(`postgres://127.0.0.1/${'long'.repeat(500)}`);
    run.remember('api', 1);
    run.database('postgres://127.0.0.1/short');
    run.remember('notifier', 2);
    assert.deepEqual(written()['children'], { api: 1, notifier: 2 });
    assert.equal(written()['databaseUrl'], 'postgres://127.0.0.1/short');
    await run.stop();
    assert.throws(written, /ENOENT/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
