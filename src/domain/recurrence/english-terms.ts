import { ORDINALS, UNITS } from '../number-words.ts';
import { MONTHS, WEEKDAYS, WEEKEND, WORKDAYS } from './english-words.ts';

/**
 * Brings what people write into one spelling, so that few patterns read it: lower case, "1st" for "first",
 * "2" for "two", full names of days and months, "every" for "each", lists joined by "and".
 */
export function plainTerms(text: string): string {
  let plain = ` ${text.toLowerCase()} `
    .replace(/[–—]/g, '-')
    .replace(/[.!?]+(?=\s)/g, ' ')
    .replace(/&|\+/g, ' and ');
  for (const [pattern, replacement] of SPELLINGS) plain = plain.replace(pattern, replacement);
  return plain.replace(/\s+/g, ' ').trim();
}

const NUMBERS = UNITS.en.slice(1);

const SPELLINGS: [RegExp, string][] = [
  [/\b([ap])\s?\.\s?m\b\.?/g, '$1m'],
  [/\b(0?[1-9]|1[0-2])(:\d\d)?(?: o'clock)? in the morning\b/g, '$1$2am'],
  [/\b(0?[1-9]|1[0-2])(:\d\d)?(?: o'clock)? (?:in the (?:afternoon|evening)|at night)\b/g, '$1$2pm'],
  [/\bhalf (?:an )?hour\b/g, '30 minutes'],
  [/\bquarter of an hour\b|\bquarter[- ]hour\b/g, '15 minutes'],
  ...NUMBERS.map((word, i): [RegExp, string] => [new RegExp(`\\b${word}\\b`, 'g'), String(i + 1)]),
  ...ORDINALS.en.map((word, i): [RegExp, string] => [new RegExp(`\\b${word}\\b`, 'g'), `${i + 1}th`]),
  [/\b(\d+)(?:st|nd|rd)\b/g, '$1th'],
  [/\bmins?\b/g, 'minutes'],
  [/\bsecs?\b/g, 'seconds'],
  [/\bhrs?\b/g, 'hours'],
  [/\b(?:work|business) ?days?\b|\bworking days?\b|\bweek days?\b|\bweekdays\b/g, 'weekday'],
  [/\bweekend days?\b|\bweekends\b/g, 'weekend'],
  ...WEEKDAYS.map((day): [RegExp, string] => [dayPattern(day), day.toLowerCase()]),
  ...MONTHS.map((month): [RegExp, string] => [monthPattern(month), month.toLowerCase()]),
  [/\beach\b/g, 'every'],
  [/\bevery (?:single )?(?=1 (?:day|week|month|year|hour)\b)1 /g, 'every '],
  [/\bnoon\b|\bmidday\b/g, '12:00 pm'],
  [/\b12 (?=12:00 pm)/g, ''],
  [/\bmidnight\b/g, '12:00 am'],
  [/\b12 (?=12:00 am)/g, ''],
  [/\s*,\s*and\b/g, ' and'],
];

/** Mon, Mons, Monday, Mondays; Tue, Tues; Thu, Thur, Thurs. */
function dayPattern(day: string): RegExp {
  const short = day.slice(0, 3).toLowerCase();
  const extra = { tue: '|tues', wed: '|weds', thu: '|thur|thurs' }[short] ?? '';
  return new RegExp(`\\b(?:${day.toLowerCase()}s?|${short}${extra})\\b`, 'g');
}

function monthPattern(month: string): RegExp {
  const short = month.slice(0, 3).toLowerCase();
  return new RegExp(`\\b(?:${month.toLowerCase()}|${short}${short === 'sep' ? '|sept' : ''})\\b`, 'g');
}

const DAY_NAMES = WEEKDAYS.map((day) => day.toLowerCase());
const MONTH_NAMES = MONTHS.map((month) => month.toLowerCase());

export const DAY = `(?:${DAY_NAMES.join('|')}|weekday|weekend)`;
export const MONTH = `(?:${MONTH_NAMES.join('|')})`;
export const A_MONTH = new RegExp(MONTH);
const JOINT = '(?:\\s*,\\s*|\\s+and\\s+)';
const DAY_ITEM = `(?:on )?${DAY}(?:\\s*(?:-|to|through|until)\\s*${DAY})?`;
export const DAY_LIST = `${DAY_ITEM}(?:${JOINT}${DAY_ITEM})*`;
export const MONTH_LIST = `${MONTH}(?:${JOINT}${MONTH})*`;

/** "a, b and c" as its items. */
export function items(list: string): string[] {
  return list
    .split(/\s*,\s*|\s+and\s+/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** ISO weekdays of a list such as "monday to thursday and saturday"; null if one is no day. */
export function readWeekdays(list: string): number[] | null {
  const days = new Set<number>();
  for (const item of items(list)) {
    const [first, last] = item.replace(/^on /, '').split(/\s*(?:-|\bto\b|\bthrough\b|\buntil\b)\s*/);
    if (first === 'weekday') for (const day of WORKDAYS) days.add(day);
    else if (first === 'weekend') for (const day of WEEKEND) days.add(day);
    else {
      const from = DAY_NAMES.indexOf(first ?? '');
      const to = last === undefined ? from : DAY_NAMES.indexOf(last);
      if (from < 0 || to < 0) return null;
      for (let day = from; ; day = (day + 1) % 7) {
        days.add(day + 1);
        if (day === to) break;
      }
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** Months 1–12 of a list of names. */
export function readMonths(list: string): number[] {
  const months = items(list).map((name) => MONTH_NAMES.indexOf(name) + 1);
  return [...new Set(months)].filter((month) => month > 0).sort((a, b) => a - b);
}
