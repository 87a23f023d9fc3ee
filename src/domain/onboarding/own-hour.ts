import type { Clause } from './clauses.ts';
import { clocksIn, rangesIn } from './clocks.ts';
import { daysIn, withoutDays } from './days.ts';
import type { Question } from './types.ts';

/** "On gym days (Tue Thu)", "for swim squad": which days an hour is of, and what for. */
const OF_THOSE = /\b(?:on|at|for|when)\b\s+(?:my\s+|the\s+)?(?:\p{L}+\s+days\b)?|[()]/giu;
const FOR_WHAT = /\bfor\s+(?:the\s+|my\s+)?\p{L}+(?:\s+\p{L}+)?[^\p{L}\p{N}]*$/iu;

/** "8 but 6 on gym days (Tue Thu)", asked when one gets up: an hour with days of its own is of a night as well, and no busy time. */
export const withOwnHours = (clauses: Clause[], asked: Question | null): Clause[] =>
  asked === 'wake' || asked === 'sleep'
    ? clauses.map((clause) => (clause.topic === null && isOwnHour(clause.text) ? { ...clause, topic: asked } : clause))
    : clauses;

function isOwnHour(text: string): boolean {
  const [clock, ...others] = clocksIn(text);
  if (!clock || others.length > 0 || rangesIn(text).length > 0 || daysIn(text).length === 0) return false;
  if (/\p{L}{2,}/u.test(text.slice(0, clock.start))) return false;
  const rest = text.slice(clock.end);
  if (!/^\s*(?:[ap]m\s*)?(?:on|at)\b/i.test(rest)) return false;
  return !/\p{L}{2,}/u.test(withoutDays(rest.replace(FOR_WHAT, ' ').replace(OF_THOSE, ' ')).replace(/\band\b/gi, ' '));
}
