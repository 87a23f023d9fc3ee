import { lastDone } from '../talk.ts';
import type { PlanDraft } from '../types.ts';

/** "Make it 15", "actually 10", "rather 45". */
const ALONE =
  /^((?:(?:no|nope|oh|ok|okay|yes|yeah|and|but|so|hm+|wait|sorry|please|actually|better|rather|maybe|perhaps|let's|say|then|just|only|can|could|we|you|i|want|make|do|have|it|that|them|all|each|be|more|like|should|is)[, ]+)*)(\d{1,3})(?: (?:please|then|instead|rather|each|is better|is enough|would be better))*[.!?]*$/;
/** A plan of such sessions is one of a few minutes each: five and ten are lengths there. */
const SHORT = 15;

/** What a number is that stands alone: so many minutes, or an hour. */
function meantByNumber(n: number, plan: PlanDraft): 'minutes' | 'hour' | 'either' | null {
  const last = lastDone(plan)?.kind;
  const longest = Math.max(...plan.sessions.map(({ minutes }) => minutes));
  const isRound = n % 5 === 0;
  if (n > 23) return 'minutes';
  // Hours of the afternoon are seldom said so; quarters of an hour are.
  if (n > 12) return isRound && last !== 'time' ? 'minutes' : 'hour';
  if (n < 5) return null;
  if (last === 'time' || last === 'clock_by' || last === 'window') return 'hour';
  if (last === 'minutes' || last === 'by_minutes' || last === 'longer') return isRound ? 'minutes' : null;
  if (!isRound) return null;
  return longest <= SHORT ? 'minutes' : n === 10 ? 'either' : null;
}

const read = (said: string, plan: PlanDraft) => {
  const [whole, lead = '', digits = ''] = (plan.standing ? null : ALONE.exec(said)) ?? [];
  return whole ? { lead: lead.replace(/[, ]+$/, ''), digits, meant: meantByNumber(Number(digits), plan) } : null;
};

/** The message with its unit, where minutes are meant by a number that stands alone. Lower-case text. */
export function numberAlone(said: string, plan: PlanDraft): string {
  const found = read(said, plan);
  return found?.meant === 'minutes' ? `${found.lead} ${found.digits} minutes`.trim() : said;
}

/** The number that stands alone and may be minutes or an hour; null: there is none. */
export function aloneIn(said: string, plan: PlanDraft): string | null {
  const found = read(said, plan);
  return found?.meant === 'either' ? found.digits : null;
}
