import { readFileSync } from 'node:fs';
import { isForeign } from '../language/index.ts';
import { kindsOf, wideKind } from '../learned/kinds.ts';
import { score, weightsFrom } from '../learned/learn.ts';
import { groupsFrom, partsOf, wordSigns, wordsIn } from '../learned/words.ts';
import type { Worry } from './worry.ts';

const groupsOf = groupsFrom(new URL('word-groups.txt', import.meta.url));

/** The words of a message and what they are like; a second ear beside the plain signs. */
export const dangerSigns = (message: string): string[] => signsOf(wordsIn(message));

const signsOf = (words: string[]): string[] => [
  'any',
  ...new Set([
    ...wordSigns(words, words.map(groupsOf)),
    ...words.flatMap(kindsOf),
    ...besides(words),
    ...words.flatMap(partsOf),
  ]),
];

/** Each word beside the kind of its neighbour, and beside the words two and three further on. */
const besides = (words: string[]): string[] =>
  words.flatMap((word, i) => {
    const last = words[i - 1];
    if (last === undefined) return [];
    const far = [words[i - 2], words[i - 3]].flatMap((other) => (other === undefined ? [] : [`far:${other} ${word}`]));
    return [`before:${last} ${wideKind(word)}`, `behind:${wideKind(last)} ${word}`, ...far];
  });

const groupsNamed = new Set(
  readFileSync(new URL('word-groups.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => /^(\w+): /.exec(line)?.[1] ?? []),
);
const weights = (name: string) => weightsFrom(readFileSync(new URL(name, import.meta.url), 'utf8'));
/** Danger or none, and which. */
const DANGER = weights('weights.txt');
const KINDS = weights('kinds.txt');

/** From here on it is asked. Asking once too often costs less than not hearing it. */
export const ASK = 0.35;
/** In German and Spanish fewer examples were learned from. */
const ASK_FOREIGN = 0.6;

/** Groups of words that plans and answers are full of: alone they say nothing of danger. */
const ORDINARY = new Set([
  'end',
  'cope',
  'cannot',
  'wish',
  'often',
  'joke',
  'sport',
  'work',
  'thing',
  'remind',
  'threw',
  'self',
  'help',
  'control',
  'edge',
  'kin',
]);
/** Words, and the two ends: what is as short is an answer or an order, unless a word of it speaks of danger. */
const SHORT = 5;
const speaks = (sign: string) => {
  const group = /^like:(\w+)$/.exec(sign)?.[1];
  return group !== undefined && !ORDINARY.has(group) && groupsNamed.has(group);
};

/** The worry that a message most likely stands for, by what was learned from examples; null where it is likelier to be none. */
export function likelyWorry(message: string): Worry | null {
  const words = wordsIn(message);
  const signs = signsOf(words);
  if (words.length <= SHORT && !signs.some(speaks)) return null;
  const danger = score(DANGER, signs).find(({ intent }) => intent === 'danger')?.share ?? 0;
  return danger >= (isForeign(message) ? ASK_FOREIGN : ASK)
    ? ((score(KINDS, signs)[0]?.intent ?? 'despair') as Worry)
    : null;
}
