import { calendarForm, formatRule, parseRule, type Rule, type SeriesRule } from '../recurrence/index.ts';

/**
 * A rule in the words that calendar apps have: by day, week, month or year, at its start's time of day. `times` are the times of
 * day at which `rrule` repeats, each needing a start of its own ("every day at 8 and at 20" is two events).
 */
export type PortableRule = { rrule: string; times: Temporal.PlainTime[] };

const MAX_TIMES = 48;

/**
 * null: no app shows this rule, so its occurrences must be listed one by one. Google and Apple repeat nothing more often than by
 * day, Outlook refuses such rules (MS-OXCICAL §2.1.3.2.2), and none keeps lists of BYHOUR. An UNTIL is in UTC, as a start with a
 * TZID demands (RFC 5545 §3.3.10). The series has a zone, and its start is an occurrence. Throws RangeError for an unreadable rule.
 */
export function portableRule(series: SeriesRule & { zone: string }): PortableRule | null {
  const parsed = parseRule(calendarForm(series, series.zone)?.rrule ?? '');
  if (!parsed.ok) return null;
  const { rule } = parsed;
  if (rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY') return null;
  const times = timesOfDay(rule, series.dtstart);
  if (times.length > 1 && (rule.count !== null || rule.bySetPos.length > 0 || times.length > MAX_TIMES)) return null;
  const rrule = formatRule({ ...rule, byHour: [], byMinute: [], bySecond: [] });
  // BYSETPOS may have picked among the times of day alone.
  return parseRule(rrule).ok ? { rrule, times } : null;
}

function timesOfDay({ byHour, byMinute, bySecond }: Rule, start: Temporal.PlainDateTime): Temporal.PlainTime[] {
  const or = (list: number[], own: number) => (list.length > 0 ? list : [own]);
  return or(byHour, start.hour).flatMap((hour) =>
    or(byMinute, start.minute).flatMap((minute) =>
      or(bySecond, start.second).map((second) => new Temporal.PlainTime(hour, minute, second)),
    ),
  );
}
