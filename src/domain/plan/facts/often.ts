import type { Setting } from '../../language/index.ts';
import { dayLengthsIn, minutesIn, NUMBER, numberOf, perWeekIn } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';
import { startSaid } from './start.ts';
import { timesADay } from './times-a-day.ts';

const CAP =
  /\b(?:max(?:imum)?|at most|no (?:more|longer) than|not (?:more|longer) than|never (?:more|longer) than|tops|up to|under|less than)\b/;

/** So much of something on each day. */
const DAILY =
  /\b(?:pages|words|steps|km|k) (?:a|per|each|every) (?:day|night|evening|morning)\b|\b(?:pages|words|steps) (?:daily|before bed)\b/;

const BUDGET = new RegExp(
  `\\b(${NUMBER}|a few|(?:a )?couple(?: of)?|several)? ?(hours?|minutes?) (?:a|per|each|every) week\\b`,
);
const ABOUT: Record<string, number> = {
  'a few': 3,
  several: 4,
  'couple of': 2,
  'a couple of': 2,
  'a couple': 2,
  couple: 2,
};
/** Minutes of a week, where so much a week is said. */
export function budgetIn(text: string): number | null {
  const [, count = '1', unit = 'hours'] = BUDGET.exec(text) ?? [];
  return BUDGET.test(text) ? (ABOUT[count] ?? numberOf(count)) * (unit.startsWith('hour') ? 60 : 1) : null;
}

/** "4 hours a week": over the sessions of a week, about an hour each. */
function ofBudget([words]: RegExpExecArray, text: string, facts: GoalFacts): GoalFacts {
  const total = budgetIn(words) ?? 0;
  const said = perWeekIn(text.replace(words, ' '));
  const perWeek = said ?? Math.min(5, Math.max(1, Math.ceil(total / 60)));
  return { ...facts, perWeek, minutes: Math.max(5, Math.floor(total / perWeek / 5) * 5) };
}

/** "After waking up and before sleep", "morning and night". */
const BOTH_ENDS =
  /\b(?:after (?:waking|getting|i wake|i get) ?(?:up)?|when i (?:wake|get) up|in the morning|first thing|after breakfast|morning)\b.{0,12} and (?:\d+ ?min\w* |again |once |then )?(?:before (?:i )?(?:go(?:ing)? to )?(?:bed|sleep\w*)|in the evening|at (?:night|bedtime)|(?:every |each )?(?:night|evening))\b(?!s)|\b\d{1,2} ?min\w*(?: in the| every| each)? mornings? and (?:in the |every |each )?(?:evenings?|nights?)\b/;
const A_DAY =
  /\b(?:twice|two times|2 ?x|2 times|three times|3 ?x|3 times|thrice|(?:four|five|[4-9]) times) (?:a|per|each|every) day\b|\b(?:twice|three times) daily\b/;

/** "Maybe something short when I get home". */
const SHORT =
  /\b(?:something|anything|keep (?:it|them)|only|just|nice and|sessions?) (?:very |really |quite )?short\b|\bshort (?:sessions|ones)\b/;

/** "A speech, about 6 minutes": how long it is itself. */
const ITS_LENGTH =
  /\b(?:want|need|should|has to|must|to be|to last) (?:it |be |to be |last |to last |a )*(?:about |around |roughly |max )*\d{1,2}[- ]?min\w*(?: long)?(?! (?:a|per|each|every))|\b\d{1,2}[- ]minutes? (?:speech|talk|set|presentation|toast|piece|routine|film|video|eulogy)\b|\b\d{1,2} ?min\w* long\b/g;

/** How often a week, and how long. */
export function oftenOf(text: string, { minutesEach }: GoalFacts, setting: Setting): GoalFacts {
  const facts: GoalFacts = {};
  const rate = /\b(?:in|within|below) (?:under |about )?(?:\d+|an?|half) ?(?:hours?|minutes?|min)\b/.test(text);
  // "Start in three weeks, 20 minutes" is no one length of time.
  const begins = startSaid(text, setting);
  const lasting = (begins ? `${text.slice(0, begins.start)} ; ${text.slice(begins.end)}` : text).replace(
    ITS_LENGTH,
    ' ; ',
  );
  const minutes =
    minutesEach === undefined && !rate
      ? (minutesIn(lasting) ??
        lasting
          .split(/[,;.]/)
          .map(minutesIn)
          .find((found) => found !== null) ??
        null)
      : null;
  const lengths = dayLengthsIn(lasting);
  if (lengths) return { lengths };
  const capped = minutes !== null && CAP.test(text);
  const often = text.replace(/\bread a page\b/, '');
  if (minutes === null && SHORT.test(text)) facts.maxMinutes = 15;
  const budget = BUDGET.exec(text);
  if (budget) return ofBudget(budget, often, facts);
  const aDay = A_DAY.exec(text)?.[0] ?? (BOTH_ENDS.test(text) ? 'twice' : undefined);
  if (aDay) return { ...(minutes !== null && minutes >= 5 && { minutes }), perWeek: 7, perDay: timesADay(aDay) };
  const perWeek =
    perWeekIn(capped ? often.replace(/\b(?:a|per|each|every) day\b/g, ' ') : often) ?? (DAILY.test(text) ? 7 : null);
  if (perWeek !== null && perWeek >= 1 && perWeek <= 7) facts.perWeek = perWeek;
  if (minutes !== null && minutes >= 5 && minutes <= 240) facts[capped ? 'maxMinutes' : 'minutes'] = minutes;
  return facts;
}
