import {
  joinWords,
  longDate,
  readValues,
  type Setting,
  sayDate,
  sayMoment,
  type TaskReference,
  understandMoment,
} from '../../../domain/language/index.ts';
import { choose, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, Pending, State, Update } from '../../state.ts';
import { isRecent } from './amend.ts';
import { type Change, effectOf } from './change.ts';
import { type Candidate, firstOfEach, namesOnly, openTasks } from './find.ts';
import { YES_OR_NO } from './yes-or-no.ts';

/** More at once is no slip of the tongue to be taken back in one go. */
const MOST = 50;
const SHOWN = 6;

/**
 * "Delete all my tasks", "cancel everything tomorrow", "skip gym this week", "push everything one week later": a change of several. What names
 * its day is done at once; of whatever there is, it is asked about once, with how many there are. Null: one task is meant.
 */
export async function changeAll(change: Change, { memory, text }: State, run: Run): Promise<Update | null> {
  const { task } = change;
  if (!task.all && !task.to) return null;
  if (change.kind === 'escalation') return null;
  const hours = hoursSaid(text, settingOf(run, memory.writes24));
  const open = await openTasks(run);
  const together = justMade(change, text, memory, open, run);
  if (together.length > 0) {
    const effects = together.flatMap((one) => effectsFor(change, one, settingOf(run, memory.writes24), run));
    return effects.length > 0 ? { effects, pending: null } : null;
  }
  const meant = meantOf(change, open, run).filter((one) => isIn(one, hours));
  if (meant.length === 0)
    return task.title === null ? { answer: tell('CHITCHAT', nothingThere(task, run)), effects: [] } : null;
  if (meant.length > MOST)
    return {
      answer: tell(
        'CLARIFY',
        `That is more than ${MOST} at once. Name a day or a week, for example "${VERBS[change.kind]} everything tomorrow". Nothing is changed.`,
      ),
      effects: [],
    };
  const effects = meant.flatMap((one) => effectsFor(change, one, settingOf(run, memory.writes24), run));
  if (effects.length === 0) return null;
  // What names its task or its day, or only reports, is done at once; it can be taken back. So is a move, or one that is left out, where there is only one.
  const isOnly = (change.kind === 'reschedule' || change.kind === 'skip') && meant.length === 1;
  if (
    isOnly ||
    task.date !== null ||
    change.kind === 'done' ||
    change.kind === 'missed' ||
    change.kind === 'snooze' ||
    task.title !== null
  )
    return { effects, pending: null };
  return confirm(questionFor(change, meant, run), effects, run);
}

const THEM =
  /\b(?:all (?:(?:of )?(?:them|these|those)|(?:the )?(two|three|four|five|six))|both(?: of (?:them|these|those))?|(?:them|these|those) (?:all|both)|the (?:whole )?lot)\b/i;
/** Several that were spoken of, and not whatever there is. */
export const sayThem = (text: string): boolean => THEM.test(text);
const COUNT = ['two', 'three', 'four', 'five', 'six'];

/** "Delete all three", right after one message made three: these, and nothing else on the list. What was made a moment ago needs no question. */
function justMade(
  { kind, task }: Change,
  text: string,
  memory: State['memory'],
  open: Candidate[],
  run: Run,
): Candidate[] {
  const said = kind === 'delete' || kind === 'reschedule' ? THEM.exec(text) : null;
  if (!said || task.title !== null || memory.recent?.told || !isRecent(memory, run.now)) return [];
  const ids = memory.recent?.taskIds ?? [];
  const made = firstOfEach(open.filter(({ id }) => ids.includes(id)));
  const count = said[1] ? COUNT.indexOf(said[1].toLowerCase()) + 2 : /both/i.test(said[0]) ? 2 : made.length;
  return made.length > 1 && made.length === count ? made : [];
}

const HOURS: Partial<Record<string, [number, number]>> = {
  morning: [4, 12],
  noon: [11, 14],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [18, 24],
};

/** "Everything on Friday evening" is not the morning's. */
function hoursSaid(text: string, setting: Setting): [number, number] | null {
  const part = readValues(text, setting).find(({ kind }) => kind === 'part');
  return (part?.kind === 'part' && HOURS[part.part]) || null;
}

const isIn = ({ local }: Candidate, hours: [number, number] | null): boolean =>
  hours === null || (local !== null && local.hour >= hours[0] && local.hour < hours[1]);

