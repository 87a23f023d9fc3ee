import { daysIn, type Question } from '../../../domain/onboarding/index.ts';
import type { Step } from './step.ts';

/** Shifts of which no turn can be kept: their hours or their days were not said. */
export const takesTurns = (message: string, question: Question): boolean =>
  TAKES_TURNS.test(message) || (DAYS_DIFFER.test(message) && (question === 'work' || OF_WORK.test(message)));
const OF_WORK = /\b(?:days|shifts|hours|rota|roster|work\w*|job)\b/i;

/** Are they on other days every week? */
export const daysDiffer = (message: string): boolean => DAYS_DIFFER.test(message);

/** "Every other Friday off". */
export const isOffInTurn = (message: string): boolean => OFF_IN_TURN.test(message);

/** Hours without days stand for no week at all; hours that are not said cannot be kept either. */
export function leaveOutTurns({ told, progress, notes }: Step, message: string): void {
  delete told.workStart;
  const isEachWeek = Array.isArray(told.work) && daysIn(message).length === 0;
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
  /\b(?:every\s+(?:other|second)|alternate)\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+(?:(?:is|are)\s+)?off\b/i;
export const STAYS_WORK =
  'A day that is off every other week I keep as a day of work for now: tell me of the free ones as they come.';
const NOT_KEPT =
  'Such a turn of shifts I cannot keep without its hours, so none of it is kept free yet: tell me the hours, such as "4 on 4 off, 7 to 19, from Monday".';
