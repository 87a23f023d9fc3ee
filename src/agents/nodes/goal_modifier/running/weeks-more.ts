import { type ActiveGoal, runningPlan } from '../../../../services/plans/index.ts';
import { tell } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { State, Update } from '../../../state.ts';
import { whichGoal } from './which.ts';

const MOST_WEEKS = 6;

/** "I need another two weeks": that many more weeks like the last one, at the end of what runs. */
export async function weeksMore(
  weeks: number,
  goals: readonly ActiveGoal[],
  { text }: State,
  run: Run,
): Promise<Update> {
  const [goal, ...others] = goals;
  if (!goal || others.length > 0) return whichGoal(text, goals, run);
  if (weeks < 1 || weeks > MOST_WEEKS)
    return {
      answer: tell(
        'MODIFY_GOAL',
        `I add at most ${MOST_WEEKS} weeks at a time, so that you can see the end of it. How many shall it be? Nothing was changed.`,
      ),
      goalId: goal.id,
      pending: null,
      effects: [],
    };
  return {
    plan: await runningPlan(run.ctx, run.user, goal.id),
    changes: [{ kind: 'weeks_more', weeks }],
    goalId: goal.id,
  };
}
