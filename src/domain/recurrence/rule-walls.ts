import { type Again, moments, type Walls } from './moments.ts';
import { parseRule, type Rule, type Until } from './rule.ts';
import { intervalOf, isByClock, wallsByClock } from './rule-clock.ts';
import { wallsByPeriod } from './rule-periods.ts';
import { MS_PER_DAY, type NextWall, toWallMs } from './wall-clock.ts';
import { gapBefore, isSkipped, resolveWall } from './zone.ts';

/**
 * A rule evaluated on the wall clock; zones come in afterwards, so a gap or fold can neither swallow an occurrence nor shift those
 * after it. Three things need the zone: what repeats by the hour or oftener has no occurrence in a gap and goes on in a repeated hour, and
 * COUNT counts what comes (RFC 5545 §3.3.10: an instance whose local time does not exist is ignored and not counted).
 */

type Compiled = { rule: Rule; next: NextWall; again: Again | null };

/** A COUNT that is not used up within a century is no end that anybody will see. */
const COUNTED_DAYS = 100 * 366;

const MAX_CACHED = 1_000;
const compiled = new Map<string, unknown>();

/**
 * dtstart is an occurrence only if the rule gives it (RFC 5545 leaves that open): "every Monday" from a
 * Wednesday begins on the Monday. COUNT counts from dtstart, whatever is asked. `zone` reads an UNTIL in UTC.
 * Throws RangeError for a rule that `checkRule` refuses as unreadable.
 */
export function ruleWalls(text: string, dtstart: Temporal.PlainDateTime, zone: string): Walls {
  const { rule, next, again } = compile(text, toWallMs(dtstart), zone);
  const { until } = rule;
  if (!until) return { next, again };
  const end = again && lastMoment(until, zone);
  return {
    next: untilEnd(next, until, zone),
    again: again && ((wall, at, before) => at <= Number(end) && again(wall, at, before)),
  };
}

/** The same without regard to clocks that show a time twice. */
export const wallsOfRule = (text: string, dtstart: Temporal.PlainDateTime, zone: string): NextWall =>
  ruleWalls(text, dtstart, zone).next;

function compile(text: string, startWall: number, zone: string): Compiled {
  const { rule, next: endless } = compileEndless(text, startWall);
  if (isByClock(rule)) return cached(`${startWall} ${text} ${zone}`, () => byClock(rule, endless, startWall, zone));
  if (rule.count === null) return { rule, next: endless, again: null };
  const { count } = rule;
  return cached(`${startWall} ${text} ${zone}`, () => {
    // Of two that fall on one moment, where clocks jump over the earlier one, the later is no occurrence (see moments.ts), and not counted.
    const counted = passingOver(endless, (wall) => isTakenByGap(zone, wall, endless));
    return { rule, next: upToCount(counted, count, startWall), again: null };
  });
}

/** Real time: nothing in a gap, and in a repeated hour again, where that is no sooner than the interval says. */
function byClock(rule: Rule, endless: NextWall, startWall: number, zone: string): Compiled {
  const shown = passingOver(endless, (wall) => isSkipped(zone, wall));
  const interval = intervalOf(rule);
  const again: Again = (wall, at, before) => at - before >= interval && shown(wall - 1) === wall;
  if (rule.count === null) return { rule, next: shown, again };
  const { count } = rule;
  let last: number | undefined;
  const end = () => {
    last ??= nthMoment({ next: shown, again }, zone, count, startWall);
    return last;
  };
  return {
    rule,
    next: (after) => untilMoment(shown, end(), zone)(after),
    again: (wall, at, before) => at <= end() && again(wall, at, before),
  };
}

function compileEndless(text: string, startWall: number): Pick<Compiled, 'rule' | 'next'> {
  return cached(`${startWall} ${text}`, () => {
    const parsed = parseRule(text);
    if (!parsed.ok) throw new RangeError(parsed.problem);
    const { rule } = parsed;
    return { rule, next: isByClock(rule) ? wallsByClock(rule, startWall) : wallsByPeriod(rule, startWall) };
  });
}

function cached<T>(key: string, make: () => T): T {
  const known = compiled.get(key);
  if (known) return known as T;
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

/** When the last counted occurrence comes; what lies beyond a century is not looked for. */
function nthMoment(walls: Walls, zone: string, count: number, startWall: number): number {
  let n = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { wall, at } of moments(walls, zone, resolveWall(zone, startWall) - 1)) {
    if (wall > startWall + COUNTED_DAYS * MS_PER_DAY) return Number.POSITIVE_INFINITY;
    last = at;
    if (++n === count) return last;
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
  return untilMoment(next, until.at.epochMilliseconds, zone);
}

/** Around a change of the clocks the order of walls is not that of moments, so moments are compared. */
function untilMoment(next: NextWall, end: number, zone: string): NextWall {
  const surelyOver = end + 3 * MS_PER_DAY;
  return (after) => {
    for (let wall = next(after); wall !== null && wall < surelyOver; wall = next(wall)) {
      if (resolveWall(zone, wall) <= end) return wall;
    }
    return null;
  };
}

/** The last moment that an UNTIL lets through: of a local time its first showing, of a date all of its day. */
function lastMoment(until: Until, zone: string): number {
  if (until.kind === 'utc') return until.at.epochMilliseconds;
  if (until.kind === 'local') return resolveWall(zone, toWallMs(until.local));
  return resolveWall(zone, toWallMs(until.date.add({ days: 1 }).toPlainDateTime())) - 1;
}
