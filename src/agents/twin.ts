import type { z } from 'zod';
import type { ChatMessage, NoAnswer } from '../llm/index.ts';
import type { Run } from './run.ts';

/** An agent as a model plays it; its rules are the same function without one. */
export type Agent<T> = { name: string; prompt: string; schema: z.ZodType<T>; maxTokens: number };

/** What a model said, or why none did. `acceptable` refuses what has the right shape and is wrong all the same. */
export type Said<T> = { value: T; silent: null } | { value: null; silent: NoAnswer };

export async function askModel<T>(
  run: Run,
  agent: Agent<T>,
  messages: ChatMessage[],
  acceptable: (value: T) => boolean = () => true,
): Promise<Said<T>> {
  const answer = await run.gateway.ask({
    name: agent.name,
    system: agent.prompt,
    messages,
    schema: agent.schema,
    maxTokens: agent.maxTokens,
    payer: { id: run.user.id, zone: run.person.zone },
    signal: run.signal,
  });
  if (!answer.ok) return { value: null, silent: answer.reason };
  if (!acceptable(answer.value)) {
    run.ctx.log.warn(
      { agent: agent.name, model: answer.model, conversation: run.turn.conversationId },
      'model answer refused',
    );
    return { value: null, silent: 'down' };
  }
  return { value: answer.value, silent: null };
}
