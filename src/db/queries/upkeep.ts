import { sql } from 'kysely';
import type { Tx } from '../scope.ts';

export async function addUpkeep(tx: Tx, names: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql`
    insert into flux_private.upkeep (name, wake_at) select name, ${now} from unnest(${names}::text[]) name
    on conflict (name) do nothing`.execute(tx);
}

/** Takes one of these that is due, until `lease`; undefined when none is. */
export async function takeUpkeep(
  tx: Tx,
  names: readonly string[],
  now: Temporal.Instant,
  lease: Temporal.Instant,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    update flux_private.upkeep set wake_at = ${lease} where name = (
      select name from flux_private.upkeep where wake_at <= ${now} and name = any(${names}::text[])
      order by wake_at limit 1 for update skip locked
    ) returning name`.execute(tx);
  return rows[0]?.name;
}

export async function upkeepDone(tx: Tx, name: string, next: Temporal.Instant): Promise<void> {
  await tx.updateTable('flux_private.upkeep').set({ wake_at: next }).where('name', '=', name).execute();
}
