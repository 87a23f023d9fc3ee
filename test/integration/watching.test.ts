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
import { testNotifier } from '../helpers/notifier.ts';
import { reachable } from '../helpers/reachable.ts';

describe('the figures of a process', () => {
  let app: TestChat;
  const lines: string[] = [];
  before(async () => {
    app = await testChat({ logTo: { write: (line) => void lines.push(line) } });
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

  it('a reminder is followed from plan to answer by ids, and no word of it is in the log', async () => {
    const eve = await app.signUp({ timezone: 'Europe/Berlin' });
    const number = '+4915112388001';
    await reachable(app, eve, number);
    const said = await app.say(eve, 'remind me to water the orchids tomorrow at 18:00');
    const conversation = said.reply.conversation_id;
    const { rows } = await app.pool.query('select id, scheduled_at from tasks where user_id = $1', [eve.id]);
    const [task] = rows;
    await testNotifier(app).until(task.scheduled_at.add({ minutes: 3 }));
    const phone = app.deps.simulator;
    const message = await phone?.until(({ messages }) => messages(number).find(({ body }) => body.includes('orchids')));
    phone?.phone.tap(message?.sid ?? '', { index: 0 });
    await phone?.idle();
    const trail = lines.map((line) => JSON.parse(line)).filter((line) => line.task === task.id);
    const told = trail.map(({ msg, event, rung, channel }) => [msg, event ?? rung, channel].filter(Boolean).join(' '));
    assert.deepEqual(
      told.filter((line) => line !== 'timeline held back'),
      ['timeline planned', 'send whatsapp', 'timeline delivered whatsapp', 'timeline answered whatsapp'],
    );
    const [planned, sent, delivered, answered] = trail.filter(({ event }) => event !== 'held back');
    assert.equal(planned.conversation, conversation);
    for (const { user } of trail) assert.equal(user, eve.id);
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    const routeOf = (reqId: string) => requests.find((line) => line.reqId === reqId)?.route;
    assert.deepEqual(
      [planned, delivered, answered].map(({ reqId }) => routeOf(reqId)),
      ['/api/v1/chat/message', '/api/v1/webhooks/twilio/status', '/api/v1/webhooks/twilio/whatsapp'],
    );
    assert.equal(requests.find(({ reqId }) => reqId === planned.reqId).conversation, conversation);
    assert.match(sent.job, /^[0-9a-f-]{36}$/);
    assert.equal(sent.provider, message?.sid);
    assert.ok(!lines.join('').includes('orchids') && !lines.join('').includes(number));
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
