import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { migrateCheckpoints } from '../../src/db/checkpoints.ts';
import { LIVES } from '../../src/notifier/upkeep/lives.ts';
import { keepUp, plantUpkeep } from '../../src/notifier/upkeep/upkeep.ts';
import { type TestServices, testServices } from '../helpers/people.ts';

let services: TestServices;
const ada = '11111111-1111-4111-8111-111111111111';
const bob = '22222222-2222-4222-8222-222222222222';
const NOW = '2027-06-15T12:00:00Z';

before(async () => {
  services = await testServices(NOW);
  await services.pool.query(`
    insert into profiles (id, timezone, created_at, updated_at) values ('${ada}', 'UTC', now(), now()), ('${bob}', 'UTC', now(), now());
    insert into auth.users (id, email, created_at, updated_at) values ('${ada}', 'ada@example.org', now(), now());
    insert into auth.sessions (id, user_id, created_at) values ('${ada}', '${ada}', '${NOW}');
    insert into partners (user_id, name, phone_number, code, state, hours_start, hours_end, zone, invited_at)
      values ('${ada}', 'Bo', '+4915112345678', 'x', 'active', '08:00', '20:00', 'UTC', '2026-01-01');`);
});
after(() => services.close());

/** `n` tells the rows of a table apart; `at` is the time that its life is counted from. */
type Row = (n: number, at: string) => string;
const id = (n: number, kind: string) => `'${kind.repeat(8)}-0000-4000-8000-00000000000${n}'`;
const task: Row = (n, at) =>
  `insert into tasks (id, user_id, title, status, scheduled_at, armed_at, closed_at, created_at)
   values (${id(n, 'a')}, '${ada}', 'Run', 'done', '${at}', '${at}', '${at}', '${at}') on conflict do nothing;`;
const conversation: Row = (n, at) =>
  `insert into conversations (id, user_id, created_at, last_message_at) values (${id(n, 'c')}, '${ada}', '${at}', '${at}') on conflict do nothing;`;

