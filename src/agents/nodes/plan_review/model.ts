import { answerAbout, type PlanDraft, tellPlan } from '../../../domain/plan/index.ts';
import type { Run } from '../../run.ts';
import { askModel } from '../../twin.ts';
import { planReviewPrompt } from './prompt.ts';
import { holdsTo, planReviewSchema } from './schema.ts';
import { voiceOf } from './voice.ts';

/** The answer to a question about the open plan: a model's, where it holds to the plan; else the rules'. A yes is never a model's to hear. */
export async function explained(question: string, plan: PlanDraft, run: Run): Promise<string> {
  const voice = voiceOf(run);
  const told = [tellPlan(plan, voice), ...plan.notes].join('\n');
  const agent = { name: 'plan_review', prompt: planReviewPrompt, schema: planReviewSchema, maxTokens: 160 };
  const messages = [{ role: 'user' as const, content: `Plan:\n${told}\n\nQuestion: ${question}` }];
  const { value } = await askModel(run, agent, messages, ({ answer }) => holdsTo(answer, `${told} ${question}`));
  return value?.answer ?? answerAbout(question, plan, voice);
}
