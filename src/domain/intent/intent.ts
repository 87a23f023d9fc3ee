import { findCrisis, isForeign, type Setting, understand } from '../language/index.ts';
import { type Limit, limitFor } from '../playbooks/index.ts';
import { goalIn } from './goal.ts';
import { plainly } from './plainly.ts';
import { type Known, sorted } from './sorted.ts';

/** `GOAL_OFFER`: a goal that was given as a task to note. `TASK_CHANGE`: something about tasks that are there. */
export type Intent =
  | 'SAFETY'
  | 'GOAL'
  | 'GOAL_OFFER'
  | 'NEW_TASK'
  | 'TASK_CHANGE'
  | 'LIST'
  | 'CHITCHAT'
  | 'HELP'
  | 'CLARIFY';

/** A task asked for in so many words; "remind me again later" is none. */
const ASKS_FOR_TASK =
  /^\W*(?:(?:please|hey|hi|ok(?:ay)?|oh|and|also|(?:can|could|would|will)\s+(?:you|u)|pls|plz)[\s,]+)*(?:(?:remind|ping|nudge|buzz|poke|prod|wake)\s+(?:me|us)|set\s+(?:me\s+)?an?\s+(?:alarm|reminder|timer)|don'?t\s+let\s+me\s+forget|(?:kannst|könntest|würdest)\s+du\s+mich|(?:wecke?|erinnere?)\s+mich)\b/i;

/** The intent of a message that answers no question. What is certain by its form comes first; the rest is sorted by what was learned. */
export function intentOf(said: string, setting: Setting, known: Known = {}): Intent {
  const message = plainly(said);
  if (findCrisis(message)) return 'SAFETY';
  if (message.trim() === '') return 'CLARIFY';
  const { kind } = understand(message, setting);
  const told = TOLD[kind];
  // "Hello! I am retired. I wish to learn the piano": the greeting is not all of it.
  if (told && !(message.length > 40 && goalIn(message, setting))) return told;
  if ((kind === 'new_tasks' || kind === 'ask') && goalIn(message, setting)?.asTask) return 'GOAL_OFFER';
  if (
    (kind === 'new_tasks' || kind === 'ask') &&
    ASKS_FOR_TASK.test(message) &&
    !/\b(?:instead|again)\W*$/i.test(message) &&
    !(kind === 'ask' && isOtherwise(message, setting))
  )
    return 'NEW_TASK';
  // The examples are English; of other languages the grammar alone is heard.
  if (isForeign(message)) return READ[kind] ?? 'CLARIFY';
  // "No more yoga until January", where that is on the list: a goal by its form alone gives way.
  if (known.names && !STATES_A_WISH.test(message)) {
    const { sort, share } = sorted(message, setting, known);
    if (sort === 'TASK_CHANGE' && share >= SURE) return sort;
  }
  const goal = isErrand(message) ? null : goalIn(message, setting);
  if (goal) return goal.asTask ? 'GOAL_OFFER' : 'GOAL';
  const { sort, next } = sorted(message, setting, known);
  // A goal with a time of day is a task.
  // "Giving up booze on Monday, I get the shakes": what a doctor comes first for is answered there.
  const limit = limitFor(message);
  if (limit && (sort !== 'NEW_TASK' || (WISHED.has(limit) && !ABOUT_CARE.test(message)))) return 'GOAL';
  if (sort === 'GOAL' && isErrand(message)) return 'NEW_TASK';
  if (sort === 'GOAL') return kind === 'new_tasks' || kind === 'ask' ? 'NEW_TASK' : next;
  // "When is the next run?" is a question about the list, whatever it is about.
  return sort === 'CLARIFY' && kind === 'list' ? 'LIST' : sort;
}

/** "Ramadan fasting practice from Monday, I take insulin": nobody notes that as a task alone; an appointment about it is one. */
const WISHED = new Set<Limit>(['fasting', 'crash_diet', 'medicine', 'alcohol']);
const ABOUT_CARE =
  /\b(?:at\s+(?:\d|noon)|\d\s?[ap]m|\d:\d\d|appointments?|doctors?|gp|nurse|clinic|chemist|pharmac\w+|prescriptions?|tests?|remind|ask|call|ring|phone|buy|collect|pick\s+up|refill|order|meeting|group)\b/i;

/** "Remind me earlier about the dentist", "remind me what I planned": nothing new to note, if the examples say so loudly. */
function isOtherwise(message: string, setting: Setting): boolean {
  const { sort, share } = sorted(message, setting);
  return share >= 0.8 && (sort === 'LIST' || sort === 'TASK_CHANGE' || sort === 'HELP');
}

/** "Book a hygienist in March", "I should really phone my aunt at some point": what is done once, however far its month. */
const OPENS_ERRAND =
  /^\W*(?:(?:and|also|please|then|ok(?:ay)?|so|oh)[\s,]+)*(?:i(?:'ve)?\s+(?:(?:really|probably|finally|still|just)\s+)*(?:should|must|need\s+to|have\s+to|ought\s+to|got\s+to|gotta)\s+(?:(?:really|probably|finally|just)\s+)*)?(?:book|order|renew|collect|pick\s+up|ring|phone|call|text|email|post|return|buy)\s+(?:an?|the|my|our|some)\s+(?!\S*\s*(?:every|each|a\s+week|more|less|house|flat|home)\b)/i;
const OVER_AND_OVER =
  /\b(?:more|less|often|regularly|a\s+week|weekly|per\s+week|every\s+(?:week|sunday|month)|better)\b/i;
const PUTS_DOWN =
  /^\W*(?:(?:and|also|please|ok(?:ay)?)[\s,]+)*(?:put|sign|note|pencil)\s+(?:me|us|it)\s+(?:down|in|up)\b/i;
const isErrand = (message: string): boolean =>
  PUTS_DOWN.test(message) || (OPENS_ERRAND.test(message) && !OVER_AND_OVER.test(message));

const STATES_A_WISH =
  /\b(?:want|wanna|would\s+like|'d\s+like|love\s+to|goal|learn|wish|dream|help\s+me|resolution|trying\s+to|hope\s+to)\b/i;

/** Less likely than this, a model may know better. */
const SURE = 0.6;

/** Whether an intent is told by the form of the message, or very likely. */
export function isSure(said: string, intent: Intent, setting: Setting): boolean {
  const message = plainly(said);
  const { kind } = understand(message, setting);
  return (TOLD[kind] ?? READ[kind]) === intent || (!isForeign(message) && sorted(message, setting).share >= SURE);
}

/** Whole messages that are nothing else. */
const TOLD: Partial<Record<ReturnType<typeof understand>['kind'], Intent>> = {
  greeting: 'CHITCHAT',
  thanks: 'CHITCHAT',
  goodbye: 'CHITCHAT',
  stop: 'CHITCHAT',
  small_talk: 'CHITCHAT',
  yes: 'CHITCHAT',
  no: 'CHITCHAT',
  help: 'HELP',
};

const READ: Partial<Record<ReturnType<typeof understand>['kind'], Intent>> = {
  new_tasks: 'NEW_TASK',
  ask: 'NEW_TASK',
  list: 'LIST',
  done: 'TASK_CHANGE',
  missed: 'TASK_CHANGE',
  skip: 'TASK_CHANGE',
  snooze: 'TASK_CHANGE',
  reschedule: 'TASK_CHANGE',
  delete: 'TASK_CHANGE',
  undo: 'TASK_CHANGE',
  escalation: 'TASK_CHANGE',
};
