import { type Clock, clocksIn, rangesIn, timeOf } from './clocks.ts';
import { readAnswers } from './read.ts';
import type { Question, Told } from './types.ts';

type Night = Pick<Told, 'wake' | 'sleep'>;
type Known = { wake: Temporal.PlainTime; sleep: Temporal.PlainTime } | null;

const NOT = /^\s*(?:,\s*)?(?:and\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:at\s+)?$/i;
const I_SAID = /\b(?:did\s+i\s+(?:say|write|put|type)|i\s+(?:said|wrote|put|typed))\s+(?:at\s+)?$/i;
const I_MEANT =
  /^[^\p{L}\p{N}]*(?:but\s+)?(?:(?:i\s+)?mean[t]?|(?:it\s+|that\s+)?should\s+(?:be|have\s+been)|make\s+(?:it|that)|(?:it|that)(?:'s|\s+is))\s+(?:(?:actually|really|at)\s+)?$/iu;

/** "It's 6:30, not 6", "I said 6, it's 6:30": the hour that is known and wrong is named beside the right one; after the second more may be said. Null where neither of the hours of sleep is meant. */
export function instead(message: string, known: Known): Night | null {
  const text = message.replaceAll('’', "'");
  const [one, other, ...others] = clocksIn(text);
  if (!known || !one || !other) return null;
  const between = text.slice(one.end, other.start);
  if (others.length === 0 && NOT.test(between)) return inPlaceOf(other, one, known);
  if (!I_SAID.test(text.slice(0, one.start)) || !I_MEANT.test(between)) return null;
  const right = inPlaceOf(one, other, known);
  return right && { ...readAnswers(text.slice(other.end), null), ...right };
}

function inPlaceOf(wrong: Clock, right: Clock, known: NonNullable<Known>): Night | null {
  for (const key of ['wake', 'sleep'] as const) {
    const half = known[key].hour < 12 ? 'am' : 'pm';
    if (timeOf(wrong, () => half).equals(known[key])) return { [key]: timeOf(right, () => half) };
  }
  return null;
}

/** "It's 6.30, and bed 10.30", after one of both was told: the hour that is not named is the other one. Null: it is not about both. */
export function bothAgain(correction: string, last: readonly Question[]): Night | null {
  const clocks = clocksIn(correction);
  if (!last.some((one) => one === 'wake' || one === 'sleep') || clocks.length !== 2) return null;
  const named = readAnswers(correction, null);
  if (rangesIn(correction, clocks).length > 0 || named.work || named.commitments) return null;
  if ((named.wake === undefined) === (named.sleep === undefined)) return null;
  const { wake, sleep } = readAnswers(correction, named.wake ? 'sleep' : 'wake');
  return wake && sleep ? { wake, sleep } : null;
}