/** A yes carries these out. `guess`: let go of as soon as something else is said. */
export function confirm(question: string, effects: Effect[], run: Run, { guess = false } = {}): Update {
  const pending: Pending = {
    kind: 'confirm',
    question,
    effects,
    askedAt: run.now.toString(),
    ...(guess && { guess: true }),
  };
  return { answer: choose('CLARIFY', question, YES_OR_NO), pending, effects: [] };
}

function meantOf(change: Change, open: Candidate[], run: Run): Candidate[] {
  const { title, date, to } = change.task;
  const named = open.filter((one) => title === null || namesOnly(title, one.title));
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  if (date) {
    const last = to ?? date;
    return named.filter(
      ({ local }) =>
        local && isBetween(local.toPlainDate(), date, last) && (change.kind !== 'done' || isPast(local, now)),
    );
  }
  switch (change.kind) {
    case 'delete':
    case 'reschedule':
      return firstOfEach(named).filter(({ local }) => local !== null || change.kind === 'delete');
    case 'skip':
      return named.filter(({ local }) => local?.toPlainDate().equals(now.toPlainDate()));
    default:
      // What was due today until about now.
      return named.filter(({ local }) => local?.toPlainDate().equals(now.toPlainDate()) && isPast(local, now));
  }
}

const isBetween = (day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
const isPast = (local: Temporal.PlainDateTime, now: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(local, now.add({ minutes: 60 })) <= 0;

function effectsFor(change: Change, task: Candidate, setting: Setting, run: Run): Effect[] {
  const whole = change.task.date === null && task.recurring;
  if (change.kind === 'reschedule') {
    const moment = understandMoment(change.words, task.local, setting);
    if (moment?.kind !== 'moment') return [];
    const { id: taskId, title } = task;
    const occurrenceDate = whole ? null : task.occurrenceDate;
    return [{ do: 'move', taskId, occurrenceDate, to: moment.at.toString(), scope: whole ? 'series' : 'one', title }];
  }
  const scoped =
    change.kind === 'delete' ? { ...change, scope: whole ? ('series' as const) : ('one' as const) } : change;
  const { effects } = effectOf(scoped, task, run);
  return Array.isArray(effects) ? effects : [];
}

const VERBS: Record<Change['kind'], string> = {
  done: 'tick off',
  missed: 'mark as missed',
  skip: 'skip',
  snooze: 'snooze',
  delete: 'delete',
  reschedule: 'move',
  escalation: 'call me for',
};

/** Their names, one a series; with their times where no day was said. */
export function namesOf(meant: Candidate[], day: Temporal.PlainDate | null, run: Run): string {
  const things = [...Map.groupBy(meant, ({ title, seriesId }) => `${seriesId} ${title}`).values()];
  const names = things.slice(0, SHOWN).flatMap(([one, ...again]) => {
    if (!one) return [];
    return again.length === 0
      ? [nameOf(one, day, run)]
      : [`**${asText(one.title)}** (${again.length + 1} times, from ${sayFirst(one, run)} on)`];
  });
  const more = things.length > SHOWN ? [`${things.length - SHOWN} more`] : [];
  return joinWords([...names, ...more]);
}

function questionFor(change: Change, meant: Candidate[], run: Run): string {
  const [what, them] = meant.length === 1 ? ['one task', 'it'] : [`${meant.length} tasks`, 'them all'];
  const to =
    change.kind === 'reschedule'
      ? / (?:later|earlier)$/.test(change.words)
        ? ` ${change.words}`
        : ` to ${change.words}`
      : '';
  const whole = change.kind === 'delete' && change.task.date === null && meant.some(({ recurring }) => recurring);
  return `That is ${what}: ${namesOf(meant, change.task.date, run)}.${whole ? ' What repeats would stop for good.' : ''} Shall I ${VERBS[change.kind]} ${them}${to}? You can take it back with "undo" today.`;
}

function nameOf({ title, local, recurring }: Candidate, day: Temporal.PlainDate | null, { now, person }: Run): string {
  const name = `**${asText(title)}**`;
  if (day || !local) return name;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return `${name} (${recurring ? 'repeats, next ' : ''}${sayMoment(local, today, person.hour12)})`;
}

function sayFirst({ local }: Candidate, { now, person }: Run): string {
  return local ? longDate(local.toPlainDate(), now.toZonedDateTimeISO(person.zone).toPlainDate()) : 'today';
}

function nothingThere({ date, to }: TaskReference, { now, person }: Run): string {
  if (date === null) return 'There is nothing open that this could mean: your list is empty.';
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const when =
    to && !to.equals(date) ? `from ${longDate(date, today)} to ${longDate(to, today)}` : sayDate(date, today);
  return `Nothing is open ${when}, so I changed nothing.`;
}
