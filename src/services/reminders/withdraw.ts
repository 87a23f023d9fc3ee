import type { Tx } from '../../db/scope.ts';

/** A phone that still rings, or a voice that still speaks, is ended by the notifier after the commit: a due row of its own. */
export async function withdrawCalls(
  tx: Tx,
  now: Temporal.Instant,
  of: { task_id: string } | { user_id: string },
): Promise<void> {
  await tx
    .updateTable('rungs')
    .set({ withdrawn_at: now, hang_up_at: now })
    .where((eb) => eb.and(of))
    .where('rung', 'in', ['call', 'call_again'])
    .where('ended_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}
