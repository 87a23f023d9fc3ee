import { Problem } from '../../db/errors.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { type Closing, closeOccurrence, followThrough, settleRow, type Via } from './close.ts';
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
  const via = options.via ?? 'app';
  return ctx.db.withUser(user, async (tx) => {
    const closing = closingBy(answer, via);
    // A row that is named by its own id alone is closed in the trip that locks it.
    const isItself = options.occurrence_date === undefined && options.occurrence_at === undefined;
    const [{ person, task }, closed] = await Promise.all([
      namedOccurrence(tx, ctx, user, id, options),
      isItself ? settleRow(tx, ctx, id, closing) : undefined,
    ]);
    if (!closed) return settleIn(tx, ctx, task, person, answer, via);
    await followThrough(tx, ctx, closed, person, closing);
    return { task_id: closed.id, status: closed.status, settled: true };
  });
}

/** A miss that the person reports is `marked`, never `ignored`. */
const closingBy = (answer: SettleAnswer, via: Via): Closing => ({
  status: answer,
  missReason: answer === 'missed' ? 'marked' : null,
  via,
});

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

/** The same inside a transaction that holds the task's lock. */
export async function settleIn(
  tx: Tx,
  ctx: Context,
  task: TaskRow,
  person: Person,
  answer: SettleAnswer,
  via: Via,
): Promise<Settled> {
  if (task.status !== 'pending') return { task_id: task.id, status: task.status, settled: false };
  const closed = await closeOccurrence(tx, ctx, task, person, closingBy(answer, via));
  return { task_id: task.id, status: closed?.status ?? task.status, settled: closed !== undefined };
}
