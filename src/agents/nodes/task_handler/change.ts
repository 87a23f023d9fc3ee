import { isMedicine } from '../../../domain/intent/index.ts';
import { sayMoment, type TaskReference, type Understanding } from '../../../domain/language/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Effect, Update } from '../../state.ts';
import {
  type Candidate,
  firstOfEach,
  isSame,
  likeness,
  matching,
  nameOf,
  namesOnly,
  openTasks,
  wordsFor,
} from './find.ts';

export type Change = Extract<
  Understanding,
  { kind: 'done' | 'missed' | 'skip' | 'snooze' | 'delete' | 'escalation' | 'reschedule' }
>;

export const isChange = (understood: Understanding): understood is Change => understood.kind in VERB;

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

/** Which task is meant. Nothing but "done" means the one that is due now. `text` is the message as it was written. */
export async function findTask(
  change: Change,
  text: string,
  spokenOf: readonly string[],
  listed: readonly string[],
  run: Run,
): Promise<Found> {
  const open = await openTasks(run);
  const about: TaskReference = change.task;
  const shown = open.find(({ id }) => id === listed[placeIn(about.title, listed.length)]);
  if (shown) return pick(change, [shown], run);
  const { surely, perhaps } = matching(open, about, { whole: TAKES_AWAY.has(change.kind) && !POINTS.test(text) });
  if (about.title === null) {
    const takes = change.kind === 'done' && TAKEN.test(text) ? takenOf(surely) : surely;
    const around = firstOfEach(about.date ? takes : dueAround(takes, run));
    const due = REPORTS.has(change.kind) ? justDue(around, run) : around;
    const meant = due.length > 0 ? due : firstOfEach(open.filter(({ id }) => spokenOf.includes(id)));
    if (change.kind === 'done' && meant.length > 0 && meant.every((one) => isAhead(one, run)))
      return { update: askAhead(change, meant, run) };
    return meant.length === 0 ? nothingOpen(change, open, run, about) : pick(change, meant, run);
  }
  const wish = 'otherwise' in change ? change.otherwise : undefined;
  // The same wish again: not an order to take the first one away.
  if (wish?.kind === 'new_tasks' && surely.some(({ title }) => isSame(title, wish.tasks[0]?.title ?? '')))
    return 'none';
  const sameWords = TAKES_AWAY.has(change.kind) && surely.some(({ title }) => isSame(title, text));
  if (surely.length > 0 && !sameWords) return pick(change, firstOfEach(surely), run);
  const like = firstOfEach(sameWords ? surely : perhaps).slice(0, 6);
  if (like.length === 0) return 'none';
  const isLike = ({ title }: Candidate) =>
    namesOnly(about.title ?? '', title) || likeness(about.title ?? '', title) >= 1;
  if (wish && !like.some(isLike)) return 'none';
  return { update: askWhich(change, like, run, wish ? text : null) };
}

