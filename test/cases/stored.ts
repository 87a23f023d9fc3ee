import type { TestChat } from '../helpers/chat.ts';

const TABLES = ['tasks', 'task_series', 'goals', 'commitments', 'pauses', 'contacts', 'patterns', 'onboardings'];

/** A digest of everything that a turn may store about a person, but for the conversation itself. */
export async function markOf({ pool }: TestChat, id: string): Promise<string> {
  const parts = TABLES.map(
    (table) =>
      `select '${table}' || coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '') as part from ${table} t where user_id = $1`,
  );
  const { rows } = await pool.query(
    `select md5(string_agg(part, '')) as mark from (${parts.join(' union all ')} union all select md5(p::text) from profiles p where id = $1) all_parts`,
    [id],
  );
  return rows[0].mark;
}
