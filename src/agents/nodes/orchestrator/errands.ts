import { plainly, sorted } from '../../../domain/intent/index.ts';
import { type Setting, understand, understandTasks } from '../../../domain/language/index.ts';
import { isOfOneDay } from '../../../domain/onboarding/index.ts';
import {
  factsIn,
  levelIn,
  type PlanDraft,
  plain,
  saysOnlyWhen,
  unknownWords,
  wordsOfPlan,
} from '../../../domain/plan/index.ts';
import { playbookFor } from '../../../domain/playbooks/index.ts';
import { thoughtsOf } from '../../../domain/wish/index.ts';

const POLITE =
  '(?:(?:please|hey|hi|ok(?:ay)?|oh|wait|first|just|also|actually|and|btw|before\\s+we\\s+(?:start|begin|go\\s+on)|quick\\s+(?:one|thing)|by\\s+the\\s+way|before\\s+that|quick(?:ly)?|before\\s+i\\s+forget|one\\s+(?:more\\s+)?thing|can\\s+you|could\\s+you|would\\s+you)[\\s,:]+)*';
const TASK = new RegExp(
  `^\\W*${POLITE}(?:(?:remind|nudge|ping)\\s+me|bitte\\s+erinner|erinner\\w*\\s+mich|weck\\w*\\s+mich|recu[eé]rdame|av[ií]same|(?:kannst|könntest)\\s+du\\s+mich\\b.*\\berinnern|(?:puedes|podrías)\\s+recordarme|don'?t\\s+let\\s+me\\s+forget|set\\s+(?:me\\s+)?an?\\s+(?:\\w+\\s+)?(?:reminder|alarm|timer)|add\\b.*\\b(?:list|task|to-?do)|to-?do\\s*:|(?:put|stick|pop|chuck|jot|write)\\b.*\\bon(?:to)?\\s+(?:my|the)\\s+(?:\\w+\\s+){0,2}(?:list|to-?do)|wake\\s+me)`,
  'i',
);
/** "… on Monday at 9am, remind me please", "… by Friday, nudge me Thursday at 7": in a clause of its own, behind what it is about. */
const AND_REMIND = /[,.;]\s*(?:(?:and|so|can\s+you|please)\s+)*(?:remind|nudge|ping)\s+me\b[^,.;]{0,40}$/i;
const LOOK = new RegExp(
  `^\\W*${POLITE}(?:snooze\\b|what(?:'s|\\s+is|\\s+do\\s+i\\s+have)\\s+(?:on|planned|for|up|next)\\b(?!.*\\bplan\\b)|(?:list|show)\\s+(?:me\\s+)?my\\s+(?:tasks|reminders|list|day|week))`,
  'i',
);
const MOVES = new Set(['skip', 'delete', 'reschedule']);
const REPORTS = new Set(['done', 'missed', 'snooze']);

