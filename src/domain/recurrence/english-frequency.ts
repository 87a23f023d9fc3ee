import { A_MONTH, DAY, DAY_LIST, items, MONTH, MONTH_LIST, readMonths, readWeekdays } from './english-terms.ts';
import { Unclear } from './english-times.ts';
import { isDayOfMonth, WEEKEND, WORKDAYS } from './english-words.ts';
import { type ByDay, type Frequency, plainRule, type Rule } from './rule.ts';

/** Reads how often, in plain terms (see `plainTerms`) with times, ends and starts taken out already. */
export function readFrequency(text: string): Rule {
  for (const [pattern, reader] of COMPILED) {
    const match = pattern.exec(text);
    const rule = match && reader(match.map((group) => group ?? ''));
    if (rule) return rule;
  }
  throw new Unclear(
    text === ''
      ? 'How often should it repeat?'
      : `I cannot tell how often "${text.slice(0, 80)}" is. Try "every weekday at 18:30".`,
  );
}

const N = '(\\d+)(?:th)?';
/** every, every other, every 3 (or every 3rd): two groups. */
const EACH = `every(?: (other)| ${N})?`;
const ADVERB = {
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  yearly: 'YEARLY',
  annually: 'YEARLY',
  hourly: 'HOURLY',
} as const;
const PLACE = '(?:last|\\d+th)(?: to last)?';
// No part can be read in two ways, or long lists would take for ever to refuse.
const MONTH_DAY = `(?:on )?(?:the )?(?:${PLACE}(?: (?:${DAY}|day))?|every ${DAY})`;
const MONTH_DAYS = `(${MONTH_DAY}(?:(?:\\s*,\\s*|\\s+and\\s+)(?:${MONTH_DAY}|${DAY}))*)`;
const MONTHLY = `(?:of )?(?:the month|${EACH} months?)`;
const A_DATE = `(?:\\d{1,2}(?:th)? (?:of )?${MONTH}|${MONTH} (?:the )?\\d{1,2}(?:th)?)`;
const DATES = `(?:on )?(?:the )?(${A_DATE}(?:(?:\\s*,\\s*|\\s+and\\s+)(?:the )?${A_DATE})*)`;

type Reader = (groups: string[]) => Rule | null;

const PATTERNS: [string, Reader][] = [
  [`${EACH} (hour|minute|second|day)s?`, ([, other, n, unit]) => plain(unitFrequency(unit), interval(other, n))],
  ['(daily|hourly)', ([, word]) => plain(ADVERB[word as 'daily' | 'hourly'])],
  ['(?:once )?(?:a|per) (day|week|month|year|hour)', ([, unit]) => plain(unitFrequency(unit))],

  [`(?:every )?(${DAY_LIST})`, ([, days]) => weekly(1, days)],
  [`every other (${DAY})`, ([, day]) => weekly(2, oneDay(day))],
  [`every ${N} (${DAY})s?`, ([, n, day]) => weekly(Number(n), oneDay(day))],
  [`${EACH} weeks?(?:,? (?:on )?(${DAY_LIST}))?`, ([, other, n, days]) => weekly(interval(other, n), days)],
  [`(?:on )?(${DAY_LIST}),? (?:of )?${EACH} weeks?`, ([, days, other, n]) => weekly(interval(other, n), days)],
  [
    `(weekly|biweekly|bi-weekly|fortnightly|every fortnight)(?:,? (?:on )?(${DAY_LIST}))?`,
    ([, word, days]) => weekly(word === 'weekly' ? 1 : 2, days),
  ],
  [`(?:once|\\d+ times|twice) a week,? (?:on )?(${DAY_LIST})`, ([, days]) => weekly(1, days)],

  [`${EACH} months?`, ([, other, n]) => plain('MONTHLY', interval(other, n))],
  ['(monthly|quarterly)', ([, word]) => plain('MONTHLY', word === 'monthly' ? 1 : 3)],
  [`${MONTH_DAYS} ${MONTHLY}`, ([, days, other, n]) => monthly(interval(other, n), days)],
  [`(?:${EACH} months?),? ${MONTH_DAYS}(?: of the month)?`, ([, other, n, days]) => monthly(interval(other, n), days)],
  [
    `(monthly|quarterly),? ${MONTH_DAYS}(?: of the month)?`,
    ([, word, days]) => monthly(word === 'monthly' ? 1 : 3, days),
  ],

  [`${EACH} years?`, ([, other, n]) => plain('YEARLY', interval(other, n))],
  ['yearly|annually', () => plain('YEARLY')],
  [`(?:(?:${EACH} years?)|yearly|annually),? ${DATES}`, ([, other, n, dates]) => onDates(interval(other, n), dates)],
  [`every ${DATES}`, ([, dates]) => onDates(1, dates)],
  [`${DATES},? ${EACH} years?`, ([, dates, other, n]) => onDates(interval(other, n), dates)],
  [
    `(?:(?:${EACH} years?)|yearly|annually),? ${MONTH_DAYS} (?:of|in) (${MONTH_LIST})`,
    ([, other, n, days, months]) => inMonths(interval(other, n), days, months),
  ],
  [
    `${MONTH_DAYS} (?:of|in) (${MONTH_LIST})(?:,? ${EACH} years?)?`,
    ([, days, months, other, n]) => inMonths(interval(other, n), days, months),
  ],
  [
    `(?:(?:${EACH} years?)|yearly|annually),? ${MONTH_DAYS} of the year`,
    ([, other, n, days]) => ofYear(interval(other, n), days),
  ],
  [`${MONTH_DAYS} of (?:the|every) year`, ([, days]) => ofYear(1, days)],
];

