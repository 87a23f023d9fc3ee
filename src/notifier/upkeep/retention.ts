import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';

/** Takes a batch of what is too old away and returns how many rows that were; called again while it is not zero. */
export type Forget = (tx: Tx, now: Temporal.Instant) => Promise<number>;

const BATCH = 5_000;

/** Rows of `table` whose `column` lies more than `days` back, found by an index on it or by a scan of a small table. */
export function olderThan(days: number, table: string, column: string): Forget {
  const [name, at] = [sql.table(table), sql.ref(column)];
  return (tx, now) =>
    removed(
      tx,
      sql`delete from ${name} where ctid = any(array(select ctid from ${name} where ${at} < ${daysBefore(now, days)} limit ${BATCH}))`,
    );
}

/** The same for a table of our own sign-in; Supabase's of that name is not ours to touch. */
export function ofOurSignIn(forget: Forget): Forget {
  return async (tx, now) => {
    const { rows } = await sql<{
      ours: boolean;
    }>`select to_regclass('auth.sign_in_failures') is not null as ours`.execute(tx);
    return rows[0]?.ours ? forget(tx, now) : 0;
  };
}

/** A subscription that no push service took anything for in so many days is of a browser that is no more. */
export const silentSubscriptions =
  (days: number): Forget =>
  (tx, now) =>
    removed(
      tx,
      sql`delete from push_subscriptions where coalesce(last_accepted_at, created_at) < ${daysBefore(now, days)}`,
    );

/**
 * The timeline's oldest lines, and with each what was claimed for its occurrence in those days. Lines are numbered as they are written, so
 * the oldest are found without an index on their time; rungs go by the key of their occurrence.
 */
export const oldTimelines =
  (days: number): Forget =>
  (tx, now) =>
    removed(
      tx,
      sql`
      with old as materialized (
        select id, task_id from (select id, task_id, at from timeline_events order by id limit ${BATCH}) as first
        where at < ${daysBefore(now, days)}
      ), rungs as (
        delete from rungs where task_id in (select task_id from old) and claimed_at < ${daysBefore(now, days)}
      )
      delete from timeline_events where id in (select id from old)`,
    );

/** What the graph remembers of a conversation in which nobody has said a word for so long: a question that was left open is stale by then. */
export const staleThreads =
  (days: number): Forget =>
  async (tx, now) => {
    const { rows } = await sql<{ id: string }>`
      select distinct c.conversation_id as id from flux_checkpoints.checkpoints c
      join conversations on conversations.id = c.conversation_id
      where conversations.last_message_at < ${daysBefore(now, days)} and conversations.turn_holder is null limit ${BATCH}`.execute(
      tx,
    );
    const threads = rows.map(({ id }) => id);
    if (threads.length === 0) return 0;
    for (const table of ['checkpoint_writes', 'checkpoint_blobs', 'checkpoints'])
      await sql`delete from ${sql.table(`flux_checkpoints.${table}`)} where conversation_id = any(${threads}::uuid[])`.execute(
        tx,
      );
    return threads.length;
  };

/** A session that was not refreshed in so many days; its tokens go with it. */
export const idleSessions =
  (days: number): Forget =>
  (tx, now) => {
    const before = daysBefore(now, days);
    return removed(
      tx,
      sql`
      delete from auth.sessions where id in (
        select id from auth.sessions s where created_at < ${before}
          and not exists (select from auth.refresh_tokens t where t.session_id = s.id and t.created_at >= ${before}) limit ${BATCH})`,
    );
  };

/** Who signed up with an address and never proved it. */
export const unprovenAddresses =
  (days: number): Forget =>
  (tx, now) =>
    removed(
      tx,
      sql`
      delete from auth.users where id in (
        select id from auth.users where email is not null and email_confirmed_at is null and created_at < ${daysBefore(now, days)} limit ${BATCH})`,
    );

/** A key that another one has signed in place of for so many days. */
export const retiredKeys =
  (days: number): Forget =>
  (tx, now) =>
    removed(
      tx,
      sql`
      delete from flux_private.signing_keys old where exists (
        select from flux_private.signing_keys next where next.signs_from > old.signs_from and next.signs_from < ${daysBefore(now, days)})`,
    );

/**
 * Tokens that were set aside for a call whose process died: given back to the month. Locks as a call that settles does, and passes by
 * what is locked.
 */
export const lostReservations =
  (days: number): Forget =>
  (tx, now) =>
    removed(
      tx,
      sql`
      with lost as materialized (
        select u.id, u.user_id, u.month, u.reserved from llm_usage u
          join profiles p on p.id = u.user_id
          join token_usage t on t.user_id = u.user_id and t.month = u.month
        where u.settled_at is null and u.created_at < ${daysBefore(now, days)}
        order by u.created_at limit ${BATCH}
        for key share of p skip locked for update of t skip locked for update of u skip locked
      ), given_back as (
        update token_usage t set reserved = greatest(t.reserved - month.reserved, 0)
        from (select user_id, month, sum(reserved) as reserved from lost group by user_id, month) as month
        where t.user_id = month.user_id and t.month = month.month
      )
      update llm_usage u set outcome = 'lost', settled_at = u.created_at from lost where u.id = lost.id`,
    );

const daysBefore = (now: Temporal.Instant, days: number) => now.subtract({ hours: 24 * days });

async function removed(tx: Tx, query: ReturnType<typeof sql>): Promise<number> {
  const { numAffectedRows } = await query.execute(tx);
  return Number(numAffectedRows ?? 0);
}
