import { choose } from '../../answer.ts';
import { onRules } from '../../on-rules.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { unfit } from '../../unfit.ts';
import { clarifyPrompt } from './prompt.ts';
import { clarifyRules } from './rules.ts';
import { clarifySchema } from './schema.ts';

/** One question about a message that nothing was made of. */
export async function clarify({ request, memory }: State, run: Run): Promise<Update> {
  const agent = {
    name: 'clarify',
    prompt: clarifyPrompt,
    schema: clarifySchema,
    maxTokens: 120,
    talk: true,
    speaks: 'question' as const,
  };
  const messages = [
    ...run.history.slice(-6),
    { role: 'user' as const, content: request.message || '(an empty message)' },
  ];
  const { value, silent } = await askModel(run, agent, messages, ({ question }) => !unfit(question));
  if (value) return { answer: choose('CLARIFY', value.question, []) };
  const { question, ask } = clarifyRules(request.message, settingOf(run, memory.writes24));
  const update = onRules(choose('CLARIFY', question, ask?.choices ?? []), silent, memory);
  return ask ? { ...update, pending: { kind: 'ask', ask, askedAt: run.now.toString(), guess: true } } : update;
}
