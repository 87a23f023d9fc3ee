import type { Setting } from '../../domain/language/index.ts';
import { leavesDaysFree, type PlanDraft, readPlanReply } from '../../domain/plan/index.ts';
import { waitingGoals } from '../../services/plans/index.ts';
import { lastChanges } from '../../services/undo/index.ts';
import { justPaused } from '../nodes/goal_modifier/pause.ts';
import {
  backOn,
  endsIt,
  isAsItWas,
  isLater,
  isLeft,
  isNext,
  isRedo,
  isUndo,
  isUntil,
  onlyOne,
  restsFrom,
  soLong,
} from '../nodes/goal_modifier/rules.ts';
import { isFresh } from '../nodes/orchestrator/waiting.ts';
import { yesOrNo } from '../nodes/pattern_observer/rules.ts';
import type { Run } from '../run.ts';
import type { Pending, State, Update } from '../state.ts';
import { afterLimit } from './after-limit.ts';
import { afterTheEnd } from './after-the-end.ts';
import { besideDraft } from './beside-draft.ts';
import { besideGuess } from './beside-guess.ts';
import { givesUp } from './given-up.ts';
import { aboutRunning } from './running.ts';
import { movesNothing, staysPut } from './stays-put.ts';
import { isTakenBack, isWantedAfterAll, revertsTo } from './taken-back.ts';
import { to } from './to.ts';
import { isTravel } from './travel.ts';

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
  // "Undo", said of a change that is only shown, means that one.
  if (
    plan &&
    !plan.standing &&
    pending?.kind === 'plan' &&
    state.earlier.length > 0 &&
    revertsTo(message, plan, setting)
  )
    return to('goal_modifier', 'undo', null);
  const beside = besideDraft(state, setting);
  if (beside) return beside;
  if (!plan && pending === null && isWantedAfterAll(message, state.beforeChange, setting))
    return { ...to('plan_review', 'as it was before'), plan: null };
  if (isUndo(message) || isRedo(message)) return to('goal_modifier', isAsItWas(message) ? 'undo' : message, null);
  // Right after something was saved: it is asked whether that shall be taken back.
  if (!plan && pending === null && NOT_YET.test(message) && (await isJustSaved(run)))
    return to('goal_modifier', 'put it back', null);
  if (!plan && pending === null && isLeft(message) && (await isJustSaved(run)))
    return to('goal_modifier', 'undo', null);
  if (!plan && pending === null && run.person.goals.length > 0 && movesNothing(message)) return staysPut();
  if (isTakenBack(message, setting)) return to('goal_modifier', 'undo', null);
  const limited = afterLimit(state, setting);
  if (limited) return limited;
  if (pending === null && endsAnew(message) && (await justPaused(run))) return to('goal_modifier', message);
  if (pending?.kind === 'undo') return yesOrNo(message, setting) ? to('goal_modifier', message, pending) : null;
  // The client's button needs no words.
  if (pending?.kind === 'milestone' && intent === 'NEXT_MILESTONE' && message.trim() === '')
    return { ...to('goal_clarifier', 'yes', pending), request: { ...request, message: 'yes' } };
  if (pending?.kind === 'milestone' && (isNext(message) || isLater(message)))
    return to('goal_clarifier', message, pending);
  if (pending?.kind === 'milestone') return yesOrNo(message, setting) ? to('goal_clarifier', message, pending) : null;
  // A yes to a plan that is none: said so, and no goal called "save it".
  if (!plan && pending === null && SAVES.test(message)) return to('plan_review', message);
  if (!isAsked(pending) && !leavesDaysFree(message, plan, setting) && (await isTravel(message, run, setting)))
    return to('goal_modifier', message);
  if (plan && !plan.standing && !isAsked(pending) && (givesUp(message, [plan]) || isTiredOf(plan, message, setting)))
    return to('goal_modifier', message);
  if (plan && GOES_ON.test(message)) return null;
  const next = await nextMilestone(state, run, setting);
  if (next || plan) return next;
  const ended =
    run.person.goals.length === 0 && (!isAsked(pending) || pending?.guess) ? await afterTheEnd(message, run) : null;
  if (ended) return ended;
  // A question of days ago waits for nothing any more.
  const waits =
    pending !== null &&
    isAsked(pending) &&
    pending.kind !== 'worry' &&
    (!OF_A_TASK.has(pending.kind) || isFresh(pending, setting));
  return waits ? besideGuess(state, run, setting) : aboutRunning({ ...state, pending: null }, run, setting);
}

const endsAnew = (message: string) =>
  isUntil(message) || soLong(message) || backOn(message) || restsFrom(message) || onlyOne(message);

/** "I'm done with this", of a plan that is shown: neither a yes nor, in so many words, the end of it. */
const isTiredOf = (plan: PlanDraft, message: string, setting: Setting): boolean =>
  endsIt(message) && readPlanReply(message, plan, setting, { shown: true }).kind !== 'abandon';

const NOT_YET =
  /^\W*(?:(?:hm+|no|oh|wait|hold on|ok|actually|sorry|hang on)[\s,.!]+)+(?:not (?:yet|now|so fast)|too (?:fast|early|soon))\W*$/i;
const JUST_NOW_MINUTES = 15;

async function isJustSaved({ ctx, user, person, now }: Run): Promise<boolean> {
  const [last] = await lastChanges(ctx, user, person.zone);
  if (!last?.kinds.includes('plan')) return false;
  return Temporal.Instant.from(last.at).until(now).total('minutes') <= JUST_NOW_MINUTES;
}

const SAVES =
  /^\W*(?:(?:yes|ok(?:ay)?|sure|great|good|perfect|looks good|please)[\s,!.]+)*(?:save (?:it|that|this|the plan)|save)(?:[\s,]+(?:please|then|now|thanks|thank you|cheers|as it is))*\W*$/i;

/** "Continue", said to a plan that is shown, is about that one. */
const GOES_ON =
  /^\W*(?:(?:yes|ok(?:ay)?|sure|please|and)[\s,]+)*(?:continue|carry on|go on|keep going)\W*(?:please\W*)?$/i;

const OF_A_TASK = new Set<Pending['kind']>(['ask', 'scope', 'slot', 'confirm']);
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
