import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ensureAccount } from '../../src/services/accounts/index.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { pushKeys } from '../helpers/push-keys.ts';
import { tables } from '../rls/tables.ts';

const NUMBER = '+4915119999999';
const WORD = 'xylophone-lesson';

/** Everything that Flux can hold about a person is there, through the public door where there is one. */
async function live(app: TestApp, who: Person): Promise<{ conversation: string; task: string }> {
  const ok = (answer: { status: number; body: unknown }) => assert.ok(answer.status < 300, JSON.stringify(answer.body));
  ok(await who.api.patch('/account/me', { name: WORD, timezone: 'Europe/Berlin', profile: { chronotype: 'late' } }));
  ok(await who.api.post('/account/phone/verify/send', { phone_number: NUMBER }));
  ok(
    await who.api.post('/account/phone/verify/confirm', {
      phone_number: NUMBER,
      code: app.deps.simulator?.phone.code(NUMBER),
    }),
  );
  ok(await who.api.post('/account/whatsapp/opt-in'));
  ok(await who.api.post('/account/phone/verify/send', { phone_number: NUMBER }));
  ok(
    await who.api.post('/account/push-subscription', {
      subscription: { endpoint: 'https://fcm.googleapis.com/x', keys: pushKeys() },
    }),
  );
  const soon = app.clock.now().add({ hours: 2 }).toString();
  const task = await who.api.post('/tasks', {
    title: WORD,
    scheduled_at: soon,
    recurrence_rule: 'FREQ=DAILY',
    class_tags: ['music'],
  });
  ok(task);
  ok(await who.api.patch(`/tasks/${task.body.id}/complete`));
  // What has no door of its own yet is written as the server writes it.
  const ids = {
    goal: crypto.randomUUID(),
    series: crypto.randomUUID(),
    task: crypto.randomUUID(),
    conversation: crypto.randomUUID(),
  };
  for (const { table, row } of tables) {
    const values = row({ id: who.id, letter: 'z', ...ids });
    const columns = Object.keys(values);
    const slots = columns.map((_, i) => `$${i + 1}`);
    await app.pool.query(
      `insert into public.${table} (${columns.join(', ')}) values (${slots.join(', ')}) on conflict do nothing`,
      Object.values(values),
    );
  }
  await app.pool.query(
    `insert into flux_private.coach_inbox (provider_id, user_id, body, received_at) values ('SM1', $1, $2, now())`,
    [who.id, WORD],
  );
  await app.pool.query(`insert into flux_private.inbound_messages values ('SM1', $1, now())`, [who.id]);
  await app.pool.query('insert into flux_private.partner_notices (task_id, user_id) values ($2, $1)', [
    who.id,
    ids.task,
  ]);
  const aside = "insert into flux_private.set_aside (user_id, task_id, reason, at) values ($1, $2, 'why', now())";
  await app.pool.query(aside, [who.id, ids.task]);
  await app.pool.query(`insert into flux_private.pending_choices values ($1, 'whatsapp', $2, '{}', now(), now())`, [
    who.id,
    ids.task,
  ]);
  await remember(app, ids.conversation);
  return ids;
}

/** As the coach's graph does. */
async function remember(app: TestApp, thread: string): Promise<void> {
  const checkpoint = { id: 'c1', v: 4, channel_versions: { messages: '1' }, channel_values: {} };
  await app.pool.query(
    `insert into flux_checkpoints.checkpoints (thread_id, checkpoint_ns, checkpoint_id, type, checkpoint, metadata) values ($1, '', 'c1', 'json', $2, '{}')`,
    [thread, checkpoint],
  );
  await app.pool.query(
    `insert into flux_checkpoints.checkpoint_blobs (thread_id, checkpoint_ns, channel, version, type, blob) values ($1, '', 'messages', '1', 'json', $2)`,
    [thread, Buffer.from(JSON.stringify([`I want a ${WORD}`]))],
  );
  await app.pool.query(
    `insert into flux_checkpoints.checkpoint_writes (thread_id, checkpoint_ns, checkpoint_id, task_id, idx, channel, type, blob) values ($1, '', 'c1', 't', 0, 'messages', 'json', $2)`,
    [thread, Buffer.from('[]')],
  );
}

/** Every table of the database in which one of these texts stands, in whatever column. */
async function whereIs(app: TestApp, texts: readonly string[]): Promise<string[]> {
  const { rows } = await app.pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await app.pool.query(`select from ${name} t where t::text ~ $1 limit 1`, [
      texts.join('|').replaceAll('+', ''),
    ]);
    if (hit.rowCount) found.push(name);
  }
  return found;
}

