import type { Weekday } from '../calendar/index.ts';

/** What was answered at one hour of one weekday for one category, on the person's wall clock. */
export type SlotCount = {
  category: string;
  weekday: Weekday;
  /** 0–23: planned from hour:00 to hour:59. */
  hour: number;
  /** Weighed counts: an answer weighs 1 when given and half of that every four weeks. As they stood at `weighedAt`. */
  done: number;
  ignored: number;
  weighedAt: Temporal.Instant;
  /** Dates of the latest ignored occurrences, newest first; one each, so a date can come twice. */
  ignoredDays: readonly Temporal.PlainDate[];
};

export type PatternType = 'time_avoidance' | 'best_time' | 'category_performance' | 'user_preference';

/** What the counts say today. */
export type Finding = {
  type: PatternType;
  /** What it is about: the same for new evidence on the same thing. */
  subject: string;
  /** A sentence for the person. */
  description: string;
  /** The evidence, plain JSON. */
  data: Record<string, unknown>;
  /** How sure the counts make us that the sentence holds, 0 to 1 (see belief.ts). */
  confidence: number;
  /** It lapses then, unless new evidence comes. */
  expiresAt: Temporal.Instant;
};
