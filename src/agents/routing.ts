import { END } from '@langchain/langgraph';
import { isOfGoal } from './nodes/open_question/goal.ts';
import { isOpen } from './nodes/open_question/words.ts';
import type { Route, State } from './state.ts';

/** Where the orchestrator may send a message. */
export const ROUTES = [
  'onboarding',
  'chitchat',
  'clarify',
  'task_handler',
  'goal_clarifier',
  'ask_start_date',
  'goal_modifier',
  'plan_review',
  'pattern_observer',
] as const satisfies Route[];

/** Somebody in danger got their answer; nothing else is looked at. */
export function safety({ answer }: State) {
  return answer ? END : 'orchestrator';
}

export function orchestrator(state: State) {
  return state.route === 'end' ? parts(state) : state.route;
}

/** Through with the last answer, it goes on with what they want. */
export function onboarding(state: State) {
  return state.answer || state.route === 'end' ? parts(state) : state.route;
}

/** Where nothing else comes after an answer: the next part of the message, if there is one. */
const parts = (state: State) => (goesOn(state) ? 'next_wish' : END);

/** A question about a task waits while parts of the message are done that nothing is asked about. */
function goesOn({ later, answer, pending }: State): boolean {
  if (!later || !answer) return false;
  return (
    !answer.needsAnswer || (later.route === 'orchestrator' && !later.asks && (pending === null || isOpen(pending)))
  );
}

/** A second wish comes next, if nothing was asked about the first; in the middle of onboarding its question comes again, else the one that is open. */
export function talk(state: State) {
  return goesOn(state) ? 'next_wish' : question(state);
}

/** A question back, or what comes after talk when nothing more was wished. */
export function question({ errand, answer, parked, pending }: State) {
  if (errand) return 'onboarding';
  // A question of no consequence ("what should I remind you of?") gives way to the one that is open.
  const asks = answer?.needsAnswer && !(answer.node === 'CLARIFY' && answer.options.length === 0);
  return (isOpen(parked) || isOfGoal(parked)) && pending === null && !asks ? 'open_question' : END;
}

export function nextWish({ route }: State) {
  return route === 'task_handler' || route === 'goal_modifier' ? route : 'orchestrator';
}

/** Who asks ends the turn; the answer comes back here. */
export function goalClarifier({ answer, effects }: State) {
  if (effects.length > 0) return 'save_tasks';
  return answer ? END : 'ask_start_date';
}

export function askStartDate({ answer }: State) {
  return answer ? END : 'goal_planner';
}

/** Three look at the plan side by side: what it is about, when there is room, what was learned before. */
export function goalPlanner({ answer }: State) {
  return answer ? END : ['classifier', 'scheduler', 'pattern_observer'];
}

/** Several goals come here only with a change for each: who is asked about one of them is asked about that alone. */
export function goalModifier({ answer, effects }: State) {
  if (effects.length > 0) return 'save_tasks';
  return answer ? END : 'scheduler';
}

export function planReview({ effects, later }: State) {
  if (effects.length > 0) return 'save_tasks';
  return later?.goalIds ? 'next_wish' : END;
}

/** Only what changes something goes on to be saved; a plain answer may carry a suggestion. */
export function taskHandler(state: State) {
  const { effects, answer } = state;
  if (effects.length > 0) return 'save_tasks';
  const next = talk(state);
  if (next !== END) return next;
  return answer && !answer.needsAnswer ? 'pattern_observer' : END;
}

/** One thing at a time: who just planned something is not asked about another. */
export function saveTasks(state: State) {
  const { answer, route } = state;
  const next = talk(state);
  if (next !== END) return next;
  return answer?.node === 'CHITCHAT' && route !== 'pattern_observer' ? 'pattern_observer' : END;
}

/** Beside the scheduler while a goal is planned; else at the end of a turn. */
export function patternObserver(state: State) {
  if (isPlanning(state)) return 'plan_review';
  return state.effects.length > 0 ? 'save_tasks' : END;
}

/** A goal is on its way to its plan in this turn. */
export function isPlanning({ route, answer, plan }: State): boolean {
  return (
    plan !== null &&
    answer === null &&
    (route === 'goal_clarifier' || route === 'ask_start_date' || route === 'goal_planner')
  );
}
