import { parseRule } from './rule.ts';
import { wallsOfRule } from './rule-walls.ts';
import { nextSlotAfterInstant } from './slots.ts';
import type { SeriesRule } from './types.ts';
import { toWallMs } from './wall-clock.ts';
import { isZone } from './zone.ts';

const MIN_GAP_MS = 5 * 60_000;
const MAX_COUNT = 10_000;
const MAX_LISTED_DATES = 1_000;
const MAX_YEARS_AHEAD = 50;
const SAMPLE = 600;

type Verdict = { ok: true } | { ok: false; problem: string };

/**
 * Whether a series may be stored; `problem` is a sentence for the person. Refused are: what cannot be read,
 * a series with no occurrence after `now`, one more often than every 5 minutes, and enormous ones.
 */
export function checkRule(series: SeriesRule, personZone: string, now: Temporal.Instant): Verdict {
  const zone = series.zone ?? personZone;
  if (!isZone(zone)) return refuse(`There is no time zone called "${zone.slice(0, 60)}".`);
  if (series.rdates.length > MAX_LISTED_DATES || series.exdates.length > MAX_LISTED_DATES) {
    return refuse(`A series can list at most ${MAX_LISTED_DATES} extra or left-out times.`);
  }
  const days = series.afterCompletionDays;
  if (days !== null) {
    if (series.rrule !== null) return refuse('A series repeats by a rule or after completion, not both.');
    const fine = Number.isInteger(days) && days >= 1 && days <= 366;
    return fine ? { ok: true } : refuse('Days after completion must be a whole number from 1 to 366.');
  }
  if (series.rrule !== null) {
    const problem = problemOfRule(series.rrule, series, zone);
    if (problem) return refuse(problem);
  }
  const next = nextSlotAfterInstant(series, personZone, now);
  if (!next) return refuse('Every time of this series is already past.');
  return { ok: true };
}

function problemOfRule(text: string, series: SeriesRule, zone: string): string | null {
  const parsed = parseRule(text);
  if (!parsed.ok) return parsed.problem;
  if ((parsed.rule.count ?? 0) > MAX_COUNT) return `A series can repeat at most ${MAX_COUNT} times.`;
  const next = wallsOfRule(text, series.dtstart, zone);
  const start = toWallMs(series.dtstart);
  let last = next(start - 1);
  if (last === null) return 'That repetition never comes.';
  if (last > start + MAX_YEARS_AHEAD * 366 * 86_400_000) return 'That repetition is too far in the future.';
  for (let i = 0; i < SAMPLE; i++) {
    const wall = next(last);
    if (wall === null) break;
    if (wall - last < MIN_GAP_MS)
      return 'That is more often than every 5 minutes, which is the most a reminder can repeat.';
    last = wall;
  }
  return null;
}

function refuse(problem: string): Verdict {
  return { ok: false, problem };
}
