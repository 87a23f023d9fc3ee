import type { Tx } from '../../db/scope.ts';

/** An open occurrence that the person was reminded of in its present climb. */
export type OpenReminder = {
  id: string;
  title: string;
  generation: number;
  /** when its WhatsApp message went out; null when it was told of otherwise */
  writtenAt: Temporal.Instant | null;
};

/** What a bare "1" can mean: the open occurrences that a message told of, or else those that a notification or a call did. */
export async function openReminders(tx: Tx, userId: string): Promise<OpenReminder[]> {
  const rows = await tx
    .selectFrom('tasks')
    .innerJoin('rungs', (join) =>
      join.onRef('rungs.task_id', '=', 'tasks.id').onRef('rungs.generation', '=', 'tasks.generation'),
    )
    .select(['tasks.id', 'tasks.title', 'tasks.generation'])
    .select((eb) => eb.fn.max('rungs.claimed_at').filterWhere('rungs.rung', '=', 'whatsapp').as('writtenAt'))
    .where('tasks.user_id', '=', userId)
    .where('tasks.status', '=', 'pending')
    .where('rungs.state', 'in', ['claimed', 'sent', 'delivered'])
    .groupBy('tasks.id')
    .orderBy('tasks.scheduled_at')
    .limit(20)
    .execute();
  const written = rows.filter((row) => row.writtenAt !== null);
  return written.length > 0 ? written : rows;
}
