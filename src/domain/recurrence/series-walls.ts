import type { Walls } from './moments.ts';
import { firstOver } from './rule-periods.ts';
import { ruleWalls } from './rule-walls.ts';
import type { SeriesRule } from './types.ts';
import { type NextWall, toWallMs } from './wall-clock.ts';

/**
 * RRULE and RDATE together, less EXDATE (RFC 5545 §3.8.5; every showing of it), on the wall clock. `zone` reads an UNTIL in UTC.
 * Throws RangeError for an unreadable rule.
 */
export function seriesWalls(series: SeriesRule, zone: string): Walls {
  const { next: ruled, again = null } = series.rrule === null ? {} : ruleWalls(series.rrule, series.dtstart, zone);
  const rule = ruled ? remembering(ruled) : null;
  if (rule && series.rdates.length === 0 && series.exdates.length === 0) return { next: rule, again };
  // Without a rule the start is the occurrence; what follows a completion is nextAfterCompletion's to say.
  const listed = series.rrule === null ? [series.dtstart, ...series.rdates] : series.rdates;
  const added = listed.map(toWallMs).sort((a, b) => a - b);
  const removed = new Set(series.exdates.map(toWallMs));
  const next: NextWall = (after) => {
    let wall = earlier(rule?.(after) ?? null, firstOver(added, after));
    while (wall !== null && removed.has(wall)) wall = earlier(rule?.(wall) ?? null, firstOver(added, wall));
    return wall;
  };
  return { next, again };
}

/** The same without regard to clocks that show a time twice. */
export const wallsOfSeries = (series: SeriesRule, zone: string): NextWall => seriesWalls(series, zone).next;

/** Between a time and the one that follows it the answer is the same: a long search for nothing is made once. */
function remembering(next: NextWall): NextWall {
  let asked = Number.POSITIVE_INFINITY;
  let found: number | null = null;
  return (after) => {
    if (after < asked || (found !== null && after >= found)) {
      asked = after;
      found = next(after);
    }
    return found;
  };
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b < a) ? b : a;
}
