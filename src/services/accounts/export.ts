import { sql } from 'kysely';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import type { SignInRecord } from './erase.ts';

export type Export = {
  exported_at: string;
  user_id: string;
  sign_in: unknown;
  tables: Record<string, unknown[]>;
  coach_memory: unknown[];
};

/** Kept from the document: secrets and digests of secrets, which tell nothing about the person. */
const SECRET = ['token_hash', 'encrypted_password', 'p256dh', 'auth', 'request_hash', 'key_hash', 'sealed_answer'];

/**
 * Everything that is stored about a person, as one document. The tables come from the catalogue, so that none is
 * forgotten: each that hangs on `profiles`.
 */
export async function exportAccount(ctx: Context, signIn: SignInRecord, user: UserScope): Promise<Export> {
  const sign_in = await signIn.show(user.id);
  return ctx.db.asService('export everything about a person', async (tx) => {
    const tables: Export['tables'] = { profiles: await rowsOf(tx, 'public.profiles', 'id', user.id) };
    for (const { name, key } of await personalTables(tx)) {
      tables[name.replace(/^public\./, '')] = await rowsOf(tx, name, key, user.id);
    }
    return {
      exported_at: ctx.clock.now().toString(),
      user_id: user.id,
      sign_in,
      tables,
      coach_memory: await checkpointsOf(tx, user.id),
    };
  });
}

/** Tables with a foreign key to the profile, or to a row of theirs together with its person, and the column that holds the person. */
async function personalTables(tx: Tx): Promise<{ name: string; key: string }[]> {
  const { rows } = await sql<{ name: string; key: string }>`
    select n.nspname || '.' || c.relname as name, min(a.attname) as key
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    cross join unnest(f.conkey, f.confkey) as k (child, parent)
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.child
    join pg_attribute r on r.attrelid = f.confrelid and r.attnum = k.parent
    where f.contype = 'f'
      and (f.confrelid = 'public.profiles'::regclass or (a.attname = 'user_id' and r.attname = 'user_id'))
      and n.nspname in ('public', 'flux_private')
    group by 1 order by 1`.execute(tx);
  return rows;
}

async function rowsOf(tx: Tx, table: string, key: string, userId: string): Promise<unknown[]> {
  const { rows } = await sql<{ row: unknown }>`
    select to_jsonb(t) - ${sql.val(SECRET)}::text[] as row from ${sql.table(table)} t where ${sql.ref(`t.${key}`)} = ${userId}
    order by 1`.execute(tx);
  return rows.map(({ row }) => row);
}

/** What the coach's graph remembers of the conversations. */
async function checkpointsOf(tx: Tx, userId: string): Promise<unknown[]> {
  const { rows } = await sql<{ memory: unknown }>`
    select jsonb_build_object('conversation_id', c.thread_id, 'checkpoint', c.checkpoint, 'metadata', c.metadata,
      'channels', (
        select jsonb_object_agg(b.channel, case when b.type = 'json' then convert_from(b.blob, 'UTF8')::jsonb end)
        from flux_checkpoints.checkpoint_blobs b
        where b.thread_id = c.thread_id and b.checkpoint_ns = c.checkpoint_ns
          and b.version = c.checkpoint -> 'channel_versions' ->> b.channel)) as memory
    from flux_checkpoints.checkpoints c
    where c.thread_id in (select id::text from public.conversations where user_id = ${userId})
    order by c.thread_id, c.checkpoint_id`.execute(tx);
  return rows.map(({ memory }) => memory);
}
