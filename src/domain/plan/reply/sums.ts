import type { Weekday } from '../../calendar/index.ts';
import { readDone } from '../facts/amounts.ts';
import type { GoalFacts, PlanDraft } from '../types.ts';

// What is said of sums while a plan of them is open: how much is there, how much each time, and how often.

/** "I have 300 already", "I've read 120 pages": so much of it is behind them, and the goal is the same. */
export function doneIn(text: string, { target }: PlanDraft): number | null {
  const done =
    TELLS_DONE.test(text) && !/\b(?:want|make it|only|rather|instead|goal|each|a (?:week|month|day))\b/.test(text)
      ? readDone(text)
      : null;
  return done !== null && target && done > 0 && done < target.value ? done : null;
}
const TELLS_DONE =
  /\b(?:already|so far|in the bank|put (?:aside|by|away)|behind me)\b|\bi(?:'ve|'m| am| have)? (?:got |have )?(?:about |around )?(?:saved|read|written|done|on page|at page|up to page)\b|\b(?:saved|read|written|done)(?: already| so far)?$/;

const RATE =
  /(?:€|\$|£)?(?<![\d.,:])(\d{1,3}(?:[.,]\d{3})+|\d{1,5}) ?(?:euros?|eur|dollars?|pounds|bucks|quid|chf|francs?|€|\$|£)? (?:(?:each|every|per|a) (?:time|week|month|payday|fortnight|go|pop)\b|monthly\b|weekly\b|each\b)/;

/** "100 a week", "could do 60 each". */
export function rateIn(text: string, value: number | null): number | null {
  const said = RATE.exec(text)?.[1];
  if (said) return Number(said.replace(/[.,]/g, ''));
  return /\b(?:each|every|per|a) (?:time|week|month|payday|fortnight|go|pop)\b|\beach\b/.test(text) ? value : null;
}

const BARE =
  /^(?:(?:ok(?:ay)?|no|so|then|rather|more like|just|only|maybe|let's say|say|make it|(?:that's |it's )?(?:too much|a lot|less)(?: for me)?(?: please)?,?|please,?|i can(?: only| just)? (?:do|manage|afford|save|put away|put aside)|i could(?: only)? (?:do|manage|afford)|about|like|max|up to|at most) )*(?:€|\$|£)?(\d{1,5})(?:€|£|\$| euros?| pounds| quid| bucks| dollars)?(?: (?:is enough|would be fine|is all i have|max|at most|then|please|instead|rather))*[.!?]*$/;

/** A number and nothing else. */
export function bareSum(text: string): number | null {
  const said = BARE.exec(text)?.[1];
  return said ? Number(said) : null;
}

/** Money that went somewhere is no sum to save. */
export const OF_OTHERS =
  /\b(?:(?:had|have|need(?:ed)?) to (?:use|spend|pay|take|dip|borrow|buy|fix)|used|spent|took|borrowed|owe|cost|costs|went on|lost)\b/;

export const A_WEEK = /\b(?:(?:a|per|each|every) week|weekly)\b/;
export const A_MONTH = /\b(?:(?:a|per|each|every) month|monthly)\b/;

/** A sum a month, where money came in each week so far: on the last such day of the month, or at its end. */
export function onceAMonth(text: string, plan: PlanDraft): NonNullable<GoalFacts['payday']> {
  const [first] = datesOf(plan);
  if (/\b(?:end|last day) of (?:the|each|every) month\b|\bmonth'?s? end\b/.test(text) || !first)
    return { monthDay: 31 };
  return isWeekly(plan) ? { weekday: first.dayOfWeek as Weekday, last: true } : { monthDay: first.day };
}

const datesOf = ({ sessions, parts: [part] }: PlanDraft): Temporal.PlainDate[] =>
  (part?.dates ?? sessions.map(({ date }) => date)).map((date) => Temporal.PlainDate.from(date));

export function isWeekly(plan: PlanDraft): boolean {
  const [first, ...more] = datesOf(plan);
  return first !== undefined && more.every((date) => date.dayOfWeek === first.dayOfWeek);
}
