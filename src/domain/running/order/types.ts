import type { Weekday } from '../../calendar/index.ts';
import type { PlanChange } from '../../plan/index.ts';

/** A day that an order names: one of the calendar (`bare`: by its weekday alone), or days of every week. */
export type Day = { date: Temporal.PlainDate; bare: boolean } | { days: Weekday[] };

/** What one clause of an order says. */
export type Part = {
  /** It tells why, and what it names of days is what gives way. */
  tells: boolean;
  does: 'move' | 'swap' | 'skip' | 'no' | 'add' | 'only' | null;
  from: Day | null;
  to: Day | null;
  /** A day whose part in it the other clauses decide. */
  loose: Day | null;
  /** "The day after": so many days from where it stands. */
  by: number | null;
  times: Temporal.PlainTime[] | null;
  /** So many minutes later, or earlier where it is below zero. */
  shifts: number | null;
  minutes: number | null;
  /** Longer or shorter, and no word of how much. */
  compared: boolean;
  /** These stay, of what else is left out. */
  keeps: Day | null;
  /** All of the plan is meant. */
  whole: boolean;
  span: [Temporal.PlainDate, Temporal.PlainDate] | null;
  missed: boolean;
  once: boolean;
  ever: boolean;
  /** It names a session, and not only a day. */
  named: boolean;
  /** One more is wished for. */
  adds: boolean;
  /** How often a week it is to be then. */
  perWeek: number | null;
  /** How all sessions lie or how long they are is complained of, or compared: what is to be is said of all of them. */
  overall: boolean;
  /** Of an hour, that of the morning. */
  early: boolean;
  /** Said of what goes for good, "drop", and not for once, "skip". */
  forGood: boolean;
  /** One session and no more. */
  single: boolean;
  /** It takes the place of what is left out. */
  instead: boolean;
  /** Not the days change places, but their hours. */
  hours: boolean;
  /** The weekday is that of a session, "the Saturday run": of this week or of every week, nobody said. */
  ofSession: boolean;
};

/** What all clauses say together. */
export type Said = Omit<Part, 'loose' | 'tells'>;

/** An order to single sessions of a plan that runs, or to those of a weekday. */
export type Order =
  /** `named`: a session or the plan is spoken of, and not only days; `dates`: where what gives way stands. */
  | { kind: 'changes'; changes: PlanChange[]; named: boolean; dates: string[] }
  /** "Drop the Saturday run": that of this week, or of every week, is asked. */
  | { kind: 'which'; date: string; day: Weekday };
