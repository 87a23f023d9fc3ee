import { RRuleTemporal } from 'rrule-temporal';
import { formatRule, parseRule, type Rule, type Until } from './rule.ts';
import { fromWallMs, toWallMs } from './wall-clock.ts';
import { resolveWall } from './zone.ts';

/**
 * A rule evaluated on the wall clock alone: where UTC stands below it means "a clock that never changes", and
 * zones come in afterwards. So a gap or fold can neither swallow an occurrence nor shift those after it.
 */

const MS_PER_DAY = 86_400_000;
const MAX_CACHED = 1_000;

type Compiled = { rule: Rule; walls: RRuleTemporal };
const compiled = new Map<string, Compiled>();

/** Finds the first wall-clock time of the rule after another (exclusive), or null when the rule has ended. */
export type NextWall = (afterWallMs: number) => number | null;

/**
 * dtstart is an occurrence only if the rule gives it (RFC 5545 leaves that open): "every Monday" from a
 * Wednesday begins on the Monday. COUNT counts from dtstart, whatever is asked. `zone` reads an UNTIL in UTC.
 * Throws RangeError for a rule that `checkRule` refuses as unreadable.
 */
export function wallsOfRule(text: string, dtstart: Temporal.PlainDateTime, zone: string): NextWall {
  const { rule, walls } = compile(text, toWallMs(dtstart));
  const next: NextWall = (after) => {
    try {
      return walls.next(new Date(after))?.epochMilliseconds ?? null;
    } catch {
      // The library gave up: nothing comes within its bounds (a 30 February).
      return null;
    }
  };
  return rule.until ? endAt(next, rule.until, zone) : next;
}

function compile(text: string, startWallMs: number): Compiled {
  const key = `${startWallMs} ${text}`;
  const cached = compiled.get(key);
  if (cached) return cached;
  const parsed = parseRule(text);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  const fresh = {
    rule: parsed.rule,
    walls: new RRuleTemporal({
      rruleString: formatRule({ ...parsed.rule, until: null }),
      dtstart: fromWallMs(startWallMs).toZonedDateTime('UTC'),
    }),
  };
  if (compiled.size >= MAX_CACHED) compiled.clear();
  compiled.set(key, fresh);
  return fresh;
}

function endAt(next: NextWall, until: Until, zone: string): NextWall {
  if (until.kind !== 'utc') {
    const last =
      until.kind === 'date' ? toWallMs(until.date.toPlainDateTime()) + MS_PER_DAY - 1 : toWallMs(until.local);
    return (after) => {
      const wall = next(after);
      return wall !== null && wall <= last ? wall : null;
    };
  }
  // Around a change of the clocks wall order is not time order, so compare moments, not walls.
  const end = until.at.epochMilliseconds;
  const surelyOver = end + 3 * MS_PER_DAY;
  return (after) => {
    for (let wall = next(after); wall !== null && wall < surelyOver; wall = next(wall)) {
      if (resolveWall(zone, wall) <= end) return wall;
    }
    return null;
  };
}
