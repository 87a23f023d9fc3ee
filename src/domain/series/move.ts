import { formatRule, parseRule, type Rule, type SeriesRule } from '../recurrence/index.ts';

export type Moved =
  | { ok: true; dtstart: Temporal.PlainDateTime; rrule: string | null }
  | { ok: false; problem: string };

/** One occurrence was moved from `from` to `to`, and the whole series was meant; `first` is its first open slot. All wall clock. */
export type Move = { from: Temporal.PlainDateTime; to: Temporal.PlainDateTime; first: Temporal.PlainDateTime };

/**
 * The series from its first open slot on. The time of day is `to`'s. A rule that comes once in its period moves its day ("every Monday" →
 * "every Tuesday", "on the 1st" → "on the 2nd") and starts at `to`. One that names several days exchanges the day that was moved
 * ("Monday, Wednesday" moved on a Monday → "Tuesday, Wednesday") and loses none of those in between.
 */
export function moveSeries(series: SeriesRule, { from, to, first }: Move): Moved {
  if (series.rrule === null) return { ok: true, dtstart: to, rrule: null };
  const parsed = parseRule(series.rrule);
  if (!parsed.ok) return parsed;
  if (parsed.rule.byHour.length > 1 || parsed.rule.byMinute.length > 1) {
    return { ok: false, problem: 'This series comes up several times a day. Say when with a new recurrence_rule.' };
  }
  const rule: Rule = { ...parsed.rule, byHour: [], byMinute: [], bySecond: [] };
  const rrule = formatRule(moveDay(rule, from.toPlainDate(), to.toPlainDate()));
  const start = isOncePerPeriod(rule) ? to.toPlainDate() : earlier(first.toPlainDate(), to.toPlainDate());
  return { ok: true, dtstart: start.toPlainDateTime(to.toPlainTime()), rrule };
}

function moveDay(rule: Rule, from: Temporal.PlainDate, to: Temporal.PlainDate): Rule {
  if (from.equals(to)) return rule;
  if (rule.freq === 'WEEKLY' && !rule.byDay.some((day) => day.weekday === to.dayOfWeek)) {
    const byDay = rule.byDay.map((day) => (day.weekday === from.dayOfWeek ? { ...day, weekday: to.dayOfWeek } : day));
    return { ...rule, byDay: byDay.sort((a, b) => a.weekday - b.weekday) };
  }
  if (rule.freq === 'MONTHLY' && isOncePerPeriod(rule) && rule.byMonthDay[0] === from.day) {
    return { ...rule, byMonthDay: [to.day] };
  }
  return rule;
}

/** Of such a rule, the day that was moved is the only one of its period. */
function isOncePerPeriod({ freq, interval, byDay, byMonthDay, byMonth, bySetPos }: Rule): boolean {
  if (bySetPos.length > 0) return false;
  if (freq === 'DAILY') return interval > 1 && byDay.length === 0 && byMonthDay.length === 0;
  if (freq === 'WEEKLY') return byDay.length <= 1;
  if (freq === 'MONTHLY') return byDay.length === 0 && byMonthDay.length <= 1;
  return freq === 'YEARLY' && byDay.length + byMonthDay.length + byMonth.length === 0;
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b);
