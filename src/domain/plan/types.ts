import type { Weekday } from '../calendar/index.ts';
import type { ShiftCycle } from '../onboarding/index.ts';
import type { Limit } from '../playbooks/index.ts';
import type { PlanChange, Select } from './reply-types.ts';
import type { DayLength } from './said/day-lengths.ts';

/** Everything here is plain JSON: it is kept with the conversation, and with the goal once it is saved. Dates "2026-11-30", times "18:30". */

/** What the words of a goal say, beside what it is. Only what was said. */
export type GoalFacts = {
  /** The goal is to be reached on or before this day. */
  deadline?: string;
  /** The day itself (a race, an exam), where that is after the last day for sessions. */
  event?: string;
  /** The day by which it was due is past. */
  overdue?: string;
  start?: string;
  /** It is to go on for so many weeks. */
  weeks?: number;
  perWeek?: number;
  /** Several times on each day: "3 times a day"; at `times`, where they were said. */
  perDay?: 2 | 3 | 4 | 5;
  times?: string[];
  /** Weekdays of one strand alone, by its id. */
  partDays?: Record<string, Weekday[]>;
  /** Only every second (third, fourth) week. */
  everyWeeks?: number;
  minutes?: number;
  /** No session is longer. */
  maxMinutes?: number;
  /** "20 pages a day": what each session is to be of the amount. */
  each?: { value: number; unit: string };
  /** What is to be done at work: its hours are no obstacle. */
  atWork?: true;
  /** "I'm retired": no hours of work are kept free. */
  noWork?: true;
  /** Hours of work were told beside the goal (they are among `busy`): the usual ones are not kept free. */
  ownHours?: true;
  /** Shifts that take turns, told beside the goal: they come instead of the hours of work that are known. */
  cycle?: ShiftCycle;
  /** To bed, or up, earlier step by step. */
  earlier?: HourStep;
  /** When they sleep, as they told beside the goal: it comes instead of the night that is known. */
  sleep?: ClockSpan;
  /** Lengths that differ by day: "1.5 h on weekends, 30 minutes on Tuesdays". */
  lengths?: DayLength[];
  /** Conditions that nobody can look up beforehand, as they were said: "except when I have nights". */
  unless?: string[];
  days?: Weekday[];
  notDays?: Weekday[];
  time?: string;
  /** "Tuesdays at 7 pm, Saturdays at 10": days with an hour of their own. */
  dayTimes?: { days: Weekday[]; time: string }[];
  window?: ClockSpan;
  /** "I have class Tue and Thu 10-14": nothing is planned then. No days: on every day. */
  busy?: BusyHours[];
  /** "On the train to work": when that is, only they know. */
  commute?: true;
  /** "Whenever the baby sleeps": the time of a session is only a suggestion. */
  movable?: boolean;
  /** "600 pages", "3,000 euros", "half marathon" (21.1 km). */
  amount?: { value: number; unit: string };
  /** What is counted at once (pull-ups, a plank's seconds, a lift): how much is wished for and how much is managed now. */
  measure?: Measure;
  /** "From 5 glasses a week to 2": a habit that is to be less; `over` so many weeks, where that is longer than the plan. */
  lessOf?: { from: number; to: number; unit: string; per?: 'day' | 'week'; over?: number };
  /** A number that follows the work: a rating, subscribers. */
  reach?: { from?: number; to: number };
  /** A time to beat over a distance, and the one of today, in seconds. */
  timed?: { km: number; target: number; level?: number };
  /** So much of the amount is there already: "3,000 done". */
  done?: number;
  /** "12 books", and how long each is; pages where nothing was said are guessed, and that is said. */
  books?: number;
  pagesEach?: number;
  /** Minutes for one of the unit: "a page a minute and a half". */
  minutesEach?: number;
  /** "9 chapters": what there is to study. */
  topics?: PlanTopics;
  /** "Maths more than biology": what is done side by side. */
  subjects?: PlanSubject[];
  /** "24 squares", "12,000 photos": what is made or cleared one by one; `aWeek`: so many a week; `summed`: a distance that all outings come to, by what is done. */
  things?: { total: number; unit: string; minutesEach: number; told?: true; aWeek?: true; summed?: string };
  /**
   * When money comes in: a weekday (`last`: of the month; `fortnight`: every second week, counted from that date, '' where none was named), or a
   * day of the month (`also`: and another; `working`: the last working day up to it).
   */
  payday?: { weekday: Weekday; last?: true; fortnight?: string } | { monthDay: number; also?: number; working?: true };
};

