import { readFileSync } from 'node:fs';

/**
 * What 15,000 words of English are like, whether an example had them or not: each belongs to one of a thousand near kinds ("bridge, tunnel,
 * viaduct") and by it to one of 64 wide ones. The table is made from the word vectors of GloVe (Pennington, Socher & Manning 2014; public
 * domain, PDDL 1.0) by k-means; how, says docs/adr/0018-kinds-of-words.md.
 */
const KINDS = kindsFrom(readFileSync(new URL('word-kinds.txt', import.meta.url), 'utf8'));

/** The near and the wide kind of a word in small letters, as signs; a word that is not known says so. */
export const kindsOf = (word: string): readonly string[] =>
  KINDS.get(word) ?? KINDS.get(word.replace(/'s$/, '')) ?? UNKNOWN;

/** Whether it is one of those words, in small letters. */
export const isWord = (word: string): boolean => kindsOf(word) !== UNKNOWN;

export const wideKind = (word: string): string => kindsOf(word)[1] ?? 'none';

const UNKNOWN = ['kind:none'];

/** A line a near kind: the wide one's number, its own, a colon, its words. */
function kindsFrom(table: string): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const line of table.split('\n')) {
    const [, wide, near, words] = /^(\d+) (\d+): (.+)$/.exec(line) ?? [];
    if (!words) continue;
    const signs = [`near:${near}`, `wide:${wide}`];
    for (const word of words.split(' ')) kinds.set(word, signs);
  }
  return kinds;
}
