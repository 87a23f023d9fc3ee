import { parseRule, type Rule, type Until } from './rule.ts';
import { wallsByClock } from './rule-clock.ts';
import { wallsByPeriod } from './rule-periods.ts';
import { MS_PER_DAY, type NextWall, toWallMs } from './wall-clock.ts';
import { gapBefore, isSkipped, resolveWall } from './zone.ts';

/**
 * A rule evaluated on the wall clock; zones come in afterwards, so a gap or fold can neither swallow an occurrence nor shift those
 * after it. Two things need the zone: what repeats by the hour or oftener has no occurrence in a gap, and COUNT counts what comes (RFC 5545
 * §3.3.10: an instance whose local time does not exist is ignored and not counted).
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
  const { rule, next } = compile(text, toWallMs(dtstart), zone);
  return rule.until ? untilEnd(next, rule.until, zone) : next;
}

function compile(text: string, startWall: number, zone: string): Compiled {
  const { rule, next: endless } = compileEndless(text, startWall);
  const byClock = isByClock(rule);
  if (rule.count === null && !byClock) return { rule, next: endless };
  return cached(`${startWall} ${text} ${zone}`, () => {
    const shown = byClock ? passingOver(endless, (wall) => isSkipped(zone, wall)) : endless;
    if (rule.count === null) return { rule, next: shown };
    // Of two that fall on one moment, where clocks jump over the earlier one, the later is no occurrence (see slots.ts), and not counted.
    const counted = byClock ? shown : passingOver(shown, (wall) => isTakenByGap(zone, wall, endless));
    return { rule, next: upToCount(counted, rule.count, startWall) };
  });
}

function compileEndless(text: string, startWall: number): Compiled {
  return cached(`${startWall} ${text}`, () => {
    const parsed = parseRule(text);
    if (!parsed.ok) throw new RangeError(parsed.problem);
    const { rule } = parsed;
    return { rule, next: isByClock(rule) ? wallsByClock(rule, startWall) : wallsByPeriod(rule, startWall) };
  });
}

const isByClock = ({ freq }: Rule) => freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY';

function cached(key: string, make: () => Compiled): Compiled {
  const known = compiled.get(key);
  if (known) return known;
  const fresh = make();
  for (const oldest of compiled.keys()) {
    if (compiled.size < MAX_CACHED) break;
    compiled.delete(oldest);
  }
  compiled.set(key, fresh);
  return fresh;
}

function passingOver(next: NextWall, isNone: (wall: number) => boolean): NextWall {
  return (after) => {
    let wall = next(after);
    while (wall !== null && isNone(wall)) wall = next(wall);
    return wall;
  };
}

/** Has the rule a time in the gap before `wall` that the clocks move onto it? */
function isTakenByGap(zone: string, wall: number, next: NextWall): boolean {
  const gap = gapBefore(zone, wall);
  const early = gap === 0 ? null : next(wall - gap - 1);
  return early === wall - gap && isSkipped(zone, early);
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
