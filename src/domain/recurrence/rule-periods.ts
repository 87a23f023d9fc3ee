import type { Rule } from './rule.ts';
import { type DayTest, dayTest, weekStart } from './rule-days.ts';
import { civilDate, dayNumber, daysInMonth, MS_PER_DAY, type NextWall, toNextDay } from './wall-clock.ts';

/**
 * Rules that repeat by days, weeks, months or years. Periods are numbered from dtstart's own (0) in steps of
 * INTERVAL, so any of them is reached by arithmetic and no search begins at dtstart.
 */

/** A search ends this long after its start: rules such as "every 30 February" yield nothing. */
const SEARCH_DAYS = 100 * 366;
/** … or after so many candidates of which BYSETPOS picked none. */
const MAX_LOOKED_AT = 1_000_000;

/** How one frequency cuts time: which period a day is in, where a period begins, and the days to look at in it. */
type Periods = {
  of: (day: number) => number;
  begin: (period: number) => number;
  ranges: (period: number) => Range[];
};

/** Day numbers, the first included, the second not. */
type Range = [first: number, end: number];

/** The rule's walls from dtstart on, COUNT and UNTIL left aside. */
export function wallsByPeriod(rule: Rule, startWall: number): NextWall {
  const startDay = Math.floor(startWall / MS_PER_DAY);
  const isDay = dayTest(rule, startDay);
  const times = timesOfDay(rule, startWall - startDay * MS_PER_DAY);
  if (rule.freq === 'DAILY' && rule.bySetPos.length === 0) return wallsByDay(rule, startWall, isDay, times);
  const periods = periodsOf(rule, startDay);

  // BYSETPOS picks from the whole period; otherwise a month of a year is taken by itself.
  const partsOf = (period: number): Range[][] => {
    const ranges = periods.ranges(period);
    return rule.bySetPos.length > 0 ? [ranges] : ranges.map((range) => [range]);
  };

  // Callers walk on from what they got, mostly within one part.
  let heldFrom = Number.NaN;
  let held: number[] = [];
  let heldCandidates = 0;
  const wallsOf = (part: Range[]) => {
    const from = part[0]?.[0] ?? Number.NaN;
    if (from !== heldFrom) {
      const candidates = expand(part, isDay, times);
      held = selectPositions(candidates, rule.bySetPos);
      heldCandidates = candidates.length;
      heldFrom = from;
    }
    return held;
  };

  return (afterWall) => {
    const after = Math.max(afterWall, startWall - 1);
    const day = Math.floor(after / MS_PER_DAY);
    let lookedAt = 0;
    const reached = periods.of(day);
    for (let period = Math.ceil(reached / rule.interval) * rule.interval; ; period += rule.interval) {
      if (periods.begin(period) > day + SEARCH_DAYS || lookedAt > MAX_LOOKED_AT) return null;
      for (const part of partsOf(period)) {
        const end = part[part.length - 1]?.[1] ?? 0;
        if (end <= day) continue;
        const wall = firstOver(wallsOf(part), after);
        if (wall !== null) return wall;
        lookedAt += heldCandidates;
      }
    }
  };
}

/** Days need no lists of their own: the commonest rule is worth a short way. */
function wallsByDay({ interval, byMonth }: Rule, startWall: number, isDay: DayTest | null, times: number[]): NextWall {
  const startDay = Math.floor(startWall / MS_PER_DAY);
  const onStep = (day: number) => startDay + Math.ceil((day - startDay) / interval) * interval;
  return (afterWall) => {
    const after = Math.max(afterWall, startWall - 1);
    const first = Math.floor(after / MS_PER_DAY);
    for (let day = onStep(first); day <= first + SEARCH_DAYS; day += interval) {
      if (isDay !== null) {
        const date = civilDate(day);
        if (byMonth.length > 0 && !byMonth.includes(date.month)) {
          // Straight on to the next month: a year has few that are wanted.
          day = onStep(day - date.day + daysInMonth(date.year, date.month) + 1) - interval;
          continue;
        }
        if (!isDay(date, day)) continue;
      }
      const time = firstOver(times, after - day * MS_PER_DAY);
      if (time !== null) return day * MS_PER_DAY + time;
    }
    return null;
  };
}