/** `what`: in small letters, "pull-ups". `lbs`: its kilos are pounds. */
export type Measure = { what: string; unit: 'reps' | 'seconds' | 'kg'; lbs?: true; target?: number; level?: number };

/** An hour that moves: from what it is now (as they said) to what is wished for, `by` so many minutes a week, or by `total` in all. */
export type HourStep = { of: 'bed' | 'up'; from?: string; to?: string; by?: number; total?: number };

export type ClockSpan = { start: string; end: string };

/** `since`: only every second week, counted from that day on. */
export type BusyHours = ClockSpan & { days: Weekday[]; since?: string };

/** What is known of a goal before there is a plan. */
export type GoalBrief = {
  /** As the person put it. */
  words: string;
  /** What they said of it since, message by message. */
  heard?: string[];
  title: string;
  /** Id of its playbook. */
  playbook: string;
  facts: GoalFacts;
  /** By the id of the question. */
  answers: Record<string, string>;
  /** Questions were put before; nothing is asked twice. */
  asked: boolean;
  /** A milestone that waits in the pipeline, planned now. */
  goalId: string | null;
  /** One stage of its playbook alone: a milestone. */
  stage?: string;
  /** A running goal that waits meanwhile, from the moment this one is saved. */
  swap?: { goalId: string; title: string };
  /** Another goal that was named beside it: it comes after this one. */
  other?: string;
  /** A second small habit that was named beside it; both are one plan. */
  also?: GoalBrief;
  /** One of several ways was taken: the day to begin is suggested, not asked. */
  settled?: boolean;
  /** They were told that the time is short for it, and want to go as far as it goes. */
  knowing?: true;
  /** The wish that waits, where what they have makes another plan right. */
  insteadOf?: string;
  /** A doctor comes first: no plan until they have given leave. */
  limited?: Limit;
  /** What a doctor gave leave for. */
  leave?: string;
  /** What was said with a day, a time or a number, and nothing was made of. */
  unread?: string[];
  /** What was said of single sessions before the plan stood ("can the Saturday one be Sunday"): a change of it once it does. */
  ofSessions?: string;
  /** No day to begin was named: it is the suggested one, and that is said. */
  assumed?: boolean;
};

/** One of several ways to go on, to tap or to say; taking it changes the brief so. */
export type GoalOption = {
  label: string;
  /** Words by which it is meant, beside its label. */
  says: string[];
  take:
    | {
        kind: 'plan';
        facts?: GoalFacts;
        /** What was said and holds no more. */
        without?: (keyof GoalFacts)[];
        knowing?: true;
        playbook?: string;
        title?: string;
      }
    | { kind: 'swap'; goalId: string; title: string }
    | { kind: 'keep_all' }
    | { kind: 'beside' }
    | { kind: 'park' }
    | { kind: 'leave' };
};

export type PlannedSession = {
  /** Of the plan: "w1-mon"; unique within it. */
  id: string;
  part: string;
  /** From 1. */
  week: number;
  date: string;
  time: string;
  minutes: number;
  title: string;
  detail: string;
  /** Where it stands once it is saved. */
  saved?: { seriesId: string | null; taskId: string | null; slot: string | null };
};

/** One strand of a plan: what is done in each week, and what was said about when. */
export type PlanPart = {
  id: string;
  /** "Run", "Long run". */
  name: string;
  /** Per week of the plan; `time` where each has its own. */
  weeks: { times: number; minutes: number; title: string; detail: string; time?: string }[];
  days: Weekday[];
  window: ClockSpan | null;
  time: string | null;
  /** The hour that suits its kind, where nothing better is known. */
  usual?: string;
  /** It begins so many minutes before the person goes to bed. */
  beforeBed?: number;
  /** Its hour moves from week to week. */
  earlier?: HourStep;
  minDaysApart: number;
  /** Only on these days: paydays. */
  dates: string[] | null;
  /** What its sessions add up to; each one's share is set once it has its place. */
  count: PlanCount | null;
  /** What its sessions go through in order: "9 chapters". */
  topics?: PlanTopics;
  /** What the sessions of the plan are about in turn. */
  subjects?: PlanSubject[];
};

