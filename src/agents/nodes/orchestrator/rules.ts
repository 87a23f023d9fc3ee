import { readAmendment } from '../../../domain/amend/index.ts';
import {
  goalIn,
  intentOf,
  isSure,
  type Known,
  plainly,
  type TwoWishes,
  twoWishes,
} from '../../../domain/intent/index.ts';
import { type Ask, type Setting, understand, understandTasks } from '../../../domain/language/index.ts';
import {
  insteadOf,
  isBareGoal,
  isGoalByHorizon,
  isGoalBySubstance,
  isMoreThanATask,
  isToStop,
  isWish,
  type PlanDraft,
  plain,
  readPlanReply,
} from '../../../domain/plan/index.ts';
import { goalInEnglish } from '../../../domain/wish/index.ts';
import type { Pending, Request } from '../../state.ts';
import { asksBack } from '../ask_start_date/question.ts';
import { aboutFlux } from '../chitchat/about.ts';
import { asksForTime } from '../chitchat/clock.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';
import { isShown } from '../plan_review/shown.ts';
import { asksForGoals } from '../task_handler/goals.ts';
import { type Decision, go } from './decision.ts';
import { isErrand, isOwnTask } from './errands.ts';
import { leavesGoal, wishesAnother } from './leaving.ts';
import { PLAN_IT, toOpenQuestion } from './open-answer.ts';
import { asksForOthers, namesNumber } from './others.ts';
import { isFresh, waits } from './waiting.ts';

/** What the conversation is about, beside the open question. */
export type Talk = Known & {
  plan: PlanDraft | null;
  /** A task was made or changed just now. */
  recent: boolean;
};

const NOTHING: Talk = { plan: null, recent: false };

/** What the message is about, without a model. Not `certain`: a model may know better. */
export function orchestratorRules(
  request: Request,
  pending: Pending | null,
  setting: Setting,
  talk = NOTHING,
): Decision {
  const { message } = request;
  return (
    byIntent(request, pending, talk) ??
    (pending && answer(pending, message, setting, talk.plan)) ??
    (talk.plan && aboutPlan(message, talk.plan, pending, setting)) ??
    (talk.recent && isAmendment(message, setting) ? go('task_handler', message) : null) ?? {
      ...bySubject(message, setting, talk),
      parked: waits(pending, setting),
    }
  );
}

/** The client's own buttons say what they are. */
function byIntent({ message, intent, answers }: Request, pending: Pending | null, { plan }: Talk): Decision | null {
  switch (intent) {
    case 'RESCHEDULE_TASK':
      return go('task_handler', message, pending);
    case 'GOAL_CLARIFY':
      return pending?.kind === 'goal_questions' || answers?.length ? go('goal_clarifier', message, pending) : null;
    case 'GOAL':
      return message.trim() === '' ? null : go('goal_clarifier', message);
    case 'MODIFY_GOAL':
      return go('goal_modifier', message, pending);
    case 'APPROVE':
      return plan ? go('plan_review', message, { kind: 'plan', askedAt: pending?.askedAt ?? '' }) : null;
    case 'START_DATE':
      return pending?.kind === 'start_date' ? go('ask_start_date', message, pending) : null;
    default:
      return null;
  }
}

/** The answer to what was asked; null: it is a message of its own. */
function answer(open: Pending, message: string, setting: Setting, plan: PlanDraft | null): Decision | null {
  switch (open.kind) {
    case 'suggestion':
      return isFresh(open, setting) && yesOrNo(message, setting) ? go('pattern_observer', message, open) : null;
    case 'scope':
    case 'slot':
    case 'confirm':
    case 'ask':
      return isFresh(open, setting) ? toOpenQuestion(open, message, setting) : null;
    case 'goal_questions':
    case 'goal_options':
    case 'start_date':
      // "No, leave it as it was": the plan that was shown before this question.
      if (plan && !plan.standing && STAYS.test(message))
        return go('plan_review', message, { kind: 'plan', askedAt: open.askedAt });
      if (open.kind === 'goal_questions' && SKIPS_IT.test(message)) return go('goal_clarifier', 'you decide', open);
      if (leavesGoal(message) || (open.kind === 'start_date' && NO_THANKS.test(message)))
        return go('end', message, null, { say: 'All right, I leave it at that. Nothing was saved.' });
      if (open.kind === 'goal_questions' && SKIPS_QUESTIONS.test(message))
        return go('goal_clarifier', 'you decide', open);
      if (open.kind === 'goal_questions' && choosesAnOption(open.questions, message))
        return go('goal_clarifier', message, open);
      if (open.kind === 'start_date' && ONLY_A_DAY.test(message)) return go('ask_start_date', message, open);
      // "Forget the plumber": something said before the goal, and no day to begin on.
      if (FORGETS.test(message))
        return go('task_handler', message.replace(FORGETS, 'Delete $1'), null, { parked: waits(open, setting) });
      if (open.kind === 'start_date' && asksOfPlan(message)) return go('ask_start_date', message, open);
      if (standsAlone(message, setting) || isOwnTask(message, open.brief.title, setting)) return null;
      return go(open.kind === 'start_date' ? 'ask_start_date' : 'goal_clarifier', message, open);
    case 'milestone':
    case 'undo':
      return yesOrNo(message, setting) ? go('goal_modifier', message, open) : null;
    case 'plan':
    case 'worry':
      return null;
  }
}

