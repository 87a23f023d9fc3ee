import { MS_PER_DAY, type NextWall } from './wall-clock.ts';
import { type Stretch, showingsBefore, stretchAt } from './zone.ts';

/** The wall-clock times of a series, and which of them come again when the clocks show them again; null: none does. */
export type Walls = { next: NextWall; again: Again | null };

/** Does a wall that the clocks showed at `before` come again at `at`, as they show it once more? Epoch milliseconds. */
export type Again = (wall: number, at: number, before: number) => boolean;

/** An occurrence, in milliseconds. `fold`: how often the clocks showed this wall before. */
export type Found = { wall: number; fold: number; at: number };

/**
 * The occurrences later than `afterMs`, in the order in which they happen: wall-clock times put on the clocks of a zone.
 *
 * Two walls can fall on one moment, where clocks jump over the earlier of them; then the earlier one stands and the later one is no
 * occurrence. Within a gap the order of the wall clock and the order of time can differ; time decides.
 */
export function* moments({ next, again }: Walls, zone: string, afterMs: number): Generator<Found> {
  // Stretches of equal offset: within one, wall-clock times turn into moments by one subtraction.
  let stretch = stretchAt(zone, afterMs + 1);
  for (;;) {
    yield* momentsWithin(stretch, next, again, zone, afterMs);
    if (stretch.to === Number.POSITIVE_INFINITY) return;
    const coming = next(stretch.to + Math.min(stretch.offset, stretchAt(zone, stretch.to).offset) - 1);
    if (coming === null) return;
    // Two days leave room for any offset from UTC and any gap.
    stretch = stretchAt(zone, Math.max(stretch.to, coming - 2 * MS_PER_DAY));
  }
}

function* momentsWithin(
  stretch: Stretch,
  next: NextWall,
  again: Again | null,
  zone: string,
  afterMs: number,
): Generator<Found> {
  const { from, to, offset, offsetBefore } = stretch;
  // Walls that the jump at `from` skipped are read with the offset before it.
  const skippedEnd = from + offset;
  const skipped = (after: number): Found | null => {
    const wall = offset > offsetBefore ? next(Math.max(after, from - 1) + offsetBefore) : null;
    return wall !== null && wall < skippedEnd ? { wall, fold: 0, at: wall - offsetBefore } : null;
  };
  // Walls that the clocks repeat after `from` belonged to the stretch before, unless they come again.
  const shownFrom = from + (again ? offset : Math.max(offset, offsetBefore));
  const shown = (after: number): Found | null => {
    let wall = next(Math.max(after + offset, shownFrom - 1));
    for (; wall !== null && wall < to + offset; wall = next(wall)) {
      const at = wall - offset;
      if (again === null) return { wall, fold: 0, at };
      const before = showingsBefore(zone, stretch, wall);
      const last = before.at(-1);
      if (last === undefined || again(wall, at, last)) return { wall, fold: before.length, at };
    }
    return null;
  };
  let early = skipped(afterMs);
  let usual = shown(afterMs);
  while (early || usual) {
    if (early && (!usual || early.at <= usual.at)) {
      yield early;
      if (usual?.at === early.at) usual = shown(usual.at);
      early = skipped(early.at);
    } else if (usual) {
      yield usual;
      usual = shown(usual.at);
    }
  }
}
