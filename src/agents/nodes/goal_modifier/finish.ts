import { plainText } from '../../../domain/plan/index.ts';
import { activeGoals } from '../../../services/plans/index.ts';
import { choose } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { goalNamed } from './rules.ts';

/** "The outline's finished, two weeks early!": the goal is done, what is left of its sessions goes, the next milestone is offered. */
export async function finishGoal({ text, goalId }: State, run: Run): Promise<Update> {
  const goals = await activeGoals(run.ctx, run.user);
  const goal =
    goalNamed(text, goals) ?? goals.find(({ id }) => id === goalId) ?? (goals.length === 1 ? goals[0] : undefined);
  if (goal) return { effects: [{ do: 'finish_goal', goalId: goal.id, title: goal.title }], pending: null };
  return {
    answer: choose(
      'CLARIFY',
      'Good news! Which goal is it? Nothing was changed.',
      goals.map(({ title }) => ({ label: plainText(title), value: `I have completed my goal ${title}` })),
    ),
    pending: null,
    effects: [],
  };
}

/** "Give up my running goal": asked for by name, or the only one; it can be taken back. */
export async function abandonGoal({ text, goalId }: State, run: Run): Promise<Update> {
  const goals = await activeGoals(run.ctx, run.user);
  const goal =
    goalNamed(text, goals) ?? goals.find(({ id }) => id === goalId) ?? (goals.length === 1 ? goals[0] : undefined);
  if (goal) return { effects: [{ do: 'abandon_goal', goalId: goal.id, title: goal.title }], pending: null };
  return {
    answer: choose(
      'CLARIFY',
      'Which goal do you want to give up? Nothing was changed.',
      goals.map(({ title }) => ({ label: plainText(title), value: `Give up my goal ${title}` })),
    ),
    pending: null,
    effects: [],
  };
}
