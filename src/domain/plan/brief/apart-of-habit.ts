import type { Setting } from '../../language/index.ts';
import { withoutSteps } from '../facts/earlier.ts';
import { factsIn } from '../facts/facts.ts';
import { plain } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';

const SENTENCES = /(?<=[.;!?])\s+/;
const IS_CALLED = /\b(?:check[- ]?ins?|remind\w*|sessions?|wind(?:ing)?[- ]?down|look(?:ing)? back|review)\b/;
const A_LENGTH =
  /\b\d{1,2} ?min(?:ute)?s?\b|\b(?:five|ten|fifteen|twenty|thirty) min(?:ute)?s?\b|\bquarter of an hour\b/;
const A_WHEN =
  /\b(?:every|each|daily|nightly|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b|\d ?[ap]m\b|\d[:.]\d\d|\bat \d/;
/** When and how long a session is. */
export const OF_A_SESSION = [
  'days',
  'notDays',
  'window',
  'time',
  'dayTimes',
  'perWeek',
  'minutes',
  'maxMinutes',
  'lengths',
] as const;

/**
 * Of a habit that is to change, or an hour that is to move: the sentences that speak of the sessions themselves ("10 minutes at 9 pm every day to put it away",
 * "a short check-in each weekday at 8"), and what is left of the words. Null: none does.
 */
export function apartOfHabit(words: string): { own: string; rest: string } | null {
  const [own, rest] = [true, false].map((wanted) =>
    words
      .split(SENTENCES)
      .filter((sentence) => isOfSession(withoutSteps(plain(sentence))) === wanted)
      .join(' '),
  );
  return own ? { own, rest: rest ?? '' } : null;
}

const isOfSession = (text: string): boolean =>
  A_WHEN.test(text) && (IS_CALLED.test(text) || (A_LENGTH.test(text) && !OF_THE_NIGHT.test(text)));
const OF_THE_NIGHT = /\b(?:in bed|to bed|asleep|alarm|wake|get up|up at|up by)\b/;

/** What the words say of when and how long the sessions are, and nothing of the habit. */
export function factsOfSession(own: string, setting: Setting): GoalFacts {
  const facts = factsIn(own, setting);
  return Object.fromEntries(OF_A_SESSION.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]])));
}
