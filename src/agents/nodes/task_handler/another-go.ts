import { type Setting, understandMoment } from '../../../domain/language/index.ts';
import { getTask } from '../../../services/tasks/index.ts';
import { askBack } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { createOf } from './new-tasks.ts';

const FRESH_MINUTES = 60;
const OPENS =
  /^\W*(?:(?:ok(?:ay)?|and|then|so|well|right|please|yes|yeah|no|can|could|shall|should|may|i|we|you|let's|let us|i'll|i'd|rather|like to|want to|just)\W+)*/i;
const OF_IT =
  /^(?:move|do|try|make|shift|put|have|push|reschedule|catch|redo|repeat)\s+(?:it|that|this)(?:\s+(?:up|again))?\s+(?:(?:to|for|on|by)\s+)?(?=\S)/i;
const INSTEAD = /[\s,]*\b(?:instead|then|please)\b[\s?.!]*$/i;

/** When another go shall be, as it was said of "it"; null where a message says nothing of the kind. */
function whenOf(message: string): string | null {
  const said = message.replaceAll('’', "'").replace(OPENS, '');
  const opens = OF_IT.exec(said)?.[0];
  return opens === undefined || message.length > 120
    ? null
    : said
        .slice(opens.length)
        .replace(INSTEAD, '')
        .replace(/[?.!\s]+$/, '');
}

/** Whether a message, right after something was told as missed, says when to do it after all. */
export function isAnotherGo(message: string, { missed }: State['memory'], setting: Setting): boolean {
  if (!missed || Temporal.Instant.from(missed.at).until(setting.now).total('minutes') > FRESH_MINUTES) return false;
  const when = whenOf(message);
  return when !== null && understandMoment(when, null, setting) !== null;
}

/** What was missed comes once more, at the time that was said; what comes anyway stays as it is. Null: nothing of the kind was said. */
export async function anotherGo({ text, memory }: State, run: Run): Promise<Update | null> {
  const setting = settingOf(run, memory.writes24);
  const { missed } = memory;
  if (!missed || !isAnotherGo(text, memory, setting)) return null;
  const task = await getTask(run.ctx, run.user, missed.taskId).catch(() => null);
  if (task?.status !== 'missed') return null;
  const local = task.scheduled_at
    ? Temporal.Instant.from(task.scheduled_at).toZonedDateTimeISO(run.person.zone).toPlainDateTime()
    : null;
  const moment = understandMoment(whenOf(text) ?? '', local, setting);
  if (!moment) return null;
  if (moment.kind === 'ask') return { ...askBack(moment, run.now), effects: [] };
  const when = { kind: 'once' as const, local: moment.local, at: moment.at };
  const { title, duration_minutes: durationMinutes, goal_id } = task;
  const effect = createOf({ title, when, durationMinutes, escalation: null, allowQuietHours: false }, null, run);
  return {
    effects: [effect.do === 'create' ? { ...effect, task: { ...effect.task, ...(goal_id && { goal_id }) } } : effect],
    pending: null,
  };
}
