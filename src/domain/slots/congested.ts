import type { BusyKind } from '../calendar/index.ts';
import { type Board, layOut, painted } from './board.ts';
import { startsOn } from './candidates.ts';
import { anyTime } from './request.ts';
import { Timeline } from './timeline.ts';
import type { SlotFacts } from './types.ts';

export type DayLoad = {
  readonly date: Temporal.PlainDate;
  /** Minutes of the date that are the person's own: not asleep, at work or off. */
  readonly own: number;
  /** Of these, the minutes that no task and no commitment takes. */
  readonly free: number;
  readonly isFull: boolean;
};

export type CongestedDays = {
  readonly days: readonly DayLoad[];
  /** The day to begin on; null when the person has no time of their own on any. */
  readonly lightest: Temporal.PlainDate | null;
  /** The full ones. */
  readonly congested: readonly Temporal.PlainDate[];
};

/** Below this share of the time that is a person's own, a day is full. */
const fullBelow = 0.25;

/**
 * How full the days from `from` on are, in the person's zone. A day is full when no `minutes` in a row are free on it
 * (outside work, buffers kept), or when tasks and commitments leave less than a quarter of the person's own time; days
 * off are full too. The lightest has the largest share of its own time free, and is not a full one if there is another;
 * of equal ones the first.
 */
export function congestedDays(facts: SlotFacts, from: Temporal.PlainDate, days = 14, minutes = 60): CongestedDays {
  const board = layOut(facts, from, days);
  const notOwn = layer(board, 0, ['sleep', 'work', 'pause']);
  const taken = layer(board, 0, ['sleep', 'work', 'pause', 'commitment', 'occurrence']);
  const unfit = layer(board, board.buffer, ['sleep', 'work', 'pause', 'commitment', 'occurrence']);
  const wanted = { minutes, windows: anyTime, isAllowed: () => true, spacing: 1 };
  const list = Array.from({ length: days }, (_, day): DayLoad => {
    const own = freeMinutes(board, notOwn, day);
    const free = freeMinutes(board, taken, day);
    const fits = !startsOn(board, wanted, day, unfit).next().done;
    return { date: board.grid.date(day), own, free, isFull: !fits || free < own * fullBelow };
  });
  const possible = list.filter((d) => d.own > 0);
  const light = possible.filter((d) => !d.isFull);
  return {
    days: list,
    lightest: freest(light.length > 0 ? light : possible)?.date ?? null,
    congested: list.filter((d) => d.isFull).map((d) => d.date),
  };
}

function layer(board: Board, buffer: number, kinds: readonly BusyKind[]): Timeline {
  return new Timeline(board.grid.length, painted(board.spans, board.grid, buffer, kinds));
}

function freeMinutes({ grid }: Board, timeline: Timeline, day: number): number {
  let free = 0;
  const end = grid.start(day + 1);
  for (let at = grid.start(day); at < end; at = timeline.runEnd(at)) {
    if (!timeline.isBusyAt(at)) free += Math.min(end, timeline.runEnd(at)) - at;
  }
  return free;
}

function freest(days: readonly DayLoad[]): DayLoad | undefined {
  const [first, ...rest] = days;
  if (first === undefined) return undefined;
  return rest.reduce((best, day) => (day.free * best.own > best.free * day.own ? day : best), first);
}
