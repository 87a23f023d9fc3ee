import { languageOf } from '../../../domain/language/index.ts';
import { tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { helpWords, IN_LANGUAGE } from './help.ts';
import { safetyPrompt } from './prompt.ts';
import { isWorrying, safetyRules } from './rules.ts';
import { safetySchema } from './schema.ts';

/** A person in danger is answered with care and real help, and nothing is planned. */
export async function safety({ request }: State, run: Run): Promise<Update> {
  const crisis = safetyRules(request.message) ?? (await askedModel(request.message, run));
  if (!crisis) return {};
  run.ctx.log.info({ conversation: run.turn.conversationId, crisis }, 'answered with help');
  const first = IN_LANGUAGE[languageOf(request.message)];
  const message = [first, helpWords(crisis, run.person.zone)].filter(Boolean).join('\n\n');
  return { answer: tell('SAFETY', message), pending: null };
}

async function askedModel(message: string, run: Run) {
  if (!isWorrying(message)) return null;
  const agent = { name: 'safety', prompt: safetyPrompt, schema: safetySchema, maxTokens: 60 };
  const { value } = await askModel(run, agent, [{ role: 'user', content: message.slice(0, 4_000) }]);
  return value && value.danger !== 'none' ? value.danger : null;
}