/** Something to be done once or at its times, by its verb; what only keeps hours busy ("I have to be at work at 8") is none. */
const DUTY =
  /^\W*(?:(?:hi|hey|ok(?:ay)?|oh|so|first|and|also|please)[\s,]+)*(?:i(?:'ve\s+got\s+to|\s+(?:need|have|must|got|gotta)(?:\s+to)?)|need\s+to|gotta|must)\s+(?:take|ring|call|phone|pay|buy|send|post|email|text|order|book|feed|water|renew|return|collect|cancel|submit|hand\s+in)\b/i;

/** "I need to take my antibiotics at 8": a task with a time, without the word "remind". */
export function isDuty(message: string, setting: Setting): boolean {
  const text = message.replaceAll('’', "'");
  if (!DUTY.test(text)) return false;
  const read = understandTasks(text, setting);
  return read?.kind === 'new_tasks' && read.tasks.every(({ when }) => when.kind !== 'todo');
}

/**
 * "Tomorrow 9am call the surgery", before anything is asked about the days: something to be done once, at a time that was said. What tells of
 * oneself ("I get up at 6 tomorrow") is none.
 */
export function isJob(message: string, setting: Setting): boolean {
  const text = message.replaceAll('’', "'");
  if (!isOfOneDay(text) || /\bi(?:'m|\s+am|'ve|\s+have|\s+work|\s+get|\s+live|'ll)\b/i.test(text)) return false;
  const read = understandTasks(text, setting);
  return (
    read?.kind === 'new_tasks' &&
    read.tasks.every(
      ({ when, title }) => when.kind === 'once' && !saysOnlyWhen(title, setting) && /\p{L}{3}/u.test(title),
    )
  );
}

/** "And tomorrow at 9 post office", said to a plan that is shown: to be done once, at its time, and of something else. */
export function isJobBeside(message: string, plan: PlanDraft, setting: Setting): boolean {
  const text = message.replaceAll('’', "'");
  if (!A_TIME.test(text) || !A_DAY.test(text) || OF_A_CHANGE.test(text)) return false;
  const own = wordsOfPlan(plan);
  const read = understandTasks(text, setting);
  return (
    read?.kind === 'new_tasks' &&
    read.tasks.every(
      ({ when, title }) =>
        when.kind === 'once' && unknownWords(title, plan).length > 0 && !wordsOf(title).some((word) => own.has(word)),
    )
  );
}
const A_TIME = /\bat \d|\d ?[ap]\.?m\b|\d[:.]\d\d|o'clock|\bnoon\b|\bat half \w+|\bat quarter \w+/i;
const A_DAY =
  /\b(?:today|tonight|tomorrow|tmrw|tmr|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?:on\s+)?the\s+\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{1,2})\b/i;
/** Words with which something is told of oneself, or changed. */
const OF_A_CHANGE =
  /\?|\b(?:i|i'?[a-z]+|we|we'?[a-z]+|can|could|would|should|not|no|instead|rather|move|make|change|swap|shift|skip|any|start|begin|every|each|days|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/i;

/** A reminder or a list, asked for in so many words. */
export function isRequest(message: string, setting: Setting): boolean {
  const text = plainly(message);
  if (TASK.test(text) || AND_REMIND.test(text)) return understandTasks(text, setting) !== null;
  return (
    LOOK.test(text) ||
    (understand(text, setting).kind === 'list' &&
      /^\W*(?:what\w*|show|list|any|am\s+i\s+free|do\s+i\s+have|have\s+i\s+got|is\s+there)\b/i.test(text))
  );
}

/** The same, or a report ("done with the bins"), while another question is open. */
export function isErrand(message: string, setting: Setting): boolean {
  if (isRequest(message, setting)) return true;
  const understood = understand(message.replaceAll('’', "'"), setting);
  // "Skip tomorrow's" is about what stands there; "skip Mondays" is about the goal.
  if (MOVES.has(understood.kind) && 'task' in understood && (understood.task.title ?? understood.task.date) !== null)
    return !saysWhen(message, setting);
  return REPORTS.has(understood.kind) && 'task' in understood && understood.task.title !== null;
}

/** Days or hours that suit somebody or do not: said of the goal that is being talked about. */
export function saysWhen(message: string, setting: Setting): boolean {
  const { notDays, busy, days } = factsIn(message, setting);
  return Boolean(notDays ?? busy ?? days) || saysOnlyWhen(message, setting);
}

/** Words with which people answer about themselves and their week; a title does not begin with them. */
const ANSWERS =
  /^(?:i|i'?[a-z]+|it|it'?s|we|my|mostly|usually|maybe|perhaps|probably|about|around|from|in|on|at|not|no|nope|never|yes|yeah|yep|only|just|because|so|can|could|would|start\w*|begin\w*|after|before|until|by|every|each|any|most|some|weekends?|weekdays?|mornings?|evenings?|afternoons?|twice|once|one|two|three|four|five|six|seven|\d+)\b/i;

const SUPPOSES = /\b(?:i (?:suppose|guess|think)|maybe|perhaps|probably)\b/i;

/**
 * "Pay rent on the 15th at 9am" while a goal's question is open: a task of its own, with a time of its own, that says nothing of the goal.
 * An answer names a day or a time, too, but nothing to do.
 */
export function isOwnTask(message: string, goal: string, setting: Setting): boolean {
  const read = understandTasks(message.replaceAll('’', "'"), setting);
  if (read?.kind !== 'new_tasks' || read.tasks.some(({ when }) => when.kind === 'todo')) return false;
  // "About 10 chapters" is no time of day.
  if (!/\bat \d|\d ?[ap]\.?m\b|\d[:.]\d\d|o'clock|\bnoon\b|\bmidnight\b|\bhalf (?:past )?\w+/i.test(message))
    return false;
  const { notDays, busy } = factsIn(message, setting);
  if (notDays || busy || saysOnlyWhen(message, setting) || SUPPOSES.test(message)) return false;
  if (isListOfAnswers(message, setting)) return false;
  const { id } = playbookFor(goal);
  return read.tasks.every(({ title }) => {
    const words = wordsOf(title);
    // "Naps are around 10" tells how things are.
    return (
      words.length >= 2 &&
      !ANSWERS.test(title) &&
      !/^[\p{L}' ]{2,30}? (?:is|are|was|were)\b/iu.test(title) &&
      !sharesWord(title, goal) &&
      // "Walking with my neighbour on Mondays at 10", of "Get moving": its days and its hour.
      (id === 'general' || playbookFor(title).id !== id)
    );
  });
}

/**
 * "Total beginner, just for fun, Mondays at 19:00", "the kitchen first, Saturdays at 10": where they stand, what for and when, one beside the other. Something to do
 * has its time with it, or is plainly done once.
 */
function isListOfAnswers(message: string, setting: Setting): boolean {
  const [first, ...others] = thoughtsOf(message);
  if (!first || others.length === 0) return false;
  if (first.kind === 'status' || levelIn(plain(first.text)) !== null) return true;
  const hasItsTime = [first, ...others].some(({ text }) => {
    const read = understandTasks(text, setting);
    return (
      read?.kind === 'new_tasks' &&
      read.tasks.every(({ when, title }) => when.kind !== 'todo' && wordsOf(title).length >= 2 && !ANSWERS.test(title))
    );
  });
  const { sort, share } = sorted(first.text, setting);
  return !hasItsTime && !(sort === 'NEW_TASK' && share > CLEARLY);
}
const CLEARLY = 0.6;

/** "Remind me to practise Spanish at 7", said while that is planned, is of it. */
export function sharesWord(text: string, goal: string): boolean {
  const known = new Set(wordsOf(goal));
  return wordsOf(text).some((word) => word.length > 3 && known.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
