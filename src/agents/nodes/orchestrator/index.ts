import { writesOn24 } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { onboardsOf } from './onboards.ts';
import { orchestratorPrompt } from './prompt.ts';
import { orchestratorRules, sentenceOf } from './rules.ts';
import { orchestratorSchema } from './schema.ts';

/**
 * Decides which node answers. The rules come first: where they are certain they are exact, instant and free. A model is asked
 * where they are not, and what it hears is read by the rules again.
 */
export async function orchestrator({ request, pending, memory }: State, run: Run): Promise<Update> {
  const writes24 = memory.writes24 || writesOn24(request.message);
  const setting = settingOf(run, writes24);
  const { onboards, errand } = onboardsOf({ request, pending }, run, setting);
  if (onboards) return { route: 'onboarding', errand: false, pending: null, memory: { ...memory, writes24 } };
  const ruled = orchestratorRules(request, pending, setting);
  const update: Update = {
    route: ruled.route,
    errand,
    text: ruled.text,
    pending: ruled.pending,
    memory: { ...memory, writes24 },
  };
  if (ruled.certain) return update;
  const agent = { name: 'orchestrator', prompt: orchestratorPrompt, schema: orchestratorSchema, maxTokens: 150 };
  const messages = [...run.history.slice(-6), { role: 'user' as const, content: request.message }];
  const { value } = await askModel(run, agent, messages);
  const heard = value && sentenceOf(value, request.message);
  return heard ? { ...update, ...heard } : update;
}
