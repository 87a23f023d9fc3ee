import type { CanonicalRule } from './canonical.ts';
import { endPhrase, every } from './english-print.ts';
import { type HourCycle, listed, MONTHS, ordinalNumber, position, timeText, WEEKDAYS } from './english-words.ts';
import type { Rule } from './rule.ts';

/** Spells out any rule, part by part. For people to read only: `parseEnglishRule` does not read it back. */
export function printAnyRule({ rule, time }: CanonicalRule, hourCycle: HourCycle = 24): string {
  const units = {
    SECONDLY: 'second',
    MINUTELY: 'minute',
    HOURLY: 'hour',
    DAILY: 'day',
    WEEKLY: 'week',
    MONTHLY: 'month',
    YEARLY: 'year',
  };
  const parts = [every(rule.interval, units[rule.freq]), ...dayParts(rule), clockPart(rule, time, hourCycle)];
  if (rule.bySetPos.length > 0) {
    parts.push(`(only the ${listed(rule.bySetPos.map((n) => position(n)))} of these in each ${units[rule.freq]})`);
  }
  if (rule.wkst !== 1) parts.push(`(weeks starting on ${WEEKDAYS[rule.wkst - 1]})`);
  return parts.join(' ') + endPhrase(rule, hourCycle);
}

function dayParts(rule: Rule): string[] {
  const parts: string[] = [];
  const numbered = (list: number[]) => listed(list.map((n) => (n > 0 ? ordinalNumber(n) : position(n, false))));
  if (rule.byDay.length > 0) {
    const names = rule.byDay.map(({ ordinal, weekday }) => {
      const name = WEEKDAYS[weekday - 1] ?? '';
      return ordinal === 0 ? name : `the ${position(ordinal)} ${name}`;
    });
    const isWeek = rule.byDay.length === 5 && rule.byDay.every(({ ordinal, weekday }) => ordinal === 0 && weekday < 6);
    parts.push(isWeek ? 'on weekdays' : `on ${listed(names)}`);
  }
  if (rule.byMonthDay.length > 0) parts.push(`on the ${numbered(rule.byMonthDay)} day of the month`);
  if (rule.byYearDay.length > 0) parts.push(`on the ${numbered(rule.byYearDay)} day of the year`);
  if (rule.byWeekNo.length > 0) parts.push(`in the ${numbered(rule.byWeekNo)} week of the year`);
  if (rule.byMonth.length > 0) parts.push(`in ${listed(rule.byMonth.map((month) => MONTHS[month - 1] ?? ''))}`);
  return parts;
}

function clockPart(rule: Rule, time: Temporal.PlainTime, hourCycle: HourCycle): string {
  const lists: [string, number[]][] = [
    ['hour', rule.byHour],
    ['minute', rule.byMinute],
    ['second', rule.bySecond],
  ];
  const said = lists.filter(([, list]) => list.length > 0);
  const withinDay = rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
  const from = `${withinDay ? 'from' : 'at'} ${timeText(time, hourCycle)}`;
  if (said.length === 0) return from;
  const within = rule.freq === 'MINUTELY' && said.length === 1 ? withinHours(rule, time) : null;
  if (within) return `from ${timeText(within.from, hourCycle)} to ${timeText(within.to, hourCycle)}`;
  const only = said.map(([unit, list]) => `${unit}${list.length > 1 ? 's' : ''} ${listed(list.map(String))}`);
  return withinDay ? `${from}, only in ${listed(only)}` : `at ${listed(only)}`;
}

/** The first and the last of each day, where the minutes come out even over a day and the hours stand in a row; null where they do not. */
function withinHours({ interval, byHour }: Rule, time: Temporal.PlainTime) {
  const hours = byHour.toSorted((a, b) => a - b);
  const [first = 0] = hours;
  if (byHour.length === 0 || 1440 % interval !== 0 || hours.some((hour, i) => hour !== first + i)) return null;
  const at = time.hour * 60 + time.minute;
  const day = Array.from({ length: 1440 / interval }, (_, i) => (at + i * interval) % 1440);
  const inside = day.filter((minute) => byHour.includes(Math.floor(minute / 60))).sort((a, b) => a - b);
  const [from, to] = [inside[0], inside.at(-1)].map((minute = 0) =>
    Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
  );
  return from && to && inside.length > 1 ? { from, to } : null;
}
