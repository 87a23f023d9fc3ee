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

/** "What does my week look like?" is asked of the list. */
const OF_THE_LIST =
  /^(?:(?:to)?(?:day|night|morrow)s?|days?|weeks?|months?|weekend|mornings?|evenings?|afternoons?|looks?|looking|like|plans?|lists?|goals?|tasks?|next|left|there|time|date|open|planned|coming|happening|going|[a-z]+day)$/;
const wordsOf = (line: string): string[] => line.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** "What was the code again?", "where is it?": what a note says. Null: no note tells. */
export async function answerNoted({ text, memory }: Pick<State, 'text' | 'memory'>, run: Run): Promise<Update | null> {
  const [all, where, what = ''] = ASKS.exec(text.replaceAll('’', "'")) ?? [];
  if (all === undefined || (!where && what.trim().length < 3) || text.length > 80) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const rows = await listRange(run.ctx, run.user, today.toString(), today.add({ days: AHEAD_DAYS }).toString());
  // What a plan says of its own sessions is no note of theirs.
  const noted = rows.filter(({ description, status, goal_id }) => description && status === 'pending' && !goal_id);
  const words = what
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2 && !OF_THE_LIST.test(word));
  if (!where && words.length === 0) return null;
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  const own = where ? noted.filter((row) => isOf(row, words, ids)) : noted;
  const found = own.flatMap((row) =>
    (row.description ?? '')
      .split('\n')
      .filter((line) => (where ? PLACE.test(line) : words.some((word) => wordsOf(line).includes(word))))
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
