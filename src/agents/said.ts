import { folded } from '../domain/text/index.ts';

/** Whether a title is made of the person's own words: at least half of its own stand in what they said, however they end. */
export function isSaid(title: string, said: string): boolean {
  const known = new Set(wordsIn(said).map(stem));
  const words = wordsIn(title);
  return words.length > 0 && words.filter((word) => known.has(stem(word))).length * 2 >= words.length;
}

const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
const stem = (word: string): string => word.slice(0, 4);
