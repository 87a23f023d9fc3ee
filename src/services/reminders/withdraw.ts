import type { Tx } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';

/** A phone that still rings, or a voice that still speaks, is ended by the notifier after the commit: a due row of its own. */
export async function withdrawCalls(
  tx: Tx,
  now: Temporal.Instant,
  of: { task_id: string } | { user_id: string },
): Promise<void> {
  if ('task_id' in of) await ofTask(tx, { now, id: of.task_id });
  else await ofPerson(tx, { now, id: of.user_id });
}

const withdrawn = (column: 'task_id' | 'user_id') =>
  statement<{ now: Temporal.Instant; id: string }>()((tx, given) =>
    tx
      .updateTable('rungs')
      .set({ withdrawn_at: given('now'), hang_up_at: given('now') })
      .where(column, '=', given('id'))
      .where('rung', 'in', ['call', 'call_again'])
      .where('ended_at', 'is', null)
      .where('withdrawn_at', 'is', null),
  );
const [ofTask, ofPerson] = [withdrawn('task_id'), withdrawn('user_id')];
