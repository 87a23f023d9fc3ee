import { Problem } from '../../db/errors.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { closeOccurrence, type Via } from './close.ts';
import { namedOccurrence } from './occurrence.ts';
import type { Person } from './person.ts';
import type { Which } from './slot-by-id.ts';

export type SettleAnswer = 'done' | 'missed' | 'skipped';

/** `settled`: this answer was the first. Otherwise `status` is what stands, and nothing was changed. */
export type Settled = { task_id: string; status: string; settled: boolean };

/** Answers an occurrence from the app or the coach. A repeated or late answer is told what stands. */
export function settleTask(
  ctx: Context,
  user: UserScope,
  id: string,
  answer: SettleAnswer,
  options: Which & { via?: Via } = {},
): Promise<Settled> {
  return ctx.db.withUser(user, async (tx) => {
    const { person, task } = await namedOccurrence(tx, ctx, user, id, options);
    return settleIn(tx, ctx, task, person, answer, options.via ?? 'app');
  });
}

/**
 * The same for a tap in the app. The same answer again is fine, as a double tap sends it; another one to what is closed is refused with
 * what stands, so that no screen shows what did not happen. @throws Problem `conflict`
 */
export async function answerTask(
  ctx: Context,
  user: UserScope,
  id: string,
  answer: SettleAnswer,
  which: Which,
): Promise<Settled> {
  const answered = await settleTask(ctx, user, id, answer, which);
  if (answered.settled || answered.status === answer) return answered;
  const { task_id, status } = answered;
  throw new Problem('conflict', `This task ${WHAT_HAPPENED[status] ?? `is ${status} already`}.`, {
    more: { stands: { task_id, status } },
  });
}

const WHAT_HAPPENED: Record<string, string> = {
  done: 'was done already',
  missed: 'was missed already',
  skipped: 'was skipped already',
  rescheduled: 'was moved to another time already; answer it there',
  cancelled: 'was called off already',
};

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
