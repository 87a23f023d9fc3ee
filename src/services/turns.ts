import { setImmediate } from 'node:timers/promises';

/** Milliseconds after which other requests get their turn. */
const TURN = 15;

/** As `map`, but no list of one person makes the others wait. */
export async function inTurns<T, R>(items: Iterable<T>, work: (item: T) => R): Promise<R[]> {
  const done: R[] = [];
  let turn = performance.now();
  for (const item of items) {
    done.push(work(item));
    if (performance.now() - turn < TURN) continue;
    await setImmediate();
    turn = performance.now();
  }
  return done;
}
