import type { TimelineEntry } from './queries/timeline.ts';
import type { Tx } from './scope.ts';

/** What happened to occurrences in a transaction: told to whoever listens when it is committed, and never when it is not. */
export type Committed = (happened: readonly TimelineEntry[]) => void;

const noted = new WeakMap<Tx, TimelineEntry[]>();

export function noteHappened(tx: Tx, entries: readonly TimelineEntry[]): void {
  const before = noted.get(tx);
  if (before) before.push(...entries);
  else noted.set(tx, [...entries]);
}

export const happenedIn = (tx: Tx): readonly TimelineEntry[] => noted.get(tx) ?? [];
