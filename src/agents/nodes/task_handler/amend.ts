import { type Amendment, readAmendment, retitled } from '../../../domain/amend/index.ts';
import { recounted } from '../../../domain/amend/recount.ts';
import { weekdayName } from '../../../domain/calendar-names.ts';
import { type Ask, sayDuration, understandMoment } from '../../../domain/language/index.ts';
import { getTask, type TaskView } from '../../../services/tasks/index.ts';
import { askBack, asking } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { thatDayAlone } from './amend-one.ts';
import { type Edit, ruleAmended, seriesAmended } from './amend-series.ts';
import { type Candidate, candidateOf, firstOfEach, openTasks } from './find.ts';
import { moveTo } from './reschedule.ts';

const FRESH_MINUTES = 60;

/** Whether a task was made or changed so lately that "it" means that one. */
export function isRecent({ recent }: State['memory'], now: Temporal.Instant): boolean {
  return (
    Boolean(recent && recent.taskIds.length > 0) &&
    Temporal.Instant.from(recent?.at ?? now.toString())
      .until(now)
      .total('minutes') <= FRESH_MINUTES
  );
}

type Spoken = Pick<State, 'text' | 'memory'>;

const LAST_ONE = /\b(?:that|the|this) last (?:one|reminder)\b/i;

/** "Actually make it 20 minutes later", "no, Tuesdays", "call it stretching": the task that was just made changes. Null: something else was said. */
export async function amend({ text, memory }: Spoken, run: Run): Promise<Update | null> {
  const several = isRecent(memory, run.now) ? partsOf(text) : [];
  if (several.length > 1) return allOf(several, { text, memory }, run);
  const counted = countedAnew({ text, memory }, run);
  const amendment = isRecent(memory, run.now) ? readAmendment(text) : null;
  const id = (LAST_ONE.test(text) && memory.recent?.lastId) || memory.recent?.taskIds.at(-1);
  if (!(amendment ?? counted) || !id) return null;
  const task = await getTask(run.ctx, run.user, id).catch(() => null);
  if (task?.status !== 'pending') return null;
  if (counted?.startsWith('in ') && !task.series_id && task.scheduled_at)
    return moveTo(candidateOf(task, run.person.zone), counted, 'one', settingOf(run, memory.writes24), run);
  if (!amendment) return null;
  // Of a series that was only spoken of, it is asked how much is meant.
  const loosely = memory.recent?.told === true && task.series_id !== null;
  if (loosely && !['when', 'rename'].includes(amendment.kind)) return null;
  const thatDay =
    amendment.kind === 'when' ? await thatDayAlone(amendment.words, task, settingOf(run, memory.writes24), run) : null;
  if (thatDay) return thatDay;
  const update = updateOf(aWeekOn(amendment, task, run), task, memory, run);
  return update && OF_THE_WHOLE.has(amendment.kind) ? withItsOthers(update, amendment, task, memory, run) : update;
}

/** "No, Friday", said on a Friday of what is on another day: the next one; today would be called so. */
function aWeekOn(amendment: Amendment, { scheduled_at }: TaskView, { now, person }: Run): Amendment {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const isToday = (day: Temporal.PlainDate) => day.equals(today);
  const day = scheduled_at ? Temporal.Instant.from(scheduled_at).toZonedDateTimeISO(person.zone).toPlainDate() : today;
  const said = amendment.kind === 'when' ? amendment.words.trim().toLowerCase().replace(/^on /, '') : '';
  return amendment.kind === 'when' && !isToday(day) && said === weekdayName(today.dayOfWeek).toLowerCase()
    ? { ...amendment, words: `on ${today.add({ days: 7 })}` }
    : amendment;
}

/** "Nah, 2 hours", of what was asked for "in an hour", is no length. */
const countedAnew = ({ text, memory }: Spoken, { now }: Run): string | null =>
  isRecent(memory, now) && memory.said ? recounted(memory.said.words, text) : null;

/** "Not Mark, Marc with a c", "no 2 bottles": the name of what was just made is put right, and nothing else is. */
export async function nameAmended(spoken: Spoken, run: Run): Promise<Update | null> {
  const amendment = isRecent(spoken.memory, run.now) ? readAmendment(spoken.text) : null;
  return countedAnew(spoken, run) || amendment?.kind === 'replace' || amendment?.kind === 'thing'
    ? amend(spoken, run)
    : null;
}

const OF_THE_WHOLE = new Set<Amendment['kind']>([
  'rename',
  'replace',
  'thing',
  'append',
  'note',
  'length',
  'drop',
  'shift',
]);

/** What comes otherwise in December is several series and one thing: what is said of it is said of each of them. */
async function withItsOthers(
  update: Update,
  amendment: Amendment,
  task: TaskView,
  memory: State['memory'],
  run: Run,
): Promise<Update> {
  if (!task.series_id || task.goal_id || update.answer || !Array.isArray(update.effects)) return update;
  const isOther = ({ title, seriesId, goalId }: Candidate) =>
    seriesId !== null && seriesId !== task.series_id && !goalId && title.toLowerCase() === task.title.toLowerCase();
  const others = firstOfEach((await openTasks(run)).filter(isOther));
  const views = await Promise.all(others.map(({ id }) => getTask(run.ctx, run.user, id)));
  const effects = views.flatMap((view) => {
    const more = updateOf(amendment, view, memory, run)?.effects;
    return Array.isArray(more) ? more : [];
  });
  return { ...update, effects: [...update.effects, ...effects] };
}

