import type { Board } from './board.ts';
import type { Request } from './request.ts';
import { weights } from './weights.ts';

/** A place with its price, in whole numbers. */
export type Priced = { readonly index: number; readonly day: number; readonly cost: number };

/**
 * The cheapest set of starts that gives every week its number of sessions, or as many as there is room for. Exact:
 * weighted interval scheduling by dynamic programming, over candidates by time and sessions already placed in the
 * week. Of equal sets the one that begins earlier is taken. `candidates` must be in order of time.
 */
export function chooseStarts<T extends Priced>(board: Board, request: Request, candidates: readonly T[]): T[] {
  const n = candidates.length;
  const { quota } = request;
  const width = Math.max(0, ...quota) + 1;
  const weekOf = candidates.map((c) => Math.floor(c.day / 7));
  const wantedBefore = runningTotal(quota);
  const best = new Float64Array((n + 1) * width);
  const taken = new Uint8Array((n + 1) * width);
  const next = followers(board, request, candidates);

  /** The price of going on at candidate `i` when `count` sessions stand in `week`. */
  const onward = (i: number, week: number, count: number): number => {
    const missed = (quota[week] ?? 0) - count;
    const at = i < n ? (weekOf[i] ?? 0) : quota.length;
    if (at === week) return best[i * width + count] ?? 0;
    const between = (wantedBefore[at] ?? 0) - (wantedBefore[week + 1] ?? 0);
    return (missed + between) * weights.unplaced + (i < n ? (best[i * width] ?? 0) : 0);
  };

  for (let i = n - 1; i >= 0; i -= 1) {
    const week = weekOf[i] ?? 0;
    const cost = candidates[i]?.cost ?? 0;
    for (let count = 0; count <= (quota[week] ?? 0); count += 1) {
      const leave = onward(i + 1, week, count);
      const take = count < (quota[week] ?? 0) ? cost + onward(next[i] ?? n, week, count + 1) : Number.POSITIVE_INFINITY;
      best[i * width + count] = Math.min(take, leave);
      taken[i * width + count] = take <= leave ? 1 : 0;
    }
  }

  const chosen: T[] = [];
  for (let i = 0, count = 0, week = -1; i < n; ) {
    const candidate = candidates[i];
    if (candidate === undefined) break;
    if (weekOf[i] !== week) {
      week = weekOf[i] ?? 0;
      count = 0;
    }
    if (taken[i * width + count] === 1) {
      chosen.push(candidate);
      count += 1;
      i = next[i] ?? n;
    } else i += 1;
  }
  return chosen;
}

/** For each candidate the first one that may follow it: behind its end and the buffer, and so many days later. */
function followers(board: Board, request: Request, candidates: readonly Priced[]): Int32Array {
  const { grid, buffer } = board;
  const next = new Int32Array(candidates.length);
  let follower = 0;
  for (const [i, { index, day }] of candidates.entries()) {
    const from = request.spacing === 0 ? 0 : grid.start(day + request.spacing);
    const earliest = Math.max(index + request.minutes + buffer, from);
    // Later candidates never have an earlier follower, so one pass finds them all.
    while (follower < candidates.length && (candidates[follower]?.index ?? 0) < earliest) follower += 1;
    next[i] = follower;
  }
  return next;
}

/** Totals of what comes before each position; one more entry than values. */
function runningTotal(values: readonly number[]): number[] {
  const totals = [0];
  for (const value of values) totals.push((totals.at(-1) ?? 0) + value);
  return totals;
}
