import { type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../scope.ts';
import type { Partners } from '../types.gen.ts';

export type PartnerRow = Selectable<Partners>;

export function partnerOf(tx: Tx, userId: string) {
  return tx.selectFrom('partners').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

/** Whose partner somebody is who writes from this number (E.164, in whatever form); ended ones are none. */
export function partnersByNumber(tx: Tx, phoneNumber: string): Promise<PartnerRow[]> {
  return tx
    .selectFrom('partners')
    .selectAll()
    .where('phone_key', '=', sql<string>`flux_private.phone_key(${phoneNumber})`)
    .where('state', '<>', 'ended')
    .orderBy('invited_at', 'desc')
    .execute();
}

export async function updatePartner(tx: Tx, userId: string, change: Updateable<Partners>): Promise<void> {
  await tx.updateTable('partners').set(change).where('user_id', '=', userId).execute();
}

/** Who is told of a miss of this occurrence; undefined when nobody is. */
export async function partnerToTell(tx: Tx, task: { id: string; series_id: string | null; user_id: string }) {
  return tx
    .selectFrom('partner_tasks')
    .innerJoin('partners', 'partners.user_id', 'partner_tasks.user_id')
    .selectAll('partners')
    .select('partner_tasks.even_health')
    .where('partners.user_id', '=', task.user_id)
    .where('partners.state', '=', 'active')
    .where((eb) =>
      eb.or([
        eb('partner_tasks.task_id', '=', task.id),
        ...(task.series_id ? [eb('partner_tasks.series_id', '=', task.series_id)] : []),
      ]),
    )
    .executeTakeFirst();
}

export async function addNotice(tx: Tx, userId: string, taskId: string, dueAt: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('flux_private.partner_notices')
    .values({ user_id: userId, task_id: taskId, due_at: dueAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type PartnerNotice = { taskId: string; attempts: number };

/** Notices that are due, each taken once: told twice is worse than not at all where a third person is told. */
export async function takeNotices(tx: Tx, now: Temporal.Instant, limit: number): Promise<PartnerNotice[]> {
  const { rows } = await sql<PartnerNotice>`
    update flux_private.partner_notices set due_at = null, attempts = attempts + 1 where task_id in (
      select task_id from flux_private.partner_notices where due_at <= ${now} order by due_at limit ${limit} for update skip locked
    ) returning task_id as "taskId", attempts`.execute(tx);
  return rows;
}

export async function settleNotice(
  tx: Tx,
  taskId: string,
  change: { sent_at: Temporal.Instant } | { due_at: Temporal.Instant },
): Promise<void> {
  await tx.updateTable('flux_private.partner_notices').set(change).where('task_id', '=', taskId).execute();
}
