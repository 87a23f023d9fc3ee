import type { Weekday } from '../calendar/index.ts';
import type { ClockSpan } from './types.ts';

/** Which sessions a change is about: all where nothing is named. Everything that is given must hold. */
export type Select = {
  part?: string;
  days?: Weekday[];
  /** Of the plan, both included. */
  weeks?: [number, number];
  /** Both included. */
  dates?: [string, string];
  /** Only on these of them. */
  on?: string[];
  /** The first (1), second, or last (-1) of them. */
  nth?: number;
  /** Every second of them, the next one first. */
  alternate?: boolean;
  /** Those that begin in this part of the day. */
  at?: ClockSpan;
  /** The shorter or the longer ones of each week. */
  size?: 'short' | 'long';
};

/** One thing that is to be different; code carries it out. */
export type PlanChange =
  /** `only`: and never on another. */
  | { kind: 'to_days'; of: Select; days: Weekday[]; window?: ClockSpan | undefined; only?: true }
  /** One more on each of these days that has none. */
  | { kind: 'also_days'; of: Select; days: Weekday[] }
  /** A day that has none, of a week that has several, and no word which: those that moved last, else it is asked. */
  | { kind: 'one_to_day'; of: Select; day: Weekday; time?: string; window?: ClockSpan }
  /** Each of them on some other day of its week. */
  | { kind: 'other_days'; of: Select }
  /** Those of the one days on the others, and the other way round. */
  /** So many a week of them on one of these days. */
  | { kind: 'some_to_days'; of: Select; days: Weekday[]; window?: ClockSpan | undefined }
  /** One session, the first or last of some, on that date. */
  | { kind: 'to_date'; of: Select; date: string }
  | { kind: 'exchange'; days: Weekday[]; with: Weekday[] /** Only then. */; of?: Select }
  /** Each keeps its day and takes the other's time. */
  | { kind: 'exchange_times'; of: Select; days: Weekday[]; with: Weekday[] }
  /** No two of them closer than so many days. */
  | { kind: 'apart'; of: Select; days: number }
  /** Only in every second, third week. */
  | { kind: 'every_weeks'; of: Select; every: number }
  /** What is added week by week, times so much: less than one grows slower, none stays as it begins. */
  | { kind: 'growth'; of: Select; factor: number }
  /** So many minutes more (less than none: less) in each week than in the one before. */
  | { kind: 'grow_by'; of: Select; minutes: number }
  /** That long in the last week, step by step from where it begins. */
  | { kind: 'grow_to'; of: Select; minutes: number }
  /** The first week's length; what grows from there on keeps its shape. */
  | { kind: 'begin_with'; of: Select; minutes: number }
  /** Within each week the sessions of the first of these come before those of the next. */
  | { kind: 'order'; parts: string[] }
  /** As they were before they were changed or left out. */
  | { kind: 'restore'; of: Select }
  /** Each day's session at each of these times. */
  | { kind: 'several'; of: Select; times: string[] }
  /** The strands take turns, session by session. */
  | { kind: 'take_turns'; parts: string[] }
  | { kind: 'not_days'; days: Weekday[] }
  /** Days that were not wanted, and may be used again. */
  | { kind: 'free_days'; days: Weekday[] }
  /** `ends`: that is when each is over; `latest`: what is over before stays. */
  | { kind: 'time'; of: Select; time: string; ends?: true; latest?: true }
  | { kind: 'window'; of: Select; window: ClockSpan; words: string }
  /** `by`: one more or less than each week has; `days`: where the new ones go. */
  | {
      kind: 'times';
      of: Select;
      perWeek: number;
      by?: 1 | -1;
      /** No more than that: where there are fewer already, nothing changes. */
      atMost?: true;
      /** Only in every second (third) week. */
      every?: number;
      days?: Weekday[] | undefined;
      window?: ClockSpan | undefined;
    }
  | { kind: 'minutes'; of: Select; minutes: number; atMost?: boolean; atLeast?: true }
  | { kind: 'by_minutes'; of: Select; minutes: number }
  | { kind: 'longer'; of: Select; factor: number }
  | { kind: 'easier'; of: Select }
  | { kind: 'harder'; of: Select }
  /** Another time of day by so many minutes; less than none is earlier. `vague`: nobody named how much, so it is about that. */
  | { kind: 'clock_by'; of: Select; minutes: number; vague?: true }
  /** Sessions of these days find another day nearby, or are left out. */
  | { kind: 'keep_free'; of: Select }
  | { kind: 'drop'; of: Select }
  | { kind: 'start'; date: string }
  | { kind: 'start_back' }
  /** Of a running plan: what is ahead, so many days later (less than none: earlier). */
  | { kind: 'later'; of: Select; days: number }
  /** Of a running plan: from its first week again, on that day or soon. */
  | { kind: 'restart'; date: string | null }
  /** Of a running plan: one session more on that day, for one that was missed (on that date, where it is known). */
  | { kind: 'extra'; date: string | null /** null: the next day that has none. */; missed?: string }
  /** That week once more next week, and the rest a week later. */
  | { kind: 'repeat'; week: number }
  | { kind: 'weeks'; weeks: number }
  /** Of a running plan: so many more weeks like its last one. */
  | { kind: 'weeks_more'; weeks: number }
  | { kind: 'ready_by'; date: string }
  /** Words beside the changes that were not understood: they are asked about. */
  | { kind: 'unread'; words: string };

/** What a message says about the plan that is open. */
export type PlanReply =
  | { kind: 'approve' }
  | { kind: 'abandon' }
  /** "not yet": it stays open, nothing is saved. */
  | { kind: 'hold' }
  /** "I guess…", an "ok" to an explanation: neither yes nor no. `days`: these are what they doubt. */
  | { kind: 'unsure'; days?: Weekday[] }
  /** "What did we change?" */
  | { kind: 'recap' }
  /** "I have not done anything for a week", of a plan that is no more than shown. */
  | { kind: 'unsaved' }
  /** "Show me the plan again." */
  | { kind: 'again' }
  | {
      kind: 'change';
      changes: PlanChange[] /** a yes stood beside it */;
      andApprove: boolean /** words that were not understood */;
      rest: string;
    }
  /** `dates`: what lies then, both included. `days`: whether anything does on these. */
  | { kind: 'question'; about: string; dates?: [string, string] }
  /** "Got it", "I see": heard, and no yes. */
  | { kind: 'noted' }
  /** "As it was before": the last change of what is shown is taken back. */
  | { kind: 'revert' }
  /** Something about themselves or the goal that changes nothing. */
  | { kind: 'remark' }
  /** Something else: an errand, another goal, small talk. */
  | { kind: 'unrelated' };
