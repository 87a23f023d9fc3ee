import pg from 'pg';
import { createTestDatabase, startTestCluster } from '../test/helpers/cluster.ts';
import type { Figure } from './run.ts';

const PEOPLE = 1_000;
const TASKS = 200_000;

/** What a reminder leaves behind on disk: bytes a row with its indexes, and a reminder that went out once and was answered. */
export default async function bench(): Promise<Figure[]> {
  const cluster = await startTestCluster();
  const client = new pg.Client({ connectionString: await createTestDatabase(cluster.url, 'storage', false) });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Rows as they are; what keeps other tables in step with them is measured elsewhere.
    await client.query('set session_replication_role = replica; set statement_timeout = 0');
    for (const statement of ROWS) await client.query(statement, statement.includes('$2') ? [TASKS, PEOPLE] : [TASKS]);
    const sizes = await sizeOf(client, ['tasks', 'rungs', 'timeline_events', 'messages', 'turns', 'llm_usage']);
    const row = (table: string) => (sizes[table]?.total ?? 0) / (sizes[table]?.rows ?? 1);
    return [
      ...Object.entries(sizes).flatMap(([table, { total, indexes, rows }]) => [
        { name: `${table}, a row with its indexes`, value: total / rows, unit: 'B' },
        { name: `${table}, of that indexes`, value: indexes / rows, unit: 'B' },
      ]),
      {
        name: 'a reminder: occurrence, one rung, three events',
        value: row('tasks') + row('rungs') + 3 * row('timeline_events'),
        unit: 'B',
        target: '≤ 2,500',
      },
      {
        name: 'a turn of the chat: two messages, its reply for a retry, one call to a model',
        value: 2 * row('messages') + row('turns') + row('llm_usage'),
        unit: 'B',
      },
      ...(await indexesOf(client)),
      ...(await dueIndex(client)),
    ];
  } finally {
    await client.end().catch(() => undefined);
    await cluster.stop();
  }
}

const ROWS = [
  `insert into profiles (id, email, created_at, updated_at)
   select md5('p' || n)::uuid, n || '@example.org', now(), now() from generate_series(1, $2 + 0 * $1) n`,
  `insert into tasks (id, user_id, title, status, scheduled_at, armed_at, closed_at, completed_at, closed_via, created_at)
   select md5('t' || n)::uuid, md5('p' || (1 + n % $2))::uuid, 'Take the pills after breakfast', 'done',
     timestamptz '2027-01-01' + n * interval '1 minute', timestamptz '2027-01-01' + n * interval '1 minute',
     timestamptz '2027-01-01' + n * interval '1 minute', timestamptz '2027-01-01' + n * interval '1 minute', 'push', now()
   from generate_series(1, $1) n`,
  `insert into rungs (id, user_id, task_id, generation, rung, state, claimed_at, sent_at)
   select md5('r' || n)::uuid, md5('p' || (1 + n % $2))::uuid, md5('t' || n)::uuid, 1, 'push', 'sent',
     timestamptz '2027-01-01' + n * interval '1 minute', timestamptz '2027-01-01' + n * interval '1 minute'
   from generate_series(1, $1) n`,
  `insert into timeline_events (user_id, task_id, at, event, channel)
   select md5('p' || (1 + n % $2))::uuid, md5('t' || n)::uuid, timestamptz '2027-01-01' + n * interval '1 minute', event, 'push'
   from generate_series(1, $1) n, unnest(array['planned', 'delivered', 'answered']) event`,
  `insert into conversations (id, user_id, created_at, last_message_at)
   select md5('c' || n)::uuid, md5('p' || n)::uuid, now(), now() from generate_series(1, $2 + 0 * $1) n`,
  // A turn by an app that sends a key: two messages, the reply kept for a retry, one call to a model. Words of the usual length.
  `insert into messages (id, user_id, conversation_id, role, content, metadata, created_at)
   select md5(role || n)::uuid, md5('p' || (1 + n % $2))::uuid, md5('c' || (1 + n % $2))::uuid, role, repeat('a word or ', length), metadata::jsonb, now()
   from generate_series(1, $1 / 4) n,
     (values ('user', 6, '{}'), ('assistant', 25, '{"options": [{"id": "1", "label": "tomorrow at 7:00"}], "requires_user_action": false, "spoken_summary": "Saved for tomorrow at seven."}')) said (role, length, metadata)`,
  `insert into turns (user_id, idempotency_key, conversation_id, request_hash, reply, created_at)
   select md5('p' || (1 + n % $2))::uuid, md5('k' || n)::uuid::text, md5('c' || (1 + n % $2))::uuid, repeat(md5('h' || n), 2),
     jsonb_build_object('message', repeat('a word or ', 25), 'conversation_id', md5('c' || n), 'agent_node', 'NEW_TASK', 'options', '[]'::jsonb, 'questions', '[]'::jsonb, 'spoken_summary', repeat('a word or ', 8)), now()
   from generate_series(1, $1 / 4) n`,
  `insert into llm_usage (id, user_id, month, agent, model, tier, reserved, tokens, tokens_in, tokens_out, cost_usd, latency_ms, outcome, created_at, settled_at)
   select md5('u' || n)::uuid, md5('p' || (1 + n % $2))::uuid, '2027-01-01', 'chitchat', 'maker/some-model', 1, 2000, 1200, 1000, 200, 0.0004, 900, 'answer', now(), now()
   from generate_series(1, $1 / 4) n`,
];

async function sizeOf(client: pg.Client, tables: readonly string[]) {
  const found: Record<string, { total: number; indexes: number; rows: number }> = {};
  for (const table of tables) {
    await client.query(`vacuum analyze ${table}`);
    const { rows } = await client.query(
      `select pg_total_relation_size($1::regclass)::float8 as total, pg_indexes_size($1::regclass)::float8 as indexes, (select count(*) from ${table})::int as rows`,
      [table],
    );
    found[table] = rows[0];
  }
  return found;
}

/** Each index by itself, a row of its table. */
async function indexesOf(client: pg.Client): Promise<Figure[]> {
  const { rows } = await client.query<{ name: string; value: number }>(
    `select i.indexrelname as name, pg_relation_size(i.indexrelid)::float8 / greatest(c.reltuples, 1) as value
     from pg_stat_user_indexes i join pg_class c on c.oid = i.relid
     where i.relname in ('tasks', 'rungs', 'timeline_events') and pg_relation_size(i.indexrelid) > 8192 order by i.relname, 2 desc`,
  );
  return rows.map(({ name, value }) => ({ name: `index ${name}`, value, unit: 'B' }));
}

/** What finds due rows holds pending occurrences alone. */
async function dueIndex(client: pg.Client): Promise<Figure[]> {
  await client.query(
    `insert into tasks (id, user_id, title, scheduled_at, armed_at, wake_at, created_at)
     select md5('w' || n)::uuid, md5('p' || (1 + n % $2))::uuid, 'Take the pills after breakfast', at, at, at, now()
     from generate_series(1, $1) n, lateral (select timestamptz '2028-01-01' + (n * 7919 % 2592000) * interval '1 second' as at) as due`,
    [TASKS / 4, PEOPLE],
  );
  const { rows } = await client.query<{ value: number }>(
    `select pg_relation_size('tasks_due_idx')::float8 / $1 as value`,
    [TASKS / 4],
  );
  return [{ name: 'index tasks_due_idx, a pending occurrence', value: rows[0]?.value ?? 0, unit: 'B' }];
}
