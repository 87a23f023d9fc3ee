import { choose } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Answer, State, Update } from '../../state.ts';
import { nodeOf, proposed } from './show.ts';

/** The plan stays open, with what is said to it. */
export function open(
  { plan }: State,
  run: Run,
  message: string,
  choices: { label: string; value: string }[] = [],
): Update {
  if (!plan) return {};
  const answer: Answer = {
    ...choose(nodeOf(plan), message, choices),
    plan: proposed(plan, plan.changed ? 'negotiating' : 'pending', [], run),
  };
  return { answer, pending: { kind: 'plan', askedAt: run.now.toString() }, effects: [] };
}

/** The plan stays open, but a bare "ok" to this is no yes to it. */
export const unasked: typeof open = (state, run, ...said) => ({
  ...open(state, run, ...said),
  pending: { kind: 'plan', unasked: true, askedAt: run.now.toString() },
});
