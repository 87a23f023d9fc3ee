import { readFileSync } from 'node:fs';
import { withApostrophes } from '../text/index.ts';

/** Words that play the same part, by word; endings are forgiven. */
export type Groups = (word: string) => string[];

/** The ends of a sentence are words as well: what begins or ends a message says most. */
export const EDGE = '|';
const MOST_WORDS = 60;

const WORD = /#|\p{Extended_Pictographic}|\p{L}[\p{L}\p{M}']*(?:-\p{L}+)*|[.!?;\n]|\d[\d.:,]*|["“”]/gu;

/** A message as words in small letters; numbers are one word, and so are all pictures. */
export function wordsIn(message: string): string[] {
  const text = withApostrophes(message.slice(0, 600).toLowerCase());
  const words = [...text.matchAll(WORD)].map(([word]) =>
    /^\d/.test(word) ? '#' : /^[.!?;\n]/.test(word) ? EDGE : /^\p{Extended_Pictographic}/u.test(word) ? ':)' : word,
  );
  const whole = [EDGE, ...words.slice(0, MOST_WORDS), EDGE];
  return whole.filter((word, i) => word !== EDGE || whole[i - 1] !== EDGE);
}

/** Reads a file of groups: a name, a colon, its words, on one line. A word may stand in several. */
export function groupsFrom(file: URL): Groups {
  const groups = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, group, words] = /^(\w+): (.+)$/.exec(line) ?? [];
    if (!group || !words) continue;
    for (const word of new Set(words.split(' '))) groups.set(word, [...(groups.get(word) ?? []), group]);
  }
  return (word) => {
    const known = groups.get(word);
    if (known) return known;
    for (const form of formsOf(word)) {
      const found = groups.get(form);
      if (found) return found;
    }
    return NONE;
  };
}

const NONE: string[] = [];

/** What the word is without its ending: "runs", "running", "tidied". */
export function formsOf(word: string): string[] {
  const forms: string[] = [];
  for (const ending of ["'s", 's', 'es', 'ed', 'd', 'ing', 'er', 'ly']) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const bare = word.slice(0, -ending.length);
    forms.push(bare, `${bare}e`);
    if (bare.at(-1) === bare.at(-2)) forms.push(bare.slice(0, -1));
    if (bare.endsWith('i')) forms.push(`${bare.slice(0, -1)}y`);
  }
  return forms;
}

/** Three letters each, the word's ends marked: what is misspelt, or never met before, still resembles what is known. */
export function partsOf(word: string): string[] {
  const whole = `_${word}_`;
  return Array.from({ length: Math.max(0, whole.length - 2) }, (_, i) => whole.slice(i, i + 3));
}

/** A table of examples, a line each: what it is, then the message. "#" begins a remark. */
export function examplesFrom(file: URL): { intent: string; message: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const at = line.indexOf(' ');
      return { intent: line.slice(0, at), message: line.slice(at + 1) };
    });
}

/** Words and what they are like, alone and beside their neighbour. `likes`: the groups of each word. */
export function wordSigns(words: readonly string[], likes: readonly string[][]): Set<string> {
  const found = new Set<string>();
  const kinds = words.map((word, i) => (likes[i]?.length ? likes[i] : [word]));
  for (const [i, word] of words.entries()) {
    found.add(`word:${word}`);
    for (const group of likes[i] ?? []) found.add(`like:${group}`);
    const next = words[i + 1];
    if (next === undefined) continue;
    found.add(`pair:${word} ${next}`);
    for (const one of kinds[i] ?? []) for (const other of kinds[i + 1] ?? []) found.add(`like:${one} ${other}`);
  }
  return found;
}
