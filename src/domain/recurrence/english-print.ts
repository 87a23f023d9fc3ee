import { type CanonicalRule, evenStep, plainWeekdays } from './canonical.ts';
import {
  dateText,
  type HourCycle,
  isDayOfMonth,
  listed,
  MONTHS,
  ordinalNumber,
  position,
  sameList,
  timeText,
  WEEKDAYS,
  WEEKEND,
  WORKDAYS,
} from './english-words.ts';
import type { Rule, Until } from './rule.ts';

/**
 * A canonical rule in words that `parseEnglishRule` reads back to the same rule; null for the rules that
 * plain English has no short words for.
 */
export function printRule({ rule, time }: CanonicalRule, hourCycle: HourCycle = 24): string | null {
  if (rule.byYearDay.length > 0 || rule.byWeekNo.length > 0 || rule.bySecond.length > 0 || rule.wkst !== 1) return null;
  const often = frequency(rule);
  const times = timesPhrase(rule, time, hourCycle);
  if (often === null || times === null) return null;
  const everyDay = rule.freq === 'DAILY' && rule.interval === 1 && times.startsWith('every');
  const first = everyDay ? times : `${often}${times.startsWith('every') ? ', ' : ' '}${times}`;
  return `${first}${inMonths(rule)}${endPhrase(rule, hourCycle)}`;
}

function frequency(rule: Rule): string | null {
  switch (rule.freq) {
    case 'DAILY':
      return noDays(rule) ? every(rule.interval, 'day') : null;
    case 'WEEKLY':
      return weekly(rule);
    case 'MONTHLY': {
      const days = monthDays(rule);
      return days === null
        ? null
        : `on ${days} of ${rule.interval === 1 ? 'each month' : every(rule.interval, 'month')}`;
    }
    case 'YEARLY': {
      const days = yearDays(rule);
      return days === null ? null : `${every(rule.interval, 'year')} on ${days}`;
    }
    default: {
      const plain = noDays(rule) && [rule.byMonth, rule.byHour, rule.byMinute].every((list) => list.length === 0);
      const unit = { HOURLY: 'hour', MINUTELY: 'minute', SECONDLY: 'second' }[rule.freq];
      // "Every second" would be read as every other.
      const clear = plain && !(unit === 'second' && rule.interval === 1);
      return clear ? every(rule.interval, unit) : null;
    }
  }
}

/** "every day", "every other day", "every 3 days". */
export function every(interval: number, unit: string): string {
  if (interval === 1) return `every ${unit}`;
  const shortUnit = unit === 'hour' || unit === 'minute' || unit === 'second';
  return interval === 2 && !shortUnit ? `every other ${unit}` : `every ${interval} ${unit}s`;
}

function noDays(rule: Rule): boolean {
  return [rule.byDay, rule.byMonthDay, rule.bySetPos].every((list) => list.length === 0);
}

function weekly(rule: Rule): string | null {
  const days = plainWeekdays(rule);
  if (!days || rule.bySetPos.length > 0) return null;
  const [only] = days;
  if (rule.interval === 1) return `every ${sameList(days, WORKDAYS) ? 'weekday' : weekdayNames(days)}`;
  if (rule.interval === 2 && days.length === 1 && only !== undefined) return `every other ${WEEKDAYS[only - 1]}`;
  return `${every(rule.interval, 'week')} on ${sameList(days, WORKDAYS) ? 'weekdays' : weekdayNames(days)}`;
}

function weekdayNames(days: readonly number[]): string {
  return listed(days.map((day) => WEEKDAYS[day - 1] ?? ''));
}

/** The days of a month: "the 1st and 15th", "the last day", "the first and third Monday", "the last weekday". */
function monthDays(rule: Rule): string | null {
  if (rule.bySetPos.length > 0) return pickedDays(rule);
  if (rule.byMonthDay.length > 0) return rule.byDay.length > 0 ? null : listed(numberedDays(rule.byMonthDay));
  const plain = plainWeekdays(rule);
  if (plain) return `every ${weekdayNames(plain)}`;
  // No month has six of a weekday; only a year without months counts further.
  const most = rule.freq === 'YEARLY' && rule.byMonth.length === 0 ? 53 : 5;
  const nth = rule.byDay.every(({ ordinal }) => ordinal !== 0 && Math.abs(ordinal) <= most);
  return rule.byDay.length > 0 && nth ? listed(nthWeekdays(rule)) : null;
}

function numberedDays(days: readonly number[]): string[] {
  const fromStart = days.filter((day) => day > 0).map((day) => `the ${ordinalNumber(day)}`);
  const fromEnd = days.filter((day) => day < 0).map((day) => `the ${position(day, false)} day`);
  return [...fromStart, ...fromEnd.reverse()];
}

function nthWeekdays(rule: Rule): string[] {
  const inOrder = [...rule.byDay].sort(
    (a, b) =>
      (a.ordinal > 0 ? a.ordinal : 99 - a.ordinal) - (b.ordinal > 0 ? b.ordinal : 99 - b.ordinal) ||
      a.weekday - b.weekday,
  );
  return inOrder.map((day) => `the ${position(day.ordinal)} ${WEEKDAYS[day.weekday - 1]}`);
}

