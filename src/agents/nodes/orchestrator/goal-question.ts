import { goalIn } from '../../../domain/intent/index.ts';
import { type Setting, understand } from '../../../domain/language/index.ts';
import type { PlanDraft } from '../../../domain/plan/index.ts';
import { playbookFor } from '../../../domain/playbooks/index.ts';
import { wishIn } from '../../../domain/wish/index.ts';
import type { Pending } from '../../state.ts';
import { asksBack } from '../ask_start_date/question.ts';
import { losesHeart } from '../chitchat/talk.ts';
import { optionIn } from '../goal_clarifier/rules.ts';
import { asksAgain } from '../onboarding/rules.ts';
import { asksForGoals } from '../task_handler/goals.ts';
import { type Decision, go } from './decision.ts';
import { isErrand, isOwnTask } from './errands.ts';
import { leavesGoal, wishesAnother } from './leaving.ts';
import { asksForOthers } from './others.ts';
import { waits } from './waiting.ts';

type GoalQuestion = Extract<Pending, { kind: 'goal_questions' | 'goal_options' | 'start_date' }>;

/** What is said while a goal's question is open: an answer to it, or null for a message of its own. */
export function toGoalQuestion(
  open: GoalQuestion,
  message: string,
  setting: Setting,
  plan: PlanDraft | null,
): Decision | null {
  // "No, leave it as it was": the plan that was shown before this question.
  if (plan && !plan.standing && STAYS.test(message))
    return go('plan_review', message, { kind: 'plan', askedAt: open.askedAt });
  if (open.kind !== 'goal_options' && asksAgain(message))
    return go(open.kind === 'start_date' ? 'ask_start_date' : 'goal_clarifier', message, open);
  if (open.kind === 'goal_questions' && SKIPS_IT.test(message)) return go('goal_clarifier', 'you decide', open);
  if (leavesGoal(message, open.brief.title) || (open.kind === 'start_date' && NO_THANKS.test(message)))
    return go('end', message, null, { say: 'All right, I leave it at that. Nothing was saved.' });
  if (open.kind === 'goal_questions' && SKIPS_QUESTIONS.test(message)) return go('goal_clarifier', 'you decide', open);
  if (open.kind === 'goal_questions' && choosesAnOption(open.questions, message))
    return go('goal_clarifier', message, open);
  if (open.kind === 'goal_options' && message.length <= 60 && optionIn(message, open.options))
    return go('goal_clarifier', message, open);
  if (open.kind === 'start_date' && ONLY_A_DAY.test(message)) return go('ask_start_date', message, open);
  // "Forget the plumber": something said before the goal, and no day to begin on.
  if (FORGETS.test(message))
    return go('task_handler', message.replace(FORGETS, 'Delete $1'), null, { parked: waits(open, setting) });
  // "What's the point, I'm rubbish at everything" says nothing of how far somebody is.
  if (losesHeart(message)) return go('chitchat', message, null, { parked: waits(open, setting) });
  if (open.kind === 'start_date' && asksOfPlan(message)) return go('ask_start_date', message, open);
  // "I'd like to find a new job", where the wish was too wide to be one.
  const wish = open.brief.playbook === 'general' ? wishIn(message) : null;
  if (wish?.kind === 'wish' && goalIn(message, setting) && playbookFor(wish.rest).id !== 'general') return null;
  if (standsAlone(message, setting) || isOwnTask(message, open.brief.title, setting)) return null;
  return go(open.kind === 'start_date' ? 'ask_start_date' : 'goal_clarifier', message, open);
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
    options.some((option) => said.length <= 200 && (said.startsWith(option.toLowerCase()) || isKindOf(said, option))),
  );
}

/** "Beginner" is "Beginning". */
const isKindOf = (said: string, option: string): boolean =>
  /^(?:a |an |total |complete |absolute )*(?:beginner|newbie|novice)\W*$/.test(said) && /^begin/i.test(option);

/** "Beginner", while an errand in between is asked about: the answer to the goal's question that waits behind it. */
export const answersParked = (pending: Pending | null, parked: Pending | null, message: string): boolean =>
  pending?.kind === 'ask' && parked?.kind === 'goal_questions' && choosesAnOption(parked.questions, message);

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
