import type { Rule } from './rule.ts';
import { type DayTest, dayTest } from './rule-days.ts';
import { firstOver, selectPositions } from './rule-periods.ts';
import { civilDate, floorMod, MS_PER_DAY, type NextWall } from './wall-clock.ts';

/**
 * Rules that repeat by hours, minutes or seconds, INTERVAL counted on the wall clock from dtstart. What becomes of them where the clocks
 * change is said in rule-walls.ts.
 */

const MS = { SECONDLY: 1_000, MINUTELY: 60_000, HOURLY: 3_600_000 } as const;

/** Bounds the search, in days and in jumps, for rules whose parts never meet. */
const SEARCH_DAYS = 100 * 366;
const MAX_JUMPS = 100_000;

export const isByClock = ({ freq }: Rule): boolean => freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY';

/** Milliseconds from one period of the rule to the next. */
export const intervalOf = (rule: Rule): number => unitOf(rule) * rule.interval;

const unitOf = ({ freq }: Rule) => MS[freq === 'SECONDLY' || freq === 'MINUTELY' ? freq : 'HOURLY'];

/** The rule's walls from dtstart on, COUNT and UNTIL left aside. */
export function wallsByClock(rule: Rule, startWall: number): NextWall {
  const unit = unitOf(rule);
  const step = intervalOf(rule);
  const first = Math.floor(startWall / unit) * unit;
  const isDay = rememberingDay(dayTest(rule, Math.floor(startWall / MS_PER_DAY)));
  const inPeriod = selectPositions(offsetsInPeriod(rule, startWall), rule.bySetPos);
  const limits: Limit[] = [{ list: rule.byHour, unit: MS.HOURLY, size: 24 }];
  if (unit <= MS.MINUTELY) limits.push({ list: rule.byMinute, unit: MS.MINUTELY, size: 60 });
  if (unit === MS.SECONDLY) limits.push({ list: rule.bySecond, unit: MS.SECONDLY, size: 60 });

  const onStep = (wall: number) => first + Math.max(0, Math.ceil((wall - first) / step)) * step;

  return (afterWall) => {
    if (inPeriod.length === 0) return null;
    const after = Math.max(afterWall, startWall - 1);
    const end = after + SEARCH_DAYS * MS_PER_DAY;
    let period = onStep(Math.floor(after / unit) * unit);
    for (let jumps = 0; jumps < MAX_JUMPS && period < end; jumps++) {
      const fits = firstFitting(period, isDay, limits, end);
      if (fits > period) {
        period = onStep(fits);
        continue;
      }
      const offset = firstOver(inPeriod, after - period);
      if (offset !== null) return period + offset;
      period += step;
    }
    return null;
  };
}

/** Many periods in a row ask about one day. */
function rememberingDay(test: DayTest | null): (day: number) => boolean {
  if (test === null) return () => true;
  let last = Number.NaN;
  let passed = false;
  return (day) => {
    if (day !== last) passed = test(civilDate(day), day);
    last = day;
    return passed;
  };
}

type Limit = { list: number[]; unit: number; size: number };

/** The first wall from `wall` on that the limiting parts allow, or a later one before which none is. */
function firstFitting(wall: number, isDay: (day: number) => boolean, limits: Limit[], end: number): number {
  let day = Math.floor(wall / MS_PER_DAY);
  if (!isDay(day)) {
    const lastDay = end / MS_PER_DAY;
    do day++;
    while (day < lastDay && !isDay(day));
    return day * MS_PER_DAY;
  }
  for (const { list, unit, size } of limits) {
    if (list.length === 0) continue;
    const value = floorMod(Math.floor(wall / unit), size);
    if (list.includes(value)) continue;
    const begin = Math.floor(wall / unit) * unit;
    const later = firstOver(list, value);
    return begin + ((later ?? size) - value) * unit;
  }
  return wall;
}

/** BYMINUTE and BYSECOND below the frequency expand a period; what is not given comes from dtstart. */
function offsetsInPeriod(rule: Rule, startWall: number): number[] {
  const startSeconds = Math.floor(startWall / 1000);
  const seconds =
    rule.freq === 'SECONDLY' ? [0] : rule.bySecond.length > 0 ? rule.bySecond : [floorMod(startSeconds, 60)];
  const startMinute = floorMod(Math.floor(startSeconds / 60), 60);
  const minutes = rule.freq !== 'HOURLY' ? [0] : rule.byMinute.length > 0 ? rule.byMinute : [startMinute];
  return minutes.flatMap((m) => seconds.map((s) => (m * 60 + s) * 1000));
}
