import { NUMBER_WORD } from '../../../domain/number-words.ts';
import { daysIn, kindsOfShift, type Question, type Told, topicOf, WORK } from '../../../domain/onboarding/index.ts';
import type { Step } from './step.ts';

/** Shifts of which no turn can be kept: their hours or their days were not said. */
export const takesTurns = (message: string, question: Question): boolean =>
  TAKES_TURNS.test(message) ||
  isOfTwoKinds(message, question) ||
  (DAYS_DIFFER.test(message) && (question === 'work' || OF_WORK.test(message)));
const OF_WORK = /\b(?:days|shifts|hours|rota|roster|work\w*|job)\b/i;

/** "Days and nights, 7 to 7": which of them are when was not said. */
const isOfTwoKinds = (message: string, question: Question): boolean =>
  (question === 'work' || topicOf(message) === 'work') && kindsOfShift(message).length > 1;

/** Are they on other days every week? */
export const daysDiffer = (message: string): boolean => DAYS_DIFFER.test(message);

/** "Four nights a week, changing": so many, and on no days that were said. */
export const changesByWeek = (message: string): boolean =>
  daysIn(message).length === 0 && (DAYS_DIFFER.test(message) || SO_MANY.test(message));
const SO_MANY = new RegExp(
  String.raw`\b(?:\d|${NUMBER_WORD})\s+(?:days?|nights?|shifts?|times)\s+(?:a|per|each|every)\s+week\b|\bchanging\s+(?:days|nights|shifts)\b`,
  'i',
);

/** "Every other Friday off", of a day that is kept as one of work. */
export const isOffInTurn = (message: string, { commitments }: Told): boolean =>
  OFF_IN_TURN.test(message) &&
  !(Array.isArray(commitments) && commitments.some(({ title, weeks }) => title === WORK && weeks));

/** Hours that hold for a while, kept until another word comes. */
export const isForNow = (message: string): boolean => FOR_NOW.test(message);
const FOR_NOW =
  /\b(?:this\s+week|for\s+now|temporar\w+|(?:in\s+)?term[\s-]?time|until\s+(?:the\s+(?:end|summer|new\s+year|spring|autumn)|further|next|christmas|easter|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber))\b/i;
export const KEPT_ON = 'I keep these hours for every week until you tell me otherwise.';

/** Hours without days stand for no week at all; hours that are not said cannot be kept either. */
export function leaveOutTurns({ told, progress, notes }: Step, message: string): void {
  delete told.workStart;
  const isEachWeek = Array.isArray(told.work) && daysIn(message).length === 0;
  const [only, ...more] = Array.isArray(told.work) ? told.work : [];
  if (only && more.length === 0 && kindsOfShift(message).length > 1) {
    delete told.work;
    notes.push(WHICH_WHEN);
    return;
  }
  // Hours on days of their own are kept.
  if (!isEachWeek && only) return;
  if (isEachWeek) {
    delete told.work;
    progress.settled.work = 'default';
  }
  notes.push(isEachWeek ? DAYS_CHANGE : NOT_KEPT);
}

export const DAYS_CHANGE =
  'Shifts on days that change every week I cannot keep free by themselves, so none are kept: tell me of each as it comes, such as "I have a shift on Tuesday 7:30 to 20:00".';

/** "3 early shifts then 2 nights then 2 off": no hours are named, and nothing of it can be kept. */
/** "Three long days, they change every week". */
const DAYS_DIFFER =
  /\b(?:days|shifts|hours|they|it|rota|roster)\s+(?:(?:all|always|really)\s+)*(?:changes?|var(?:y|ies)|differs?|rotates?|(?:are|is)\s+(?:(?:all|always)\s+)*different)\b|\bdifferent\s+(?:days|hours|shifts)?\s*(?:each|every)\s+(?:week|month)\b|\bdiffers?\s+from\s+week\s+to\s+week\b|\bzero[- ]hours?\b|\bjede\s+woche\s+anders\b|\bcada\s+semana\s+(?:es\s+)?(?:diferente|distint[oa])\b/i;
const TAKES_TURNS =
  /\b\d\s+(?:\w+\s+)?(?:shifts?|earlies|lates|nights|days)\b.*\bthen\b|\bthen\s+\d\s+(?:\w+\s+)?(?:nights?|shifts?|off)\b|\b(?:rotating|rota|roster|shift\s*work(?:er)?|changing\s+shifts|different\s+shifts|shifts?\s+(?:change|vary|rotate)|(?<!-)in\s+shifts)\b/i;
const OFF_IN_TURN =
  /\b(?:every\s+(?:other|second|third|fourth)|alternate)\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+(?:(?:is|are)\s+)?off\b/i;
export const STAYS_WORK =
  'A day that is off every other week I keep as a day of work for now: tell me of the free ones as they come.';
const WHICH_WHEN =
  'Shifts of two kinds I keep with the hours and the days or weeks of each, so none are kept yet: for example "this week 7 to 19, next week 19 to 7", or "4 on 4 off, 7 to 19, from Monday".';
const NOT_KEPT =
  'Such a turn of shifts I cannot keep without its hours, so none of it is kept free yet: tell me the hours, such as "4 on 4 off, 7 to 19, from Monday".';
