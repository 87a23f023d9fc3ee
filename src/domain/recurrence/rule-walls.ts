import { parseRule, type Rule, type Until } from './rule.ts';
import { wallsByClock } from './rule-clock.ts';
import { wallsByPeriod } from './rule-periods.ts';
import { MS_PER_DAY, type NextWall, toWallMs } from './wall-clock.ts';
import { resolveWall } from './zone.ts';

/**
 * A rule evaluated on the wall clock alone; zones come in afterwards. So a gap or fold can neither swallow an
 * occurrence nor shift those after it.
 */

type Compiled = { rule: Rule; next: NextWall };

/** A COUNT that is not used up within a century is no end that anybody will see. */
const COUNTED_DAYS = 100 * 366;

const MAX_CACHED = 1_000;
const compiled = new Map<string, Compiled>();

/**
 * dtstart is an occurrence only if the rule gives it (RFC 5545 leaves that open): "every Monday" from a
 * Wednesday begins on the Monday. COUNT counts from dtstart, whatever is asked. `zone` reads an UNTIL in UTC.
 * Throws RangeError for a rule that `checkRule` refuses as unreadable.
 */
export function wallsOfRule(text: string, dtstart: Temporal.PlainDateTime, zone: string): NextWall {
  const { rule, next } = compile(text, toWallMs(dtstart));
  return rule.until ? untilEnd(next, rule.until, zone) : next;
}

function compile(text: string, startWall: number): Compiled {
  const key = `${startWall} ${text}`;
  const cached = compiled.get(key);
  if (cached) return cached;
  const parsed = parseRule(text);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  const { rule } = parsed;
  const byClock = rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
  const endless = byClock ? wallsByClock(rule, startWall) : wallsByPeriod(rule, startWall);
  const fresh = { rule, next: rule.count === null ? endless : upToCount(endless, rule.count, startWall) };
  for (const oldest of compiled.keys()) {
    if (compiled.size < MAX_CACHED) break;
    compiled.delete(oldest);
  }
  compiled.set(key, fresh);
  return fresh;
}

/** Counts once, when first asked; then COUNT is but an end. */
function upToCount(next: NextWall, count: number, startWall: number): NextWall {
  let last: number | undefined;
  return (after) => {
    last ??= nthWall(next, count, startWall);
    const wall = next(after);
    return wall !== null && wall <= last ? wall : null;
  };
}

function nthWall(next: NextWall, count: number, startWall: number): number {
  let last = startWall - 1;
  for (let i = 0; i < count; i++) {
    const wall = next(last);
    if (wall === null) break;
    if (wall > startWall + COUNTED_DAYS * MS_PER_DAY) return Number.POSITIVE_INFINITY;
    last = wall;
  }
  return last;
}

function untilEnd(next: NextWall, until: Until, zone: string): NextWall {
  if (until.kind !== 'utc') {
    const last =
      until.kind === 'date' ? toWallMs(until.date.toPlainDateTime()) + MS_PER_DAY - 1 : toWallMs(until.local);
    return (after) => {
      const wall = next(after);
      return wall !== null && wall <= last ? wall : null;
    };
  }
  // Around a change of the clocks the order of walls is not that of moments, so moments are compared.
  const end = until.at.epochMilliseconds;
  const surelyOver = end + 3 * MS_PER_DAY;
  return (after) => {
    for (let wall = next(after); wall !== null && wall < surelyOver; wall = next(wall)) {
      if (resolveWall(zone, wall) <= end) return wall;
    }
    return null;
  };
}