/** "The cards one", "the one about the cards", "my card reminder": of what is there, by any of its words. */
const POINTS =
  /\b(?:the|my|that) (?:[\p{L}\d'’-]+ ){1,4}(?:one|reminder|task|alarm)\b|\b(?:the|that) (?:one|reminder|task) (?:about|for|to|with|of|on)\b/iu;

const REPORTS: ReadonlySet<Change['kind']> = new Set(['done', 'missed', 'snooze']);
const TAKES_AWAY: ReadonlySet<Change['kind']> = new Set(['done', 'missed', 'skip', 'delete']);

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** "The second one": a place in the list that was shown, from 0; -1 is none. */
function placeIn(title: string | null, length: number): number {
  const [, word, number] =
    /^(?:the\s+)?(?:(\p{L}+)|(?:number|#)\s*(\d)|\d(?:st|nd|rd|th))(?:\s+(?:one|task|reminder|thing))?$/iu.exec(
      title ?? '',
    ) ?? [];
  if (number) return Number(number) - 1;
  return word?.toLowerCase() === 'last' ? length - 1 : PLACES.indexOf(word?.toLowerCase() ?? '');
}

/** The only one, or a question. What is said to be done has been due already. */
function pick(change: Change, each: Candidate[], run: Run): Found {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const isReport = change.kind === 'done' || change.kind === 'missed';
  const soon = each.filter(
    ({ local }) => local === null || Temporal.PlainDate.compare(local.toPlainDate(), today) <= 0,
  );
  const only = each.length === 1 ? each[0] : undefined;
  const future =
    only?.local && Temporal.PlainDate.compare(only.local.toPlainDate(), today) > 0 && change.task.date === null;
  if (only && !(future && isReport)) return { task: only };
  if (only && change.kind === 'done') return { update: askAhead(change, [only], run) };
  if (isReport && soon.length === 1 && soon[0]) return { task: soon[0] };
  return { update: askWhich(change, each.slice(0, 6), run) };
}

/** Said of medicine. */
export const TAKEN = /\b(?:took|taken|swallowed)\b/i;

/** "Taken" is said of medicine where some is there, else of what is called "Take …", else of anything. */
function takenOf(tasks: Candidate[]): Candidate[] {
  const medicine = tasks.filter(({ title }) => isMedicine(title));
  const taken = medicine.length > 0 ? medicine : tasks.filter(({ title }) => /^take\b/i.test(title));
  return taken.length > 0 ? taken : tasks;
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

const JUST_DUE_MINUTES = 15;

/** "Done", right after one reminder and well before or behind the others: that one. */
function justDue(tasks: Candidate[], { now }: Run): Candidate[] {
  const since = ({ at }: Candidate) => at?.until(now).total('minutes') ?? Number.POSITIVE_INFINITY;
  const [only, ...others] = tasks.filter((task) => since(task) >= 0 && since(task) <= JUST_DUE_MINUTES);
  if (!only || others.length > 0) return tasks;
  const isAlone = tasks.every((task) => task === only || Math.abs(since(task) - since(only)) > JUST_DUE_MINUTES);
  return isAlone ? [only] : tasks;
}

/** Not due for a good while yet. */
function isAhead({ at }: Candidate, { now }: Run): boolean {
  return at !== null && now.until(at).total('minutes') > AHEAD_MINUTES;
}

/** "Done", hours before anything is due: said with its time, and asked. */
function askAhead(change: Change, meant: Candidate[], run: Run): Update {
  const [only, ...others] = meant;
  if (!only || others.length > 0) return askWhich(change, meant.slice(0, 6), run);
  const { title, local } = only;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const when = local ? sayMoment(local, today, run.person.hour12) : '';
  const choices = [
    { label: IS_IT_DONE, value: sentenceFor(change, only) },
    { label: 'No, not yet', value: 'never mind' },
  ];
  return asking('CLARIFY', `**${asText(title)}** is due ${when}. Is it done already?`, choices, run.now);
}

function nothingOpen(change: Change, open: Candidate[], run: Run, about: TaskReference): Found {
  if (open.length === 0)
    return {
      update: {
        answer: tell('CHITCHAT', 'I see nothing open on your list right now, so I changed nothing.'),
        effects: [],
      },
    };
  const day =
    about.date && !about.date.equals(run.now.toZonedDateTimeISO(run.person.zone).toPlainDate()) ? 'that day' : 'today';
  const what = change.kind === 'snooze' ? 'There is nothing due to snooze.' : `I see nothing open ${day}.`;
  return { update: { answer: tell('CHITCHAT', `${what} Which task do you mean?`), effects: [] } };
}

/** One question for the tasks that may be meant; `wish`: the message may as well be a task of its own. */
function askWhich(change: Change, tasks: Candidate[], run: Run, wish: string | null = null): Update {
  const named = tasks.map((task) => ({ label: nameOf(task, run), value: sentenceFor(change, task) }));
  const fresh = wish === null ? [] : [{ label: 'No, it is a new reminder', value: `Remind me to ${wish}` }];
  const [first] = tasks;
  const question =
    first && tasks.length === 1 ? `Do you mean **${asText(nameOf(first, run))}**?` : 'Which one do you mean?';
  return asking('CLARIFY', question, [...named, ...fresh], run.now);
}

/** The label of a yes to whether it is done ahead of its time. */
export const IS_IT_DONE = 'Yes, it is done';

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
        on: task.at?.toString() ?? null,
        ...(change.kind === 'skip' && task.goalId && { goalId: task.goalId }),
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
  return asking(
    'CLARIFY',
    `**${nameOf(task, run)}** repeats. Take away only this one, or all that follow too?`,
    choices,
    run.now,
  );
}