/** "When do I start?", "what if I'm ill?": of the plan that is to come, and not of the list. */
const asksOfPlan = (message: string): boolean =>
  asksBack(message) &&
  /\b(?:i|it|this|that|plan|start|begin|sessions?|long|hard|often|realistic|enough)\b/i.test(message) &&
  !/\b(?:today|tonight|tomorrow|tasks?|list|remind\w*|calendar|undo|do i have|have i got)\b/i.test(message);

/** "Not yet, early mornings": in the words of the options it is an answer, whatever else they may mean. */
function choosesAnOption(questions: readonly { options: readonly string[] }[], message: string): boolean {
  const said = message.trim().toLowerCase();
  return questions.some(({ options }) =>
    options.some((option) => said.length <= 200 && said.startsWith(option.toLowerCase())),
  );
}

/** To when it shall begin, a no is a no to all of it. */
const NO_THANKS = /^\W*(?:no|nope|nah),?\s+(?:thanks?|thank\s+you)\W*$/i;

/** "Skip", to a question: it is left open, and the goal goes on. */
const SKIPS_IT =
  /^\W*(?:please\s+|just\s+|i'?ll\s+)?(?:skip|pass|next)(?:\s+(?:it|this|that|this\s+one|that\s+one|the\s+question))?(?:\s+please)?\W*$/i;

/** "Skip the questions". */
const SKIPS_QUESTIONS =
  /^\W*(?:(?:please|can we|let's|ok(?:ay)?|just|no)[\s,]+)*(?:skip|leave out|drop|enough with|no more|stop with)\s+(?:all\s+)?(?:the|these|those|your|this)?\s*questions?\b.{0,40}$/i;

const FORGETS =
  /^\W*(?:(?:no|oh|ok(?:ay)?|actually|sorry|please)[\s,]+)*(?:forget|never\s*mind)\s+(?:about\s+)?((?:the|my)\s+(?!goal\b|plan\b|start\b|date\b|day\b)[\w' -]{2,40}?)[.!]*$/i;

const STAYS =
  /^\W*(?:(?:no|oh|ok(?:ay)?|actually|sorry|please|then|nah|wait)[\s,.]+)*(?:(?:keep|leave|take|use|have)\s+(?:it|that|the\s+(?:plan|old\s+one|first\s+one|other\s+one))(?:\s+(?:as|like|how)\s+it\s+(?:was|is|were))?|(?:as|like)\s+it\s+was|(?:back\s+to\s+)?the\s+(?:old|first|other|previous|last)\s+(?:plan|one))(?:\s+(?:then|please|before))*\W*$/i;

/** "Sunday?" offers a day; it asks for no list. */
const ONLY_A_DAY =
  /^\W*(?:(?:maybe|perhaps|or|how\s+about|what\s+about|could\s+it\s+be|on|this|next|coming)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$/i;

const LOOKS =
  /^\W*(?:what|show|list|any|am|do|did|when|how|which|tell|give)\b|\b(?:list|tasks?|reminders?|agenda|schedule)\b|\?\s*$/i;

/** In the middle of a goal: an errand, a list, another goal, thanks. Everything else is an answer. */
function standsAlone(message: string, setting: Setting): boolean {
  if (isErrand(message, setting) || asksForGoals(message) || asksForOthers(message)) return true;
  const { kind } = understand(message, setting);
  // "Today" is a day to begin.
  if (kind === 'list' && LOOKS.test(message)) return true;
  if (kind === 'help' || kind === 'greeting' || kind === 'thanks' || kind === 'goodbye') return true;
  return wishesAnother(message, setting);
}

const ONE_OF_IT =
  /\bthe\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:\s+(?:ones?|sessions?|runs?|swims?|rides?|walks?|workouts?))\b|\bthe\s+(?:first|next|last|second)\s+(?:one|session|run|swim|ride|walk|workout)\b/i;

/** "And drop the last week": of the plan that is open, whatever the last answer was. */
const ITS_WEEKS =
  /^\W*(?:(?:please|and|also|ok(?:ay)?|can we|can you|could we)[\s,]+)*(?:skip|leave\s+out|drop|cut|miss)\s+(?:out\s+)?(?:the\s+)?(?:(?:first|second|third|fourth|fifth|sixth|last|final)\s+(?:two\s+|three\s+)?weeks?|weeks?\s+(?:\d|of|one|two|three|four|five|six))\b/i;

/** A plan is open: a yes, a change, a question about it. */
function aboutPlan(message: string, plan: PlanDraft, pending: Pending | null, setting: Setting): Decision | null {
  // "Drop the Thursday one", said of the plan that was just shown, is no task of the list.
  const ofPlan = (pending?.kind === 'plan' && ONE_OF_IT.test(message)) || ITS_WEEKS.test(message);
  const seen = pending?.kind === 'plan' ? readPlanReply(message, plan, setting, { shown: false }).kind : null;
  if (seen === 'again' || seen === 'recap') return go('plan_review', message, pending);
  if (!ofPlan && isErrand(message, setting)) return null;
  if (insteadOf(message, plan, setting)) return go('goal_clarifier', message);
  const reply = readPlanReply(message, plan, setting, { shown: isShown(pending, message) });
  switch (reply.kind) {
    case 'unrelated':
      return pending?.kind === 'plan' && (isNoWish(message, setting) || isOfPlan(message, plan, setting))
        ? go('plan_review', message, pending)
        : null;
    case 'change':
      return go('goal_modifier', message, pending);
    default:
      return go('plan_review', message, pending);
  }
}

/** Said to a plan that was just shown, and neither a goal in so many words nor something to do: it is about the plan, whatever it means. */
function isNoWish(message: string, setting: Setting): boolean {
  if (twoWishes(message, setting) || asksForGoals(message) || asksForOthers(message)) return false;
  const intent = intentOf(message, setting);
  if (intent === 'GOAL')
    return !/\b(?:goal|another|also|want to|wanna|would (?:like|love) to|'d (?:like|love) to|learn|instead)\b/i.test(
      message,
    );
  if (intent === 'CLARIFY' || NOT_IT.test(message)) return true;
  if (intent === 'TASK_CHANGE')
    return /\b(?:it|this|that|them|we)\b/i.test(message) && !/\b(?:tasks?|reminders?|list)\b/i.test(message);
  return intent === 'NEW_TASK' && message.trim().split(/\s+/).length <= 2;
}

/** "Two of them back to back please": words of days, hours or lengths and of nothing else, right after the plan was shown. */
function isOfPlan(message: string, plan: PlanDraft, setting: Setting): boolean {
  if (APART.test(message) || twoWishes(message, setting) || asksForGoals(message) || asksForOthers(message))
    return false;
  const intent = intentOf(message, setting);
  return (intent === 'TASK_CHANGE' || intent === 'NEW_TASK' || intent === 'CHITCHAT') && isWish(plain(message), plan);
}
const APART =
  /\b(?:remind(?:er|ers)?|tasks?|list|calendar|appointment|meeting|undo|done|did|finished|goal|call|buy|pay|book|today|tonight|tomorrow|hi|hello|hey|thanks|thank you|bye|good (?:morning|night|evening))\b/i;

/** "Not really what I had in mind". */
const NOT_IT =
  /^\W*(?:(?:hm+|well|sorry|no|honestly|oh)[\s,]+)*(?:(?:that|this|it)(?:'s|\s+is)\s+)?(?:not|nothing\s+like)\s+(?:(?:really|quite|exactly|at\s+all)\s+)*(?:what\s+i\b|for\s+me\b|it\b|right\b|my\s+thing)/i;

/** "Get the power of attorney sorted" is no report. */
const SORTED = /^\W*(?:finally |please )?get\b.{3,60}\bsorted\b/i;

function bySubject(said: string, setting: Setting, talk: Talk): Decision {
  const message = plainly(said);
  const english = goalInEnglish(said);
  if (english) return go('goal_clarifier', english, null, { certain: false });
  if (asksForOthers(message) || namesNumber(message) || aboutFlux(message) || asksForTime(message))
    return go('chitchat', message);
  if (asksForGoals(message)) return go('task_handler', message);
  const two = twoWishes(message, setting);
  const ofOther = two && reminderOf(two, setting);
  if (ofOther) return go('task_handler', ofOther);
  if (two) {
    const route = two.next.kind === 'goal' ? 'goal_clarifier' : 'task_handler';
    return go('task_handler', two.first, null, { later: { text: two.next.text, route, at: setting.now.toString() } });
  }
  const intent = intentOf(message, setting, talk);
  const certain = isSure(message, intent, setting);
  if (
    (intent === 'TASK_CHANGE' || intent === 'CLARIFY' || intent === 'CHITCHAT') &&
    isGoalBySubstance(message, setting)
  )
    return go('goal_clarifier', message, null, { certain: false });
  const isOpen = intent === 'NEW_TASK' || intent === 'CHITCHAT' || intent === 'CLARIFY' || SORTED.test(message);
  if (isToStop(message) || (isOpen && (isGoalByHorizon(message, setting) || isBareGoal(message, setting))))
    return go('goal_clarifier', message, null, { certain: false });
  if (intent === 'NEW_TASK' && isMoreThanATask(message, setting))
    return go('goal_clarifier', message, null, { certain: false });
  switch (intent) {
    case 'GOAL':
      return go('goal_clarifier', goalIn(message, setting)?.text ?? message, null, { certain });
    case 'GOAL_OFFER':
      return go('end', message, null, { ask: offerPlan(goalIn(message, setting)?.words ?? message) });
    case 'CHITCHAT':
    case 'HELP':
      return go('chitchat', message, null, { certain });
    case 'LIST':
    case 'TASK_CHANGE':
    case 'NEW_TASK':
      // A long message may hold more than the rules heard.
      return go('task_handler', message, null, { certain: certain && message.length <= 200 });
    default: {
      // "The plants are done too."
      const plain = message.replace(/\s+(?:too|as\s+well|also)(?=\W*$)/i, '');
      return plain === message ? go('clarify', message, null, { certain: false }) : bySubject(plain, setting, talk);
    }
  }
}

/** "Sleep by 11 every night, remind me at 22:15": the reminder is of that, and no wish of its own. */
function reminderOf({ first, next }: TwoWishes, setting: Setting): string | null {
  const when = /^(?:(?:and|please|so)\s+)*remind\s+me\s+(?=at\b|every\b|on\b|\d|in the\b|tomorrow\b)(.{2,60})$/i.exec(
    first,
  )?.[1];
  if (!when || next.kind !== 'goal' || /\b(?:want|would like|'d like|goal|learn|wish)\b/i.test(next.text)) return null;
  const often = /\b(?:every|each) (?:day|night|morning|evening|weekday)s?\b|\bdaily\b/i.exec(next.text)?.[0] ?? '';
  const title = next.text.replace(often, ' ').replace(/\s+/g, ' ').replace(/["“”]/g, "'").trim();
  const sentence = `Remind me to "${title.charAt(0).toUpperCase()}${title.slice(1)}" ${often.replace(/night|morning|evening/i, 'day')} ${when}`;
  return understandTasks(sentence, setting)?.kind === 'new_tasks' ? sentence : null;
}

/** "Add task: learn to swim by summer": bigger than a task. Nothing is stored until they say which. */
function offerPlan(words: string): Ask {
  const name = words.charAt(0).toLowerCase() + words.slice(1).replace(/[.!\s]+$/, '');
  return {
    kind: 'ask',
    gap: 'task',
    question: `"${name.charAt(0).toUpperCase()}${name.slice(1)}" is bigger than one task, so nothing is stored yet. Shall I make a plan for it?`,
    choices: [
      { label: PLAN_IT, value: `My goal is to ${name}` },
      { label: 'Just note it as a task', value: `Add "${name.replaceAll('"', "'")}" to my list` },
    ],
    text: '',
    start: 0,
    end: 0,
    day: null,
  };
}

/** "Change Prof Baker to Prof Becker" sounds like a goal, and is none right after that was saved. */
function isAmendment(message: string, setting: Setting): boolean {
  const amendment = readAmendment(message);
  return amendment !== null && (amendment.kind === 'replace' || !goalIn(message, setting));
}
