import type { State, Update } from '../state.ts';

/** The first of two wishes is done, and its reply kept; the second is taken up in the same turn. */
export function nextWish({ later, answer }: State): Update {
  if (!later) return {};
  return {
    text: later.text,
    route: later.route,
    later: null,
    before: answer,
    answer: null,
    effects: [],
    pending: null,
  };
}
