import { formatRule } from './format-rule.ts';
import { parseRule } from './rule.ts';
import { wallsOfRule } from './rule-walls.ts';
import type { SeriesRule } from './types.ts';
import { fromWallMs, MS_PER_DAY, toWallMs } from './wall-clock.ts';
import { resolveWall } from './zone.ts';

/** What goes into a VEVENT as DTSTART, RRULE, EXDATE and RDATE, all in the zone that was asked for. */
export type CalendarForm = {
  dtstart: Temporal.PlainDateTime;
  rrule: string | null;
  exdates: Temporal.PlainDateTime[];
  rdates: Temporal.PlainDateTime[];
};

/**
 * The series as calendar programs understand it: they take DTSTART for the first occurrence, whether the rule
 * gives it or not, and want UNTIL in UTC where DTSTART has a zone (RFC 5545 §3.3.10). Of an "n days after
 * completion" series it has the start alone. Null for a series without any occurrence.
 * Throws RangeError for an unreadable rule.
 */
export function calendarForm(series: SeriesRule, personZone: string): CalendarForm | null {
  const zone = series.zone ?? personZone;
  const { exdates, rdates } = series;
  if (series.rrule === null) return listed([series.dtstart, ...rdates], exdates);
  const walls = wallsOfRule(series.rrule, series.dtstart, zone);
  const first = walls(Number.NEGATIVE_INFINITY);
  if (first === null) return listed(rdates, exdates);
  const parsed = parseRule(series.rrule);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  const { rule } = parsed;
  if (rule.until && rule.until.kind !== 'utc') {
    const local = rule.until.kind === 'date' ? rule.until.date.toPlainDateTime() : rule.until.local;
    const last = toWallMs(local) + (rule.until.kind === 'date' ? MS_PER_DAY - 1_000 : 0);
    rule.until = { kind: 'utc', at: Temporal.Instant.fromEpochMilliseconds(resolveWall(zone, last)) };
  }
  // Some programs show an added date twice that the rule gives as well.
  const added = distinct(rdates).filter((date) => walls(toWallMs(date) - 1) !== toWallMs(date));
  return { dtstart: fromWallMs(first), rrule: formatRule(rule), exdates, rdates: added };
}

function listed(dates: Temporal.PlainDateTime[], exdates: Temporal.PlainDateTime[]): CalendarForm | null {
  const [dtstart, ...rdates] = distinct(dates);
  return dtstart ? { dtstart, rrule: null, exdates, rdates } : null;
}

function distinct(dates: readonly Temporal.PlainDateTime[]): Temporal.PlainDateTime[] {
  const walls = new Set(dates.map(toWallMs));
  return [...walls].sort((a, b) => a - b).map(fromWallMs);
}
