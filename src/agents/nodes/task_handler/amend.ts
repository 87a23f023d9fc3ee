import { type Amendment, readAmendment } from '../../../domain/amend/index.ts';
import { sayDuration, understandMoment } from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { getTask, type TaskView } from '../../../services/tasks/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { candidateOf } from './find.ts';
import { moveTo } from './reschedule.ts';

const FRESH_MINUTES = 60;
const DAYS = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Whether a task was made or changed so lately that "it" means that one. */
export function isRecent({ recent }: State['memory'], now: Temporal.Instant): boolean {
  return (
    Boolean(recent && recent.taskIds.length > 0) &&
    Temporal.Instant.from(recent?.at ?? now.toString())
      .until(now)
      .total('minutes') <= FRESH_MINUTES
  );
}

/** "Actually make it 20 minutes later", "no, Tuesdays", "call it stretching": the task that was just made changes. Null: something else was said. */
export async function amend({ text, memory }: State, run: Run): Promise<Update | null> {
  const amendment = isRecent(memory, run.now) ? readAmendment(text) : null;
  const id = memory.recent?.taskIds.at(-1);
  if (!amendment || !id) return null;
  const task = await getTask(run.ctx, run.user, id).catch(() => null);
  if (task?.status !== 'pending') return null;
  return updateOf(amendment, task, memory.writes24, run);
}

function updateOf(amendment: Amendment, view: TaskView, writes24: boolean, run: Run): Update | null {
  const task = candidateOf(view, run.person.zone);
  const scope = task.recurring ? ('series' as const) : ('one' as const);
  const edit = (change: Extract<Effect, { do: 'edit' }>['change'], said: string): Update => ({
    effects: [{ do: 'edit', taskId: task.id, change, scope, title: task.title, said }],
    pending: null,
  });
  switch (amendment.kind) {
    case 'rename':
      return edit({ title: amendment.title }, `is called **${amendment.title}** now`);
    case 'length':
      return edit({ duration_minutes: amendment.minutes }, `takes ${sayDuration(amendment.minutes)} now`);
    case 'drop':
      return {
        effects: [
          { do: 'delete', taskId: task.id, occurrenceDate: null, scope, title: task.title, recurring: task.recurring },
        ],
        pending: null,
      };
    case 'shift': {
      const to = task.at?.add({ minutes: amendment.minutes });
      return to
        ? {
            effects: [
              { do: 'move', taskId: task.id, occurrenceDate: null, to: to.toString(), scope, title: task.title },
            ],
            pending: null,
          }
        : null;
    }
    case 'when':
      return understandMoment(amendment.words, task.local, settingOf(run, writes24)) === null
        ? null
        : moveTo(task, amendment.words, scope, settingOf(run, writes24), run);
    case 'days':
      return onDays(amendment.days, view, edit, run);
  }
}

/** Every week on these days, at the time of day that stands; the first one is the next such day. */
function onDays(
  days: number[],
  view: TaskView,
  edit: (change: { recurrence_rule: string; local_time: string }, said: string) => Update,
  run: Run,
): Update | null {
  if (view.scheduled_at === null) return null;
  const { zone, hour12 } = run.person;
  const time = Temporal.Instant.from(view.scheduled_at).toZonedDateTimeISO(zone).toPlainTime();
  const now = run.now.toZonedDateTimeISO(zone).toPlainDateTime();
  const ahead = [0, 1, 2, 3, 4, 5, 6, 7].find((n) => {
    const day = now.toPlainDate().add({ days: n });
    return days.includes(day.dayOfWeek) && Temporal.PlainDateTime.compare(day.toPlainDateTime(time), now) > 0;
  });
  const first = now
    .toPlainDate()
    .add({ days: ahead ?? 7 })
    .toPlainDateTime(time);
  const rrule = days.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.map((day) => DAYS[day]).join(',')}`;
  const words = describeSeries(
    { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
    { hourCycle: hour12 ? 12 : 24 },
  );
  return edit({ recurrence_rule: rrule, local_time: first.toString({ smallestUnit: 'second' }) }, `comes ${words} now`);
}
