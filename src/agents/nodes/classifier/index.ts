import { playbookById } from '../../../domain/playbooks/index.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { classifierPrompt } from './prompt.ts';
import { classifierSchema } from './schema.ts';

/** One to three of the fourteen tags for a goal. Its playbook knows them; only what no playbook knows is put to a model. */
export async function classifier({ plan }: State, run: Run): Promise<Update> {
  if (!plan) return {};
  const { tags } = playbookById(plan.playbook);
  if (plan.playbook !== 'general') return { tags };
  const agent = { name: 'classifier', prompt: classifierPrompt, schema: classifierSchema, maxTokens: 60 };
  const { value } = await askModel(run, agent, [{ role: 'user', content: plan.title }]);
  return { tags: value ? [...new Set(value.tags)] : tags };
}
