import { Problem } from '../../db/errors.ts';
import { rungsOf } from '../../db/queries/rungs.ts';
import { lockTask, type TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { dayOf } from '../../domain/streaks/index.ts';
import type { Context } from '../context.ts';
import type { Via } from '../tasks/close.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { settleIn } from '../tasks/settle.ts';
import { SNOOZE_MINUTES, snoozeIn } from '../tasks/snooze.ts';
import { chooseInApp } from './choosing.ts';
import { type AnswerToken, readToken } from './token.ts';

/** Snoozed over midnight, it is still the same evening. */
const SAME_EVENING_HOURS = 6;

export type Answer = 'done' | 'reschedule' | 'missed' | 'snooze' | 'skip';

/** What an answer did. `settled: false`: nothing was changed, and `status` is what stands. */
export type Answered = { task_id: string; status: string; settled: boolean };

/** The one-tap answer of a push button or a link. @throws Problem `not_found` for a token that is forged, expired or orphaned. */
export async function answerByToken(ctx: Context, secretKey: string, token: string, answer: Answer): Promise<Answered> {
  const read = readToken(secretKey, token, ctx.clock.now());
  if (!read) throw new Problem('not_found', 'This link is not valid any more. Open the app to answer.');
  return ctx.db.asService('a token was answered', async (tx) => {
    const open = await lockForAnswer(tx, ctx, read);
    if (answer === 'reschedule' && open.task.status === 'pending' && open.task.generation === read.generation) {
      await chooseInApp(tx, open.task, ctx.clock.now());
    }
    return answerIn(tx, ctx, open.task, open.person, read, answer, read.rung === 'push' ? 'push' : 'link');
  });
}

export async function lockForAnswer(
  tx: Tx,
  ctx: Context,
  token: Pick<AnswerToken, 'taskId'>,
): Promise<{ task: TaskRow; person: Person }> {
  const task = await lockTask(tx, token.taskId);
  if (!task) throw new Problem('not_found', 'The task of this link does not exist any more.');
  return { task, person: await personOf(tx, ctx, task.user_id) };
}

/**
 * Settles a locked occurrence by a token's answer. "Done", "can't" and "skip" count from any climb of that day: the person says how it
 * is. What was moved to another day meanwhile is another plan, and an old notification does not close it. A snooze must answer the climb it
 * was asked in, or it would move what was moved since. "Reschedule" settles nothing yet: the choice of a time follows.
 */
export async function answerIn(
  tx: Tx,
  ctx: Context,
  task: TaskRow,
  person: Person,
  token: Pick<AnswerToken, 'generation'>,
  answer: Answer,
  via: Via,
): Promise<Answered> {
  const stands: Answered = { task_id: task.id, status: task.status, settled: false };
  if (task.status !== 'pending' || answer === 'reschedule') return stands;
  if (await isOfAnotherDay(tx, task, person, token.generation)) return stands;
  if (answer === 'snooze') {
    if (token.generation !== task.generation) return stands;
    await snoozeIn(tx, ctx, task, person, SNOOZE_MINUTES, via);
    return { ...stands, settled: true };
  }
  return settleIn(tx, ctx, task, person, answer === 'skip' ? 'skipped' : answer, via);
}

/** Was the climb of that generation on another day than the one on which the occurrence stands now? */
async function isOfAnotherDay(tx: Tx, task: TaskRow, person: Person, generation: number): Promise<boolean> {
  if (generation === task.generation || !task.scheduled_at) return false;
  const [first] = await rungsOf(tx, task.id, generation);
  if (!first || first.claimed_at.until(task.scheduled_at).total('hours') < SAME_EVENING_HOURS) return false;
  const day = (at: Temporal.Instant) => dayOf(at, person.zone, person.dayStart);
  return !day(first.claimed_at).equals(day(task.scheduled_at));
}
