/** A person of the test and the ids of what is theirs. */
export type Someone = { id: string; goal: string; series: string; task: string; conversation: string; letter: string };

/** What flux_api, which acts for the signed-in person, may do with that person's own rows. */
type Verbs = 'select' | 'insert' | 'update' | 'delete';

export type TableCase = {
  table: string;
  /** The column that names the owner. */
  key: string;
  may: readonly Verbs[];
  /** A row of theirs. */
  row: (who: Someone) => Record<string, unknown>;
};

const all = ['select', 'insert', 'update', 'delete'] as const;
const reads = ['select'] as const;
const counts = ['select', 'insert', 'update'] as const;
const at = '2026-01-05T07:00:00Z';
const of = (who: Someone) => ({ user_id: who.id });

/** Every table of the public schema, parents before children. A table that is missing here fails the test. */
export const tables: readonly TableCase[] = [
  { table: 'profiles', key: 'id', may: all, row: (who) => ({ id: who.id, created_at: at, updated_at: at }) },
  // Proof of a number, consent and STOP are the server's word; so is what the models cost.
  { table: 'contacts', key: 'user_id', may: reads, row: of },
  {
    table: 'partners',
    key: 'user_id',
    may: reads,
    row: (who) => ({
      ...of(who),
      name: 'Eve',
      phone_number: '+4915112399999',
      code: `CODE${who.letter}`,
      state: 'invited',
      hours_start: '09:00',
      hours_end: '20:00',
      zone: 'UTC',
      invited_at: at,
    }),
  },
  {
    table: 'consent_receipts',
    key: 'user_id',
    may: reads,
    row: (who) => ({ ...of(who), channel: 'call', granted: true, way: 'app', at }),
  },
  { table: 'token_usage', key: 'user_id', may: reads, row: (who) => ({ ...of(who), month: '2026-01-01' }) },
  {
    table: 'llm_usage',
    key: 'user_id',
    may: reads,
    row: (who) => ({
      ...of(who),
      id: crypto.randomUUID(),
      month: '2026-01-01',
      agent: 'chitchat',
      reserved: 1,
      created_at: at,
    }),
  },
  {
    table: 'push_subscriptions',
    key: 'user_id',
    may: all,
    row: (who) => ({
      ...of(who),
      endpoint: `https://fcm.googleapis.com/${who.letter}`,
      p256dh: 'p',
      auth: 'a',
      created_at: at,
    }),
  },
  {
    table: 'goals',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), id: who.goal, title: 'Run', created_at: at }),
  },
  {
    table: 'task_series',
    key: 'user_id',
    may: all,
    row: (who) => ({
      ...of(who),
      id: who.series,
      title: 'Run',
      rrule: 'FREQ=DAILY',
      dtstart_local: '2026-01-05 07:00',
      created_at: at,
    }),
  },
  {
    table: 'tasks',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), id: who.task, title: 'Run', armed_at: at, created_at: at }),
  },
  {
    table: 'changes',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), id: who.goal, kinds: ['create'], summary: '“Run” added', at }),
  },
  {
    table: 'changed_rows',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), change_id: who.goal, table_name: 'tasks', row_id: who.task }),
  },
  {
    table: 'rungs',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), id: who.goal, task_id: who.task, generation: 1, rung: 'push', claimed_at: at }),
  },
  {
    table: 'timeline_events',
    key: 'user_id',
    may: ['select', 'insert'],
    row: (who) => ({ ...of(who), task_id: who.task, at, event: 'planned' }),
  },
  {
    table: 'conversations',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), id: who.conversation, created_at: at, last_message_at: at }),
  },
  {
    table: 'onboardings',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), conversation_id: who.conversation, question: 'name', started_at: at, updated_at: at }),
  },
  {
    table: 'messages',
    key: 'user_id',
    may: all,
    row: (who) => ({
      ...of(who),
      id: who.goal,
      conversation_id: who.conversation,
      role: 'user',
      content: 'Hello',
      created_at: at,
    }),
  },
  {
    table: 'turns',
    key: 'user_id',
    may: all,
    row: (who) => ({
      ...of(who),
      idempotency_key: 'k',
      conversation_id: who.conversation,
      request_hash: 'h',
      created_at: at,
    }),
  },
  {
    table: 'commitments',
    key: 'user_id',
    may: all,
    row: (who) => ({
      ...of(who),
      title: 'Choir',
      dtstart_local: '2026-01-05 19:00',
      duration_minutes: 90,
      created_at: at,
    }),
  },
  {
    table: 'pauses',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), from_day: '2026-01-05', to_day: '2026-01-06', created_at: at }),
  },
  {
    table: 'calendar_feeds',
    key: 'user_id',
    may: counts,
    row: (who) => ({ ...of(who), token_hash: who.letter, created_at: at }),
  },
  {
    table: 'day_counts',
    key: 'user_id',
    may: counts,
    row: (who) => ({ ...of(who), day: '2026-01-05', zone: 'Europe/Berlin', day_start: '04:00' }),
  },
  { table: 'category_counts', key: 'user_id', may: counts, row: (who) => ({ ...of(who), category: 'health' }) },
  { table: 'goal_counts', key: 'user_id', may: counts, row: (who) => ({ ...of(who), goal_id: who.goal }) },
  {
    table: 'goal_days',
    key: 'user_id',
    may: counts,
    row: (who) => ({ ...of(who), goal_id: who.goal, day: '2026-01-05' }),
  },
  { table: 'streaks', key: 'user_id', may: counts, row: of },
  {
    table: 'idempotency_keys',
    key: 'user_id',
    may: all,
    row: (who) => ({ ...of(who), key_hash: 'k', request_hash: 'r', created_at: at }),
  },
  {
    table: 'slot_counts',
    key: 'user_id',
    may: counts,
    row: (who) => ({ ...of(who), category: 'health', weekday: 1, hour: 7, weighed_at: at }),
  },
  {
    table: 'patterns',
    key: 'user_id',
    may: all,
    row: (who) => ({
      ...of(who),
      pattern_type: 'best_time',
      subject: 'best:health',
      description: 'Mornings',
      confidence: 0.5,
      created_at: at,
      updated_at: at,
    }),
  },
  { table: 'partner_tasks', key: 'user_id', may: reads, row: (who) => ({ ...of(who), task_id: who.task }) },
];
