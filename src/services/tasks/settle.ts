import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { closeOccurrence, type Via } from './close.ts';
import { namedOccurrence } from './occurrence.ts';
import { type Person, personOf } from './person.ts';

export type SettleAnswer = 'done' | 'missed' | 'skipped';

/** `settled`: this answer was the first. Otherwise `status` is what stands, and nothing was changed. */
export type Settled = { task_id: string; status: string; settled: boolean };

/** Answers an occurrence from the app or the coach. A repeated or late answer is told what stands. */
export function settleTask(
  ctx: Context,
  user: UserScope,
  id: string,
  answer: SettleAnswer,
  options: { occurrence_date?: string | undefined; via?: Via } = {},
): Promise<Settled> {
  return ctx.db.withUser(user, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    const task = await namedOccurrence(tx, ctx, person, id, options.occurrence_date);
    return settleIn(tx, ctx, task, person, answer, options.via ?? 'app');
  });
}

/** The same inside a transaction that holds the task's lock. A miss that the person reports is `marked`, never `ignored`. */
export async function settleIn(
  tx: Tx,
  ctx: Context,
  task: TaskRow,
  person: Person,
  answer: SettleAnswer,
  via: Via,
): Promise<Settled> {
  if (task.status !== 'pending') return { task_id: task.id, status: task.status, settled: false };
  const closed = await closeOccurrence(tx, ctx, task, person, {
    status: answer,
    missReason: answer === 'missed' ? 'marked' : null,
    via,
  });
  return { task_id: task.id, status: closed?.status ?? task.status, settled: closed !== undefined };
}
