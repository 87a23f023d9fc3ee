import { deleteChoice, offerTimes } from '../../db/queries/choices.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore } from '../../domain/instants.ts';
import type { Context } from '../context.ts';
import type { Person } from '../tasks/person.ts';
import { freeTimesFor, rescheduleIn } from '../tasks/reschedule.ts';
import { SNOOZE_MINUTES } from '../tasks/snooze.ts';
import { type Answer, answerIn, lockForAnswer } from './answer.ts';
import { standsAs } from './call.ts';
import { CHOOSING_MINUTES, type Offer, waitForChoice } from './choosing.ts';
import { whenText } from './when-text.ts';

const OPTIONS = 3;

/** Carries out what a message answers a reminder; returns what is said to it. "Another time" is answered by times to choose from. */
export async function act(
  tx: Tx,
  ctx: Context,
  person: Person,
  taskId: string,
  meant: Answer,
  generation: number,
): Promise<string> {
  if (meant === 'reschedule') {
    const { task } = await lockForAnswer(tx, ctx, { taskId });
    return task.status === 'pending' ? offer(tx, ctx, person, task) : standsAs(task.status);
  }
  const { settled, stands, title } = await settle(tx, ctx, person, { taskId, generation }, meant);
  if (!settled) return stands;
  if (meant === 'snooze') return `All right, again in ${SNOOZE_MINUTES} minutes.`;
  return meant === 'done' ? `Done: ${title}. Well done.` : `All right, noted: ${title}. Next time.`;
}

/** Settles one reminder by a message. `stands`: what is said where it was settled before. */
export async function settle(
  tx: Tx,
  ctx: Context,
  person: Person,
  { taskId, generation }: { taskId: string; generation: number },
  answer: Exclude<Answer, 'reschedule'>,
): Promise<{ settled: boolean; stands: string; title: string }> {
  const { task } = await lockForAnswer(tx, ctx, { taskId });
  if (task.status !== 'pending') return { settled: false, stands: standsAs(task.status), title: task.title };
  const result = await answerIn(tx, ctx, task, person, { generation }, answer, 'whatsapp');
  await deleteChoice(tx, person.id, 'whatsapp', taskId);
  return { settled: result.settled, stands: standsAs(result.status), title: task.title };
}

async function offer(tx: Tx, ctx: Context, person: Person, task: TaskRow): Promise<string> {
  const now = ctx.clock.now();
  const times = await freeTimesFor(tx, ctx, person, task, OPTIONS);
  if (times.length === 0) return 'I found no free time in the next two weeks. Please choose one in the app.';
  const until = now.add({ minutes: CHOOSING_MINUTES });
  await offerTimes(tx, {
    userId: person.id,
    channel: 'whatsapp',
    taskId: task.id,
    options: times.map((time) => time.start),
    now,
    until,
  });
  await waitForChoice(tx, task, 'whatsapp', now, until);
  const lines = times.map((time, index) => `${index + 1} ${whenText(time.start, now, person)}`);
  return `When suits you better for ${task.title}?\n${lines.join('\n')}\nReply with a number.`;
}

/** Carries out the choice of one of the times that were offered. A number that is none of the times, or comes when they have passed, is offered others. */
export async function choose(tx: Tx, ctx: Context, person: Person, offered: Offer, number: number): Promise<string> {
  const { task } = await lockForAnswer(tx, ctx, { taskId: offered.task_id });
  const now = ctx.clock.now();
  const at = isBefore(now, offered.expires_at) ? offered.options[number - 1] : undefined;
  if (!at || isBefore(at, now)) return offer(tx, ctx, person, task);
  await rescheduleIn(tx, ctx, person, task, { scheduled_at: at.toString(), scope: 'one' }, 'whatsapp');
  await deleteChoice(tx, person.id, 'whatsapp', task.id);
  return `Moved: ${task.title}, ${whenText(at, now, person)}.`;
}
