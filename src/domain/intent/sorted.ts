import { readFileSync } from 'node:fs';
import { readOnce, type Setting } from '../language/index.ts';
import { score, weightsFrom } from '../learned/learn.ts';
import { featuresOf } from './features.ts';

/** What a message is about by the weights learned from `examples.txt`. */
export type Sort = 'GOAL' | 'NEW_TASK' | 'TASK_CHANGE' | 'LIST' | 'CHITCHAT' | 'HELP' | 'CLARIFY';

/** The likeliest, how likely it is (0 to 1), and what comes next. */
export type Sorted = { sort: Sort; share: number; next: Sort };

const WEIGHTS = weightsFrom(readFileSync(new URL('weights.txt', import.meta.url), 'utf8'));

/** What is known of the list beside the message. */
export type Known = {
  /** The message has the telling words of a task that is there. */
  names?: boolean;
};

/** Who names a task that is there means that one more often than another of the same name. */
const NAMED: Partial<Record<string, number>> = { TASK_CHANGE: 5, LIST: 5 };

/** Sorts a message by its words, what they are like, and what the grammar reads in it. */
export function sorted(message: string, setting: Setting, { names = false }: Known = {}): Sorted {
  const shares = sharesOf(message, setting);
  const [first, second] = names ? weighed(shares, NAMED) : shares;
  return {
    sort: (first?.intent ?? 'CLARIFY') as Sort,
    share: first?.share ?? 0,
    next: (second?.intent ?? 'CLARIFY') as Sort,
  };
}

const sharesOf = readOnce((message, setting) => score(WEIGHTS, featuresOf(message, setting)));

type Shares = ReturnType<typeof score>;

function weighed(shares: Shares, by: Partial<Record<string, number>>): Shares {
  const raw = shares.map(({ intent, share }) => ({ intent, share: share * (by[intent] ?? 1) }));
  const sum = raw.reduce((total, { share }) => total + share, 0);
  return raw.map(({ intent, share }) => ({ intent, share: share / sum })).toSorted((a, b) => b.share - a.share);
}
