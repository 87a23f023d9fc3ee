import { withApostrophes } from '../../text/index.ts';
import { writtenOut } from './shorthand.ts';

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  thrice: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  fifty: 50,
  twenty: 20,
  thirty: 30,
  forty: 40,
  sixty: 60,
};
/** A pattern of a number, in digits or a word. */
export const NUMBER = `(?:\\d{1,7}|${Object.keys(NUMBERS).join('|')})`;

export function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word.replaceAll(',', ''));
}

/** Plain quotes, dashes and spaces, small letters, written out. */
export function plain(text: string): string {
  return writtenOut(withApostrophes(text.toLowerCase()).replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim());
}
