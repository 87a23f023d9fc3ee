import type { Clause } from './clauses.ts';
import { rangesIn } from './clocks.ts';
import { daysIn } from './days.ts';
import { heard } from './heard.ts';
import { isOfOneDay } from './once.ts';
import { answered } from './progress.ts';
import { readAnswers } from './read.ts';
import type { Topic } from './topics.ts';
import { unplaced } from './unplaced.ts';

/** Said by somebody of themselves, or of hours that are new. */
const OF_ONESELF =
  /\b(?:i|i'm|im|i've|my|we|we've)\b|\b(?:bed(?:time)?|wake[- ]?up|getting\s+up)(?:'s|\s+is)\b|\bnew\s+(?:job|hours|shifts?|rota|schedule|routine)\b/i;
/** "Bed by 11, up at 7". */
const BOTH_ENDS = /^\W*(?:bed\b[^.;]{1,25}\bup\b|up\b[^.;]{1,25}\bbed\b)[^.;]{1,20}$/i;
/** A wish, a question, an order, or how it should not be. */
const NO_TALE =
  /\?|\b(?:remind|nudge|want|wanna|wish|need|should|must|would|i'd|like\s+to|hope|hoping|trying|try|goal|plan|show|list|move|skip|cancel|set|make|add|change|delete|done|finished|can'?t|cannot|couldn'?t|struggl\w+|hate|terribl\w+|badly|too\s+(?:late|early)|used\s+to|if|maybe|might|got\s+up|woke|went|slept|worked|was|were)\b/i;
/** "Work out at 7", "work on the thesis 9 to 11": done by choice, and no job. */
const NO_JOB = /\bwork(?:s|ed|ing)?\s*(?:-\s*)?(?:outs?|on|through|with)\b/i;
const OF_DAYS = new Set<Topic | null>(['wake', 'sleep', 'work', 'chronotype']);
/** "By the way", "new job!", "just so you know". */
const ASIDE =
  /^\W*(?:just\s+so\s+you\s+know|so\s+you\s+know|fyi|for\s+(?:your\s+)?info\w*|btw|by\s+the\s+way|heads\s+up|hi|hey|hello|ok(?:ay)?|actually|also|from\s+now\s+on|these\s+days|at\s+the\s+moment|atm|(?:i(?:'ve|\s+have)?\s+(?:got\s+)?(?:a\s+)?)?new\s+(?:job|hours|shifts?|rota|schedule|routine))\W*$/i;
const LONGEST = 300;
/** "…, so nothing then please". */
const NOTHING_THEN =
  /[,;.]?\s+(?:so\s+)?(?:please\s+)?(?:nothing\s+(?:then|there)|not\s+then|i'm\s+(?:busy|not\s+free|out)\s+then|keep\s+(?:that|it)\s+free|(?:don't|do\s+not|never)\s+(?:plan|schedule|put|book)\s+(?:anything|something|stuff|sessions?)(?:\s+(?:then|there|at\s+that\s+time|on\s+top))?)(?:\s+please)?\W*$/i;

/**
 * "I work nights 10pm to 6am Sunday to Thursday and sleep 8 till 3ish", told by the way: each clause of it says how their days are, and nothing in it
 * is wished, asked or of one day.
 */
export function tellsOfDays(message: string): boolean {
  const text = withoutKeeping(message.slice(0, LONGEST + 1));
  const isKept = text.length < message.length;
  if (
    text.length > LONGEST ||
    !(isKept || OF_ONESELF.test(text) || BOTH_ENDS.test(text)) ||
    NO_TALE.test(text) ||
    NO_JOB.test(text) ||
    isOfOneDay(text)
  )
    return false;
  const told = readAnswers(text, null);
  const facts = answered(told);
  const isOfNight = facts.includes('wake') || facts.includes('sleep') || told.weekendWake || told.weekendSleep;
  const isBusy = Array.isArray(told.commitments) && (isKept || IS_BUSY.test(text)) && EACH_WEEK.test(text);
  if (!isOfNight && !Array.isArray(told.work) && !isBusy) return false;
  if (facts.includes('phone') || told.code) return false;
  const { clauses } = heard(text, null);
  return clauses.every((clause) => isOfDay(clause, isBusy)) && unplaced(text, null, told).length === 0;
}

/** Without the wish that nothing be planned then. */
export const withoutKeeping = (message: string): string => message.replaceAll('’', "'").replace(NOTHING_THEN, '');

/** "I've got choir every Thursday 7 to 9": had each week, and with both its ends. */
const IS_BUSY = /\b(?:i|we)(?:'ve|\s+have|\s+got|\s+go\s+to)\b/i;
const EACH_WEEK =
  /\b(?:every|each|weekly|always|usually|from\s+now\s+on)\b|\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s\b/i;

const isOfDay = ({ text, topic, bare }: Clause, isBusy: boolean): boolean =>
  OF_DAYS.has(topic) ||
  bare ||
  ASIDE.test(text) ||
  (isBusy && topic === null && daysIn(text).length > 0 && rangesIn(text).length > 0);