/** For each table that forgets: after how many days, and a row of it. */
const ROWS: Record<string, [days: number, row: Row]> = {
  'public.timeline_events': [
    180,
    (n, at) =>
      `${task(n, at)} insert into timeline_events (user_id, task_id, at, event) values ('${ada}', ${id(n, 'a')}, '${at}', 'planned');`,
  ],
  'flux_private.set_aside': [
    30,
    (n, at) =>
      `${task(n, at)} insert into flux_private.set_aside (task_id, user_id, reason, at) values (${id(n, 'a')}, '${ada}', 'x', '${at}');`,
  ],
  'flux_private.pending_choices': [
    7,
    (n, at) =>
      `${task(n, at)} insert into flux_private.pending_choices (user_id, channel, task_id, options, asked_at, expires_at)
       values ('${ada}', '${n ? 'call' : 'whatsapp'}', ${id(n, 'a')}, '{}', '${at}', '${at}');`,
  ],
  'flux_private.partner_notices': [
    180,
    (n, at) =>
      `${task(n, at)} insert into flux_private.partner_notices (task_id, user_id, sent_at) values (${id(n, 'a')}, '${ada}', '${at}');`,
  ],
  'flux_private.inbound_messages': [
    30,
    (n, at) =>
      `insert into flux_private.inbound_messages (provider_id, user_id, received_at) values ('SM${n}', '${ada}', '${at}');`,
  ],
  'flux_private.coach_inbox': [
    7,
    (n, at) =>
      `insert into flux_private.coach_inbox (provider_id, user_id, body, received_at) values ('SM${n}', '${ada}', 'hi', '${at}');`,
  ],
  'flux_private.phone_verifications': [
    1,
    (n, at) =>
      `insert into flux_private.phone_verifications (user_id, phone_number, sent_at) values ('${n ? bob : ada}', '+4915112345678', '${at}');`,
  ],
  'public.push_subscriptions': [
    90,
    (n, at) =>
      `insert into push_subscriptions (user_id, endpoint, p256dh, auth, created_at, last_accepted_at)
       values ('${ada}', 'https://push.example.org/${n}', 'k', 'a', '2026-01-01', '${at}');`,
  ],
  'public.turns': [
    7,
    (n, at) =>
      `${conversation(n, at)} insert into turns (user_id, idempotency_key, conversation_id, request_hash, created_at)
       values ('${ada}', 'k${n}', ${id(n, 'c')}, 'h', '${at}');`,
  ],
  'public.idempotency_keys': [
    1,
    (n, at) =>
      `insert into idempotency_keys (user_id, key_hash, request_hash, created_at) values ('${ada}', 'k${n}', 'h', '${at}');`,
  ],
  'public.changes': [
    2,
    (n, at) =>
      `${conversation(n, at)} insert into changes (user_id, conversation_id, kinds, summary, at) values ('${ada}', ${id(n, 'c')}, '{}', 's', '${at}');`,
  ],
  'flux_checkpoints.checkpoints': [
    30,
    (n, at) =>
      `${conversation(n, at)} update conversations set last_message_at = '${at}' where id = ${id(n, 'c')};
       insert into flux_checkpoints.checkpoints (thread_id, checkpoint_id, checkpoint) values (${id(n, 'c')}, '1', '{}');
       insert into flux_checkpoints.checkpoint_blobs (thread_id, channel, version, type) values (${id(n, 'c')}, 'a', '1', 'empty');`,
  ],
  'public.llm_usage': [
    400,
    (n, at) =>
      `insert into llm_usage (id, user_id, month, agent, reserved, created_at, settled_at) values (${id(n, 'b')}, '${bob}', '${at}', 'x', 1, '${at}', '${at}');`,
  ],
  'public.token_usage': [
    400,
    (_n, at) => `insert into token_usage (user_id, month, used) values ('${bob}', '${at}', 1);`,
  ],
  'auth.users': [
    7,
    (n, at) =>
      `insert into auth.users (id, email, email_confirmed_at, created_at, updated_at) values (${id(n, '3')}, 'p${n}@example.org', null, '${at}', '${at}');`,
  ],
  'auth.sessions': [
    180,
    (n, at) =>
      `insert into auth.sessions (id, user_id, created_at) values (${id(n, 'd')}, '${ada}', '2026-01-01');
       insert into auth.refresh_tokens (token_hash, session_id, created_at) values ('s${n}', ${id(n, 'd')}, '${at}');`,
  ],
  'auth.refresh_tokens': [
    7,
    (n, at) =>
      `insert into auth.refresh_tokens (token_hash, session_id, created_at, used_at) values ('u${n}', '${ada}', '${at}', '${at}');`,
  ],
  'auth.one_time_codes': [
    1,
    (n, at) =>
      `insert into auth.one_time_codes (id, user_id, kind, link_hash, created_at, expires_at) values (${id(n, 'e')}, '${ada}', 'recovery', 'l${n}', '${at}', '${at}');`,
  ],
  'auth.sign_in_failures': [
    1,
    (n, at) => `insert into auth.sign_in_failures (address_hash, failures, last_at) values ('f${n}', 1, '${at}');`,
  ],
  'flux_private.heartbeats': [
    30,
    (n, at) => `insert into flux_private.heartbeats (process, at) values ('p${n}', '${at}');`,
  ],
};

const night = async () => {
  await plantUpkeep(services.ctx);
  await services.pool.query('update flux_private.upkeep set wake_at = $1', [services.clock.now()]);
  await keepUp(services.ctx);
};
const count = async (table: string) => {
  const { rows } = await services.pool.query(`select count(*)::int as count from ${table}`);
  return rows[0].count;
};

