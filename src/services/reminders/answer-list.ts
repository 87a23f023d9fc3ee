import { lastMessageTo, type RungRow, rungsOfSend } from '../../db/queries/rungs.ts';
import { tasksByIds } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import type { Person } from '../tasks/person.ts';
import { SNOOZE_MINUTES } from '../tasks/snooze.ts';
import type { Answer } from './answer.ts';
import { act, settle } from './answer-by-message.ts';
import { type Listed, readListReply, type Said } from './list-reply.ts';
import type { ReplyWords } from './reply-words.ts';

/** Several reminders that went out as one WhatsApp message, by their numbers in it. */
export type ReminderList = {
  items: (Listed & { taskId: string; generation: number })[];
  writtenAt: Temporal.Instant;
  /** whether we know the provider's id of the message: until then nobody can tell what a quotation of it quotes */
  isKnown: boolean;
};

/** The latest of messages counts for so long; what is older scrolled away. */
const DAY_HOURS = 24;

/** The list that the person's latest reminder on WhatsApp was; null when that was of one alone, or nothing of it is open any more. */
export async function latestList(tx: Tx, userId: string, now: Temporal.Instant): Promise<ReminderList | null> {
  const last = await lastMessageTo(tx, userId, now.subtract({ hours: DAY_HOURS }));
  const list = last ? await listOf(tx, last) : null;
  return list?.items.some(({ isOpen }) => isOpen) ? list : null;
}

/** The list that this rung stood in; null when it was told alone. */
export async function listOf(tx: Tx, rung: RungRow): Promise<ReminderList | null> {
  if (rung.rung !== 'whatsapp' || rung.send_id === null) return null;
  const rungs = await rungsOfSend(tx, rung);
  const tasks = new Map(
    (
      await tasksByIds(
        tx,
        rungs.map((one) => one.task_id),
      )
    ).map((task) => [task.id, task]),
  );
  const items = rungs.flatMap(({ place, task_id: taskId, generation }) => {
    const task = tasks.get(taskId);
    if (!task || place === null) return [];
    const isOpen = task.status === 'pending' && task.generation === generation;
    return [{ place, title: task.title, isOpen, taskId, generation }];
  });
  const isKnown = rungs.some((one) => one.provider_id !== null);
  return items.length > 1 ? { items, writtenAt: rung.claimed_at, isKnown } : null;
}

/**
 * What an answer to a list did, in words; null when it does not say which of them, or not what. One reminder is answered by one word; "done" alone
 * would be a guess while several are open, and what was not meant is not to be closed.
 */
export async function answerList(
  tx: Tx,
  ctx: Context,
  person: Person,
  list: ReminderList,
  text: string,
  said: ReplyWords,
): Promise<string | null> {
  const read = readListReply(text, list.items) ?? byNumber(list, said) ?? byWord(list, said);
  return read && carryOut(tx, ctx, person, list, read);
}

/** Whether a text says something of what is listed. */
export const namesOf = ({ items }: ReminderList, text: string): boolean => readListReply(text, items) !== null;

/** "Option 2", "No. 2". */
function byNumber({ items }: ReminderList, said: ReplyWords): Said[] | null {
  if (said.kind !== 'number' || !items.some(({ place }) => place === said.number)) return null;
  return [{ place: said.number, answer: 'done' }];
}

/** A word alone, where one of them alone is left. */
function byWord({ items }: ReminderList, said: ReplyWords): Said[] | null {
  const [only, ...more] = items.filter(({ isOpen }) => isOpen);
  return said.kind === 'answer' && only && more.length === 0 ? [{ place: only.place, answer: said.answer }] : null;
}

/** Which of them, then? */
export function whichOf({ items }: ReminderList): string {
  const open = items.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return 'Nothing of that message waits for an answer any more.';
  const [first = 1, last = first] = [open[0]?.place, open.at(-1)?.place];
  const how =
    open.length === 1
      ? `“${first} done”, “${first} later” or “${first} can’t”`
      : `with its number, such as “${first} done, ${last} later”, or “${open.length === 2 ? 'both' : 'all'} done”`;
  return `Which of them?\n${open.map(numbered).join('\n')}\nReply ${how}.`;
}

async function carryOut(
  tx: Tx,
  ctx: Context,
  person: Person,
  list: ReminderList,
  said: readonly Said[],
): Promise<string> {
  const meant = said.flatMap(({ place, answer }) => {
    const item = list.items.find((one) => one.place === place);
    return item ? [{ item, answer }] : [];
  });
  const moves = meant.filter(({ answer }) => answer === 'reschedule');
  // Times are offered for one at a time; several are brought back together, with their numbers.
  const offered = moves.length === 1 ? moves[0] : undefined;
  const results: { answer: Answer; title: string; stands: string | null }[] = [];
  for (const { item, answer } of meant) {
    if (item === offered?.item) continue;
    const now = answer === 'reschedule' ? 'snooze' : answer;
    const { settled, stands } = await settle(tx, ctx, person, item, now);
    results.push({ answer: now, title: item.title, stands: settled ? null : stands });
  }
  const titles = (...answers: Answer[]) =>
    results.filter((one) => one.stands === null && answers.includes(one.answer)).map(({ title }) => title);
  const line = (words: (titles: string) => string, ...answers: Answer[]) => {
    const some = titles(...answers);
    return some.length > 0 ? [words(some.join(', '))] : [];
  };
  const lines = [
    ...line((some) => `Done: ${some}. Well done.`, 'done'),
    ...line((some) => `All right, noted: ${some}. Next time.`, 'missed', 'skip'),
    ...line((some) => `All right, again in ${SNOOZE_MINUTES} minutes: ${some}.`, 'snooze'),
    ...(moves.length > 1 ? ['For another time than that, answer one alone, such as “1 later”.'] : []),
    ...results.flatMap(({ title, stands }) => (stands ? [`${title}: ${stands}`] : [])),
  ];
  if (offered) lines.push(await act(tx, ctx, person, offered.item.taskId, 'reschedule', offered.item.generation));
  const named = new Set(meant.map(({ item }) => item));
  const left = list.items.filter((item) => item.isOpen && !named.has(item));
  // Numbers of times to choose from are not to be mixed up with those of reminders.
  if (!offered && left.length > 0) lines.push(`Still open:\n${left.map(numbered).join('\n')}`);
  return lines.join('\n');
}

const numbered = ({ place, title }: Listed) => `${place} ${title}`;