const COMPILED = PATTERNS.map(([pattern, reader]): [RegExp, Reader] => [new RegExp(`^(?:${pattern})$`), reader]);

function unitFrequency(unit: string | undefined): Frequency {
  const known = {
    second: 'SECONDLY',
    minute: 'MINUTELY',
    hour: 'HOURLY',
    day: 'DAILY',
    week: 'WEEKLY',
    month: 'MONTHLY',
  } as const;
  return known[unit as keyof typeof known] ?? 'YEARLY';
}

function interval(other: string | undefined, n: string | undefined): number {
  const every = other ? 2 : Number(n || 1);
  if (every < 1) throw new Unclear('How often should it repeat?');
  return every;
}

function plain(freq: Frequency, every = 1): Rule {
  return { ...plainRule(freq), interval: every };
}

function weekly(every: number, list: string | undefined): Rule | null {
  const days = list ? readWeekdays(list) : [];
  if (days === null || every < 1) return null;
  return { ...plain('WEEKLY', every), byDay: days.map((weekday) => ({ ordinal: 0, weekday })) };
}

/** "Every other weekday" could leave out days or weeks. */
function oneDay(day: string | undefined): string | undefined {
  if (day === 'weekday' || day === 'weekend')
    throw new Unclear(`Every other ${day}: do you mean every other week, or every other day?`);
  return day;
}

function monthly(every: number, days: string | undefined): Rule {
  return withDays(plain('MONTHLY', every), days ?? '');
}

/** "5 March", "1 January and 1 July": the months and days must combine to just these dates. */
function onDates(every: number, list: string | undefined): Rule {
  const dates = items(list ?? '').map((item) => ({
    month: readMonths(A_MONTH.exec(item)?.[0] ?? '')[0] ?? 0,
    day: Number(/\d+/.exec(item)?.[0]),
  }));
  const byMonth = [...new Set(dates.map((date) => date.month))].sort((a, b) => a - b);
  const byMonthDay = [...new Set(dates.map((date) => date.day))].sort((a, b) => a - b);
  if (!dates.every(({ month, day }) => isDayOfMonth(month, day)))
    throw new Unclear('One of these dates does not exist.');
  if (byMonth.length * byMonthDay.length !== dates.length)
    throw new Unclear('Please make one series for each of these dates.');
  return { ...plain('YEARLY', every), byMonth, byMonthDay };
}

function inMonths(every: number, days: string | undefined, months: string | undefined): Rule {
  const rule = withDays({ ...plain('YEARLY', every), byMonth: readMonths(months ?? '') }, days ?? '');
  if (rule.bySetPos.length > 0 && rule.byMonth.length > 1)
    throw new Unclear('Please make one series for each of these months.');
  return rule;
}

function ofYear(every: number, days: string | undefined): Rule {
  const rule = withDays(plain('YEARLY', every), days ?? '');
  if (rule.byMonthDay.length === 0) return rule;
  throw new Unclear('A day of the year needs its month, such as "every year on 5 March".');
}

/** "the 1st and 15th", "the last day", "the 1st and 3rd monday", "the last weekday", "every friday". */
function withDays(rule: Rule, list: string): Rule {
  const places: { place: number; day: string }[] = [];
  for (const item of items(list)) {
    const match = /^(?:on )?(?:the )?(?:(every)|(?:(\d+)th|(last))( to last)?)?(?: ?(\w+))?$/.exec(item);
    if (!match) throw new Unclear(`I do not know which day "${item}" is.`);
    const [, every, n, last, back, day = ''] = match;
    const size = last ? 1 : Number(n ?? 0);
    places.push({ place: every || (!n && !last) ? 0 : last || back ? -size : size, day });
  }
  // "The first and third Monday": a number alone takes the name that follows.
  for (let i = places.length - 2; i >= 0; i--) {
    const [here, next] = [places[i], places[i + 1]];
    if (here && next && here.day === '' && next.day !== 'day') here.day = next.day;
  }
  const group = places[0]?.day;
  if (group === 'weekday' || group === 'weekend')
    return withPicked(rule, places, group === 'weekday' ? WORKDAYS : WEEKEND);
  const byDay: ByDay[] = [];
  const byMonthDay: number[] = [];
  for (const { place, day } of places) {
    if (day === '' || day === 'day') {
      if (place === 0 || Math.abs(place) > 31) throw new Unclear('A month has the days 1 to 31.');
      byMonthDay.push(place);
    } else {
      const weekday = readWeekdays(day)?.[0];
      const limit = rule.freq === 'YEARLY' && rule.byMonth.length === 0 ? 53 : 5;
      if (weekday === undefined || Math.abs(place) > limit)
        throw new Unclear('A month has at most five of each weekday.');
      byDay.push({ ordinal: place, weekday });
    }
  }
  if (byDay.length > 0 && byMonthDay.length > 0)
    throw new Unclear('Please make one series for the dates and one for the weekdays.');
  byDay.sort((a, b) => a.ordinal - b.ordinal || a.weekday - b.weekday);
  return { ...rule, byDay, byMonthDay: [...new Set(byMonthDay)].sort((a, b) => a - b) };
}

/** "The last weekday" is the last among Monday to Friday. */
function withPicked(rule: Rule, places: { place: number; day: string }[], days: number[]): Rule {
  const [first, ...more] = places;
  if (!first || more.length > 0) throw new Unclear('Please make one series for each of these days.');
  const byDay = days.map((weekday) => ({ ordinal: 0, weekday }));
  return first.place === 0 ? { ...rule, byDay } : { ...rule, byDay, bySetPos: [first.place] };
}