describe('how long rows live', () => {
  it('is said of every table that the database has, and of no other', async () => {
    const { rows } = await services.pool.query(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema$)' order by 1`);
    const there = rows.map(({ name }) => name);
    const untold = there.filter((name) => !LIVES[name]);
    assert.deepEqual(untold, [], 'say in src/notifier/upkeep/lives.ts how long their rows live');
    assert.deepEqual(Object.keys(LIVES).sort(), there, 'lives.ts names tables that are gone');
  });

  it('stands in docs/operations.md as it stands in the code', async () => {
    const text = await readFile(path.resolve(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const table = Object.entries(LIVES)
      .map(([name, { stays }]) => `| \`${name.replace('public.', '')}\` | ${stays} |`)
      .join('\n');
    assert.ok(text.includes(table), `docs/operations.md, "How long rows live", should read:\n${table}`);
  });

  for (const [table, [days, row]] of Object.entries(ROWS)) {
    it(`${table}: what is more than ${days} days old goes at night, what is younger stays`, async () => {
      const now = services.clock.now();
      const before = await count(table);
      await services.pool.query(row(0, now.subtract({ hours: days * 24 + 13 }).toString()));
      await services.pool.query(row(1, now.subtract({ hours: days * 24 - 13 }).toString()));
      assert.equal(await count(table), before + 2);
      await night();
      assert.equal(await count(table), before + 1);
    });
  }

  it('flux_private.signing_keys: a key goes once another has signed for 30 days', async () => {
    for (const days of [100, 31, 29])
      await services.pool.query(
        `insert into flux_private.signing_keys (kid, public_jwk, private_sealed, created_at, signs_from) values ($1, '{}', '', now(), $2)`,
        [`of ${days}`, services.clock.now().subtract({ hours: days * 24 })],
      );
    await night();
    const { rows } = await services.pool.query('select kid from flux_private.signing_keys order by kid');
    assert.deepEqual(
      rows.map(({ kid }) => kid),
      ['of 29', 'of 31'],
    );
  });

  it('with a line of the timeline goes what was claimed then; the occurrence stays', async () => {
    const at = '2026-10-01T08:00:00Z';
    await services.pool.query(`
      ${task(5, at)}
      insert into rungs (id, user_id, task_id, generation, rung, state, claimed_at) values (${id(5, 'f')}, '${ada}', ${id(5, 'a')}, 1, 'push', 'sent', '${at}');
      delete from timeline_events;
      insert into timeline_events (user_id, task_id, at, event) values ('${ada}', ${id(5, 'a')}, '${at}', 'sent');`);
    await night();
    const { rows } = await services.pool.query(
      `select (select count(*) from rungs)::int as rungs, (select count(*) from timeline_events)::int as lines,
        (select count(*) from tasks where id = ${id(5, 'a')})::int as tasks`,
    );
    assert.deepEqual(rows[0], { rungs: 0, lines: 0, tasks: 1 });
  });

  it('tokens that a dead process set aside come back to the month', async () => {
    await services.pool.query(`
      insert into token_usage (user_id, month, used, reserved) values ('${ada}', '2027-06-01', 100, 70);
      insert into llm_usage (id, user_id, month, agent, reserved, created_at) values
        (${id(7, 'b')}, '${ada}', '2027-06-01', 'x', 50, '2027-06-14T09:00Z'), (${id(8, 'b')}, '${ada}', '2027-06-01', 'x', 20, '${NOW}')`);
    await night();
    const { rows } = await services.pool.query(
      `select used::int, reserved::int from token_usage where user_id = '${ada}' and month = '2027-06-01'`,
    );
    assert.deepEqual(rows[0], { used: 100, reserved: 20 });
    const ended = await services.pool.query(
      `select outcome from llm_usage where user_id = '${ada}' order by created_at`,
    );
    assert.deepEqual(ended.rows, [{ outcome: 'lost' }, { outcome: null }]);
  });

  it('is tried above for every table that forgets', () => {
    const forgetting = Object.entries(LIVES).flatMap(([name, { forget }]) => (forget ? [name] : []));
    assert.deepEqual([...Object.keys(ROWS), 'flux_private.signing_keys'].sort(), forgetting.sort());
  });

  it('threads that an earlier version left without a conversation are swept away, and none can come again', async () => {
    const { pool } = services;
    const tables = ['checkpoints', 'checkpoint_blobs', 'checkpoint_writes'];
    for (const table of tables) await pool.query(`alter table flux_checkpoints.${table} drop column conversation_id`);
    const thread = (of: string) =>
      pool.query(
        `insert into flux_checkpoints.checkpoints (thread_id, checkpoint_id, checkpoint) values (${of}, 'z', '{}')`,
      );
    await pool.query(conversation(9, NOW));
    await thread(id(9, 'c'));
    await thread(id(9, 'f'));
    await migrateCheckpoints(pool);
    const { rows } = await pool.query(`select thread_id from flux_checkpoints.checkpoints where checkpoint_id = 'z'`);
    assert.deepEqual(rows, [{ thread_id: id(9, 'c').slice(1, -1) }]);
    await assert.rejects(thread(id(9, 'f')), (error) => (error as { code?: string }).code === '23503');
  });

  it('is looked at once a night', async () => {
    await night();
    const { rows } = await services.pool.query('select distinct wake_at from flux_private.upkeep');
    assert.deepEqual(
      rows.map(({ wake_at }) => String(wake_at)),
      ['2027-06-16T03:17:00Z'],
    );
  });
});
