import { sql } from 'kysely';
import type { Tx } from '../scope.ts';
import { statement } from '../statement.ts';

/** The notification of an occurrence that was answered, where devices may still show it, is cleared by the notifier after the commit. */
export async function clearNotification(tx: Tx, taskId: string, now: Temporal.Instant): Promise<void> {
  await cleared(tx, { taskId, now });
}

const cleared = statement<{ taskId: string; now: Temporal.Instant }>()((tx, given) =>
  tx
    .updateTable('rungs')
    .set({ clear_at: given('now') })
    .where('task_id', '=', given('taskId'))
    .where('rung', '=', 'push')
    .where('state', 'in', ['claimed', 'sent', 'delivered'])
    .where('clear_at', 'is', null),
);

export type Notice = {
  userId: string;
  taskId: string;
  /** the occurrence whose tag the notification has: another one, where several went out as one */
  shownAs: string;
  title: string;
  status: string;
  via: string | null;
};

/**
 * Notifications to clear, each taken once. Where several reminders were shown as one, it goes with the last of them that is answered.
 */
export async function noticesToSend(tx: Tx, now: Temporal.Instant, limit: number): Promise<Notice[]> {
  const { rows } = await sql<Notice & { open: boolean }>`
    with due as (
      update rungs set clear_at = null where id in (
        select id from rungs where clear_at <= ${now} order by clear_at limit ${limit} for update skip locked
      ) returning id, user_id, task_id, generation, send_id
    )
    select due.user_id as "userId", due.task_id as "taskId", coalesce(head.task_id, due.task_id) as "shownAs",
      tasks.title, tasks.status, tasks.closed_via as via,
      tasks.status = 'pending' or exists (
        select from rungs other join tasks sibling on sibling.id = other.task_id
        where due.send_id is not null and other.send_id = due.send_id and sibling.status = 'pending' and sibling.generation = other.generation
      ) as open
    from due join tasks on tasks.id = due.task_id
    left join rungs head on head.id = due.send_id`.execute(tx);
  return rows.filter(({ open }) => !open);
}
