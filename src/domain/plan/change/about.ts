import { type Setting, understand, understandTasks } from '../../language/index.ts';
import { numberOf } from '../../number-words.ts';
import type { PlanChange } from '../reply-types.ts';
import { plain } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { changesIn } from './index.ts';
import { isWhole } from './parts.ts';
import { withoutReasons } from './reasons.ts';
import { hasSpan } from './select.ts';
import { unknownWords, wordsIn, wordsOfPlan } from './unknown.ts';

/**
 * What a message that names no plan means for one that is running: a change of it; days on which they are away, without a word of what that is to
 * mean; something about it that is not understood, and is asked; or nothing (null): then it is something else.
 */
export type AboutPlan = { kind: 'change' } | { kind: 'away'; dates: [string, string] } | { kind: 'unclear' };

const LONGEST = 240;

export function aboutPlan(
  message: string,
  plan: PlanDraft,
  setting: Setting,
  /** It was this plan that was spoken of last. */
  { spoken = false } = {},
): AboutPlan | null {
  const text = plain(message);
  if (text.length > LONGEST) return null;
  const { changes, away, when } = changesIn(message, plan, setting);
  if (ASKS.test(text)) return null;
  const named = namesPlan(text, plan);
  if (changes.length > 0) {
    if (isForOneTask(text, changes, setting)) return null;
    if ((REPORT.test(text) || (SETBACK.test(text) && !WANTS.test(text))) && !changes.some(isWhole)) return null;
    // "I can't do Mondays any more": a day that it has sessions on, and why is no matter.
    const days = changes.some((change) => change.kind === 'not_days' && change.days.some((day) => hasOn(plan, day)));
    if (days && CANNOT.test(text)) return { kind: 'change' };
    // "And tidy the house a bit each week": how often something else is to be.
    const odd = unknownWords(withoutReasons(text), plan).filter((word) => numberOf(word) === null);
    if (odd.length > 0 && changes.every(({ kind }) => kind === 'times')) return named ? { kind: 'unclear' } : null;
    const strong = named || changes.some((change) => isWhole(change) || PLANS_ONLY.has(change.kind));
    if (wishesAnother(text, plan)) return null;
    const ofSpoken = spoken && !(TELLS.test(text) && !WANTS.test(text));
    const meant =
      strong ||
      ofSpoken ||
      days ||
      changes.some((change) => 'of' in change && hasSpan(change.of)) ||
      COMMAND.test(unmarked(message));
    return meant && !isAnotherTask(withoutReasons(text), strong || ofSpoken, plan, setting) ? { kind: 'change' } : null;
  }
  if (away) return { kind: 'away', dates: away };
  if (when && (named || spoken)) return { kind: 'unclear' };
  return named &&
    WANTS.test(text) &&
    !REPORT.test(text) &&
    !QUESTION.test(text) &&
    understandTasks(message, setting)?.kind !== 'new_tasks'
    ? { kind: 'unclear' }
    : null;
}

/** "I also want to meditate": a verb that is no word of this plan. */
function wishesAnother(text: string, plan: PlanDraft): boolean {
  const own = wordsOfPlan(plan);
  if (wordsIn(text).some((word) => own.has(word))) return false;
  const verb =
    /\b(?:i|we)(?:'d| would|'ll)? (?:(?:also|really|now|still|just) )*(?:want|wanna|like|love|plan|wish|aim) (?:to )?(?:(?:also|finally|start|begin) )*([a-z]+)/.exec(
      text,
    )?.[1];
  return verb !== undefined && unknownWords(verb, plan).length > 0 && !NO_VERB.test(verb);
}
const NO_VERB =
  /^(?:a|an|the|my|it|this|that|them|to|on|in|at|once|twice|\w+er|mornings?|evenings?|afternoons?|\w+days?)$/;
/** Somebody tells of themselves or of others. */
const TELLS = /^(?:i|i'm|i've|my|we|it|it's|they|he|she|there|there's)\b/;

