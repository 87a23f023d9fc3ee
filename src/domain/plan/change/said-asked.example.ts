import type { Weekday } from '../../calendar/index.ts';
import type { ClockSpan, PlanDraft } from '../types.ts';

/** The sessions that are meant: everything that is given must hold; nothing: all. */
export type Which = {
  days?: Weekday[];
  part?: string;
  weeks?: [number, number];
  nth?: 1 | -1;
  date?: string;
  dates?: [string, string];
  size?: 'short' | 'long';
};

/** What was asked for, as the sentence was made from it: the oracle knows nothing of how it is read. */
export type Asked =
  | { kind: 'time'; time: string }
  | { kind: 'window'; window: ClockSpan; bound: boolean }
  | { kind: 'minutes'; minutes: number; atMost: boolean }
  | { kind: 'by'; minutes: number }
  | { kind: 'factor'; more: boolean }
  | { kind: 'to_days'; days: Weekday[] }
  | { kind: 'only_days'; days: Weekday[] }
  | { kind: 'exchange'; a: Weekday; b: Weekday }
  | { kind: 'not_days'; days: Weekday[] }
  | { kind: 'free_date'; date: string }
  | { kind: 'times'; perWeek: number }
  | { kind: 'one_more'; day: Weekday | null }
  | { kind: 'also'; days: Weekday[] }
  /** So many sessions on each of its days, at these times. */
  | { kind: 'several'; times: string[] }
  | { kind: 'one_less' }
  | { kind: 'drop' }
  | { kind: 'clock_by'; minutes: number }
  | { kind: 'start'; date: string }
  | { kind: 'weeks'; weeks: number }
  /** No two days closer than so many. */
  | { kind: 'apart'; days: number }
  /** Only every so many weeks. */
  | { kind: 'every'; weeks: number }
  | { kind: 'slower' }
  /** So many minutes more in each week than in the one before. */
  | { kind: 'grow_by'; minutes: number }
  /** That long in the last week. */
  | { kind: 'grow_to'; minutes: number }
  /** That long in the first. */
  | { kind: 'begin_with'; minutes: number }
  | { kind: 'at_least'; minutes: number }
  /** One more in every second week. */
  | { kind: 'fortnight' }
  | { kind: 'free_dates'; dates: string[] }
  /** Within each week the first of these strands comes before the other. */
  | { kind: 'order'; parts: string[] }
  /** One of each week's on one of these days. */
  | { kind: 'one_of'; days: Weekday[] }
  /** As they were before: `was` is how the plan stood when they were last as they should be. */
  | { kind: 'back'; was: PlanDraft }
  | { kind: 'swap_times'; a: Weekday; b: Weekday }
  /** Later or earlier in the day, by nobody knows how much. */
  | { kind: 'about'; later: boolean }
  /** A day and nothing else: which session it is for, nobody said. */
  | { kind: 'some_day'; day: Weekday; window: ClockSpan | null };

export type Said = { text: string; of: Which; asked: Asked };

/** What was said before: how the plan stood then, and which of its sessions the last sentence was about, where these were some. */
export type Before = { plans: readonly PlanDraft[]; last: Which | null };
export const NOTHING_BEFORE: Before = { plans: [], last: null };
