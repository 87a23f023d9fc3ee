import { readValues, type Setting, understand } from '../language/index.ts';
import { EDGE, groupsFrom, partsOf, wordSigns, wordsIn } from '../learned/words.ts';

/** What of a message is looked at, each sign once: its words, what they are like, how they stand together, what the grammar read in it. */
export function featuresOf(message: string, setting: Setting): string[] {
  const words = wordsIn(message);
  const likes = words.map(groupsOf);
  const found = wordSigns(words, likes);
  found.add('any').add(`long:${lengthOf(words.length)}`);
  for (const word of words) for (const part of partsOf(word)) found.add(`part:${part}`);
  if (likes.every((groups) => groups.length === 0)) found.add('like:nothing');
  opening(words, likes).forEach((sign) => void found.add(sign));
  timeIn(message, setting).forEach((sign) => void found.add(sign));
  if (/\?\s*$/.test(message)) found.add('asks');
  if (/!\s*$/.test(message)) found.add('exclaims');
  found.add(`read:${understand(message, setting).kind}`);
  return together(found);
}

const lengthOf = (words: number) => (words <= 3 ? 'one' : words <= 5 ? 'few' : words <= 9 ? 'some' : 'many');

/** How the first sentence begins, past greetings and the like. */
function opening(words: string[], likes: string[][]): string[] {
  const at = words.findIndex((word, i) => i > 0 && !isPreface(word, likes[i] ?? []));
  if (at < 0) return ['opens:nothing'];
  const first = kindsOf(words[at] ?? '', likes[at] ?? []);
  const second = kindsOf(words[at + 1] ?? '', likes[at + 1] ?? []);
  return [
    ...first.map((kind) => `opens like:${kind}`),
    ...first.flatMap((kind) => second.map((next) => `opens like:${kind} ${next}`)),
  ];
}

const PREFACE = new Set(
  'please so well oh um and but also just then right ok okay hey hi hello yes no flux coach honestly actually'.split(
    ' ',
  ),
);
const isPreface = (word: string, groups: string[]) => word === EDGE || PREFACE.has(word) || groups.includes('hello');

function timeIn(message: string, setting: Setting): string[] {
  const kinds = new Set(readValues(message.slice(0, 600), setting).map(({ kind }) => kind));
  const signs = [...kinds].map((kind) => `time:${kind}`);
  return kinds.size === 0 ? ['time:none'] : signs;
}

/** Two signs that say more together: a time and something to do, a question about the list. */
function together(found: Set<string>): string[] {
  const main = [...found].filter((sign) => /^(?:time:|asks$|read:)/.test(sign));
  const acts = [...found].filter(
    (sign) =>
      /^opens like:[\w]+$/.test(sign) ||
      /^like:(?:errand|aspire|remind|wish|did|lists|left|goalword|me|you)$/.test(sign),
  );
  return [...found, ...main.flatMap((one) => acts.map((other) => `${one} & ${other}`))];
}

/** What a word stands for beside its neighbour: its groups, or itself. */
const kindsOf = (word: string, groups: string[]) => (groups.length > 0 ? groups : [word]);

const groupsOf = groupsFrom(new URL('word-groups.txt', import.meta.url));

/** What the words of a message are like: the groups of `word-groups.txt` that they belong to. */
export const likesOf = (message: string): Set<string> => new Set(wordsIn(message).flatMap(groupsOf));
