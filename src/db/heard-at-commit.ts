import type { Tx } from './scope.ts';

const waiting = new WeakMap<Tx, Promise<Error | undefined>[]>();

/**
 * A write whose answer says nothing: nobody waits for it, and commit travels behind it in the same round trip. When it fails, so does the
 * transaction, with its error. One statement only: what needs its answer to ask again would come after the end.
 */
export function heardAtCommit(tx: Tx, write: Promise<unknown>): void {
  const heard = write.then(
    () => undefined,
    (error: Error) => error,
  );
  const before = waiting.get(tx);
  if (before) before.push(heard);
  else waiting.set(tx, [heard]);
}

/** The writes that nobody waited for, if any; each resolves to what went wrong with it. */
export const unheardIn = (tx: Tx): readonly Promise<Error | undefined>[] => waiting.get(tx) ?? [];
