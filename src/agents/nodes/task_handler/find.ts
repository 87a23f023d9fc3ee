import { sayMoment, type TaskReference } from '../../../domain/language/index.ts';
import { listDay, listRange, type TaskView } from '../../../services/tasks/index.ts';
import type { Run } from '../../run.ts';

/** A task that may be meant: a pending occurrence (its row or a projection of one), or a to-do. */
export type Candidate = {
  id: string;
  title: string;
  seriesId: string | null;
  goalId: string | null;
  recurring: boolean;
  /** RFC 5545, of a series. */
  rule: string | null;
  /** null: a to-do */
  at: Temporal.Instant | null;
  local: Temporal.PlainDateTime | null;
  /** Only for a projection: that occurrence's own date. */
  occurrenceDate: string | null;
  policy: string;
  minutes: number | null;
  created: Temporal.Instant;
};

const DAYS_AHEAD = 60;

/** The person's open tasks from yesterday on, by time; to-dos last. Read once between two saves of a turn, however many readers ask. */
export async function openTasks(run: Run): Promise<Candidate[]> {
  const key = `${run.turn.saves} ${run.person.zone}`;
  const known = run.open.get(key) ?? read(run);
  run.open.set(key, known);
  return [...(await known)];
}

async function read({ ctx, user, person, now }: Run): Promise<readonly Candidate[]> {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const range = await listRange(
    ctx,
    user,
    today.subtract({ days: 1 }).toString(),
    today.add({ days: DAYS_AHEAD }).toString(),
  );
  const todos = (await listDay(ctx, user)).filter((task) => task.scheduled_at === null);
  return [...range, ...todos].filter((task) => task.status === 'pending').map((task) => candidateOf(task, person.zone));
}

export function candidateOf(task: TaskView, zone: string): Candidate {
  const at = task.scheduled_at === null ? null : Temporal.Instant.from(task.scheduled_at);
  return {
    id: task.id,
    title: task.title,
    seriesId: task.series_id,
    goalId: task.goal_id,
    recurring: task.series_id !== null || task.recurrence_rule !== null,
    rule: task.recurrence_rule,
    at,
    local: at?.toZonedDateTimeISO(zone).toPlainDateTime() ?? null,
    occurrenceDate: task.is_projected ? task.occurrence_date : null,
    policy: task.escalation_policy,
    minutes: task.duration_minutes,
    created: Temporal.Instant.from(task.created_at),
  };
}

/** Which of the open tasks the words may mean. */
export type Matches = {
  /** Named on the day and at the time that were said: nearly whole (or, for what can be moved back, without a word too many). */
  surely: Candidate[];
  /** Like the words, and named in part, or at another time. */
  perhaps: Candidate[];
};

/** What takes a task off the list is done only when the words name it nearly whole; a move is told and moved back. */
export function matching(tasks: Candidate[], task: TaskReference, { whole }: { whole: boolean }): Matches {
  const { title } = task;
  const onTime = tasks.filter((candidate) => isThen(candidate, task));
  if (title === null) return { surely: onTime, perhaps: [] };
  const surely = best(
    onTime.filter((candidate) => (whole ? namesWhole : namesOnly)(title, candidate.title)),
    title,
  );
  const perhaps = best(
    tasks.filter((candidate) => likeness(title, candidate.title) > 0.5),
    title,
  );
  return { surely, perhaps: perhaps.filter((candidate) => !surely.includes(candidate)) };
}

function isThen({ local }: Candidate, { date, time }: TaskReference): boolean {
  if (date && !local?.toPlainDate().equals(date)) return false;
  return !time || (local !== null && local.hour === time.hour && local.minute === time.minute);
}

function best(tasks: Candidate[], said: string): Candidate[] {
  const scored = tasks.map((task) => ({ task, score: likeness(said, task.title) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ task }) => task);
}

/** Every telling word stands in the title: "dentist" names "Call the dentist about the X-ray" and nothing that is no task. */
export function namesOnly(said: string, title: string): boolean {
  if (isSame(said, title)) return true;
  const own = wordsOf(title).map(stem);
  const words = meaningful(said);
  return words.length > 0 && words.every((word) => own.includes(stem(word)));
}

/** And at least half of the title's telling words were said: "pills" is "Take my pills", "gym membership" is not "Gym". */
export function namesWhole(said: string, title: string): boolean {
  if (isSame(said, title)) return true;
  const words = new Set(wordsOf(said).map(stem));
  const own = meaningful(title);
  return namesOnly(said, title) && own.filter((word) => words.has(stem(word))).length * 2 >= own.length;
}

