import type { Board } from './board.ts';
import type { Candidate } from './candidates.ts';
import type { Taste } from './preference.ts';

/**
 * What a choice costs, in whole numbers. Each weight is larger than everything below it can add up to over the most
 * sessions that a wish may have (21 a week for six weeks), so a sum compares like a list of priorities: first as many
 * sessions as possible, then out of work hours, then out of avoided hours, then regular, then pleasant.
 */
export const weights = {
  unplaced: 4e12,
  work: 2e10,
  avoided: 1e8,
  irregular: 2e5,
} as const;

/** A candidate with what speaks against it. */
export type Rated = Candidate & {
  readonly inWork: boolean;
  readonly isAvoided: boolean;
  /** From 0 to a few hundred. */
  readonly taste: number;
};

export function rate(board: Board, taste: Taste, minutes: number, candidates: readonly Candidate[]): Rated[] {
  const { grid, work, buffer, load } = board;
  return candidates.map(({ index, day, minute }) => {
    const weekday = grid.weekday(day);
    const end = index + minutes;
    const inWork = !work.isFree(index, end);
    // A shift right before or behind leaves no time to get there; a full day is worse than an empty one.
    const isTight = !inWork && !work.isFree(Math.max(0, index - buffer), Math.min(work.length, end + buffer));
    const full = Math.min(60, Math.round((load[day] ?? 0) / 12));
    return {
      index,
      day,
      minute,
      inWork,
      isAvoided: taste.isAvoided(weekday, minute),
      taste: taste.cost(weekday, minute) + (isTight ? 12 : 0) + full,
    };
  });
}

/** What it costs to use work hours or an avoided one. */
export function lastResort(candidate: Pick<Rated, 'inWork' | 'isAvoided'>): number {
  return (candidate.inWork ? weights.work : 0) + (candidate.isAvoided ? weights.avoided : 0);
}
