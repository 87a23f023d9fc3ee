import type { CalendarFacts, DailyWindow, Weekday } from '../calendar/index.ts';

/** What patterns know about a person's hours. An hour means starts from hour:00 to hour:59, wall clock. */
export type SlotPatterns = {
  /** Used only when nothing else is left. */
  readonly avoided: readonly { readonly weekday: Weekday; readonly hour: number }[];
  /** Where the person gets things done. weekday null: on every day. */
  readonly best: readonly { readonly weekday: Weekday | null; readonly hour: number }[];
  /** What the person said. It beats `best`, and an hour named here is not avoided. */
  readonly preferred: readonly { readonly weekday: Weekday | null; readonly hour: number }[];
};

export type SlotFacts = CalendarFacts & {
  readonly patterns: SlotPatterns;
  /** Minutes kept free around tasks and commitments; 15 when left out. Nights and shifts need none. */
  readonly bufferMinutes?: number | undefined;
};

/** What a person wants to do, without saying when exactly. */
export type Wish = {
  /** Unique among the wishes placed together. */
  readonly id: string;
  readonly title: string;
  /** Length of a session, 1 to 1440 minutes. */
  readonly minutes: number;
  /** Sessions a week, or one number per week of its range, the last of which goes on: [2, 2, 3, 3, 4]. At most 21. */
  readonly perWeek: number | readonly number[];
  /** Weekdays on which a session may start; any when left out or empty. */
  readonly days?: readonly Weekday[] | undefined;
  /** Times of day; a session lies wholly inside one of them. Any when left out or empty, or from 00:00 to 00:00. */
  readonly windows?: readonly DailyWindow[] | undefined;
  /** First and last week of the plan, both included, from 1; the whole plan when left out. */
  readonly weekRange?: readonly [number, number] | undefined;
  /** Dates of two sessions differ by at least this: 1 (at most one a day) when left out, 0 for several a day. */
  readonly minDaysApart?: number | undefined;
  /** A starting time to stay close to; beats what patterns say. */
  readonly preferredTime?: Temporal.PlainTime | null | undefined;
  /** Higher ones choose first; 0 when left out. */
  readonly priority?: number | undefined;
};

export type Plan = {
  /** The first day of week 1 in the person's zone. A plan's weeks start on this weekday. */
  readonly from: Temporal.PlainDate;
  /** 1 to 6. */
  readonly weeks: number;
  /** Nothing starts before this. */
  readonly now?: Temporal.Instant | undefined;
};

export type Session = {
  readonly wishId: string;
  readonly title: string;
  readonly local: Temporal.PlainDateTime;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly minutes: number;
  /** Week of the plan, from 1. */
  readonly week: number;
  /** Nothing else was left. */
  readonly inWorkHours: boolean;
  readonly inAvoidedHour: boolean;
};

/** Sessions of a wish that a rule can say: the rule without its `exdates` gives exactly those. */
export type RegularSeries = {
  readonly wishId: string;
  readonly title: string;
  readonly minutes: number;
  /** RFC 5545 RRULE value, weekly, ended by COUNT. */
  readonly rrule: string;
  readonly dtstart: Temporal.PlainDateTime;
  readonly exdates: readonly Temporal.PlainDateTime[];
  readonly time: Temporal.PlainTime;
  readonly days: readonly Weekday[];
  /** First and last week of the plan, from 1. */
  readonly weekRange: readonly [number, number];
  /** Sessions, without the exdates. */
  readonly sessions: number;
};

export type RefusalReason =
  /** The wish asks for what no calendar can give. */
  | 'impossible'
  /** No window is as long as the session. */
  | 'window'
  /** What is left of the week is over. */
  | 'past'
  | 'sleep'
  | 'pause'
  /** Tasks and commitments are in the way. */
  | 'busy'
  /** There is room, but not for so many, or too close to the others. */
  | 'spacing';

export type FirstFit = {
  readonly local: Temporal.PlainDateTime;
  readonly start: Temporal.Instant;
  /** What had to be given up to find it. */
  readonly relaxed: 'nothing' | 'times' | 'days' | 'times and days';
};

/** Sessions of one wish that found no place for one and the same reason. */
export type Refusal = {
  readonly wishId: string;
  readonly title: string;
  readonly reason: RefusalReason;
  /** Weeks of the plan, from 1, ascending. */
  readonly weeks: readonly number[];
  /** Sessions without a place in these weeks, of how many. */
  readonly missing: number;
  readonly wanted: number;
  /** For the person: why, and the first day on which it would fit. */
  readonly sentence: string;
  /** The first place from the first of these weeks on, within 12 weeks of the plan's start. */
  readonly firstFit: FirstFit | null;
};

export type Placement = {
  /** By start. */
  readonly sessions: readonly Session[];
  readonly series: readonly RegularSeries[];
  /** Sessions that belong to no series. */
  readonly singles: readonly Session[];
  readonly refusals: readonly Refusal[];
};

export const noPatterns: SlotPatterns = { avoided: [], best: [], preferred: [] };
