import { formatRule, parseRule, type Rule, type SeriesRule } from '../recurrence/index.ts';

export type Moved = { ok: true; rrule: string | null } | { ok: false; problem: string };

/**
 * The rule after somebody moved one of its occurrences from `from` to `to` (wall clock) and meant the whole series: the time of day
 * goes with `dtstart`, and the day moves where the rule names it ("every Monday" → "every Tuesday", "Monday, Wednesday" moved on a Monday
 * → "Tuesday, Wednesday", "on the 1st" → "on the 2nd"). A rule that names the new day already keeps its days.
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
  if (rule.freq === 'WEEKLY' && !rule.byDay.some((day) => day.weekday === to.dayOfWeek)) {
    const byDay = rule.byDay.map((day) => (day.weekday === from.dayOfWeek ? { ...day, weekday: to.dayOfWeek } : day));
    return { ...rule, byDay: byDay.sort((a, b) => a.weekday - b.weekday) };
  }
  const [monthDay, ...moreMonthDays] = rule.byMonthDay;
  if (rule.freq === 'MONTHLY' && rule.byDay.length === 0 && monthDay === from.day && moreMonthDays.length === 0) {
    return { ...rule, byMonthDay: [to.day] };
  }
  return rule;
}
