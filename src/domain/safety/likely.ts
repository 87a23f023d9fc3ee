import { readFileSync } from 'node:fs';
import { score, weightsFrom } from '../learned/learn.ts';
import { groupsFrom, wordSigns } from '../learned/words.ts';
import type { Worry } from './worry.ts';

const groupsOf = groupsFrom(new URL('word-groups.txt', import.meta.url));

/** The words of a message and what they are like; a second ear beside the plain signs. */
export const dangerSigns = (message: string): string[] => ['any', ...wordSigns(message, groupsOf)];

const weights = (name: string) => weightsFrom(readFileSync(new URL(name, import.meta.url), 'utf8'));
/** Danger or none, and which. */
const DANGER = weights('weights.txt');
const KINDS = weights('kinds.txt');

/** From here on it is asked. Asking once too often costs less than not hearing it. */
export const ASK = 0.5;

/** The worry that a message most likely stands for, by what was learned from examples; null where it is likelier to be none. */
export function likelyWorry(message: string): Worry | null {
  const signs = dangerSigns(message);
  const danger = score(DANGER, signs).find(({ intent }) => intent === 'danger')?.share ?? 0;
  return danger >= ASK ? ((score(KINDS, signs)[0]?.intent ?? 'despair') as Worry) : null;
}
