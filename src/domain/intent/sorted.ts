import { readFileSync } from 'node:fs';
import type { Setting } from '../language/index.ts';
import { score, weightsFrom } from '../learned/learn.ts';
import { featuresOf } from './features.ts';

/** What a message is about by the weights learned from `examples.txt`. */
export type Sort = 'GOAL' | 'NEW_TASK' | 'TASK_CHANGE' | 'LIST' | 'CHITCHAT' | 'HELP' | 'CLARIFY';

/** The likeliest, how likely it is (0 to 1), and what comes next. */
export type Sorted = { sort: Sort; share: number; next: Sort };

const WEIGHTS = weightsFrom(readFileSync(new URL('weights.txt', import.meta.url), 'utf8'));

let last: { key: string; sorted: Sorted } | null = null;

/** Sorts a message by its words, what they are like, and what the grammar reads in it. One message is asked about several times in a turn. */
export function sorted(message: string, setting: Setting): Sorted {
  const key = `${setting.zone} ${setting.now} ${message}`;
  if (last?.key === key) return last.sorted;
  const [first, second] = score(WEIGHTS, featuresOf(message, setting));
  const found = {
    sort: (first?.intent ?? 'CLARIFY') as Sort,
    share: first?.share ?? 0,
    next: (second?.intent ?? 'CLARIFY') as Sort,
  };
  last = { key, sorted: found };
  return found;
}
