import { goalIn } from '../domain/intent/index.ts';
import type { Setting } from '../domain/language/index.ts';
import { understand } from '../domain/language/index.ts';
import { changesIn, plain, readPlanReply } from '../domain/plan/index.ts';
import { activeGoals, runningPlan, waitingGoals } from '../services/plans/index.ts';
import { goalNamed, isAbandon, isFinish, isLater, isNext, isPause, isUndo } from './nodes/goal_modifier/rules.ts';
import { yesOrNo } from './nodes/pattern_observer/rules.ts';
import type { Run } from './run.ts';
import type { Pending, Route, State, Update } from './state.ts';

/**
 * Whether a message is about a goal that is running, or takes something back: undo, the next milestone, a pause, "finished", a change in words of
 * the plan saved last or of the goal that is named. Null: something else. Asked by the orchestrator before its own rules, which know the rest of
 * the goal path.
 */
export async function goalTurn(state: State, run: Run, setting: Setting): Promise<Update | null> {
  const { request, plan, pending } = state;
  const { message, intent } = request;
  if (intent === 'MODIFY_GOAL') return modify(state, setting);
  if (intent && intent !== 'NEXT_MILESTONE') return null;
  if (isUndo(message)) return to('goal_modifier', message, null);
  if (pending?.kind === 'undo') return yesOrNo(message, setting) ? to('goal_modifier', message, pending) : null;
  if (pending?.kind === 'milestone' && (isNext(message) || isLater(message)))
    return to('goal_clarifier', message, pending);
  if (pending?.kind === 'milestone') return yesOrNo(message, setting) ? to('goal_clarifier', message, pending) : null;
  return (
    (await nextMilestone(state, run, setting)) ?? (plan || isAsked(pending) ? null : aboutRunning(state, run, setting))
  );
}

const to = (route: Route, text: string, pending: Pending | null = null): Update => ({ route, text, pending });

/** A question is open: what is said now answers it. */
const isAsked = (pending: Pending | null) => pending !== null && pending.kind !== 'plan';

/** From the goal's page: a word on the change that is open there, or another change. */
function modify({ request, plan, pending }: State, setting: Setting): Update {
  const { message } = request;
  if (plan && (!request.goalId || plan.goalId === request.goalId)) {
    const shown = pending?.kind === 'plan';
    const { kind } = readPlanReply(message, plan, setting, { shown });
    if (kind !== 'change' && kind !== 'unrelated') return to('plan_review', message, shown ? pending : null);
  }
  return to('goal_modifier', message);
}

/** "What's next?" after a finished milestone: asked for in so many words, that is the yes. */
async function nextMilestone({ request }: State, run: Run, setting: Setting): Promise<Update | null> {
  if (request.intent !== 'NEXT_MILESTONE' && !isNext(request.message)) return null;
  const [next] = await waitingGoals(run.ctx, run.user);
  if (!next) return request.intent ? to('goal_modifier', request.message) : null;
  const pending: Pending = {
    kind: 'milestone',
    goalId: next.goalId,
    title: next.title,
    askedAt: setting.now.toString(),
  };
  return { ...to('goal_clarifier', 'yes', pending), request: { ...request, message: 'yes' } };
}

/** A running goal: pause, finished, and changes in words: of the plan saved last in this conversation, or of the goal that is named. */
async function aboutRunning({ request, goalId }: State, run: Run, setting: Setting): Promise<Update | null> {
  const { message } = request;
  const goals = await activeGoals(run.ctx, run.user);
  if (goals.length === 0) return null;
  if (isPause(message) && !/\bremind(?:er|ers)?\b/i.test(message)) return to('goal_modifier', message);
  if (isAbandon(message)) return to('goal_modifier', message);
  const named = goalNamed(message, goals);
  if (isFinish(message) && (named || /\b(?:goal|milestone|plan)\b/i.test(message)) && !/\bsession\b/i.test(message))
    return to('goal_modifier', message);
  if (isErrand(message, setting)) return null;
  // Another goal is no change of this one.
  if (goalIn(message, setting)) return null;
  const about = named ?? goals.find(({ id }) => id === goalId);
  if (!about || !isCommand(message, named !== null)) return null;
  const { changes } = changesIn(message, await runningPlan(run.ctx, run.user, about.id), setting);
  return changes.length > 0 ? { ...to('goal_modifier', message), goalId: about.id } : null;
}

/** One session is meant, or a day on which it does not suit: the task's own matter, not the plan's. */
const ONCE =
  /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|one|time|mon|tue|wed|thu|fri|sat|sun)|just this|only this|next (?:one|session|time)|once(?! (?:a|per|every|each)\b))\b|\b(?:can't|cannot|won't|unable)\b(?!.*days\b)|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** A change that somebody asks for, not a story with a day in it. */
function isCommand(message: string, isNamed: boolean): boolean {
  const text = plain(message);
  if (text.length > 160 || (ONCE.test(text) && !/\bstart/.test(text))) return false;
  if (/\b(?:plan|sessions?|goal)\b/.test(text) || isNamed)
    return !/^(?:done|i did|did|finished|skip|missed|i missed)\b/.test(text);
  return /^(?:oh|and|but|also|actually|wait|hm+|please|ok(?:ay)?|no|sorry|can|could|make|move|not|only|nothing|half|start|drop|shorter|longer|easier|harder|less|fewer|once|twice|three|in the|mornings|evenings|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*days?)\b/.test(
    text,
  );
}

/** A reminder to make, a list to see, a task to tick: never an answer to a goal's question. */
function isErrand(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (
    /^(?:please |can you |could you |oh |and |also )*(?:remind me|set (?:a|an) (?:reminder|alarm)|add .+ to (?:my|the) list|what(?:'s| is| do i have) (?:on|planned|today)|snooze|show (?:me )?my (?:tasks|list|day))\b/.test(
      text,
    )
  )
    return true;
  const { kind } = understand(message, setting);
  return kind === 'list' || kind === 'snooze' || (kind === 'done' && /^(?:i'?m )?(?:done|finished)\b/.test(text));
}