/** `weight`: its share of the sessions; `until`: the day of its own exam; `apart`: named with hours of its own. */
export type PlanSubject = { name: string; weight: number; until?: string; apart?: true };

/**
 * `unit` in the singular; the first `done` of them are behind the person. `verb`: what is done with them, each of them once and over several sessions;
 * `each`: so many sessions
 * for one; `of`: so many there are in all.
 */
export type PlanTopics = { unit: string; total: number; done?: number; verb?: string; of?: number; each?: number };

/** `call` names the share: "Read {n} pages". Money has one share for all, the last one what is left. */
export type PlanCount = {
  total: number;
  unit: string;
  minutesEach: number;
  mostMinutes: number;
  firstShare: number;
  call: string;
  each: number | null;
};

/** `stage`: of its playbook; `amount`: how far it gets a goal that is a number. */
export type Milestone = {
  title: string;
  description: string;
  weeks: number;
  order: number;
  date: string | null;
  stage?: string;
  amount?: number;
  measure?: Measure;
};

/** What was said once and holds through every later change. */
export type PlanLimits = {
  notDays: Weekday[];
  window: ClockSpan | null;
  maxMinutes: number | null;
  /** What was said of some days, hours or lengths while it was talked about, in that order. */
  rules?: PlanRule[];
  /** Hours that something else takes, as the person said. */
  busy?: BusyHours[];
  /** They said that they have no hours of work: "I'm retired". */
  noWork?: true;
  /** Hours that they named: who names one within their hours of work has it. */
  named?: string[];
  /** Shifts that take turns, as they told beside the goal. */
  cycle?: ShiftCycle;
  /** When they sleep, as they told beside the goal. */
  sleep?: ClockSpan;
};

/** Something said once that holds from then on, for the sessions it was said of; everything of `of` that is given must hold. Null takes an older word back. */
export type PlanRule = {
  of: { part?: string; days?: Weekday[]; weeks?: [number, number]; dates?: [string, string]; on?: string[] };
} & (
  | { kind: 'hours'; window: ClockSpan | null }
  | { kind: 'length'; atMost: number | null }
  /** On these weekdays and on no others. */
  | { kind: 'days'; days: Weekday[] | null }
  /** No session on these days. */
  | { kind: 'free' }
  /** No two days closer than so many. */
  | { kind: 'apart'; days: number }
);

/** A plan that is being talked about. Its sessions are what will be saved, to the minute. */
export type PlanDraft = {
  /** A running goal that is changed, or a milestone that is opened; null: a new goal. */
  goalId: string | null;
  /** A running goal: its sessions as they stand, against which the change is saved. */
  standing: PlannedSession[] | null;
  title: string;
  description: string;
  playbook: string;
  tags: string[];
  from: string;
  weeks: number;
  parts: PlanPart[];
  limits: PlanLimits;
  sessions: PlannedSession[];
  roadmap: Milestone[] | null;
  deadline: string | null;
  target: { value: number; unit: string } | null;
  /** Sentences for the person that belong to the plan: what was kept clear, what is tight. */
  notes: string[];
  /** Where it began before the start was changed. */
  fromBefore: string | null;
  changed: boolean;
  swap: { goalId: string; title: string } | null;
  /** The day itself that the plan leads to. */
  event: string | null;
  /** Nobody named the day on which it begins. */
  assumed?: boolean;
  /** The habit that becomes less with it. */
  lessOf?: GoalFacts['lessOf'];
  talk?: Talk;
};

/** What was talked of last: what "at 10", "no, 15", "and Thursdays too" and "Tuesday then" mean next. */
export type Talk = {
  /** What the last message changed. */
  changes: PlanChange[];
  /** Ids of the sessions that got another day by it. */
  moved: string[];
  /** What was asked about since ("nothing on Saturdays, or another hour?"): the answer is about these. */
  asked?: Select;
};
