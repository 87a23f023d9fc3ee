import { sayMoment, type TaskReference } from '../../../domain/language/index.ts';
import { listDay, listRange, type TaskView } from '../../../services/tasks/index.ts';
import type { Run } from '../../run.ts';

/** A task that may be meant: a pending occurrence (its row or a projection of one), or a to-do. */
export type Candidate = {
  id: string;
  title: string;
  recurring: boolean;
  /** null: a to-do */
  at: Temporal.Instant | null;
  local: Temporal.PlainDateTime | null;
  /** Only for a projection: that occurrence's own date. */
  occurrenceDate: string | null;
  policy: string;
};

const DAYS_AHEAD = 60;

/** The person's open tasks from yesterday on, by time; to-dos last. */
export async function openTasks({ ctx, user, person, now }: Run): Promise<Candidate[]> {
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
    recurring: task.series_id !== null || task.recurrence_rule !== null,
    at,
    local: at?.toZonedDateTimeISO(zone).toPlainDateTime() ?? null,
    occurrenceDate: task.is_projected ? task.occurrence_date : null,
    policy: task.escalation_policy,
  };
}

/** Of the open tasks, those that the words may mean: the best matches of the title, on that day and at that time. */
export function matching(tasks: Candidate[], task: TaskReference): Candidate[] {
  const onTime = tasks.filter(
    ({ local }) =>
      (task.date === null || local?.toPlainDate().equals(task.date)) &&
      (task.time === null ||
        (local !== null &&
          Temporal.PlainTime.compare(local.toPlainTime().with({ second: 0, millisecond: 0 }), task.time) === 0)),
  );
  const { title } = task;
  if (title === null) return onTime;
  const scored = onTime.map((candidate) => ({ candidate, score: likeness(title, candidate.title) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best < 0.5 ? [] : scored.filter(({ score }) => score === best).map(({ candidate }) => candidate);
}

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
]);

/** 0 to 1: how many of the words that were said stand in the title. Endings are forgiven ("running", "run"). */
export function likeness(said: string, title: string): number {
  if (plain(said) === plain(title)) return 2;
  const words = meaningful(said);
  const own = wordsOf(title);
  if (words.length === 0) return 0;
  const hits = words.filter((word) => own.some((other) => stem(other) === stem(word))).length;
  // "pills" means "pills" before it means "pill".
  const exact = words.filter((word) => own.includes(word)).length;
  return hits / words.length + exact / words.length / 10;
}

const plain = (text: string) => wordsOf(text).join(' ');
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** "running" and "runs" are "run", "baking" is "bake". */
const stem = (word: string) =>
  word.length <= 4
    ? word.replace(/s$/, '')
    : word.replace(/([bdgmnprt])\1(?:ing|ed)$/, '$1').replace(/(?:ing|ed|es|s|e)$/, '');

function meaningful(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/** One a task: of a series only the occurrence that comes first. */
export function firstOfEach(candidates: Candidate[]): Candidate[] {
  return candidates.filter((candidate, i) => candidates.findIndex((other) => other.id === candidate.id) === i);
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
