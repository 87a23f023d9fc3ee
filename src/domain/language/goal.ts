import { tokenize } from './grammar/tokens.ts';
import { GOALS } from './locales/en/goals.ts';
import { phraseOf, takePhrase } from './phrases/phrase.ts';

/** A locale's words for what is too large for one reminder. Phrases are written as `phraseOf` reads them. */
export type GoalWords = {
  polite: string[];
  /** Says in so many words that it is a goal. */
  states: string[];
  /** A wish, which is a goal where what is wished for is big. */
  wishes: string[];
  big: string[];
  /** Looks big by its first words, and is not. */
  small: string[];
};

const phrases = (sources: string[]) => sources.map(phraseOf);
const WORDS = {
  polite: phrases(GOALS.polite),
  states: phrases(GOALS.states),
  wishes: phrases(GOALS.wishes),
  big: phrases(GOALS.big),
  small: phrases(GOALS.small),
};

/** What a message names as a goal ("I want to run a marathon": "run a marathon"), whether or not it has a time; null for none. */
export function goalWords(message: string): string | null {
  if (message.includes('\n')) return null;
  const tokens = tokenize(message);
  const after = (sources: typeof WORDS.polite, at: number) =>
    sources.map((phrase) => takePhrase(phrase, tokens, at)?.at(-1)?.to).find((to) => to !== undefined);
  let at = 0;
  for (let next = after(WORDS.polite, at); next !== undefined; next = after(WORDS.polite, at))
    at = tokens[next]?.text === ',' ? next + 1 : next;
  const stated = after(WORDS.states, at);
  const from = stated ?? after(WORDS.wishes, at);
  const first = tokens[from ?? tokens.length];
  if (!first || from === undefined) return null;
  const isBig = () =>
    tokens.some((_, i) => i >= from && after(WORDS.big, i) !== undefined && after(WORDS.small, i) === undefined);
  if (stated === undefined && !isBig()) return null;
  return message.slice(first.start).replace(/[.!\s]+$/, '') || null;
}