function periodsOf(rule: Rule, startDay: number): Periods {
  const start = civilDate(startDay);
  switch (rule.freq) {
    case 'WEEKLY': {
      const first = weekStart(startDay, rule.wkst);
      const begin = (period: number) => first + period * 7;
      return {
        of: (day) => Math.floor((day - first) / 7),
        begin,
        ranges: (period) => [[begin(period), begin(period + 1)]],
      };
    }
    case 'MONTHLY': {
      const first = start.year * 12 + start.month - 1;
      const wanted = rule.byMonth;
      return {
        of: (day) => {
          const { year, month } = civilDate(day);
          return year * 12 + month - 1 - first;
        },
        begin: (period) => dayNumber(Math.floor((first + period) / 12), ((first + period) % 12) + 1, 1),
        ranges: (period) => {
          const year = Math.floor((first + period) / 12);
          const month = ((first + period) % 12) + 1;
          return wanted.length === 0 || wanted.includes(month) ? [monthRange(year, month)] : [];
        },
      };
    }
    case 'YEARLY': {
      const months = monthsToSearch(rule, start.month);
      return {
        of: (day) => civilDate(day).year - start.year,
        begin: (period) => dayNumber(start.year + period, 1, 1),
        ranges: (period) => months.map((month) => monthRange(start.year + period, month)),
      };
    }
    default:
      return {
        of: (day) => day - startDay,
        begin: (period) => startDay + period,
        ranges: (period) => [[startDay + period, startDay + period + 1]],
      };
  }
}

function monthRange(year: number, month: number): Range {
  const first = dayNumber(year, month, 1);
  return [first, first + daysInMonth(year, month)];
}

function monthsToSearch(rule: Rule, startMonth: number): number[] {
  if (rule.byMonth.length > 0) return rule.byMonth;
  const namesDays = [rule.byDay, rule.byMonthDay, rule.byYearDay, rule.byWeekNo].some((list) => list.length > 0);
  return namesDays ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [startMonth];
}

/** BYHOUR × BYMINUTE × BYSECOND as milliseconds of the day, in order; what is not given comes from dtstart. */
function timesOfDay(rule: Rule, startMs: number): number[] {
  const seconds = Math.floor(startMs / 1000);
  const hours = rule.byHour.length > 0 ? rule.byHour : [Math.floor(seconds / 3600)];
  const minutes = rule.byMinute.length > 0 ? rule.byMinute : [Math.floor(seconds / 60) % 60];
  const all = rule.bySecond.length > 0 ? rule.bySecond : [seconds % 60];
  return hours.flatMap((h) => minutes.flatMap((m) => all.map((s) => ((h * 60 + m) * 60 + s) * 1000)));
}

function expand(ranges: Range[], isDay: DayTest | null, times: number[]): number[] {
  const walls: number[] = [];
  for (const [first, end] of ranges) {
    const date = civilDate(first);
    for (let day = first; day < end; day++) {
      if (isDay === null || isDay(date, day)) for (const time of times) walls.push(day * MS_PER_DAY + time);
      toNextDay(date);
    }
  }
  return walls;
}

/** BYSETPOS: 1 is the first of the period, -1 the last. The period counts whole, also where dtstart lies inside it. */
export function selectPositions(walls: number[], positions: number[]): number[] {
  if (positions.length === 0) return walls;
  const wanted = new Set(positions);
  return walls.filter((_, i) => wanted.has(i + 1) || wanted.has(i - walls.length));
}

/** The first entry of a sorted list that is greater than a value. */
export function firstOver(sorted: number[], value: number): number | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? null;
}
