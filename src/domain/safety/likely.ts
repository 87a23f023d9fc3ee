import { readFileSync } from 'node:fs';
import { isForeign } from '../language/index.ts';
import { kindsOf, wideKind } from '../learned/kinds.ts';
import { score, weightsFrom } from '../learned/learn.ts';
import { groupsFrom, partsOf, wordSigns, wordsIn } from '../learned/words.ts';
import type { Worry } from './worry.ts';

const groupsOf = groupsFrom(new URL('word-groups.txt', import.meta.url));

/** The words of a message and what they are like; a second ear beside the plain signs. */
export const dangerSigns = (message: string): string[] => signsOf(message, wordsIn(message));

const signsOf = (message: string, words: string[]): string[] => [
  'any',
  ...new Set([
    ...wordSigns(words, words.map(groupsOf)),
    ...words.flatMap(kindsOf),
    ...besides(words),
    ...words.flatMap(partsOf),
    ...sizesIn(message),
  ]),
];

/** From here on a number is of the next size. */
const SIZES = [10, 20, 35, 50, 70, 120, 400, 1_000];
const NUMBER = /(\d{1,6}(?:[.,]\d{1,3})?) ?(\p{L}+)?/gu;

/** How big the numbers are, and what of: "38 kilos" and "95 kilos" are not the same, nor "2 tablets" and "30". */
const sizesIn = (message: string): string[] =>
  [...message.slice(0, 600).toLowerCase().matchAll(NUMBER)].flatMap(([, number = '', word]) => {
    const size = `size:${SIZES.filter((least) => Number(number.replace(',', '.')) >= least).length}`;
    return word ? [size, `${size} ${word}`, `${size} like ${wideKind(word)}`] : [size];
  });

/** Each word beside the kind of its neighbour. */
const besides = (words: string[]): string[] =>
  words.flatMap((word, i) => {
    const last = words[i - 1];
    return last === undefined ? [] : [`before:${last} ${wideKind(word)}`, `behind:${wideKind(last)} ${word}`];
  });

/** Which danger it is, single words tell as well as pairs do. */
export const kindSigns = (signs: string[]): string[] => signs.filter((sign) => !sign.includes(' '));

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
export const ASK = 0.45;
/** In German and Spanish fewer examples were learned from. */
const ASK_FOREIGN = 0.75;

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
/** Words, and the two ends: what is as short is an answer or an order, unless a word of it speaks of danger, or it is loud. */
const SHORT = 5;
const LOUD = 0.9;
const speaks = (sign: string) => {
  const group = /^like:(\w+)$/.exec(sign)?.[1];
  return group !== undefined && !ORDINARY.has(group) && groupsNamed.has(group);
};

/** Words that have too little beside them. */
const FEW = 6;
/** Below this, plain signs are likelier a figure of speech ("I feel empty without coffee"). */
const HARDLY = 0.03;

/**
 * The worry that a message most likely stands for, by what was learned from examples; null where it is likelier to be none.
 * `remote`: it is said in an order to remind of it.
 */
export function likelyWorry(message: string, { remote = false } = {}): Worry | null {
  const heard = loudest(message);
  return heard && heard.share >= (remote ? LOUD : isForeign(message) ? ASK_FOREIGN : ASK)
    ? ((score(KINDS, kindSigns(heard.signs))[0]?.intent ?? 'despair') as Worry)
    : null;
}

/**
 * Whether what was learned is sure that a message is harmless, in spite of its words. A few words have nothing beside them that could tell so, and
 * other languages have too few examples to be sure.
 */
export function isHardlyDanger(message: string): boolean {
  if (message.trim().split(' ').length <= FEW || isForeign(message)) return false;
  return stretches(message).every((stretch) => likelihood(dangerSigns(stretch)) < HARDLY);
}

type Heard = { signs: string[]; share: number };

/** The likeliest of a message and its sentences: danger that is said in the midst of plans is not drowned by them. */
function loudest(message: string): Heard | null {
  let most: Heard | null = null;
  for (const stretch of stretches(message)) {
    const words = wordsIn(stretch);
    const signs = signsOf(stretch, words);
    const share = likelihood(signs);
    if (words.length <= SHORT && share < LOUD && !signs.some(speaks)) continue;
    if (!most || share > most.share) most = { signs, share };
  }
  return most;
}

const likelihood = (signs: string[]): number =>
  score(DANGER, signs).find(({ intent }) => intent === 'danger')?.share ?? 0;

const MOST_STRETCHES = 80;
/** Words of what is dictated without a stop; the next stretch begins in the middle of the last. */
const LONG = 40;

/** The message, each of its sentences, and of long ones overlapping parts. */
function stretches(message: string): string[] {
  const sentences = message
    .split(/[.;!?\n…]+/)
    .map((sentence) => sentence.trim().split(/\s+/))
    .filter((words) => words.length >= 3);
  const parts = sentences.flatMap((words) =>
    words.length <= LONG
      ? [words]
      : Array.from({ length: Math.ceil(words.length / (LONG / 2)) }, (_, i) =>
          words.slice((i * LONG) / 2, (i * LONG) / 2 + LONG),
        ),
  );
  return [...new Set([message, ...parts.map((words) => words.join(' '))])].slice(0, MOST_STRETCHES);
}
