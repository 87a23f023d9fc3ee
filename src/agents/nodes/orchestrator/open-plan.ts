import { intentOf, partsOf } from '../../../domain/intent/index.ts';
import type { Setting } from '../../../domain/language/index.ts';
import {
  answersAsked,
  insteadOf,
  isWish,
  type PlanDraft,
  plain,
  readPlanReply,
  tellsOfSelf,
  unknownWords,
} from '../../../domain/plan/index.ts';
import type { Pending } from '../../state.ts';
import { beginningOn, firstDayOf } from '../ask_start_date/first-day.ts';
import { isShown } from '../plan_review/shown.ts';
import { asksForGoals } from '../task_handler/goals.ts';
import { type Decision, go } from './decision.ts';
import { isErrand, isJobBeside } from './errands.ts';
import { asksForOthers } from './others.ts';

/** A plan is open: a yes, a change, a question about it. */
export function aboutPlan(
  message: string,
  plan: PlanDraft,
  pending: Pending | null,
  setting: Setting,
): Decision | null {
  // "Done", when a reminder rang in between, is no word on the plan.
  if (pending?.kind !== 'plan' && DONE.test(message)) return null;
  const first = pending?.kind === 'plan' && !pending.unasked ? firstDayOf(plan, message, setting) : null;
  if (first) return go('goal_modifier', beginningOn(first), pending);
  // "Drop the Thursday one", said of the plan that was just shown, is no task of the list.
  const isShownNow = pending?.kind === 'plan';
  const ofPlan =
    (isShownNow && (ONE_OF_IT.test(message) || OUT_THEN.test(message) || answersAsked(message, plan))) ||
    ITS_WEEKS.test(message);
  const ofDays = OF_ITS_DAYS.test(message);
  const seen =
    pending?.kind === 'plan' || ofDays ? readPlanReply(message, plan, setting, { shown: ofDays }).kind : null;
  if (seen === 'again' || seen === 'recap') return go('plan_review', message, pending);
  if ((seen === 'approve' || seen === 'revert') && pending?.kind === 'plan') return go('plan_review', message, pending);
  if (seen === 'question' && (ofDays || (isShownNow && saysNothingElse(message, plan))))
    return go('plan_review', message, pending);
  if (seen === 'change' && isShownNow && saysNothingElse(message, plan)) return go('goal_modifier', message, pending);
  if (isShownNow && tellsOfSelf(message, plan)) return go('plan_review', message, pending);
  if (!ofPlan && (isErrand(message, setting) || isJobBeside(message, plan, setting))) return null;
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

/** Right after the plan was shown, no word of it belongs to something else: "so push Thursday to 7:30", "when would I be done?" */
const saysNothingElse = (message: string, plan: PlanDraft): boolean =>
  !APART.test(message.replace(/\bdone\b/gi, ' ')) && unknownWords(plain(message), plan).length === 0;

const DONE =
  /^\W*(?:(?:ok(?:ay)?|yes|yep|all|just|that's|it's|oh|and)[\s,]+)*(?:done|did it|done it)(?:\s+(?:it|that|now|thanks|thank you|already))*\W*$/i;

const ONE_OF_IT =
  /\bthe\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:\s+(?:ones?|sessions?|runs?|swims?|rides?|walks?|workouts?))\b|^(?:(?:please|can\s+you|can\s+we|could\s+you)\s+)?(?:change|set|move|put)\s+the\s+(?:times?|hours?)\s+to\b|\bi\s+can'?t\s+(?:do|make)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b|^\W*(?:(?:please|and|but|also|ok(?:ay)?|can\s+we|can\s+you)[\s,]+)*(?:skip|leave\s+out|drop|miss|not\s+on|without)\s+(?:(?:the\s+)?(?:one|session|run|swim|ride|walk|workout|lesson)\s+)?(?:on\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b|\bthe\s+(?:first|next|last|second)\s+(?:one|session|run|swim|ride|walk|workout)\b/i;

