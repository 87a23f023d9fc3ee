import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { freePort } from '../../src/db/embedded/server.ts';
import { createPool } from '../../src/db/pool.ts';
import { createDatabase } from '../../src/db/scope.ts';
import { notifierMeters } from '../../src/watching/notifier.ts';
import { createRegistry, exposition, mayWatch } from '../../src/watching/registry.ts';
import { startWatchServer } from '../../src/watching/server.ts';
import { bareEnv } from '../helpers/bare-env.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';

describe('the figures of a process', () => {
  let app: TestChat;
  before(async () => {
    app = await testChat();
  });
  after(() => app.close());
  const figures = async (): Promise<string> => await (await fetch(`${app.url}/metrics`)).text();

  it('of the API say how long routes take and how turns ended, by route and node, never by person', async () => {
    const ada = await app.signUp();
    await ada.api.get('/tasks');
    await app.say(ada, 'hello');
    const text = await figures();
    assert.match(text, /^flux_http_request_seconds_count\{method="GET",route="\/api\/v1\/tasks\/?",status="200"\} 1$/m);
    assert.match(text, /^flux_coach_turns_total\{node="[A-Z_]+",outcome="answered"\} 1$/m);
    assert.match(text, /^flux_coach_turn_seconds_count 1$/m);
    assert.match(text, /^process_resident_memory_bytes /m);
    assert.ok(!text.includes(ada.id));
  });

  it('of the notifier are on a port of its own, with its health', async () => {
    const port = await freePort(0);
    const { config } = app.deps;
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../src/bin/notifier.ts')], {
      env: {
        ...bareEnv,
        APP_ENV: 'test',
        DATABASE_URL: app.databaseUrl,
        FLUX_DATA_DIR: config.dataDir,
        PORT: String(config.port),
        NOTIFIER_PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('notifier ready')) break;
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    assert.deepEqual([health.status, await health.json()], [200, { status: 'ok' }]);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    assert.match(text, /^flux_reminders\{state="overdue"\} 0$/m);
    assert.match(text, /^flux_reminders\{state="in_doubt"\} 0$/m);
    assert.match(text, /^flux_reminders\{state="set_aside"\} 0$/m);
    assert.match(text, /^flux_reminders_oldest_overdue_seconds 0$/m);
    const silent = Number(/^flux_notifier_silent_seconds (.*)$/m.exec(text)?.[1]);
    assert.ok(silent >= 0 && silent < 30, `${silent}`);
    assert.equal((await fetch(`http://127.0.0.1:${port}/else`)).status, 404);
    child.kill('SIGTERM');
    await gone;
  });

  it('of a database that cannot be asked are not those of before', async () => {
    const pool = createPool({ url: app.databaseUrl, applicationName: 'flux-watching', log: () => undefined });
    const registry = createRegistry();
    notifierMeters(registry, { ...app.deps.ctx, db: createDatabase(pool) });
    assert.match((await exposition(registry)).text, /^flux_reminders_oldest_overdue_seconds 0$/m);
    await pool.end();
    const { text } = await exposition(registry);
    assert.match(text, /^flux_reminders_oldest_overdue_seconds Nan$/m);
    assert.match(text, /^flux_reminders\{state="overdue"\} Nan$/m);
  });

  it('say by 503 that a process does not do its work', async () => {
    let complaint: string | null = null;
    const server = await startWatchServer({
      host: '127.0.0.1',
      port: 0,
      registry: createRegistry(),
      complaint: () => complaint,
      production: true,
      token: undefined,
    });
    const health = () => fetch(`http://127.0.0.1:${server.port}/health`);
    assert.equal((await health()).status, 200);
    complaint = 'has not looked at what is due for 31 s';
    assert.deepEqual(await (await health()).json(), { status: 'failing', reason: complaint });
    assert.equal((await fetch(`http://127.0.0.1:${server.port}/metrics`)).status, 404);
    await server.stop();
  });

  it('are closed in production, but for whoever carries the token', () => {
    const may = (authorization: string | undefined, production: boolean, token?: string) =>
      mayWatch(authorization, { production, token });
    assert.deepEqual(
      [
        may(undefined, false),
        may(undefined, true),
        may('Bearer x', true),
        may('Bearer x', true, 'x'),
        may('Bearer y', true, 'x'),
        may(undefined, false, 'x'),
      ],
      [true, false, false, true, false, false],
    );
  });
});
