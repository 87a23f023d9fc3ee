import type { GoalBrief, GoalOption } from '../../../domain/plan/index.ts';
import { choose } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Pending, Update } from '../../state.ts';

/** Several ways to go on, to tap or to say. */
export function putOptions(brief: GoalBrief, message: string, options: GoalOption[], { now }: Run): Update {
  const pending: Pending = { kind: 'goal_options', brief, options, askedAt: now.toString() };
  return {
    answer: choose(
      'GOAL_CLARIFY',
      message,
      options.map(({ label }) => ({ label, value: label })),
    ),
    pending,
    effects: [],
  };
}
