import { SETTING_NAMES } from './schema.ts';

/** A name that is set, and the setting that it nearly is. */
export type NearMiss = readonly [set: string, meant: string];

const MOST_EDITS = 2;
/** Shorter ones are near to too much: HOST, PORT, HOME. */
const LEAST_LENGTH = 7;

/** Names that no setting has, one or two letters away from one: a misspelled setting would have no effect, without a word. */
export function nearMisses(names: readonly string[]): NearMiss[] {
  const known = SETTING_NAMES.flatMap((name) => [name, `${name}_FILE`]).filter(({ length }) => length >= LEAST_LENGTH);
  return names.flatMap((name) => {
    if (SETTING_NAMES.includes(name) || known.includes(name) || name.length < LEAST_LENGTH) return [];
    const meant = known.find((setting) => edits(name, setting) <= MOST_EDITS);
    return meant ? [[name, meant] as const] : [];
  });
}

/** Letters put in, left out or exchanged between two words (Levenshtein); anything above what counts for words of very different length. */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_EDITS) return MOST_EDITS + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
