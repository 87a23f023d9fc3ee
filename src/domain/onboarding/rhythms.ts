import { nthOf, numberOf } from '../number-words.ts';
import { rangesIn, timesOf } from './clocks.ts';
import { daysIn } from './days.ts';
import type { Busy, Shift } from './types.ts';

/** Days that are worked, or free, in some weeks only. `vague`: it is not said in which, or nothing can be kept of it. */
type Rhythm = { start: number; end: number; said: string; days: number[]; weeks?: number; nth?: number } & {
  off: boolean;
  vague: boolean;
};

const DAY = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:days?|s)?\\b|week[\\s-]?ends?\\b)';
const DAYS = `(${DAY}(?:\\s*(?:,|and|&|\\/)\\s*${DAY})*)`;
const EVERY =
  'every\\s+(other|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th)|(alternat(?:e|ing)|fortnightly(?:\\s+on)?)';
const NUMBER = '(two|three|four|five|six|[2-6])';
const SAID = new RegExp(
  [
    `\\b(?:${EVERY})\\s+${DAYS}`,
    `\\b(?:one|1)\\s+${DAYS}\\s+(?:in|out\\s+of|every)\\s+${NUMBER}(?:\\s+weeks?)?`,
    `\\b(?:the\\s+)?(first|1st|second|2nd|third|3rd|fourth|4th|last)\\s+${DAYS}\\s+(?:of|in|each|every)\\s+(?:(?:the|each|every|a)\\s+)?month`,
    `\\b(?:one|two|some|a\\s+few|the\\s+odd|the\\s+occasional)\\s+${DAYS}(?:\\s+(?:a|per|each|every|in\\s+the)\\s+month)?`,
  ].join('|'),
  'gi',
);
const FREE_AFTER = /^\s*(?:(?:is|are|as|i'?m|i\s+am|i\s+have|i\s+get)\s+)*(?:a\s+day\s+)?(?:off|free)\b/i;
const FREE_BEFORE = /\b(?:off|free|except|without|but\s+not|not)(?:\s+(?:on|for))?\s*$/i;
/** Where one works on such days is no matter of hours. */
const FROM_HOME =
  /^\s*(?:(?:i\s+(?:work|am)|i'?m|is|are|working|at|from|in|the)\s+)*(?:home|wfh|remote|office|hybrid)\b/i;
const ON_CALL = /\bon[\s-]call(?:\s+(?:on|for))?\s*$/i;

/** "Every other Saturday", "one Friday in four", "the last Monday of the month", "some weekends", among hours of work. */
export function rhythmsIn(text: string): Rhythm[] {
  return [...text.matchAll(SAID)].map((match) => {
    const [said, every, alternate, days, daysInFew, few, nth, ofMonth, some] = match;
    const end = match.index + said.length;
    const tail = text.slice(end);
    const free = FREE_AFTER.exec(tail);
    const weeks = every ? everyNth(every) : alternate ? 2 : few ? numberOf(few) : null;
    return {
      start: match.index,
      end: end + (free?.[0].length ?? hoursAfter(tail)),
      said,
      days: daysIn(days ?? daysInFew ?? ofMonth ?? some ?? ''),
      ...(weeks && { weeks }),
      ...(nth && { nth: nth === 'last' ? -1 : (nthOf(nth) ?? 1) }),
      off: free !== null || FREE_BEFORE.test(text.slice(0, match.index)),
      vague: some !== undefined || (ON_CALL.test(text.slice(0, match.index)) && hoursAfter(tail) === 0),
    };
  });
}

const everyNth = (word: string): number => (/^(?:other|2nd)$/i.test(word) ? 2 : (nthOf(word) ?? 2));

/** How far the hours reach that stand right behind a day. */
function hoursAfter(tail: string): number {
  const [range] = rangesIn(tail);
  return range && /^[\s,:]*(?:(?:from|mornings?|it'?s|i\s+(?:do|work))\s+)*$/i.test(tail.slice(0, range.start))
    ? range.end
    : 0;
}

/** Without such days and the hours that go with them: what is left holds in every week. */
export const withoutRhythms = (text: string): string =>
  rhythmsIn(text)
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** Work of such days beside the hours of every week, as busy times; a free day that is none of the usual ones is worked in the weeks between. */
export function workInTurn(
  text: string,
  [main, ...others]: readonly Shift[],
  begins: (hour: number) => 'am' | 'pm',
): Busy[] {
  const usual = [main, ...others].flatMap((shift) => shift?.days ?? []);
  return rhythmsIn(text).flatMap(({ start, end, days, weeks, nth, off, vague }): Busy[] => {
    const own = days.filter((day) => !usual.includes(day));
    const [range] = rangesIn(text.slice(start, end));
    const hours = range && !off ? timesOf(range, begins) : main;
    if (vague || own.length === 0 || !hours || FROM_HOME.test(text.slice(end))) return [];
    const often = off ? weeks === 2 && { weeks } : nth ? { nth } : weeks && { weeks };
    return [{ title: WORK, days: own, from: hours.from, to: hours.to, ...often }];
  });
}

/** What busy times of work are called. */
export const WORK = 'work';

/** What of it cannot be kept, in their words. */
export const vagueRhythms = (text: string): string[] => [
  ...(ON_CALL_WEEKS.exec(text) ?? []),
  ...rhythmsIn(text).flatMap(({ start, said, vague }) =>
    vague ? [`${ON_CALL.exec(text.slice(0, start))?.[0] ?? ''}${said}`] : [],
  ),
];
/** "Week on call every 5 weeks". */
const ON_CALL_WEEKS =
  /\b(?:a\s+|one\s+)?week\s+(?:of\s+)?on[\s-]call\b[^,;.]{0,30}|\bon[\s-]call\s+(?:a|one|every)\s+[^,;.]{0,15}weeks?\b/i;
