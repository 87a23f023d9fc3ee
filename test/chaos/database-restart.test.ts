import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import pg from 'pg';
import type { TestApp } from '../helpers/app.ts';
import { crowd, planAll } from '../helpers/crowd.ts';
import { type NotifierProcess, startNotifierProcess } from '../helpers/notifier-process.ts';
import { skipUnlessDeep } from '../helpers/property.ts';
import { realTimeApp, untilRow } from '../helpers/real-time.ts';
import { remindersOf } from '../helpers/reminded.ts';

let app: TestApp;
let on: ReturnType<typeof remindersOf>;
let running: NotifierProcess | undefined;

before(async () => {
  app = await realTimeApp();
  on = remindersOf(app, '+4915112370');
});
after(() => app.close());
afterEach(async () => {
  await running?.kill('SIGTERM');
  running = undefined;
});

/** What a restart of PostgreSQL does: each connection is ended by the server (57P01); of everybody, or of one program. */
async function endConnections(program = '%'): Promise<number> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like $1`,
    [program],
  );
  await client.end();
  return rowCount ?? 0;
}

describe('PostgreSQL restarts while the notifier runs', { skip: skipUnlessDeep, timeout: 120_000 }, () => {
  it('between two rungs: the ladder goes on in the same process, each rung once, and a key settles it', async () => {
    const [somebody] = await crowd(app, 1, '+4915112371');
    assert.ok(somebody);
    running = await startNotifierProcess(app);
    const [task] = await planAll(app, [somebody], 1, { escalation_policy: 'aggressive' });
    await on.arrived(somebody.number);
    await untilRow(app, "select 1 from rungs where task_id = $1 and state = 'delivered'", [task?.id]);
    assert.ok((await endConnections()) > 0);
    const call = await on.ringing(somebody.number);
    assert.equal(on.reminders(somebody.number).length, 1);
    on.phone.answer(call.sid);
    on.phone.press(call.sid, '1');
    await app.deps.simulator?.idle();
    assert.equal(await on.stands(task?.id ?? ''), 'done');
    assert.ok(running.alive(), 'the process that was there before');
  });

  it('on the line that hurries, again and again while reminders go out: nobody is forgotten, and later ones come too', async () => {
    const people = await crowd(app, 60, '+4915112373');
    running = await startNotifierProcess(app);
    await planAll(app, people, 1);
    const arrivedBy = (count: number) =>
      app.deps.simulator?.until(() => people.filter(({ number }) => on.reminders(number).length > 0).length >= count);
    for (let count = 1; count <= 40; count += 1) {
      await arrivedBy(count);
      await endConnections('flux-bell');
    }
    await arrivedBy(60);
    const [later] = await crowd(app, 1, '+4915112374');
    assert.ok(later);
    await planAll(app, [later], 1);
    await on.arrived(later.number);
    assert.deepEqual(
      people.filter(({ number }) => on.reminders(number).length !== 1),
      [],
    );
    assert.ok(running.alive(), 'the process that was there before');
  });

  it('again and again while reminders go out: nobody is forgotten, and later ones come too', async () => {
    const people = await crowd(app, 60, '+4915112375');
    running = await startNotifierProcess(app);
    await planAll(app, people, 1);
    const arrivedBy = (count: number) =>
      app.deps.simulator?.until(() => people.filter(({ number }) => on.reminders(number).length > 0).length >= count);
    for (let count = 1; count <= 40; count += 5) {
      await arrivedBy(count);
      await endConnections();
    }
    await arrivedBy(60);
    const [later] = await crowd(app, 1, '+4915112376');
    assert.ok(later);
    await planAll(app, [later], 1);
    await on.arrived(later.number);
    assert.deepEqual(
      people.filter(({ number }) => on.reminders(number).length !== 1),
      [],
    );
    assert.ok(running.alive(), 'the process that was there before');
  });
});
