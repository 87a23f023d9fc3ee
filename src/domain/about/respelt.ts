import { isOneLetterOff } from '../text/index.ts';

/** Words of a message and of titles that may be the same, but for how they are written. */
const SHORTEST = 5;
const WORD = /\p{L}[\p{L}'-]*/gu;

/** As it sounds: "phisio" and "fisio", "dentisst". */
const sounding = (word: string): string =>
  word
    .toLowerCase()
    .replace(/'s$/, '')
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replace(/(\p{L})\1/gu, '$1');

/**
 * The message with a word that is in no title written as the one word of the titles that it is nearly: "cancel the dentst", "move the hair cut". One letter
 * is another, too many, missing or in the other's place. Null: there is no such word, or several may be meant.
 */
export function respelt(message: string, titles: readonly string[]): string | null {
  const own = new Set(titles.flatMap((title) => title.toLowerCase().match(WORD) ?? []));
  const words = [...message.matchAll(WORD)].slice(0, 24);
  const found = new Set<string>();
  for (const [i, { 0: word, index }] of words.entries()) {
    const next = words[i + 1];
    const pair = next && index + word.length + 1 === next.index ? `${word}${next[0]}`.toLowerCase() : '';
    if (pair !== '' && own.has(pair) && !own.has(word.toLowerCase()))
      found.add(swapped(message, index, word.length + 1 + (next?.[0].length ?? 0), pair));
    else if (word.length >= SHORTEST && !own.has(word.toLowerCase()))
      for (const other of own) if (isNearly(word, other)) found.add(swapped(message, index, word.length, other));
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

const swapped = (text: string, at: number, length: number, by: string): string =>
  `${text.slice(0, at)}${by}${text.slice(at + length)}`;

function isNearly(said: string, own: string): boolean {
  const [a, b] = [sounding(said), sounding(own)];
  return own.length >= SHORTEST && a.charAt(0) === b.charAt(0) && isOneLetterOff(a, b);
}
