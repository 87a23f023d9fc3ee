import { KINDS, SMALL, SORTS } from '../words.ts';

/** "Running" and "runs" are "run". */
export const stem = (word: string): string =>
  word.length <= 4
    ? word.replace(/s$/, '')
    : word.replace(/([bdgmnprt])\1(?:ing|ed)$/, '$1').replace(/(?:ing|ed|es|s|e)$/, '');

const GENERAL = new Set(
  'go do take call ring phone get make have put set buy pay send email text book with about from for the and day time new one next last this that more less all everything rest week month today tomorrow tonight morning afternoon evening night note list'.split(
    ' ',
  ),
);

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})'s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that tell a thing from others, by their stems; of a name that has none, all of its words. */
export function tellingOf(title: string): string[] {
  const words = wordsOf(title);
  const telling = words.filter(
    (word) => !GENERAL.has(word) && !SMALL.has(word) && !KINDS.has(word) && !SORTS.has(word),
  );
  return (telling.length > 0 ? telling : words).map(stem);
}

export const isTelling = (word: string): boolean => !GENERAL.has(word) && !SMALL.has(word);
