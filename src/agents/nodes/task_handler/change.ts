import type { TaskReference, Understanding } from '../../../domain/language/index.ts';
import { choose, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Effect, Pending, Update } from '../../state.ts';
import { type Candidate, firstOfEach, matching, nameOf, openTasks, wordsFor } from './find.ts';

export type Change = Extract<
  Understanding,
  { kind: 'done' | 'missed' | 'skip' | 'snooze' | 'delete' | 'escalation' | 'reschedule' }
>;

/** The one task that a change is about; otherwise what to say. `none`: no open task is like that. */
export type Found = { task: Candidate } | { update: Update } | 'none';

const VERB: Record<Change['kind'], string> = {
  done: 'Done with',
  missed: 'I missed',
  skip: 'Skip',
  snooze: 'Snooze',
  delete: 'Delete',
  reschedule: 'Reschedule',
  escalation: 'Call me for',
};

/** The same change with the task named so that only one can be meant. */
function sentenceFor(change: Change, task: Candidate): string {
  const words = wordsFor(task);
  if (change.kind === 'snooze' && change.minutes !== null) return `Snooze ${words} for ${change.minutes} minutes`;
  if (change.kind === 'reschedule' && change.words)
    return `Move ${words} to ${change.words}${scopeWords(change.scope)}`;
  if (change.kind === 'escalation' && change.escalation === 'silent') return `Just a push for ${words}`;
  if (change.kind === 'escalation' && change.escalation === 'standard') return `Don't call me for ${words}`;
  return `${VERB[change.kind]} ${words}${change.kind === 'delete' ? scopeWords(change.scope) : ''}`;
}

export const scopeWords = (scope: 'one' | 'series' | null) =>
  scope === 'one' ? ', just this one' : scope === 'series' ? ', the whole series' : '';

const AHEAD_MINUTES = 60;
const BEHIND_MINUTES = 240;

/** Which task is meant. Nothing but "done" means the one that is due now. */
export async function findTask(change: Change, run: Run): Promise<Found> {
  const open = await openTasks(run);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const about: TaskReference = change.task;
  const matches = matching(open, about);
  if (matches.length === 0) {
    if (about.title === null) return nothingOpen(change, run, about);
    // Not on that day or at that time, but there is one of that name.
    const otherwise = about.date || about.time ? firstOfEach(matching(open, { ...about, date: null, time: null })) : [];
    return otherwise.length > 0 ? { update: askWhich(change, otherwise.slice(0, 6), run) } : 'none';
  }
  const said = about.title !== null;
  const pool = said ? matches : dueAround(matches, run);
  const each = firstOfEach(pool);
  const soon = each.filter(
    ({ local }) => local === null || Temporal.PlainDate.compare(local.toPlainDate(), today) <= 0,
  );
  const only = each.length === 1 ? each[0] : undefined;
  const future = only?.local && Temporal.PlainDate.compare(only.local.toPlainDate(), today) > 0 && about.date === null;
  const isReport = change.kind === 'done' || change.kind === 'missed';
  if (only && !(future && isReport)) return { task: only };
  if (isReport && soon.length === 1 && soon[0]) return { task: soon[0] };
  if (each.length === 0) return nothingOpen(change, run, about);
  return { update: askWhich(change, each.slice(0, 6), run) };
}

/** With no word for the task, what is due about now is meant; if nothing is, what is left of today. */
function dueAround(tasks: Candidate[], { now, person }: Run): Candidate[] {
  const around = tasks.filter(
    ({ at }) =>
      at && now.until(at).total('minutes') <= AHEAD_MINUTES && now.until(at).total('minutes') >= -BEHIND_MINUTES,
  );
  if (around.length > 0) return around;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return tasks.filter(({ local }) => local?.toPlainDate().equals(today));
}

function nothingOpen(change: Change, run: Run, about: TaskReference): Found {
  const day =
    about.date && !about.date.equals(run.now.toZonedDateTimeISO(run.person.zone).toPlainDate()) ? 'that day' : 'today';
  const what = change.kind === 'snooze' ? 'There is nothing due to snooze.' : `I see nothing open ${day}.`;
  return { update: { answer: tell('CHITCHAT', `${what} Which task do you mean?`), effects: [] } };
}

function askWhich(change: Change, tasks: Candidate[], run: Run): Update {
  const choices = tasks.map((task) => ({ label: nameOf(task, run), value: sentenceFor(change, task) }));
  const question = tasks.length === 1 ? 'Do you mean this one?' : 'Which one do you mean?';
  const ask = { kind: 'ask' as const, gap: 'task' as const, question, choices, text: '', start: 0, end: 0, day: null };
  const pending: Pending = { kind: 'ask', ask, askedAt: run.now.toString() };
  return { answer: choose('CLARIFY', question, choices), pending, effects: [] };
}

const SNOOZE_BY_DEFAULT = 10;

/** What a change does to the task that it is about. Deleting a repeating task first asks how much of it. */
export function effectOf(change: Exclude<Change, { kind: 'reschedule' }>, task: Candidate, run: Run): Update {
  const { id, title, recurring, occurrenceDate } = task;
  const one = (effect: Effect): Update => ({ effects: [effect] });
  switch (change.kind) {
    case 'done':
    case 'missed':
    case 'skip':
      return one({
        do: 'settle',
        taskId: id,
        occurrenceDate,
        answer: change.kind === 'skip' ? 'skipped' : change.kind,
        title,
        recurring,
      });
    case 'snooze':
      return one(snoozeOf(change.minutes ?? SNOOZE_BY_DEFAULT, task, run));
    case 'escalation':
      return one({ do: 'policy', taskId: id, policy: change.escalation, title });
    case 'delete': {
      if (recurring && change.scope === null) return askHowMuch(task, run);
      return one({
        do: 'delete',
        taskId: id,
        occurrenceDate,
        scope: recurring ? (change.scope ?? 'one') : 'one',
        title,
        recurring,
      });
    }
  }
}

/** From now, as the ladder means it; a task that is still further ahead goes back by as much instead of coming sooner. */
function snoozeOf(wanted: number, { id, title, at, occurrenceDate }: Candidate, { now }: Run): Effect {
  const minutes = Math.min(10_080, Math.max(1, wanted));
  if (at && now.until(at).total('minutes') > minutes) {
    return {
      do: 'move',
      taskId: id,
      occurrenceDate,
      to: at.add({ minutes: Math.round(minutes) }).toString(),
      scope: 'one',
      title,
    };
  }
  return { do: 'snooze', taskId: id, minutes, title };
}

function askHowMuch(task: Candidate, run: Run): Update {
  const words = wordsFor(task);
  const choices = [
    { label: 'Only this one', value: `Delete ${words}, just this one` },
    { label: 'This and all future ones', value: `Delete ${words}, the whole series` },
  ];
  const question = `**${nameOf(task, run)}** repeats. Take away only this one, or all that follow too?`;
  const ask = { kind: 'ask' as const, gap: 'task' as const, question, choices, text: '', start: 0, end: 0, day: null };
  return {
    answer: choose('CLARIFY', question, choices),
    pending: { kind: 'ask', ask, askedAt: run.now.toString() },
    effects: [],
  };
}