/** Tasks whose telling words stand in a text, at least half of them, the best named alone. */
export function namedIn(text: string, tasks: Candidate[]): Candidate[] {
  const said = new Set(wordsOf(text).map(stem));
  const share = ({ title }: Candidate) => {
    const own = meaningful(title).map(stem);
    return own.filter((word) => said.has(word)).length / own.length;
  };
  const most = Math.max(0, ...tasks.map(share));
  return most >= 0.5 ? tasks.filter((task) => share(task) === most) : [];
}

/** The one whose telling words stand in a text, if only in part, where no other has one of them: "paid the gas one". */
export function namedInPart(text: string, tasks: Candidate[]): Candidate[] {
  const said = new Set(
    wordsOf(text)
      .filter((word) => word.length > 2)
      .map(stem),
  );
  const found = tasks.filter(({ title }) => meaningful(title).some((word) => word.length > 2 && said.has(stem(word))));
  return new Set(found.map(({ title }) => title.toLowerCase())).size === 1 && /\bone\b/i.test(text) ? found : [];
}

/** "Gym half an hour later" without the task's name: what is said of it. */
export function withoutName(text: string, title: string): string {
  const own = new Set(meaningful(title).map(stem));
  return text
    .split(/\s+/)
    .filter((word) => !wordsOf(word).some((each) => own.has(stem(each))))
    .join(' ')
    .replace(/^\W*(?:(?:the|my|that|our)\s+)?/i, '');
}

/** The very same telling words: "the eggs" is "Eggs", "gym" is not "Gym bag". */
export function namesAll(said: string, title: string): boolean {
  return namesOnly(said, title) && namesOnly(title, said);
}

export const isSame = (a: string, b: string) => plain(a) === plain(b);

const SMALL = new Set([
  'my',
  'the',
  'a',
  'an',
  'to',
  'of',
  'for',
  'with',
  'at',
  'on',
  'in',
  'your',
  'our',
  'some',
  'and',
  'go',
  'do',
  'take',
  'call',
  'get',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'been',
]);

/** 0 to 1: how many of the words that were said stand in the title. Endings are forgiven ("running", "run"). */
export function likeness(said: string, title: string): number {
  if (isSame(said, title)) return 2;
  const words = meaningful(said);
  const own = wordsOf(title);
  if (words.length === 0) return 0;
  const hits = words.filter((word) =>
    own.some((other) => stem(other) === stem(word) || isOfOneRoot(other, word)),
  ).length;
  // "pills" means "pills" before it means "pill".
  const exact = words.filter((word) => own.includes(word)).length;
  return hits / words.length + exact / words.length / 10;
}

/** "Llamada" and "llamar", "payment" and "paying". */
function isOfOneRoot(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 5 && a.length - same <= 2 && b.length - same <= 2;
}

const plain = (text: string) => wordsOf(text).join(' ');
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** "running" and "runs" are "run", "baking" is "bake"; equal stems are one word, and no words themselves. */
export const stem = (word: string) =>
  word.length <= 4
    ? word.replace(/(?:s|e)$/, '')
    : word.replace(/([bdgmnprt])\1(?:ing|ed)$/, '$1').replace(/(?:ing|ed|es|s|e)$/, '');

function meaningful(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/** One a task: of a series only the occurrence that comes first. */
export function firstOfEach(candidates: Candidate[]): Candidate[] {
  const key = ({ seriesId, id }: Candidate) => seriesId ?? id;
  return candidates.filter((candidate, i) => candidates.findIndex((other) => key(other) === key(candidate)) === i);
}

/** "**Gym**, tomorrow, Monday 23 November, at 18:00", without the stars for a label. */
export function nameOf(candidate: Candidate, { person, now }: Run): string {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return candidate.local ? `${candidate.title}, ${sayMoment(candidate.local, today, person.hour12)}` : candidate.title;
}

/** The same as words that are read back as this very occurrence. */
export function wordsFor({ title, local }: Candidate): string {
  const quoted = `"${title.replaceAll('"', "'")}"`;
  if (!local) return quoted;
  const day = local.toPlainDate().toString();
  return `${quoted} on ${day} at ${local.toPlainTime().toString({ smallestUnit: 'minute' })}${local.hour >= 10 && local.hour <= 12 ? (local.hour < 12 ? ' am' : ' pm') : ''}`;
}
