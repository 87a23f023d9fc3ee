import { NUMBER_WORD, numberOf as read } from '../../number-words.ts';
import { asSpelt, withApostrophes } from '../../text/index.ts';
import { writtenOut } from './shorthand.ts';

/** Part of a pattern: a whole number in digits or words, and how often. */
export const NUMBER = `(?:\\d{1,7}|once|twice|thrice|${NUMBER_WORD}|an?)`;

/** What a `NUMBER` says; 0 where there is none, NaN where it is no number. */
export const numberOf = (words: string): number => (words === '' ? 0 : (read(words) ?? Number.NaN));

/** Plain quotes, dashes and spaces, small letters, written out. */
export function plain(text: string): string {
  return writtenOut(asSpelt(withApostrophes(text.toLowerCase())).replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim());
}
