import { namesNothing } from '../../../domain/about/index.ts';
import { changeMeant, intentOf, namesThing, sorted } from '../../../domain/intent/index.ts';
import { reportsIn, type Setting, understandTasks } from '../../../domain/language/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { amend } from './amend.ts';
import {
  type Candidate,
  firstOfEach,
  likeness,
  namedIn,
  namedInPart,
  nameOf,
  openTasks,
  withoutName,
  wordsFor,
} from './find.ts';

/** Sure enough that it is about a task that is there, and about no new one. */
const SURE = 0.6;

const PLAINLY = 0.8;
const COUNTED = /^\W*(?:an?|one|two|three|four|half|\d+) \p{L}/iu;

/**
 * A message about a task that is there, in words that are no command: "the dentist moved me to Thursday". Nothing is changed on a guess: what is
 * likely is offered to tap; "gym half an hour later", a name and a whole change, is done. Null: it may as well be something new.
 */
export async function meantChange(
  text: string,
  spokenOf: readonly string[],
  memory: State['memory'],
  run: Run,
  carryOut: (sentence: string) => Promise<Update | null>,
): Promise<Update | null> {
  const setting = settingOf(run, memory.writes24);
  const { sort, share } = sorted(text, setting);
  // What is plainly something else needs no look at the list.
  if (intentOf(text, setting) !== 'TASK_CHANGE' && (sort === 'GOAL' || share > PLAINLY)) return null;
  const open = await openTasks(run);
  const whole = firstOfEach(namedIn(text, open));
  const byName = whole.length > 0 ? whole : firstOfEach(namedInPart(text, open));
  if (intentOf(text, setting, { names: byName.length > 0 }) !== 'TASK_CHANGE') return null;
  // "Gym today 3pm", whatever was spoken of.
  if (byName.length === 0 && isNewWish(text, setting)) return null;
  // What names none is about the one that was spoken of.
  const named = byName.length > 0 ? byName : firstOfEach(open.filter(({ id }) => spokenOf.includes(id)));
  const [only, ...others] = named;
  // "I did my stretches", after the swimming was spoken of.
  const other = byName.length === 0 && only ? otherDone(text, only.title) : null;
  if (other) return nothingCalled(other);
  // "Hair appointment", "bins": a name that nothing bears yet is something new.
  if (!only && namesThing(text, setting)) return null;
  // "Two pills in the morning, one at night".
  if (!only && COUNTED.test(text) && understandTasks(text, setting)) return null;
  if (!only) return sorted(text, setting).share < SURE ? null : whichTask;
  const { acts, time } = changeMeant(text, setting);
  if (others.length > 0) {
    const choices = named
      .slice(0, 6)
      .map((task) => ({ label: nameOf(task, run), value: sentence(acts[0] ?? 'done', task, time) }));
    return asking('CLARIFY', 'Nothing is changed yet. Which one do you mean?', choices, run.now, { guess: true });
  }
  const ofIt = byName.length > 0 ? withoutName(text, only.title) : '';
  const recent = { taskIds: [only.id], at: run.now.toString(), told: true };
  const changed = ofIt === '' ? null : await amend({ text: ofIt, memory: { ...memory, recent } }, run);
  if (changed) return changed;
  // What only the name says ("Cancel the subscription") is no order.
  const { sure } = changeMeant(byName.length > 0 ? ofIt : text, setting);
  const done = sure && isPlain(sure, only, time, run) ? await carryOut(sentence(sure, only, time)) : null;
  if (done) return done;
  const choices = acts.map((act) => ({ label: LABEL[act](time), value: sentence(act, only, time) }));
  return asking(
    'CLARIFY',
    `You mean **${asText(nameOf(only, run))}**, I think. Nothing is changed yet: what shall I do with it?`,
    choices,
    run.now,
    { guess: true },
  );
}

/** What they say to have done, where it is none of what was spoken of. */
export function otherDone(text: string, title: string): string | null {
  const [report, ...more] = reportsIn(text) ?? [];
  if (!report || more.length > 0 || NO_NAME.test(report.object)) return null;
  return likeness(report.object, title) > 0 || (report.verb !== null && likeness(report.verb, title) > 0)
    ? null
    : report.object;
}
const NO_NAME = /^(?:it|that|this|them|him|her|one|both|all|everything|so|mine|ones?)\b|\bone\b|\d/i;

const nothingCalled = (name: string): Update => ({
  answer: tell(
    'CHITCHAT',
    `I find no open task like "${name}". Nothing was changed. Say "what's on this week?" to see them.`,
  ),
  effects: [],
});

/** A name that nothing bears yet, with its day and its time, or its day and a part of it ("dentist tomorrow morning"). */
function isNewWish(text: string, setting: Setting): boolean {
  const read = namesThing(text, setting, { timed: true }) ? understandTasks(text, setting) : null;
  if (read?.kind === 'ask') return read.gap === 'time' && read.day !== null && OF_A_DAY.test(text);
  return (
    read?.kind === 'new_tasks' && read.tasks.every(({ title, when }) => when.kind !== 'todo' && !namesNothing(title))
  );
}

const OF_A_DAY = /\b(?:morning|afternoon|evening|noon|lunchtime|night)\b/i;

/** One thing is likely, and can be taken back: a new time, an end of what comes once, what was due by now. */
function isPlain(
  act: keyof typeof LABEL,
  { recurring, local }: Candidate,
  time: string | null,
  { now, person }: Run,
): boolean {
  const here = now.toZonedDateTimeISO(person.zone).toPlainDateTime();
  const isToday = local === null || Temporal.PlainDate.compare(local.toPlainDate(), here.toPlainDate()) <= 0;
  switch (act) {
    case 'move':
      return time !== null;
    case 'delete':
      return !recurring;
    case 'skip':
      return true;
    case 'done':
      return isToday;
    case 'missed':
      return local !== null && Temporal.PlainDateTime.compare(local, here) <= 0;
  }
}

export const whichTask: Update = {
  answer: tell(
    'CLARIFY',
    'I take it that is about something on your list, but I cannot tell which, so nothing was changed. Name it as it stands there, for example "done with gym" or "move gym to tomorrow at 7 am".',
  ),
  effects: [],
};

const LABEL: Record<ReturnType<typeof changeMeant>['acts'][number], (time: string | null) => string> = {
  done: () => 'It is done',
  missed: () => 'It did not happen',
  skip: () => 'Skip it this time',
  move: (time) => (time ? `Move it: ${time}` : 'Move it'),
  delete: () => 'Take it off my list',
};

function sentence(act: keyof typeof LABEL, task: Candidate, time: string | null): string {
  const words = wordsFor(task);
  switch (act) {
    case 'done':
      return `Done with ${words}`;
    case 'missed':
      return `I missed ${words}`;
    case 'skip':
      return `Skip ${words}`;
    case 'move':
      return time ? `Move ${words} to ${time.replace(/^(?:to|on|until)\s+/i, '')}` : `Reschedule ${words}`;
    case 'delete':
      return `Delete ${words}`;
  }
}
