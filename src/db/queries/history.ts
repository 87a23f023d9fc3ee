import type { Tx } from '../scope.ts';
import type { TaskRow } from './tasks.ts';

/** The person's pending occurrence that was due first, up to `until`. */
export function firstPending(tx: Tx, userId: string, until: Temporal.Instant): Promise<TaskRow | undefined> {
  return tx
    .selectFrom('tasks')
    .selectAll()
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .where('scheduled_at', '<=', until)
    .orderBy('scheduled_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Whether anything of the person's was closed before `until`. */
export async function hasPast(tx: Tx, userId: string, until: Temporal.Instant): Promise<boolean> {
  const row = await tx
    .selectFrom('tasks')
    .select('id')
    .where('user_id', '=', userId)
    .where('closed_at', '<', until)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
