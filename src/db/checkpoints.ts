import type pg from 'pg';

const TABLES = ['checkpoints', 'checkpoint_blobs', 'checkpoint_writes'];

/**
 * The tables in which the coach's graph remembers its threads, as the library makes them, and what it does not: a thread is a
 * conversation. It cannot be written without one, and goes with it, whatever process still runs a turn in it.
 */
export async function migrateCheckpoints(pool: pg.Pool): Promise<void> {
  const { PostgresSaver } = await import('@langchain/langgraph-checkpoint-postgres');
  await new PostgresSaver(pool, undefined, { schema: 'flux_checkpoints' }).setup();
  for (const table of TABLES) await pool.query(tieToConversation(table));
  // The graph runs as flux_service; these tables have no row-level security, so nobody else gets near them.
  await pool.query(`
    do $$ begin
      if exists (select from pg_roles where rolname = 'flux_service') then
        grant usage on schema flux_checkpoints to flux_service;
        grant select, insert, update, delete on all tables in schema flux_checkpoints to flux_service;
      end if;
    end $$`);
}

/** Threads that were left without a conversation by earlier versions are swept away here, once. */
const tieToConversation = (table: string) => `
  do $$ begin
    if to_regclass('public.conversations') is not null and not exists (
      select from pg_attribute where attrelid = 'flux_checkpoints.${table}'::regclass and attname = 'conversation_id'
    ) then
      delete from flux_checkpoints.${table} t where not exists (select from public.conversations c where c.id::text = t.thread_id);
      alter table flux_checkpoints.${table}
        add column conversation_id uuid generated always as (thread_id::uuid) stored references public.conversations on delete cascade;
      create index ${table}_conversation_idx on flux_checkpoints.${table} (conversation_id);
    end if;
  end $$`;
