import { changesIn, type PlanChange, type PlanDraft } from '../../../domain/plan/index.ts';
import { activeGoals, runningPlan } from '../../../services/plans/index.ts';
import { choose, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { abandonGoal, finishGoal } from './finish.ts';
import { pauseGoals } from './pause.ts';
import { goalModifierPrompt } from './prompt.ts';
import { goalNamed, isAbandon, isFinish, isPause, isUndo } from './rules.ts';
import { goalModifierSchema, sentenceOf } from './schema.ts';
import { takeBack } from './undo.ts';

/** Changes a plan that is open or running, ends or rests a goal, takes the last change back: decides what, the scheduler finds the hours. */
export async function goalModifier(state: State, run: Run): Promise<Update> {
  const { request, pending, plan, text } = state;
  if (pending?.kind === 'undo' || isUndo(text)) return takeBack(state, run);
  if (isPause(text)) return pauseGoals(state, run);
  if (!plan && isFinish(text)) return finishGoal(state, run);
  if (!plan && isAbandon(text)) return abandonGoal(state, run);
  if (plan && (!request.goalId || plan.goalId === request.goalId)) return change(plan, state, run);
  const goalId = request.goalId ?? state.goalId ?? goalNamed(text, await activeGoals(run.ctx, run.user))?.id;
  if (!goalId) return which(run);
  return change(await runningPlan(run.ctx, run.user, goalId), state, run);
}

async function change(plan: PlanDraft, { text, memory }: State, run: Run): Promise<Update> {
  const setting = settingOf(run, memory.writes24);
  const ruled = changesIn(text, plan, setting);
  const changes = ruled.changes.length > 0 ? ruled.changes : await heard(text, plan, run);
  if (changes.length > 0) return { plan, changes };
  return {
    answer: choose(
      plan.standing ? 'MODIFY_GOAL' : 'GOAL',
      'What should be different? For example: "not on Thursdays", "half an hour is enough", "only twice a week". Nothing was changed.',
      [],
    ),
    plan: plan.standing ? null : plan,
    pending: null,
    effects: [],
  };

  async function heard(words: string, open: PlanDraft, asking: Run): Promise<PlanChange[]> {
    const agent = { name: 'goal_modifier', prompt: goalModifierPrompt, schema: goalModifierSchema, maxTokens: 200 };
    const parts = open.parts.map(({ name }) => name).join(', ');
    const { value } = await askModel(asking, agent, [
      { role: 'user', content: `Strands: ${parts}\nMessage: ${words}` },
    ]);
    return value ? changesIn(sentenceOf(value), open, setting).changes : [];
  }
}

async function which(run: Run): Promise<Update> {
  const goals = await activeGoals(run.ctx, run.user);
  if (goals.length === 0)
    return {
      answer: tell(
        'MODIFY_GOAL',
        'No goal is running just now, so there is nothing to change. What would you like to reach?',
      ),
      pending: null,
      effects: [],
    };
  return {
    answer: choose(
      'MODIFY_GOAL',
      'Which goal do you mean? Nothing was changed.',
      goals.map(({ title }) => ({ label: title, value: `Change ${title}` })),
    ),
    pending: null,
    effects: [],
  };
}
