import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';

export type TableName = 'goals' | 'task_series' | 'tasks';
/** A row as JSON: times as PostgreSQL writes them. */
export type Row = Record<string, unknown>;

/** A row as it stands, in the form that the trigger records; null when there is none. */
export async function currentRow(tx: Tx, table: TableName, id: string): Promise<Row | null> {
  const { rows } = await sql<{
    row: Row;
  }>`select to_jsonb(t) as row from ${sql.table(`public.${table}`)} t where t.id = ${id}`.execute(tx);
  return rows[0]?.row ?? null;
}

export async function removeRow(tx: Tx, table: TableName, id: string): Promise<void> {
  await tx.deleteFrom(table).where('id', '=', id).execute();
}

/** The row as it was: put back, or set back. Columns that came after it was recorded keep what they have. */
export async function restoreRow(tx: Tx, table: TableName, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const changing = columns.filter((column) => column !== 'id' && column !== 'user_id');
  const set = sql.join(changing.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(`public.${table}`)} (${names})
    select ${names} from jsonb_populate_record(null::${sql.table(`public.${table}`)}, ${JSON.stringify(row)}::jsonb)
    on conflict (id) do update set ${set}`.execute(tx);
}
