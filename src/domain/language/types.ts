import type { SeriesRule, Slot } from '../recurrence/index.ts';

/**
 * What a sentence is read against. `hour12` is the person's own way of writing times, where it is known: it decides what "6:30" means.
 * `show12` is only how times are written for them.
 */
export type Setting = {
  now: Temporal.Instant;
  zone: string;
  hour12?: boolean;
  show12?: boolean;
  /** When the person usually gets up and goes to bed, where known. */
  wake?: Temporal.PlainTime;
  sleep?: Temporal.PlainTime;
  /** Their hours of work, where they told them; days by their ISO number. */
  work?: { from: Temporal.PlainTime; to: Temporal.PlainTime; days: number[] }[];
  /** ISO 3166-1 alpha-2: the order of numeric dates, feasts. */
  country?: string;
};

/** How to write times in a question; `otherwise` where nothing is known. */
export function shows12({ show12, hour12 }: Setting, otherwise: boolean): boolean {
  return show12 ?? hour12 ?? otherwise;
}

export type EscalationWish = 'silent' | 'standard' | 'aggressive';

/** When a new task is to happen: one moment, a series, or nothing at all (a to-do). */
export type When =
  /** `there`: the time as it was said of another zone (IANA). */
  | { kind: 'once'; local: Temporal.PlainDateTime; at: Temporal.Instant; there?: Temporal.ZonedDateTime }
  | { kind: 'series'; series: SeriesRule; first: Slot }
  | { kind: 'todo' };

/** A task that the person asked for, complete and exact. */
export type TaskWish = {
  title: string;
  when: When;
  durationMinutes: number | null;
  escalation: EscalationWish | null;
  /** "even at night": may break the quiet hours. */
  allowQuietHours: boolean;
};

/** `value` is a whole sentence: sent back as a message it is understood without anything remembered. */
export type Choice = { label: string; value: string };

/** What is missing. */
export type Gap = 'task' | 'title' | 'time' | 'meridiem' | 'day' | 'repeat' | 'past' | 'impossible';

/**
 * One thing that was not certain, asked back. A typed answer belongs at `[start, end)` of `text`, in the form that `gap` names;
 * `day` is where the text names its day, for an answer that names another one.
 */
export type Ask = {
  kind: 'ask';
  gap: Gap;
  question: string;
  choices: Choice[];
  text: string;
  start: number;
  end: number;
  day: { start: number; end: number } | null;
  /** Which of several wishes it is about: the question begins with that name. */
  about?: string;
};

/** Which of the person's tasks is meant: by words of its title, by its time, or neither ("done"). */
export type TaskReference = {
  title: string | null;
  date: Temporal.PlainDate | null;
  time: Temporal.PlainTime | null;
  /** The last day of several: "skip gym this week". */
  to?: Temporal.PlainDate;
  /** "Everything", "all my tasks": whatever is there. */
  all?: true;
};

/**
 * The same words as a new task: "Cancel Netflix on the 30th at 9am" may be about a task called Netflix, and if none is there it is one
 * of its own. Absent where only the former can be meant.
 */
type Otherwise = { otherwise?: { kind: 'new_tasks'; tasks: TaskWish[] } | Ask };
/** A reading taken because it is far likelier: how it was read, and the other one to tap (a whole sentence as value). */
export type Assumption = { said: string; other: Choice };

export type Understanding =
  | { kind: 'new_tasks'; tasks: TaskWish[]; assumed?: Assumption[] }
  | Ask
  | {
      kind: 'list';
      from: Temporal.PlainDate;
      to: Temporal.PlainDate;
      next: boolean;
      /** It was said by its weekday, and is today. */
      weekday?: true;
      /** Only these hours of the day. */
      hours?: { from: Temporal.PlainTime | null; to: Temporal.PlainTime | null };
      /** Only what is called so. */
      about?: string;
      /** What is asked of it: what was done, or when something comes. */
      what?: 'done' | 'missed' | 'skipped' | 'when';
    }
  | ({ kind: 'done'; task: TaskReference } & Otherwise)
  | { kind: 'missed'; task: TaskReference }
  | ({ kind: 'skip'; task: TaskReference } & Otherwise)
  | { kind: 'snooze'; task: TaskReference; minutes: number | null }
  /** `words` are the new time as the person said it: a sentence for `understandMoment`. */
  | ({ kind: 'reschedule'; task: TaskReference; words: string; scope: 'one' | 'series' | null } & Otherwise)
  | ({ kind: 'delete'; task: TaskReference; scope: 'one' | 'series' | null } & Otherwise)
  /** Take the last change back, or the last one of that task. */
  | { kind: 'undo'; task: TaskReference }
  | { kind: 'escalation'; task: TaskReference; escalation: EscalationWish }
  | { kind: 'goal'; goal: string }
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  | { kind: 'help' }
  | { kind: 'goodbye' }
  /** "stop" and nothing else: stop what? */
  | { kind: 'stop' }
  | { kind: 'small_talk' }
  | { kind: 'yes' }
  | { kind: 'no' }
  | { kind: 'unclear' };
