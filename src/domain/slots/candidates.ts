import type { Board } from './board.ts';
import type { Request } from './request.ts';
import type { Timeline } from './timeline.ts';

/** A place where a session may start. */
export type Candidate = {
  readonly index: number;
  readonly day: number;
  /** What the clock shows, as a minute of the day. */
  readonly minute: number;
};

type Wanted = Pick<Request, 'minutes' | 'windows' | 'isAllowed' | 'spacing'>;

/**
 * The places where a session fits between two days of the grid (`to` excluded), by time. All quarter hours that are
 * free, and whatever else it takes to miss nothing: any set of sessions can be moved earlier until each one begins
 * where free time begins or right behind the one before it, so these starts are among them.
 */
export function candidatesIn(
  board: Board,
  wanted: Wanted,
  from: number,
  to: number,
  busy: Timeline = board.busy,
): Candidate[] {
  const found: Candidate[] = [];
  const offer = (day: number, index: number) => {
    const minute = board.grid.minuteAt(day, index);
    if (minute >= 0 && day < to) found.push({ index, day, minute });
  };
  for (let day = from; day < to; day += 1) {
    for (const [first, last] of startsOn(board, wanted, day, busy)) {
      offer(day, first);
      offerQuarters(board, day, first, last, offer);
      offerChain(board, wanted, day, first, busy, offer);
    }
  }
  found.sort((a, b) => a.index - b.index);
  return found.filter((candidate, i) => candidate.index !== found[i - 1]?.index);
}

/** The stretches of a date in which every minute is a possible start; both ends included. */
export function* startsOn(
  board: Board,
  wanted: Wanted,
  day: number,
  busy: Timeline = board.busy,
): Generator<readonly [number, number]> {
  const { grid, earliest } = board;
  if (!wanted.isAllowed(grid.weekday(day))) return;
  const nextDay = grid.start(day + 1);
  for (const [opens, closes] of wanted.windows) {
    const end = closes <= 1440 ? grid.reach(day, closes) : grid.reach(day + 1, closes - 1440);
    const lastStart = Math.min(end - wanted.minutes, nextDay - 1);
    let at = Math.max(grid.reach(day, opens), earliest);
    while (at <= lastStart) {
      const runEnd = busy.runEnd(at);
      if (!busy.isBusyAt(at)) {
        const last = Math.min(lastStart, runEnd - wanted.minutes);
        if (last >= at) yield [at, last];
      }
      at = runEnd;
    }
  }
}

function offerQuarters(
  board: Board,
  day: number,
  first: number,
  last: number,
  offer: (day: number, index: number) => void,
): void {
  const { grid } = board;
  // On a day with a change of the clocks the quarters do not stand at equal distances.
  if (grid.hasClockChange(day)) {
    for (let index = first; index <= last; index += 1) if (grid.minuteAt(day, index) % 15 === 0) offer(day, index);
    return;
  }
  const offset = first - grid.start(day);
  for (let index = first + ((15 - (offset % 15)) % 15); index <= last; index += 15) offer(day, index);
}

/** Sessions packed one behind the other from the beginning of free time. */
function offerChain(
  board: Board,
  wanted: Wanted,
  day: number,
  first: number,
  busy: Timeline,
  offer: (day: number, index: number) => void,
): void {
  const step = wanted.minutes + board.buffer;
  const { grid } = board;
  let onDay = day;
  for (let index = first + step; busy.isFree(index, index + wanted.minutes); index += step) {
    while (onDay < grid.days && grid.start(onDay + 1) <= index) onDay += 1;
    // With one a day at most, only the day that begins inside this stretch can need it.
    if (wanted.spacing > 0 && onDay > day + 1) return;
    if (wanted.spacing > 0 && onDay === day) continue;
    if (fits(board, wanted, onDay, index, busy)) offer(onDay, index);
  }
}

/** May a session start at this very minute? */
export function fits(board: Board, wanted: Wanted, day: number, index: number, busy: Timeline = board.busy): boolean {
  for (const [first, last] of startsOn(board, wanted, day, busy)) if (first <= index && index <= last) return true;
  return false;
}