/** A question about the plan is no order. */
const ASKS = new RegExp(
  `^(?:(?:and|so|but|ok|hey|wait)[, ]+)*(?:${[
    'how (?!about)|why |who |which |when (?:do|does|is|are|will|did)',
    String.raw`what (?:is|are|was|time|day|does|do|did)\b|what's |do i |did i |is (?:it|that|there|my)|are (?:there|my)`,
  ].join('|')})`,
);

const CANNOT =
  /^(?:(?:so|sorry|hey|well|and|but|from now on|unfortunately|oh|ok)[, ]+)*i (?:can't|cannot|can not|won't be able to|am not able to|can no longer|couldn't) (?:do|make|manage|use|have)?\b/;

const hasOn = ({ sessions }: PlanDraft, day: number): boolean =>
  sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day);

/** Is it worth looking at the plan at all? */
export const mayChange = (message: string): boolean =>
  message.length <= LONGEST && (MAYBE.test(plain(message)) || COMMAND.test(unmarked(message)));

/** Commas and the like say nothing here: "oh, and make Saturdays longer". */
const unmarked = (message: string) =>
  plain(message)
    .replace(/[\s,;:!.]+/g, ' ')
    .trim();

const MAYBE = new RegExp(
  `\\b(?:${[
    'mornings?|evenings?|afternoons?|weeks?|weekends?|weekdays?|months?',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september',
    'october|november|december|christmas|easter|new year|holidays?|vacation|away|plan|sessions?|goal',
    'everything|over|again|restart|easier|harder|runs?|running|training|workouts?|first|next|last|tonight',
    String.raw`today|tomorrow|too (?:much|hard|long|easy)|\d`,
  ].join('|')})\\b`,
);

/** Said of a plan and of nothing else. */
const PLANS_ONLY = new Set<PlanChange['kind']>(['easier', 'harder', 'times']);

const COMMAND = new RegExp(
  `^(?:(?:from now on|oh|and|but|also|actually|wait|hm+|please|ok(?:ay)?|no|sorry|so|well|then|thanks|great|can|could|would|let's|one more thing|i'd like|i'd rather|i want|i would like|i need|the|my|on|all|to|have) )*(?:(?:you|we|i) )?(?:please )?(?:${[
    'make|move|shift|push|put|swap|switch|exchange|change|not|only|nothing|half|start|drop|add|keep|shorter',
    'longer|easier|lighter|harder|less|fewer|once|twice|three|dial|ease|tone|scale|lighten|in the|mornings?|evenings?|afternoons?|can|could',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|runs?|sessions?',
  ].join('|')})\\b`,
);

const REPORT =
  /^(?:(?:i|i've|we) )?(?:just |already )?(?:done|did|finished|skipp?(?:ed)? (?:it|my|this)|missed|went|ran|had)\b/;
/** "I failed again, missed three days": how it went, no wish. */
const SETBACK =
  /\b(?:missed|skipped|failed|fell behind|slipped|gave up|didn't (?:do|run|manage|go|make)|haven't (?:done|run|been|managed)|couldn't)\b/;
const WANTS = new RegExp(
  `\\b(?:${[
    'can|could|would|should|please|want|need|change|different|adjust|adapt|fix|move|make|shift|skip|off|wrong',
    "doesn't (?:work|fit|suit)|don't (?:work|fit|suit)|too|less|more|instead|rather|better|help",
  ].join('|')})\\b`,
);
const QUESTION = /^(?:(?:and|so|but) )?(?:what|how|when|why|which|where|who|is|are|do|does|did|show|tell|list)\b/;
const PLAN_NOUNS = /\b(?:plan|sessions?|goal|training|everything|all of it|week (?:\d|one|two|three|four|five|six))\b/;

function namesPlan(text: string, plan: PlanDraft): boolean {
  if (PLAN_NOUNS.test(text)) return true;
  const own = wordsOfPlan(plan);
  return wordsIn(text).some((word) => own.has(word));
}

/** "I can't do evenings any more": all of them. */
const NO_LONGER =
  /\b(?:mornings|evenings|afternoons|nights|weekends)\b|\b(?:any ?more|any longer|no longer|from now on)\b/;

/** One occurrence is meant, today or soon: the task's own matter, answered with its own ways out. */
function isForOneTask(text: string, changes: readonly PlanChange[], setting: Setting): boolean {
  if (changes.some(isWhole)) return false;
  const one =
    /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|one|time)|(?:just|only) this(?! (?:week|month|weekend)\b))\b/.test(
      text,
    );
  const span = changes.some((change) => 'of' in change && hasSpan(change.of));
  if (!span && /\b(?:can't|cannot|won't|unable)\b(?!.*days\b)/.test(text) && !NO_LONGER.test(text)) return true;
  const { kind } = understand(text, setting);
  // "Wednesdays half an hour later": all of them.
  if (kind === 'snooze' && /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bweek(?:ends|days)\b/.test(text))
    return false;
  if (kind === 'done' || kind === 'missed' || kind === 'snooze' || kind === 'list') return !span;
  return one && (kind === 'skip' || kind === 'reschedule' || kind === 'delete');
}

/** Words of a thing to do that is not of this plan: "in January pay the insurance". */
function isAnotherTask(text: string, strong: boolean, plan: PlanDraft, setting: Setting): boolean {
  const read = understandTasks(text, setting);
  const isTask = read?.kind === 'new_tasks' && read.tasks.some(({ when }) => when.kind !== 'todo');
  if (strong && !isTask) return false;
  const said = isTask && read?.kind === 'new_tasks' ? read.tasks.map(({ title }) => title).join(' ') : text;
  return unknownWords(said, plan).length > 0;
}