/** "And skip 24-26 Dec", right after the plan was shown. */
const OUT_THEN =
  /^\W*(?:(?:please|and|but|also|ok(?:ay)?|so|can\s+we|can\s+you|could\s+we|oh)[\s,]+)*(?:skip|leave\s+out|drop|miss|not|nothing|none|no\s+\w+)\s+(?:on\s+|from\s+|between\s+|over\s+)?(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:(?:-|–|to|until|till|and|&)\s*(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s*)?(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d|christmas|xmas|new\s+year)/i;

/** "When's the first one again?", "what's on in week 4?", "what day is 9 January?" */
const OF_ITS_DAYS =
  /\b(?:first|last)\s+(?:one|session|run|swim|ride|walk|workout|lesson|time)\b|\bweek\s+(?:[1-9]|one|two|three|four|five|six)\b|^\W*(?:(?:and|so|but|wait|hm+|ok(?:ay)?)[\s,]+)*(?:what|which)\s+(?:week)?day\s+(?:is|was)\b/i;

/** "And drop the last week": of the plan that is open, whatever the last answer was. */
const ITS_WEEKS =
  /^\W*(?:(?:please|and|also|ok(?:ay)?|can we|can you|could we)[\s,]+)*(?:skip|leave\s+out|drop|cut|miss)\s+(?:out\s+)?(?:the\s+)?(?:(?:first|second|third|fourth|fifth|sixth|last|final)\s+(?:two\s+|three\s+)?weeks?|weeks?\s+(?:\d|of|one|two|three|four|five|six)|(?:all\s+of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|new\s+year)(?:\s+week)?(?=\W*$|\s+(?:and|please|then|altogether)))\b/i;

const isSeveral = (message: string, setting: Setting): boolean => (partsOf(message, setting)?.length ?? 0) > 1;

/** Said to a plan that was just shown, and neither a goal in so many words nor something to do: it is about the plan, whatever it means. */
function isNoWish(message: string, setting: Setting): boolean {
  if (isSeveral(message, setting) || asksForGoals(message) || asksForOthers(message)) return false;
  if (OF_THE_WORLD.test(message)) return false;
  if (OF_CHANGES.test(message)) return true;
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
  if (APART.test(message) || isSeveral(message, setting) || asksForGoals(message) || asksForOthers(message))
    return false;
  const intent = intentOf(message, setting);
  return (intent === 'TASK_CHANGE' || intent === 'NEW_TASK' || intent === 'CHITCHAT') && isWish(plain(message), plan);
}
const APART =
  /\b(?:remind(?:er|ers)?|tasks?|list|calendar|appointment|meeting|undo|done|did|finished|goal|call|buy|pay|book|today|tonight|tomorrow|hi|hello|hey|thanks|thank you|bye|good (?:morning|night|evening))\b/i;

/** "I want to swap two of them": a wish to change what was just shown, and no goal. */
const OF_CHANGES =
  /\bi(?:'d\s+like|'d\s+rather|\s+want|\s+wanna|\s+would\s+like|\s+need)\s+to\s+(?:swap|switch|change|move|shift|adjust|tweak|alter|edit|rearrange|spread|shorten|lengthen|reduce|cut)\s+(?:(?:one|two|three|some|a\s+few|both|all|any|the|a|my)\s+(?:of\s+)?)?(?:it|this|that|them|these|those|days?|times?|sessions?|things?|plan|order|one|ones|bits?|something)\b/i;

/** No plan knows that. */
const OF_THE_WORLD =
  /\b(?:weather|forecast|rain(?:ing|y)?|news|joke|what\s+time\s+is\s+it|your\s+name|who\s+are\s+you)\b/i;

/** "Not really what I had in mind". */
const NOT_IT =
  /^\W*(?:(?:hm+|well|sorry|no|honestly|oh)[\s,]+)*(?:(?:that|this|it)(?:'s|\s+is)\s+)?(?:not|nothing\s+like)\s+(?:(?:really|quite|exactly|at\s+all)\s+)*(?:what\s+i\b|for\s+me\b|it\b|right\b|my\s+thing)/i;
