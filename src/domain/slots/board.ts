import { type BusyKind, type BusySpan, busySpans } from '../calendar/index.ts';
import { DayGrid } from './day-grid.ts';
import { Timeline } from './timeline.ts';
import type { SlotFacts } from './types.ts';

/** The calendar laid out for a search: what must be kept free, what should be, and how full each date is. */
export type Board = {
  readonly grid: DayGrid;
  /** Minutes around tasks and commitments. */
  readonly buffer: number;
  /** Sleep, pauses, and tasks and commitments with their buffer. Placed sessions are added. */
  readonly busy: Timeline;
  readonly work: Timeline;
  /** Minutes of tasks and commitments that start on each date. */
  readonly load: number[];
  /** Nothing starts before this index. */
  readonly earliest: number;
  readonly spans: readonly BusySpan[];
};

/** Lays out `days` dates from `first` and the night after them. `now`: nothing starts before it. */
export function layOut(
  facts: SlotFacts,
  first: Temporal.PlainDate,
  days: number,
  now?: Temporal.Instant | undefined,
  without?: string | undefined,
): Board {
  const grid = new DayGrid(first, days, facts.zone);
  const buffer = Math.max(0, Math.ceil(facts.bufferMinutes ?? 15));
  const range = {
    start: (grid.origin - buffer) * 60_000,
    end: (grid.origin + grid.length + buffer) * 60_000,
  };
  const spans = busySpans(facts, range).filter((span) => without === undefined || span.id !== without);
  const load = new Array<number>(days + 1).fill(0);
  for (const span of spans) {
    if (!isTask(span.kind)) continue;
    const [start, end] = minutesOf(span, grid);
    const day = grid.dayOf(Math.max(0, start));
    load[day] = (load[day] ?? 0) + end - start;
  }
  return {
    grid,
    buffer,
    busy: new Timeline(grid.length, painted(spans, grid, buffer, ['sleep', 'pause', 'commitment', 'occurrence'])),
    work: new Timeline(grid.length, painted(spans, grid, buffer, ['work'])),
    load,
    earliest: now === undefined ? 0 : Math.ceil(now.epochMilliseconds / 60_000) - grid.origin,
    spans,
  };
}

/** The spans of some kinds in minutes of the grid; tasks and commitments with their buffer. */
export function* painted(
  spans: readonly BusySpan[],
  grid: DayGrid,
  buffer: number,
  kinds: readonly BusyKind[],
): Generator<readonly [number, number]> {
  for (const span of spans) {
    if (!kinds.includes(span.kind)) continue;
    const [start, end] = minutesOf(span, grid);
    const around = isTask(span.kind) ? buffer : 0;
    yield [start - around, end + around];
  }
}

/** Takes the session's time and its buffer out of the board. */
export function occupy(board: Board, index: number, minutes: number): void {
  board.busy.add(index - board.buffer, index + minutes + board.buffer);
  const day = board.grid.dayOf(index);
  board.load[day] = (board.load[day] ?? 0) + minutes;
}

export const isTask = (kind: BusyKind): boolean => kind === 'commitment' || kind === 'occurrence';

/** Whole minutes that cover the span. */
function minutesOf(span: BusySpan, grid: DayGrid): [number, number] {
  return [Math.floor(span.start / 60_000) - grid.origin, Math.ceil(span.end / 60_000) - grid.origin];
}
