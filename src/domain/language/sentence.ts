/**
 * A sentence that is read by taking parts out of it: what a reader understood is masked in `rest`, so that no other reader
 * sees it, and what stays unmasked at the end is the title. `rest` has the length of `text`, so offsets fit both.
 */
export type Sentence = { readonly text: string; rest: string };

/** A part that was taken: `[start, end)` in the sentence's text, and the groups of the pattern (lower case). */
export type Part = { start: number; end: number; words: string; groups: (string | undefined)[] };

/** Stands for every character that was taken. No pattern matches it by accident. */
export const MASK = '\uE000';

const PLAINER: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
};

export function readSentence(text: string): Sentence {
  return { text, rest: Array.from({ length: text.length }, (_, i) => plain(text.charAt(i))).join('') };
}

/** One UTF-16 unit in, one out: letters whose small form is longer stay as they are. */
function plain(unit: string): string {
  const small = (PLAINER[unit] ?? unit).toLowerCase();
  return small.length === 1 && small !== MASK ? small : ' ';
}

/** The first place where `pattern` (without the g flag) fits what is left; nothing is masked. */
export function find(sentence: Sentence, pattern: RegExp): Part | null {
  const match = pattern.exec(sentence.rest);
  if (!match) return null;
  return { start: match.index, end: match.index + match[0].length, words: match[0], groups: match.slice(1) };
}

/** As `find`, and masks what was found. */
export function take(sentence: Sentence, pattern: RegExp): Part | null {
  const part = find(sentence, pattern);
  if (part) mask(sentence, part.start, part.end);
  return part;
}

/** Takes every place where `pattern` fits. */
export function takeAll(sentence: Sentence, pattern: RegExp): Part[] {
  const parts: Part[] = [];
  for (let part = take(sentence, pattern); part && part.end > part.start; part = take(sentence, pattern))
    parts.push(part);
  return parts;
}

export function mask(sentence: Sentence, start: number, end: number): void {
  sentence.rest = sentence.rest.slice(0, start) + MASK.repeat(end - start) + sentence.rest.slice(end);
}
