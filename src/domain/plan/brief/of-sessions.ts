import { wishIn } from '../../wish/index.ts';
import type { GoalBrief } from '../types.ts';

/** What is said of a goal before its plan stands, in two: what is of the goal, and what is of single sessions of the plan to come. */
export type Apart = { rest: string; ofSessions: string | null };

const ONE = '(?:ones?|sessions?|runs?|lessons?|workouts?|practices?)';
const OF_SESSIONS = new RegExp(
  [
    String.raw`\b(?:one|two|three|four|half|some|most|both|a couple|all but one) of (?:them|those|these|the (?:[a-z]+ )?${ONE})\b`,
    String.raw`\b(?:the|that) (?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)? ${ONE}\b`,
    String.raw`\b(?:the|that) (?:first|second|third|last|other|long|longer|shorter) ${ONE}\b`,
  ].join('|'),
  'i',
);
/** Against the day to begin that was named. */
const LATER = /\b(?:start|begin)\b[^.,;]{0,20}\b(?:an?|one|two|three|\d) (?:days?|weeks?) (?:later|earlier)\b/i;
/** One of these stands with a day of the calendar on which nothing is wanted. */
const REFUSES =
  /\b(?:not|nothing|never|except|skip|apart from|away|on (?:holiday|vacation|leave)|abroad|travell?ing|out of town|busy|can'?t|cannot|(?:no|any) (?:sessions?|training|runs?|lessons?|practice))\b/i;
const A_DAY =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?!\d)|christmas|xmas|boxing day|new year|the \d{1,2}(?:st|nd|rd|th)\b)/i;
/** Those begin or end something. */
const BOUNDS = /\b(?:before|until|till|start\w*|begin\w*|back|since|by|exam|test|race|due|deadline)\b/i;
/** "No more than an hour on weekdays": of some days alone. */
const CAPS_DAYS =
  /\b(?:no (?:more|longer) than|not (?:more|longer) than|never (?:more|longer) than|max(?:imum)?|at most|up to|tops)\b(?=.*\b(?:min\w*|hours?|hrs?)\b)(?=.*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|week ?nights?)\b)|\b(?:min\w*|hours?|hrs?) (?:max(?:imum)?|at most|tops)\b.*\b(?:weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i;
const BETWEEN = /(?<=[.;!?])\s+|,\s+|\s+(?=(?:and|but|though)\s)/;
const JOINED = /^(?:and|but|though)\s+/i;
const LONGEST = 600;

/**
 * "Not at all, and can the Saturday one be Sunday": there is no Saturday session yet, so that waits until the plan is laid out, and is no day of
 * the goal. Linear in its length.
 */
export function apartOfSessions(message: string, { facts }: Pick<GoalBrief, 'facts'>): Apart {
  const isOf = (part: string) => OF_SESSIONS.test(part) || (facts.start !== undefined && LATER.test(part));
  if (message.length > LONGEST || !isOf(message)) return { rest: message, ofSessions: null };
  const parts = message.split(BETWEEN).filter((part) => part.trim() !== '');
  const [waits, rest] = [true, false].map((wanted) => parts.filter((part) => isOf(part) === wanted));
  const said = (of: readonly string[] = []) => of.map((part) => part.trim().replace(JOINED, '')).join(', ');
  return { rest: said(rest), ofSessions: said(waits) || null };
}

/**
 * What the words of a goal say of days of the calendar and of some days alone ("nothing on 12 December", "no more than an hour on weekdays"): a change of
 * its plan, once that stands. Linear in its length.
 */
export function apartOfGoal(words: string): Apart {
  const none = { rest: words, ofSessions: null };
  if (words.length > LONGEST || !(REFUSES.test(words) || CAPS_DAYS.test(words))) return none;
  const wish = wishIn(words)?.text;
  const parts = words.split(IN_A_GOAL).filter((part) => part.trim() !== '');
  const waits = parts.filter(
    (part) =>
      (!wish || !part.includes(wish)) &&
      ((REFUSES.test(part) && A_DAY.test(part) && !BOUNDS.test(part)) || CAPS_DAYS.test(part)),
  );
  if (waits.length === 0 || waits.length === parts.length) return none;
  const rest = waits.reduce((left, part) => left.replace(part, ' ; '), words);
  return {
    rest,
    ofSessions: waits
      .map((part) =>
        inSureWords(
          part
            .trim()
            .replace(JOINED, '')
            .replace(/[.!?]+$/, ''),
        ),
      )
      .join(', '),
  };
}
const IN_A_GOAL = /(?<=[.;!?])\s+|,\s+|\s+(?=(?:and nothing|and not|but|though|except|because|as we|as i|since)\b)/;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const FROM_TO = new RegExp(
  `(?<!\\b(?:from|between) )\\b(\\d{1,2}(?:st|nd|rd|th)? ${MONTH}) ?(?:-|–|to|till|until) ?(\\d{1,2}(?:st|nd|rd|th)? ${MONTH})`,
  'gi',
);
const TWO = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (?:and|or|&) (\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})`,
  'gi',
);

/** "18 Dec to 3 Jan" is from one until the other, "24 and 25 December" are two days. */
const inSureWords = (text: string): string =>
  text
    .replace(FROM_TO, 'from $1 until $2')
    .replace(TWO, (_all, one: string, other: string, month: string) => `the ${nth(one)} and ${nth(other)} of ${month}`);
const nth = (day: string): string =>
  `${day}${/1\d$/.test(day) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[Number(day.slice(-1))] ?? 'th')}`;
