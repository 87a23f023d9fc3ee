import { type Setting, understand, understandTasks } from '../../../domain/language/index.ts';

const POLITE =
  '(?:(?:please|hey|hi|ok(?:ay)?|oh|wait|first|also|and|btw|by\\s+the\\s+way|before\\s+that|quick(?:ly)?|one\\s+(?:more\\s+)?thing|can\\s+you|could\\s+you|would\\s+you)[\\s,:]+)*';
const TASK = new RegExp(
  `^\\W*${POLITE}(?:remind\\s+me|don'?t\\s+let\\s+me\\s+forget|set\\s+(?:me\\s+)?an?\\s+(?:\\w+\\s+)?(?:reminder|alarm|timer)|add\\b.*\\b(?:list|task|to-?do)|to-?do\\s*:|put\\b.*\\bon\\s+(?:my|the)\\s+(?:list|to-?do)|wake\\s+me)`,
  'i',
);
const LOOK = new RegExp(
  `^\\W*${POLITE}(?:snooze\\b|what(?:'s|\\s+is|\\s+do\\s+i\\s+have)\\s+(?:on|planned|for|up|next)\\b(?!.*\\bplan\\b)|(?:list|show)\\s+(?:me\\s+)?my\\s+(?:tasks|reminders|list|day|week))`,
  'i',
);
const REPORTS = new Set(['done', 'missed', 'snooze']);

/** Something that is asked for in so many words while another question is open: a reminder, a list, "done with the bins". */
export function isErrand(message: string, setting: Setting): boolean {
  const text = message.replaceAll('’', "'");
  if (TASK.test(text)) return understandTasks(text, setting) !== null;
  if (LOOK.test(text)) return true;
  const understood = understand(text, setting);
  return REPORTS.has(understood.kind) && 'task' in understood && understood.task.title !== null;
}

const MODIFIES =
  /\b(?:too\s+(?:hard|much|often|easy|long|early|late|many)|(?:make|take)\s+(?:it|this|the\s+plan|my\s+plan|things)\s+(?:a\s+(?:bit|little)\s+)?(?:easier|harder|lighter|shorter|longer|slower)|(?:easier|lighter|harder)\s+(?:please|plan|version)|(?:only|just)\s+(?:once|twice|\w+\s+times)\s+(?:a|per)\s+week|not\s+on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days|no\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:can|could)\s+(?:the\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|pause\s+(?:everything|my\s+(?:goal|plan|training)|the\s+(?:goal|plan|training)|it|all)|(?:give\s+up|abandon|drop|end|stop)\s+(?:my|the|this)\s+(?:goal|plan)|(?:change|adjust|adapt|update|edit|modify|rework|tweak)\s+(?:my|the|this)\s+(?:\w+\s+)?(?:goal|plan|programme|training)|(?:start|resume|continue)\s+(?:the\s+plan|my\s+plan|again\s+on)|undo|take\s+(?:it|that)\s+back|sessions?\b|workouts?\b)/i;

/** Words about a running plan, where no plan is open. Which goal, and what of it, is the modifier's to find out. */
export const modifiesAGoal = (message: string): boolean => MODIFIES.test(message.replaceAll('’', "'"));
