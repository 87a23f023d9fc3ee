import { longDate } from '../../../domain/language/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { isRecent } from './amend.ts';
import { openTasks, wordsFor } from './find.ts';

const IF_WEEKEND =
  /\b(?:if|when)\s+(?:it|that|the\s+\w+)(?:'s|\s+is|\s+falls|\s+lands)?\s+(?:on\s+)?(?:a\s+|the\s+)?(?:weekend|saturday|sunday)\b.*\b(friday|monday)\b/i;
const SATURDAY = 6;

/** "If it's a weekend, do it the Friday before": no rule can say that; the next such date is offered to be moved. Null: something else. */
export async function onWeekends({ text, memory }: Pick<State, 'text' | 'memory'>, run: Run): Promise<Update | null> {
  const day = IF_WEEKEND.exec(text.replaceAll('’', "'"))?.[1]?.toLowerCase();
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  if (!day || ids.length === 0) return null;
  const open = await openTasks(run);
  const series = open.find(({ id }) => ids.includes(id))?.seriesId;
  const next = open.find((one) => series && one.seriesId === series && (one.local?.dayOfWeek ?? 0) >= SATURDAY);
  const cannot = 'That I cannot keep as a rule: a repetition knows its days, and not what they fall on.';
  if (!next?.local)
    return { answer: tell('CHITCHAT', `${cannot} In the next two months none of it falls on a weekend.`), effects: [] };
  const on = next.local.toPlainDate();
  const to = on.add({ days: day === 'friday' ? 5 - on.dayOfWeek : 8 - on.dayOfWeek });
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const question = `${cannot} The next of **${asText(next.title)}** on a weekend is ${longDate(on, today)}: shall I move that one to ${longDate(to, today)}?`;
  const value = `Move ${wordsFor(next)} to ${to} at ${next.local.toPlainTime().toString({ smallestUnit: 'minute' })}, just this one`;
  return asking(
    'CLARIFY',
    question,
    [
      { label: 'Yes, move it', value },
      { label: 'No, leave it', value: 'never mind' },
    ],
    run.now,
    { guess: true },
  );
}
