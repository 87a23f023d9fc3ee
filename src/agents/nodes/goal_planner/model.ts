import type { GoalBrief, PlanDraft } from '../../../domain/plan/index.ts';
import { playbookById } from '../../../domain/playbooks/index.ts';
import type { Run } from '../../run.ts';
import { askModel } from '../../twin.ts';
import { goalPlannerPrompt } from './prompt.ts';
import { acceptable, goalPlannerSchema, withSteps } from './schema.ts';

/** What a model makes of the draft: better names and steps for what the playbook only knows in general. Refused, the draft stays. */
export async function modelPlan(brief: GoalBrief, draft: PlanDraft, run: Run): Promise<PlanDraft> {
  // A number is arithmetic, and a playbook of its own knows its field; both are kept as they are.
  if (playbookById(brief.playbook).fit !== 'stretch' || draft.parts.some((part) => part.count)) return draft;
  const agent = { name: 'goal_planner', prompt: goalPlannerPrompt, schema: goalPlannerSchema, maxTokens: 900 };
  const facts = {
    goal: brief.words,
    answers: brief.answers,
    weeks: draft.weeks,
    strands: draft.parts.map(({ id, name, weeks }) => ({ id, name, weeks })),
  };
  const { value } = await askModel(run, agent, [{ role: 'user', content: JSON.stringify(facts) }], (steps) =>
    acceptable(steps, draft),
  );
  return value ? withSteps(draft, value) : draft;
}
