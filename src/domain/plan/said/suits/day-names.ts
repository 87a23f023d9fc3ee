import type { Weekday } from '../../../calendar/index.ts';
import { weekdaysIn } from '../days.ts';

export const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekends?|weekdays?';

/** By their names alone: "Wed 6-8" is no sixth of a month. */
export const namedDays = (clause: string): Weekday[] =>
  weekdaysIn(
    (
      clause
        .replace(A_DATED_DAY, ' ')
        .replace(/\bweekday\b/g, 'weekdays')
        .match(A_DAY_NAME) ?? []
    )
      .join(' and ')
      .replace(/\bmon\b(?! ?(?:-|to))/g, 'mondays'),
  );

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** "Thursday 3 December" is one day, and none of each week. */
const A_DATED_DAY = new RegExp(
  `\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th))\\b`,
  'g',
);

const A_DAY_NAME =
  /\b(?:(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekends?|weekdays)\b(?: ?(?:-|to) ?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b)?/g;
