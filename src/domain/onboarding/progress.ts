import { WORK } from './rhythms.ts';
import type { ShiftCycle } from './turns.ts';
import { QUESTIONS, type Question, type Told } from './types.ts';

/** What onboarding remembers between two messages, as JSON holds it. What was told itself stands in the profile. */
export type Progress = {
  /** Questions that need not be asked: answered, known before, skipped, or filled with a default. */
  settled: Partial<Record<Question, 'told' | 'known' | 'skipped' | 'default'>>;
  /** How often an answer could not be read. */
  tries: Partial<Record<Question, number>>;
  /** What the last message told: "no, 7" corrects that. */
  last: Question[];
  /** The number that a code went to, E.164, and when codes were sent. */
  phone?: string | undefined;
  codesSentAt?: string[];
  /** Consents that were given or refused before the number was proven. */
  whatsapp?: boolean;
  calls?: boolean;
  /** Busy times that were told here. */
  busy?: { id: string; title: string }[];
  /** Names of the weeks that take turns, this week's first. */
  weeks?: string[] | undefined;
  /** Shifts that take turns, whose sleep is still asked for. */
  cycle?: ShiftCycle | undefined;
  /** Days on and off as they were told, whose first day is not known. */
  block?: string | undefined;
  workStart?: string | undefined;
  /** The sleep after a night shift, "HH:MM", told before the shifts. */
  nightSleep?: { from: string; to: string } | undefined;
  /** Days without work, told before its hours (ISO 1–7). */
  daysOff?: number[] | undefined;
  /** Other hours of sleep on single days, "HH:MM". */
  ownNights?: { days: number[]; wake?: string; sleep?: string }[] | undefined;
  /** What was said of the goal to come before its turn: "not on Fridays". */
  forGoal?: string;
  /** A goal that was named before its turn. */
  goal?: string;
};

export const begun: Progress = { settled: {}, tries: {}, last: [] };

/** The first question in order that is still open. */
export function nextQuestion({ settled, phone, goal }: Progress): Question | 'done' {
  // A code is good for minutes only.
  if (phone !== undefined && !settled.code) return 'code';
  const open = QUESTIONS.find((question) => {
    if (settled[question]) return false;
    if (question === 'code') return false;
    // Nothing to consent to without a number; a recap only where one is due.
    if (question === 'whatsapp' || question === 'calls') return settled.code === 'told' || settled.phone === 'known';
    if (question === 'recap') return false;
    return true;
  });
  return open === 'goal' && goal !== undefined ? 'done' : (open ?? 'done');
}

/** Questions that this message answered. */
export function answered(told: Told): Question[] {
  const { name, wake, sleep, work, chronotype, commitments, phone, whatsapp, calls } = told;
  const pairs: [Question, unknown][] = [
    ['name', name],
    ['wake', wake],
    ['sleep', sleep],
    ['work', work],
    ['chronotype', chronotype],
    ['commitments', isWorkAlone(commitments) ? undefined : commitments],
    ['phone', phone],
    ['whatsapp', whatsapp],
    ['calls', calls],
  ];
  return pairs.filter(([, value]) => value !== undefined).map(([question]) => question);
}

/** "Every other Saturday 9 to 1" of somebody's work: what else is fixed is still to be asked. */
const isWorkAlone = (busy: Told['commitments']): boolean =>
  Array.isArray(busy) && busy.length > 0 && busy.every(({ title }) => title === WORK);

/** Asked once more in another form; after that a default is taken and said. */
export const TRIES = 2;

/** What holds until the person says otherwise. */
export const DEFAULT_DAY = { wake: '07:00', sleep: '23:00' };

const CORRECTS =
  /^\s*\*+\s*(?=[\p{L}\d])|^\W*(?:no(?:pe)?(?=[,.:;–-]|\s+(?:i|i'm|it'?s|my|make|that'?s|at|sorry|not|wait|actually)\b)|wrong(?=[,.:;–-])|that(?:'s|’s|\s+is)\s+(?:wrong|incorrect|not\s+(?:right|correct))|sorry|actually|wait|oops|i\s+mean(?:t)?|correction|make\s+(?:that|it)|rather|not)\b[\s,:–-]*(?:(?:wait|sorry|actually)\b[\s,:–-]*)?/iu;

const HESITATES = /^\W*(?:h+m+|u+m+|uh+|erm?|oh|ah)\b\W*/i;

/** "No, 7": the words that correct what was told last; null when this is no correction. */
export function correctionOf(message: string): string | null {
  const said = message.replace(HESITATES, '');
  const match = CORRECTS.exec(said);
  const rest = match ? said.slice(match[0].length).trim() : '';
  return rest === '' ? null : rest;
}
