import { type GoalBrief, ofKind } from '../../../domain/plan/index.ts';
import type { Run } from '../../run.ts';
import { askModel } from '../../twin.ts';
import { goalClarifierPrompt } from './prompt.ts';
import { goalClarifierSchema, isOneQuestion } from './schema.ts';

/**
 * A wish that no playbook names: a model may know its kind, or ask better. What the plan then is, what a doctor comes first for and every number
 * stay the rules'. Without a model the brief is as it was.
 */
export async function heardGoal(brief: GoalBrief, run: Run): Promise<{ brief: GoalBrief; question: string | null }> {
  if (brief.playbook !== 'general' || brief.goalId) return { brief, question: null };
  const agent = { name: 'goal_clarifier', prompt: goalClarifierPrompt, schema: goalClarifierSchema, maxTokens: 120 };
  const { value } = await askModel(run, agent, [{ role: 'user', content: brief.words }]);
  if (!value) return { brief, question: null };
  if (value.kind !== 'general') return { brief: ofKind(brief, value.kind), question: null };
  const { question } = value;
  return { brief, question: question !== null && isOneQuestion(question, brief.words) ? question : null };
}
