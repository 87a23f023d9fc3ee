import type { GoalBrief } from '../types.ts';

/** What is said of a goal before its plan stands, in two: what is of the goal, and what is of single sessions of the plan to come. */
export type Apart = { rest: string; ofSessions: string | null };

const ONE = '(?:ones?|sessions?|runs?|lessons?|workouts?|practices?)';
const OF_SESSIONS = new RegExp(
  [
    String.raw`\b(?:one|two|three|four|half|some|most|both|a couple|all but one) of (?:them|those|these|the ${ONE})\b`,
    String.raw`\b(?:the|that) (?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)? ${ONE}\b`,
    String.raw`\b(?:the|that) (?:first|second|third|last|other|long|longer|shorter) ${ONE}\b`,
  ].join('|'),
  'i',
);
/** Against the day to begin that was named. */
const LATER = /\b(?:start|begin)\b[^.,;]{0,20}\b(?:an?|one|two|three|\d) (?:days?|weeks?) (?:later|earlier)\b/i;
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
