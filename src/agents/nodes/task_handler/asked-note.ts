import { listRange, type TaskView } from '../../../services/tasks/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { isRecent } from './amend.ts';

const AHEAD_DAYS = 60;
const ASKS =
  /^\W*(?:(?:and|so|ok|oh|sorry|hey|wait)[ ,]+)*(?:(where)(?:'s| is| was|s)?|what(?:'s| is| was|s)?) (?:the |my |that |it|this)?\s*([\p{L} ]{0,40}?)(?: again| for (?:it|that))*\W*$/iu;
const PLACE = /\b(?:at|in|on|address|location|place|room|floor|street|road)\b/i;

/** "What was the code again?", "where is it?": what a note says. Null: no note tells. */
export async function answerNoted({ text, memory }: Pick<State, 'text' | 'memory'>, run: Run): Promise<Update | null> {
  const [all, where, what = ''] = ASKS.exec(text.replaceAll('’', "'")) ?? [];
  if (all === undefined || (!where && what.trim().length < 3) || text.length > 80) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const rows = await listRange(run.ctx, run.user, today.toString(), today.add({ days: AHEAD_DAYS }).toString());
  const noted = rows.filter(({ description, status }) => description && status === 'pending');
  const words = what
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2);
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  const own = where ? noted.filter((row) => isOf(row, words, ids)) : noted;
  const found = own.flatMap((row) =>
    (row.description ?? '')
      .split('\n')
      .filter((line) => (where ? PLACE.test(line) : words.some((word) => line.toLowerCase().includes(word))))
      .map((line) => ({ row, line })),
  );
  const [first] = found;
  if (!first || new Set(found.map(({ line }) => line)).size > 1) return null;
  const message = `Your note on **${asText(first.row.title)}**: “${asText(first.line)}”.`;
  return { answer: tell('CHITCHAT', message, [first.row.id]), effects: [] };
}

/** It is named, or was spoken of. */
const isOf = ({ id, title }: TaskView, words: string[], ids: readonly string[]): boolean =>
  words.length > 0 ? words.every((word) => title.toLowerCase().includes(word)) : ids.includes(id);
