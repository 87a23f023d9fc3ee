import type { Answer, State, Update } from '../state.ts';

/** The first of two wishes is done, and its reply kept; the second is taken up in the same turn. */
export function nextWish({ later, answer, before }: State): Update {
  if (!later) return {};
  const [goalId, ...others] = later.goalIds ?? [];
  return {
    text: later.text,
    route: later.route,
    later: others.length > 0 ? { ...later, goalIds: others } : null,
    before: before && answer ? joined(before, answer) : answer,
    ...(goalId && { goalId, plan: null, changes: [], placed: null }),
    answer: null,
    effects: [],
    pending: null,
  };
}

const joined = (first: Answer, second: Answer): Answer => ({
  ...second,
  message: `${first.message}\n\n${second.message}`,
  taskIds: [...first.taskIds, ...second.taskIds],
});
