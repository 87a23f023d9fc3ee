import { formatRule } from './format-rule.ts';
import { MAX_TIMES_A_DAY, parseRule, type Rule, TOO_OFTEN } from './rule.ts';
import { isByClock } from './rule-clock.ts';
import { wallsOfSeries } from './series-walls.ts';
import { nextSlotAfterInstant } from './slots.ts';
import type { SeriesRule } from './types.ts';
import { MS_PER_DAY, type NextWall, toWallMs } from './wall-clock.ts';
import { isZone, wallAt } from './zone.ts';

const MIN_GAP_MS = MS_PER_DAY / MAX_TIMES_A_DAY;
const MAX_LISTED_DATES = 1_000;
const MAX_YEARS_AHEAD = 50;
const MAX_DAYS_AFTER = 366;

type Verdict = { ok: true } | { ok: false; problem: string };

/**
 * Whether a series may be stored; `problem` is a sentence for the person. Refused are: what cannot be read, a
 * series with no occurrence later than `now`, one more often than every 5 minutes (on the wall clock), and
 * enormous ones. An "n days after completion" series needs its start to lie ahead.
 */
export function checkRule(series: SeriesRule, personZone: string, now: Temporal.Instant): Verdict {
  const problem = problemOf(series, series.zone ?? personZone, now);
  return problem === null ? { ok: true } : { ok: false, problem };
}

function problemOf(series: SeriesRule, zone: string, now: Temporal.Instant): string | null {
  if (!isZone(zone)) return `There is no time zone called "${zone.slice(0, 60)}".`;
  if (series.rdates.length > MAX_LISTED_DATES || series.exdates.length > MAX_LISTED_DATES) {
    return `A series can list at most ${MAX_LISTED_DATES} extra or left-out times.`;
  }
  const wallNow = wallAt(zone, now.epochMilliseconds);
  const isFar = (wall: number) => wall > wallNow + MAX_YEARS_AHEAD * 366 * MS_PER_DAY;
  if ([...series.rdates, ...series.exdates].some((date) => isFar(toWallMs(date)))) {
    return `An extra or left-out time can lie at most ${MAX_YEARS_AHEAD} years ahead.`;
  }
  const days = series.afterCompletionDays;
  if (days !== null) {
    if (series.rrule !== null) return 'A series repeats by a rule or after completion, not both.';
    const fits = Number.isInteger(days) && days >= 1 && days <= MAX_DAYS_AFTER;
    if (!fits) return `Days after completion must be a whole number from 1 to ${MAX_DAYS_AFTER}.`;
  }
  if (series.rrule !== null) {
    const parsed = parseRule(series.rrule);
    if (!parsed.ok) return parsed.problem;
    if (firstWall({ ...series, rdates: [], exdates: [] }, zone) === null) return neverComes(series, parsed.rule, zone);
  }
  const walls = wallsOfSeries(series, zone);
  const first = walls(Number.NEGATIVE_INFINITY);
  if (first === null) return 'Every time of this series is left out.';
  const next = nextSlotAfterInstant(series, zone, now);
  if (!next) return 'Every time of this series is already past.';
  if (isFar(toWallMs(next.local))) {
    return `The next time of this series is more than ${MAX_YEARS_AHEAD} years away.`;
  }
  const tooOften =
    (!isOnceADay(series) && (isTooOftenFrom(first, walls) || isTooOftenFrom(toWallMs(next.local), walls))) ||
    hasCloseDate(series, walls);
  return tooOften ? TOO_OFTEN : null;
}

/** What comes by the day, week, month or year at one time of the day need not be looked at one by one; added dates are. */
function isOnceADay({ rrule }: SeriesRule): boolean {
  const parsed = parseRule(rrule ?? '');
  if (!parsed.ok || isByClock(parsed.rule)) return false;
  const { byHour, byMinute, bySecond } = parsed.rule;
  return byHour.length <= 1 && byMinute.length <= 1 && bySecond.length <= 1;
}

function neverComes(series: SeriesRule, rule: Rule, zone: string): string {
  const endless = { ...series, rrule: formatRule({ ...rule, until: null }), rdates: [], exdates: [] };
  const ends = rule.until !== null && firstWall(endless, zone) !== null;
  return ends ? 'This repetition ends before its first time.' : 'This repetition never comes.';
}

function firstWall(series: SeriesRule, zone: string): number | null {
  return wallsOfSeries(series, zone)(Number.NEGATIVE_INFINITY);
}

/** Long enough to see every time of day of a rule, and most of its days. */
const SAMPLE = 600;
const SAMPLE_DAYS = 2 * 366;

function isTooOftenFrom(first: number, walls: NextWall): boolean {
  let last = first;
  for (let i = 0; i < SAMPLE && last < first + SAMPLE_DAYS * MS_PER_DAY; i++) {
    const wall = walls(last);
    if (wall === null) return false;
    if (wall - last < MIN_GAP_MS) return true;
    last = wall;
  }
  return false;
}

/** An added date can lie right beside an occurrence of the rule, wherever that is. */
function hasCloseDate(series: SeriesRule, walls: NextWall): boolean {
  return series.rdates.some((rdate) => {
    const added = toWallMs(rdate);
    const around = walls(added - MIN_GAP_MS);
    const after = walls(added);
    return (around !== null && around < added) || (after !== null && after - added < MIN_GAP_MS);
  });
}
