import { sameList } from './english-words.ts';
import type { Rule } from './rule.ts';

/**
 * A rule with everything said that it takes from dtstart, in the form that people would choose: the same
 * occurrences (for a dtstart that is one), fewer ways to say them. `time` is the first time of day; it stands
 * in the rule as well only where there are several.
 */
export type CanonicalRule = { rule: Rule; time: Temporal.PlainTime };

export function canonical(rule: Rule, dtstart: Temporal.PlainDateTime): CanonicalRule {
  const full = withDaysFromStart(asCalendarRule(rule, dtstart), dtstart);
  if (!wkstMatters(full)) full.wkst = 1;
  return withTimesFromStart(full, dtstart);
}

/** "Every 2 hours from 8 to 20" is a list of times of day; so is every hourly or minutely rule within hours. */
function asCalendarRule(rule: Rule, dtstart: Temporal.PlainDateTime): Rule {
  const narrowed = [rule.byHour, rule.byDay, rule.byMonth].some((list) => list.length > 0);
  const plain = [rule.bySetPos, rule.bySecond, rule.byMonthDay, rule.byYearDay].every((list) => list.length === 0);
  if (!narrowed || !plain) return { ...rule };
  const allHours = rule.byHour.length > 0 ? rule.byHour : range(0, 23);
  if (rule.freq === 'HOURLY' && 24 % rule.interval === 0) {
    const byHour = allHours.filter((hour) => (hour - dtstart.hour) % rule.interval === 0);
    if (byHour.length > 0) return { ...rule, freq: 'DAILY', interval: 1, byHour };
  }
  if (rule.freq === 'MINUTELY' && rule.byMinute.length === 0 && rule.interval >= 5 && 60 % rule.interval === 0) {
    const byMinute = range(0, 59).filter((minute) => (minute - dtstart.minute) % rule.interval === 0);
    return { ...rule, freq: 'DAILY', interval: 1, byHour: allHours, byMinute };
  }
  return { ...rule };
}

function withDaysFromStart(rule: Rule, dtstart: Temporal.PlainDateTime): Rule {
  const { byDay, byMonthDay, byYearDay, byWeekNo } = rule;
  const open = [byDay, byMonthDay, byYearDay].every((list) => list.length === 0);
  const ofStart = [{ ordinal: 0, weekday: dtstart.dayOfWeek }];
  if (rule.freq === 'WEEKLY' && open) rule.byDay = ofStart;
  if (rule.freq === 'YEARLY' && open && byWeekNo.length > 0) rule.byDay = ofStart;
  else if ((rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') && open) {
    rule.byMonthDay = [dtstart.day];
    if (rule.freq === 'YEARLY' && rule.byMonth.length === 0) rule.byMonth = [dtstart.month];
  }
  const everyWeek = rule.interval === 1 && rule.bySetPos.length === 0 && rule.byMonthDay.length === 0;
  if (everyWeek && rule.freq === 'DAILY' && rule.byDay.length > 0) rule.freq = 'WEEKLY';
  if (everyWeek && rule.freq === 'WEEKLY' && rule.byDay.length === 7) {
    rule.freq = 'DAILY';
    rule.byDay = [];
  }
  return rule;
}

/** The start of the week tells only where weeks are left out or numbered, or days of a week are picked by place. */
function wkstMatters(rule: Rule): boolean {
  if (rule.byWeekNo.length > 0) return true;
  if (rule.freq !== 'WEEKLY') return false;
  return (rule.interval > 1 && rule.byDay.length > 1) || rule.bySetPos.length > 0;
}

function withTimesFromStart(rule: Rule, dtstart: Temporal.PlainDateTime): CanonicalRule {
  const start = dtstart.toPlainTime().with({ millisecond: 0, microsecond: 0, nanosecond: 0 });
  if (rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY') return { rule, time: start };
  const byHour = rule.byHour.length > 0 ? rule.byHour : [start.hour];
  const byMinute = rule.byMinute.length > 0 ? rule.byMinute : [start.minute];
  const bySecond = rule.bySecond.length > 0 ? rule.bySecond : [start.second];
  const several = byHour.length * byMinute.length > 1;
  const time = new Temporal.PlainTime(byHour[0], byMinute[0], bySecond[0]);
  // BYSETPOS must have something to pick among.
  const picksTimes = rule.bySetPos.length > 0 && namesNoDay(rule);
  if (several || picksTimes) Object.assign(rule, { byHour, byMinute });
  else Object.assign(rule, { byHour: [], byMinute: [] });
  if (bySecond.length === 1) rule.bySecond = [];
  return { rule, time };
}

function namesNoDay(rule: Rule): boolean {
  const lists = [rule.byDay, rule.byMonthDay, rule.byYearDay, rule.byWeekNo, rule.byMonth];
  return lists.every((list) => list.length === 0);
}

/** The weekdays of a rule that names them without "first" or "last"; null if it names others or none. */
export function plainWeekdays(rule: Rule): number[] | null {
  const plain = rule.byDay.length > 0 && rule.byDay.every((day) => day.ordinal === 0);
  return plain ? rule.byDay.map((day) => day.weekday) : null;
}

export function range(first: number, last: number, step = 1): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}

/** The step of an evenly spaced list, or null. */
export function evenStep(list: readonly number[]): number | null {
  const [first, second] = list;
  if (first === undefined || second === undefined) return null;
  const even = range(first, list[list.length - 1] ?? first, second - first);
  return sameList(even, list) ? second - first : null;
}
