import type { Tx } from '../../db/scope.ts';
import type { Context } from '../../services/context.ts';
import { situationsOf } from '../../services/reminders/facts.ts';
import type { Due } from '../decide/plan.ts';
import type { Batch } from '../due/take.ts';

/** What the ladder decides by, for the whole batch at once. What cannot be read carries its error. */
export async function read(
  tx: Tx,
  ctx: Context,
  { due, soon }: Batch,
  now: Temporal.Instant,
): Promise<{ due: Due[]; soon: Due[] }> {
  const situations = await situationsOf(tx, ctx, [...due, ...soon], now);
  const withSituation = (task: Batch['due'][number]): Due => ({
    task,
    situation: situations.get(task.id) ?? new Error('it could not be read'),
  });
  return { due: due.map(withSituation), soon: soon.map(withSituation) };
}