describe('taking everything along', () => {
  let app: TestApp;
  let ada: Person;
  before(async () => {
    app = await testApp();
    ada = await app.signUp();
    await live(app, ada);
  });
  after(() => app.close());

  it('gives one document with a row of every table that holds something about me', async () => {
    const { status, headers, body } = await ada.api.get('/account/export');
    assert.equal(status, 200);
    assert.match(headers.get('content-disposition') ?? '', /flux-export\.json/);
    const expected = [
      ...tables.map(({ table }) => table),
      ...[
        'coach_inbox',
        'inbound_messages',
        'partner_notices',
        'pending_choices',
        'phone_verifications',
        'set_aside',
      ].map((name) => `flux_private.${name}`),
    ];
    assert.deepEqual(Object.keys(body.tables).sort(), expected.sort());
    for (const [table, rows] of Object.entries<unknown[]>(body.tables)) assert.ok(rows.length > 0, `${table} is empty`);
    assert.equal(body.sign_in.email, ada.email);
    assert.equal(body.tables.contacts[0].phone_number, NUMBER);
    assert.ok(body.tables.tasks.some((task: { title: string }) => task.title === WORD));
    assert.deepEqual(body.coach_memory[0].channels.messages, [`I want a ${WORD}`]);
  });

  it('gives no secrets and nothing of anybody else', async () => {
    const bob = await app.signUp();
    await bob.api.post('/tasks/todo', { title: 'Bob’s own' });
    const text = JSON.stringify((await ada.api.get('/account/export')).body);
    for (const secret of ['token_hash', 'encrypted_password', 'argon2', 'Bob’s own', bob.id])
      assert.ok(!text.includes(secret), secret);
  });
});

describe('leaving', () => {
  let app: TestApp;
  let ada: Person;
  let bob: Person;
  let texts: string[];
  before(async () => {
    app = await testApp();
    ada = await app.signUp();
    bob = await app.signUp();
    const ids = await live(app, ada);
    await bob.api.post('/tasks/todo', { title: 'Bob’s own' });
    const { rows } = await app.pool.query('select id from tasks where user_id = $1', [ada.id]);
    texts = [ada.id, ada.email, NUMBER, WORD, ids.conversation, ...rows.map(({ id }) => id)];
    const before = await whereIs(app, texts);
    for (const schema of ['public', 'flux_private', 'flux_checkpoints', 'auth']) {
      assert.ok(
        before.some((name) => name.startsWith(`${schema}.`)),
        `the test needs something in ${schema}`,
      );
    }
    assert.equal((await ada.api.delete('/account')).status, 204);
  });
  after(() => app.close());

  it('leaves nothing anywhere but the bare id in one list', async () => {
    assert.deepEqual(await whereIs(app, texts), ['flux_private.erased_users']);
    const { rows } = await app.pool.query('select * from flux_private.erased_users');
    assert.deepEqual(Object.keys(rows[0]).sort(), ['erased_at', 'finished_at', 'user_id']);
  });

  it('leaves nothing that is due behind', async () => {
    const { rows } = await app.pool.query('select id from tasks where wake_at is not null');
    assert.deepEqual(rows, []);
  });

  it('is for good: a token that is still valid does not make the account again', async () => {
    for (const answer of [
      await ada.api.get('/account/me'),
      await ada.api.post('/tasks/todo', { title: 'Ghost' }),
      await ada.api.delete('/account'),
    ]) {
      assert.equal(answer.status, 401);
      assert.match(answer.body.detail, /erased/);
    }
    assert.equal((await app.pool.query('select from profiles where id = $1', [ada.id])).rowCount, 0);
  });

  it('signs out everywhere, and frees the address', async () => {
    assert.ok((await ada.supabase.auth.getUser()).error);
    assert.ok((await ada.supabase.auth.refreshSession()).error);
    const again = await app.signUp({ email: ada.email });
    assert.notEqual(again.id, ada.id);
    assert.equal((await again.api.get('/account/me')).body.has_tasks, false);
  });

  it('takes nothing from anybody else', async () => {
    assert.equal((await bob.api.get('/tasks')).body[0].title, 'Bob’s own');
  });

  it('wins against requests that come at the same time', async () => {
    const eve = await app.signUp();
    await eve.api.get('/account/me');
    // Other processes, on which the account's row is not known yet.
    const elsewhere = () => Promise.all(Array.from({ length: 8 }, () => ensureAccount(app.ctx, eve)));
    await Promise.all([elsewhere(), eve.api.delete('/account'), elsewhere()]);
    assert.equal(await ensureAccount(app.ctx, eve), 'erased');
    assert.equal((await app.pool.query('select from profiles where id = $1', [eve.id])).rowCount, 0);
  });
});
