import { together } from '../answer.ts';
import type { Later, State, Update } from '../state.ts';
import { isOpen } from './open_question/words.ts';

/** The first of two wishes is done, and its reply kept; the second is taken up in the same turn. */
export function nextWish(state: State): Update {
  const { later, answer, before } = state;
  if (!later) return {};
  // What an earlier release left waiting for another node is heard like any part, too.
  if (later.route !== 'task_handler' && later.route !== 'goal_modifier') return nextPart(state, later);
  const [goalId, ...others] = later.goalIds ?? [];
  return {
    text: later.text,
    route: later.route,
    later: others.length > 0 ? { ...later, goalIds: others } : null,
    before: before && answer ? together(before, answer) : answer,
    ...(goalId && { goalId, plan: null, changes: [], placed: null }),
    answer: null,
    effects: [],
    pending: null,
  };
}

/** The next part of a message is heard like a message of its own; what was asked about the one before is put again at the end. */
function nextPart({ request, answer, before, pending, parked }: State, { more = [], ...later }: Later): Update {
  const [text, ...others] = more;
  const asked = answer?.needsAnswer && isOpen(pending) ? pending : null;
  return {
    request: { ...request, message: later.text, intent: null, answers: [] },
    text: later.text,
    route: 'orchestrator',
    later: text === undefined ? null : { ...later, text, more: others },
    before: asked || !answer ? before : before ? together(before, answer) : answer,
    answer: null,
    effects: [],
    pending: later.shown && text === undefined ? { kind: 'plan', askedAt: later.at } : null,
    parked: asked ?? pending ?? parked,
  };
}
