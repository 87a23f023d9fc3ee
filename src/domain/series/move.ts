import { formatRule, parseRule, type Rule, type SeriesRule } from '../recurrence/index.ts';

export type Moved = { ok: true; rrule: string | null } | { ok: false; problem: string };

/**
 * The rule after somebody moved one of its occurrences from `from` to `to` (wall clock) and meant the whole series: the time of day
 * goes with `dtstart`, the day moves where the rule names exactly one ("every Monday" → "every Tuesday", "on the 1st" → "on the 2nd").
 * A rule that names several days keeps them, and only its time of day changes.
 */
export function moveRule(series: SeriesRule, from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): Moved {
  if (series.rrule === null) return { ok: true, rrule: null };
  const parsed = parseRule(series.rrule);
  if (!parsed.ok) return parsed;
  const { rule } = parsed;
  if (rule.byHour.length > 1 || rule.byMinute.length > 1) {
    return { ok: false, problem: 'This series comes up several times a day. Say when with a new recurrence_rule.' };
  }
  const timed: Rule = { ...rule, byHour: [], byMinute: [], bySecond: [] };
  return { ok: true, rrule: formatRule(moveDay(timed, from.toPlainDate(), to.toPlainDate())) };
}

function moveDay(rule: Rule, from: Temporal.PlainDate, to: Temporal.PlainDate): Rule {
  if (from.equals(to)) return rule;
  const [day, ...moreDays] = rule.byDay;
  if (rule.freq === 'WEEKLY' && day && moreDays.length === 0 && day.weekday === from.dayOfWeek) {
    return { ...rule, byDay: [{ ordinal: day.ordinal, weekday: to.dayOfWeek }] };
  }
  const [monthDay, ...moreMonthDays] = rule.byMonthDay;
  if (rule.freq === 'MONTHLY' && rule.byDay.length === 0 && monthDay === from.day && moreMonthDays.length === 0) {
    return { ...rule, byMonthDay: [to.day] };
  }
  return rule;
}