function pickedDays(rule: Rule): string | null {
  const [place, ...more] = rule.bySetPos;
  const days = plainWeekdays(rule);
  if (place === undefined || more.length > 0 || !days || rule.byMonthDay.length > 0) return null;
  if (rule.byHour.length > 0 || rule.byMinute.length > 0) return null;
  if (sameList(days, WORKDAYS)) return `the ${position(place)} weekday`;
  return sameList(days, WEEKEND) ? `the ${position(place)} weekend day` : null;
}

/** Within a year: "5 March", "1 January and 1 July", "the second Sunday of May", "the 20th Monday of the year". */
function yearDays(rule: Rule): string | null {
  const months = rule.byMonth.map((month) => MONTHS[month - 1] ?? '');
  if (months.length === 0) {
    const byYear = rule.byMonthDay.length === 0 && rule.bySetPos.length === 0 && plainWeekdays(rule) === null;
    const days = byYear ? monthDays(rule) : null;
    return days === null ? null : `${days} of the year`;
  }
  const plainDates = rule.byDay.length === 0 && rule.bySetPos.length === 0 && rule.byMonthDay.every((day) => day > 0);
  if (plainDates) {
    const exist = rule.byMonth.every((month) => rule.byMonthDay.every((day) => isDayOfMonth(month, day)));
    return exist ? listed(months.flatMap((month) => rule.byMonthDay.map((day) => `${day} ${month}`))) : null;
  }
  // Yearly, BYSETPOS picks from all the months together.
  if (rule.bySetPos.length > 0 && months.length > 1) return null;
  const days = monthDays(rule);
  return days === null ? null : `${days} of ${listed(months)}`;
}

function inMonths(rule: Rule): string {
  if (rule.freq === 'YEARLY' || rule.byMonth.length === 0) return '';
  return ` in ${listed(rule.byMonth.map((month) => MONTHS[month - 1] ?? ''))}`;
}

/** More times than this are only worth saying as "every hour from … to …". */
const MAX_TIMES_SAID = 12;

function timesPhrase(rule: Rule, time: Temporal.PlainTime, hourCycle: HourCycle): string | null {
  const say = (hour: number, minute: number) => timeText(time.with({ hour, minute }), hourCycle);
  if (rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY') {
    return `from ${timeText(time, hourCycle)}`;
  }
  const { byHour, byMinute } = rule;
  if (byHour.length === 0) return `at ${timeText(time, hourCycle)}`;
  const [firstHour = 0, lastHour = 0] = [byHour[0], byHour[byHour.length - 1]];
  const [firstMinute = 0, lastMinute = 0] = [byMinute[0], byMinute[byMinute.length - 1]];
  const hours = evenStep(byHour);
  if (byMinute.length === 1 && byHour.length > 3 && hours !== null) {
    return `${every(hours, 'hour')} from ${say(firstHour, firstMinute)} to ${say(lastHour, firstMinute)}`;
  }
  const minutes = evenStep(byMinute);
  const unbroken = byHour.length === 1 || hours === 1;
  const wholeHour = minutes !== null && minutes * byMinute.length === 60;
  if (wholeHour && unbroken && byHour.length * byMinute.length > 3) {
    return `${every(minutes, 'minute')} from ${say(firstHour, firstMinute)} to ${say(lastHour, lastMinute)}`;
  }
  if (byHour.length * byMinute.length > MAX_TIMES_SAID) return null;
  return `at ${listed(byHour.flatMap((hour) => byMinute.map((minute) => say(hour, minute))))}`;
}

export function endPhrase(rule: Rule, hourCycle: HourCycle): string {
  if (rule.until) return ` until ${untilText(rule.until, hourCycle)}`;
  if (rule.count === null) return '';
  const weeks = wholeWeeks(rule, rule.count);
  if (weeks !== null) return ` for ${weeks} weeks`;
  return rule.count === 1 ? ', once' : `, ${rule.count} times`;
}

/** "Weekdays for 3 weeks" is 15 times, from whatever day on. */
function wholeWeeks(rule: Rule, count: number): number | null {
  const perWeek = rule.byDay.length;
  if (rule.freq !== 'WEEKLY' || perWeek < 2 || rule.interval > 1 || rule.byMonth.length > 0) return null;
  const weeks = count / perWeek / Math.max(1, rule.byHour.length * rule.byMinute.length);
  return Number.isInteger(weeks) && weeks > 1 ? weeks : null;
}

function untilText(until: Until, hourCycle: HourCycle): string {
  if (until.kind === 'date') return dateText(until.date);
  const local = until.kind === 'local' ? until.local : until.at.toZonedDateTimeISO('UTC').toPlainDateTime();
  const zone = until.kind === 'utc' ? ' UTC' : '';
  return `${dateText(local)} at ${timeText(local.toPlainTime(), hourCycle)}${zone}`;
}
