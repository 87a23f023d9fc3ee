import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import type { PlanDraft } from '../types.ts';

/** What the clauses of a message have said so far: what the next one may take from them. */
export type SoFar = {
  plan: PlanDraft;
  setting: Setting;
  changes: PlanChange[];
  /** Clauses of which nothing was made. */
  rest: string[];
  /** A span that stood alone, and whether something stood in it since. */
  span: Select | null;
  used: boolean;
  /** Weeks that are to stay as they are. */
  kept: [number, number] | null;
  /** The weekdays that were named last. */
  spoken: Weekday[] | null;
  /** Tales of the week without a wish: "I work late on Thursdays". */
  told: { clause: string; days: Weekday[] }[];
  away: [string, string] | null;
  when: string | null;
  /** What was asked about and this message goes on with. */
  open: Select | null;
  /** How often is what is talked of: a bare number is that. */
  ofTimes: boolean;
};

/** Says what becomes of a clause, beside those before it; false: it is for the next reader. */
export type Step = (clause: string, so: SoFar) => boolean;

export function otherDays({ sessions }: PlanDraft, days: readonly Weekday[]): Weekday[] {
  const used = new Set(sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday));
  return [...used].filter((day) => !days.includes(day)).sort((a, b) => a - b);
}
