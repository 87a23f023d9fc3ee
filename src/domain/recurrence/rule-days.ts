import type { Rule } from './rule.ts';
import { type CivilDate, civilDate, dayNumber, daysInMonth, daysInYear, floorMod, weekdayOf } from './wall-clock.ts';

/** Tells whether a day, given as date and as day number, is one of the rule's. */
export type DayTest = (date: Readonly<CivilDate>, days: number) => boolean;

/**
 * The test of all parts of a rule that speak of days; null if every day passes.
 *
 * Every BYxxx part that speaks of days narrows the days of the period: RFC 5545's table of "expand" and "limit"
 * comes to the same once what no part says is taken from dtstart (weekday, day of month, month).
 *
 * Where the RFC leaves room: week numbers belong to the calendar year in which the day lies (as in the other
 * implementations), and BYWEEKNO without any day means dtstart's weekday.
 */
export function dayTest(rule: Rule, startDay: number): DayTest | null {
  const start = civilDate(startDay);
  const tests: DayTest[] = [];

  const months = bits(rule.byMonth);
  if (months) tests.push(({ month }) => ((months >> month) & 1) === 1);

  if (rule.byMonthDay.length > 0) {
    const fromStart = bits(rule.byMonthDay);
    const fromEnd = bits(rule.byMonthDay.map((n) => -n));
    // Shifting wraps at 32, and no month has so many days.
    tests.push(
      ({ year, month, day }) => (((fromStart >> day) | (fromEnd >> (daysInMonth(year, month) + 1 - day))) & 1) === 1,
    );
  }
  if (rule.byYearDay.length > 0) {
    const wanted = new Set(rule.byYearDay);
    tests.push(({ year }, days) => isNth(wanted, days - dayNumber(year, 1, 1) + 1, daysInYear(year)));
  }
  if (rule.byWeekNo.length > 0) {
    const wanted = new Set(rule.byWeekNo);
    tests.push(({ year }, days) => isInWeek(wanted, days, year, rule.wkst));
  }
  const weekdays = bits(rule.byDay.filter((day) => day.ordinal === 0).map((day) => day.weekday));
  const nths = rule.byDay.filter((day) => day.ordinal !== 0);
  if (nths.length > 0) {
    const withinMonth = rule.freq === 'MONTHLY' || rule.byMonth.length > 0;
    tests.push((date, days) => {
      const weekday = weekdayOf(days);
      return (
        ((weekdays >> weekday) & 1) === 1 ||
        nths.some((nth) => nth.weekday === weekday && isNthWeekday(nth.ordinal, date, days, withinMonth))
      );
    });
  } else if (weekdays) {
    tests.push((_, days) => ((weekdays >> weekdayOf(days)) & 1) === 1);
  }
  addDefaults(rule, start, startDay, tests);

  const [only, other, ...more] = tests;
  if (!only) return null;
  if (!other) return only;
  if (more.length === 0) return (date, days) => only(date, days) && other(date, days);
  return (date, days) => tests.every((test) => test(date, days));
}

/** What the rule leaves open comes from dtstart (RFC 5545 §3.3.10). */
function addDefaults(rule: Rule, start: CivilDate, startDay: number, tests: DayTest[]): void {
  if (rule.byDay.length > 0 || rule.byMonthDay.length > 0 || rule.byYearDay.length > 0) return;
  const weekday = weekdayOf(startDay);
  if (rule.freq === 'WEEKLY' || rule.byWeekNo.length > 0) tests.push((_, days) => weekdayOf(days) === weekday);
  else if (rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') {
    tests.push(({ day }) => day === start.day);
    if (rule.freq === 'YEARLY' && rule.byMonth.length === 0) tests.push(({ month }) => month === start.month);
  }
}

/** The day that begins the week of a day. */
export function weekStart(days: number, wkst: number): number {
  return days - floorMod(weekdayOf(days) - wkst, 7);
}

function bits(list: number[]): number {
  let mask = 0;
  for (const n of list) if (n > 0) mask |= 1 << n;
  return mask;
}

function isNth(wanted: Set<number>, position: number, length: number): boolean {
  return wanted.has(position) || wanted.has(position - length - 1);
}

function isNthWeekday(ordinal: number, date: Readonly<CivilDate>, days: number, withinMonth: boolean): boolean {
  const position = withinMonth ? date.day : days - dayNumber(date.year, 1, 1) + 1;
  const length = withinMonth ? daysInMonth(date.year, date.month) : daysInYear(date.year);
  return ordinal > 0 ? Math.ceil(position / 7) === ordinal : -Math.ceil((length - position + 1) / 7) === ordinal;
}

/** Week 1 is the first one with at least four days in the year (RFC 5545 §3.3.10, ISO 8601). */
function isInWeek(wanted: Set<number>, days: number, year: number, wkst: number): boolean {
  let first = firstWeek(year, wkst);
  let end = firstWeek(year + 1, wkst);
  if (days < first) [first, end] = [firstWeek(year - 1, wkst), first];
  else if (days >= end) [first, end] = [end, firstWeek(year + 2, wkst)];
  return isNth(wanted, Math.floor((days - first) / 7) + 1, (end - first) / 7);
}

function firstWeek(year: number, wkst: number): number {
  return weekStart(dayNumber(year, 1, 4), wkst);
}
