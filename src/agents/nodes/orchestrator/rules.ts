import { readAmendment } from '../../../domain/amend/index.ts';
import { goalIn } from '../../../domain/intent/index.ts';
import type { Setting } from '../../../domain/language/index.ts';
import { type PlanDraft, readPlanReply } from '../../../domain/plan/index.ts';
import type { Pending, Request } from '../../state.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';
import { type Decision, go } from './decision.ts';
import { toGoalQuestion } from './goal-question.ts';
import { toOpenQuestion } from './open-answer.ts';
import { aboutPlan } from './open-plan.ts';
import { bySubject } from './subject.ts';
import type { Talk } from './talk.ts';
import { isFresh, waits } from './waiting.ts';

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
      if (plan && namesPlan(message, plan, setting)) return null;
      return isFresh(open, setting) ? toOpenQuestion(open, message, setting) : null;
    case 'goal_questions':
    case 'goal_options':
    case 'start_date':
      return toGoalQuestion(open, message, setting, plan);
    case 'milestone':
    case 'undo':
      return yesOrNo(message, setting) ? go('goal_modifier', message, open) : null;
    case 'plan':
    case 'worry':
      return null;
  }
}

/** "So about the plan, can Wednesdays be at 7?": of the plan that is open, whatever was asked of a task meanwhile. */
const namesPlan = (message: string, plan: PlanDraft, setting: Setting): boolean =>
  /\b(?:the|this|my|our)\s+plan\b/i.test(message) &&
  readPlanReply(message, plan, setting, { shown: false }).kind === 'change';

/** "Change Prof Baker to Prof Becker" sounds like a goal, and is none right after that was saved. */
function isAmendment(message: string, setting: Setting): boolean {
  const amendment = readAmendment(message);
  return amendment !== null && (OF_IT_ALONE.has(amendment.kind) || !goalIn(message, setting));
}

/** Right after something was saved these can mean nothing else. */
const OF_IT_ALONE = new Set(['replace', 'thing', 'part before', 'more', 'amount']);