/** "Make it 1 pm and call it lunch with Eva": each is a change of its own. */
const partsOf = (text: string) =>
  text
    .slice(0, 300)
    .replace(/^\W*(?:(?:oh|ah|ok(?:ay)?|also|so|yes|hey)[\s,]+)+(?:and\s+)?/i, '')
    .split(/\s+and\s+(?=(?:call|name|rename|make|move|change)\s)/i);

/** What does not move the task first: a moved one is another row. */
async function allOf(parts: string[], state: Spoken, run: Run): Promise<Update | null> {
  const effects: Effect[] = [];
  for (const text of parts) {
    const update = await amend({ ...state, text }, run);
    if (!update || update.answer || !Array.isArray(update.effects)) return null;
    effects.push(...update.effects);
  }
  const moves = ({ do: does }: Effect) => Number(does !== 'edit');
  return { effects: effects.toSorted((a, b) => moves(a) - moves(b)), pending: null };
}

function updateOf(amendment: Amendment, view: TaskView, memory: State['memory'], run: Run): Update | null {
  const task = candidateOf(view, run.person.zone);
  const setting = settingOf(run, memory.writes24);
  const scope = task.recurring ? ('series' as const) : ('one' as const);
  const does = (effect: Effect): Update => ({ effects: [effect], pending: null });
  const edit: Edit = (change, said) => does({ do: 'edit', taskId: task.id, change, scope, title: task.title, said });
  switch (amendment.kind) {
    case 'rename':
    case 'replace':
    case 'thing':
    case 'append': {
      const title = retitled(amendment, task.title);
      return title === null ? null : edit({ title }, `is called **${asText(title)}** now`);
    }
    case 'note':
      return amendment.words === ''
        ? askNote(task.title, run)
        : edit({ description: amendment.words }, `has your note now: “${asText(amendment.words)}”`);
    case 'length':
      if (memory.recent?.snoozed)
        return does({ do: 'snooze', taskId: task.id, minutes: amendment.minutes, title: task.title });
      return edit({ duration_minutes: amendment.minutes }, `takes ${sayDuration(amendment.minutes)} now`);
    case 'amount':
      if (memory.recent?.snoozed)
        return does({ do: 'snooze', taskId: task.id, minutes: amendment.minutes, title: task.title });
      return isSoon(task.at, run) && !task.recurring
        ? moveTo(task, `in ${amendment.minutes} minutes`, scope, setting, run)
        : null;
    case 'more':
      if (memory.recent?.snoozed || isDue(task.at, run))
        return does({ do: 'snooze', taskId: task.id, minutes: amendment.minutes, title: task.title });
      return askMore(amendment.minutes, view, run);
    case 'drop':
      return does({
        do: 'delete',
        taskId: task.id,
        occurrenceDate: null,
        scope,
        title: task.title,
        recurring: task.recurring,
      });
    case 'shift': {
      const to = task.at?.add({ minutes: amendment.minutes });
      return to
        ? does({ do: 'move', taskId: task.id, occurrenceDate: null, to: to.toString(), scope, title: task.title })
        : null;
    }
    case 'part before': {
      const hour = PARTS_BEFORE[amendment.part];
      const to = task.local?.toPlainDate().subtract({ days: 1 });
      return to ? moveTo(task, `on ${to} at ${hour}`, scope, setting, run) : null;
    }
    case 'when': {
      return (
        ruleAmended(amendment.words, view, edit, setting, run) ??
        (understandMoment(amendment.words, task.local, setting) === null
          ? null
          : moveTo(task, amendment.words, memory.recent?.told && task.recurring ? null : scope, setting, run))
      );
    }
    case 'days':
    case 'until':
    case 'span':
      return seriesAmended(amendment, view, edit, setting, run);
    default:
      // The general reader (domain/about) comes first, and carries these out where they fit.
      return null;
  }
}

/** Said of the day before, and of no hour. */
const PARTS_BEFORE = { morning: '09:00', afternoon: '15:00', evening: '20:00' };

/** "Another 20": longer, or later? */
function askMore(minutes: number, { title, duration_minutes }: TaskView, run: Run): Update {
  const long = (duration_minutes ?? 0) + minutes;
  const question = `${sayDuration(minutes)} more for **${asText(title)}**: shall it take longer, or come later? Nothing is changed yet.`;
  const choices = [
    { label: `Take ${sayDuration(long)}`, value: `make it ${long} minutes` },
    { label: `Come ${sayDuration(minutes)} later`, value: `make it ${minutes} minutes later` },
    { label: 'Leave it', value: 'never mind' },
  ];
  return asking('CLARIFY', capital(question), choices, run.now, { guess: true });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const DUE_MINUTES = 90;

/** Its time came a while ago: more of it is a snooze. */
function isDue(at: Temporal.Instant | null, { now }: Run): boolean {
  const since = at?.until(now).total('minutes') ?? -1;
  return since >= 0 && since <= DUE_MINUTES;
}

const SOON_HOURS = 6;

/** "In ten minutes" was said of it, or something of the kind. */
const isSoon = (at: Temporal.Instant | null, { now }: Run) => at !== null && now.until(at).total('hours') <= SOON_HOURS;

/** What the note says is still open; the answer is a whole sentence again. */
function askNote(title: string, run: Run): Update {
  const text = 'Add a note: ';
  const ask: Ask = {
    kind: 'ask',
    gap: 'title',
    question: `What should the note on **${asText(title)}** say?`,
    choices: [],
    text,
    start: text.length,
    end: text.length,
    day: null,
  };
  return { ...askBack(ask, run.now), effects: [] };
}
