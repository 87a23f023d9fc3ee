import type { Weekday } from '../calendar/index.ts';
import type { ClockSpan } from './types.ts';

/** Which sessions a change is about: all where nothing is named. `weeks` of the plan; `dates`, both included. */
export type Select = { part?: string; days?: Weekday[]; weeks?: [number, number]; dates?: [string, string] };

/** One thing that is to be different; code carries it out. */
export type PlanChange =
  | { kind: 'to_days'; of: Select; days: Weekday[] }
  | { kind: 'not_days'; days: Weekday[] }
  | { kind: 'time'; of: Select; time: string }
  | { kind: 'window'; of: Select; window: ClockSpan; words: string }
  | { kind: 'times'; of: Select; perWeek: number }
  | { kind: 'minutes'; of: Select; minutes: number; atMost?: boolean }
  | { kind: 'by_minutes'; of: Select; minutes: number }
  | { kind: 'longer'; of: Select; factor: number }
  | { kind: 'easier' }
  | { kind: 'harder' }
  | { kind: 'drop'; of: Select }
  | { kind: 'start'; date: string }
  | { kind: 'start_back' }
  | { kind: 'weeks'; weeks: number }
  | { kind: 'ready_by'; date: string };

/** What a message says about the plan that is open. */
export type PlanReply =
  | { kind: 'approve' }
  | { kind: 'abandon' }
  /** "not yet": it stays open, nothing is saved. */
  | { kind: 'hold' }
  /** "I guess…", an "ok" to an explanation: neither yes nor no. */
  | { kind: 'unsure' }
  | {
      kind: 'change';
      changes: PlanChange[] /** a yes stood beside it */;
      andApprove: boolean /** words that were not understood */;
      rest: string;
    }
  | { kind: 'question'; about: string }
  /** Something about themselves or the goal that changes nothing. */
  | { kind: 'remark' }
  /** Something else: an errand, another goal, small talk. */
  | { kind: 'unrelated' };
