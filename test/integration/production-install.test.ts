import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, copyFileSync, linkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { freePort } from '../../src/db/embedded/server.ts';
import { testDatabase } from '../helpers/database.ts';
import { type Listener, listener } from '../helpers/listener.ts';
import { productionTree } from '../helpers/production-tree.ts';

// A process of its own: it waits for the processes that it starts.

/** An ordinary user of no account; only root can become one. */
const stranger = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('an installation for production, without development packages', () => {
  let folder: string;
  let node: string;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let supabase: Listener;
  let env: Record<string, string | undefined>;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flux-production-'));
    productionTree(folder);
    node = nodeIn(folder);
    chmodSync(folder, 0o555);
    database = await testDatabase();
    supabase = await listener(({ path: asked }) => (asked.endsWith('/jwks.json') ? { body: { keys: [] } } : undefined));
    env = {
      APP_ENV: 'production',
      DATABASE_URL: database.url,
      SECRET_KEY: 'k'.repeat(40),
      SUPABASE_URL: supabase.url,
      SUPABASE_SERVICE_ROLE_KEY: 'service',
      TWILIO_WEBHOOK_BASE_URL: 'https://flux.example.org',
      ...vapidPair(),
      VAPID_CLAIMS_EMAIL: 'you@flux-coach.org',
      HOST: '127.0.0.1',
      PORT: String(await freePort(0)),
    };
  });
  after(async () => {
    await supabase.close();
    await database.close();
    chmodSync(folder, 0o755);
    await rm(folder, { recursive: true, force: true });
  });

  /** A process of the image: another user, a tree that cannot be written, no more settings than it needs. */
  function run(script: string, settings = env, ...args: string[]) {
    const child = spawn(node, [script, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...settings } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...stranger,
    });
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        child.emit('line');
      });
    }
    return {
      child,
      ended,
      output: () => output,
      async said(text: string): Promise<void> {
        while (!output.includes(text)) {
          const over = await Promise.race([once(child, 'line').then(() => false), ended.then(() => true)]);
          assert.ok(!over || output.includes(text), `it ended before it said "${text}":\n${output}`);
        }
      },
    };
  }
  const health = (url: string) => run('docker/healthcheck.mjs', {}, url).ended;

  test('migrates, serves, passes its health check, and ends on SIGTERM', async () => {
    assert.equal(await run('src/bin/migrate.ts').ended, 0);
    const url = `http://127.0.0.1:${env['PORT']}/ready`;
    assert.equal(await health(url), 1, 'nobody serves yet');
    const api = run('src/bin/api.ts');
    await api.said('Server listening');
    assert.equal(await health(url), 0);
    await nobodyMovesTheClock(new URL(url).origin);
    api.child.kill('SIGTERM');
    assert.equal(await api.ended, 0, api.output());
  });

  /** Not by a request, not by a row that somebody left, and nothing listens for it. */
  async function nobodyMovesTheClock(origin: string): Promise<void> {
    for (const route of ['/api/v1/demo/clock', '/api/v1/demo/location-trigger', '/phone', '/phone/api/time']) {
      const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"forward":"PT1H"}' };
      assert.equal((await fetch(`${origin}${route}`, asked)).status, 404, route);
    }
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where datname = current_database() and query ilike '%flux_clock%' and pid <> pg_backend_pid()",
    );
    await client.end();
    assert.equal(rows.length, 0, 'no connection hears of moves');
  }

  test('runs the notifier, with no phone network set up', async () => {
    const notifier = run('src/bin/notifier.ts');
    await notifier.said('notifier ready');
    notifier.child.kill('SIGTERM');
    assert.equal(await notifier.ended, 0, notifier.output());
  });

  test('fails its health check when the database is gone', async () => {
    const port = String(await freePort(0));
    const api = run('src/bin/api.ts', { ...env, PORT: port, DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/d' });
    await api.said('Server listening');
    assert.equal(await health(`http://127.0.0.1:${port}/ready`), 1);
    api.child.kill('SIGTERM');
    await api.ended;
  });
});

/** The image's own Node: the one that runs this may lie in a folder that another user cannot enter. */
function nodeIn(folder: string): string {
  const to = path.join(folder, 'node');
  try {
    linkSync(process.execPath, to);
  } catch {
    copyFileSync(process.execPath, to);
  }
  return to;
}

function vapidPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { d = '' } = privateKey.export({ format: 'jwk' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { VAPID_PRIVATE_KEY: d, VAPID_PUBLIC_KEY: point.toString('base64url') };
}
