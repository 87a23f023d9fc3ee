import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Coach } from '../../../agents/index.ts';
import { Problem } from '../../../db/errors.ts';
import type { UserScope } from '../../../db/scope.ts';
import { changeMe, openOnboarding, zoneFrom } from '../../../services/accounts/index.ts';
import type { Context } from '../../../services/context.ts';
import { type ChatReply, chatOption, chatReply, history } from '../../../services/conversations/index.ts';
import { userOf } from '../../plugins/auth.ts';

const body = z.object({ timezone: z.string().max(100).nullish() }).nullish();

/** Begins to get to know a person: the first question, or nothing new where one is open. One JSON document, no stream. */
export const onboardingRoute: FastifyPluginAsyncZod<{ ctx: Context; coach: Coach }> = async (app, { ctx, coach }) => {
  app.post(
    '/onboarding/start',
    {
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: {
        tags: ['chat'],
        summary: 'Begin or resume onboarding; 409 for somebody who is through',
        body,
        response: { 200: chatReply },
      },
    },
    async (request) => {
      const user = userOf(request);
      const { timezone } = request.body ?? {};
      if (timezone && zoneFrom(timezone) === null)
        throw new Problem('invalid_input', '"timezone" must be the name of a time zone, such as Europe/Berlin.');
      const { conversationId, fresh } = await openOnboarding(ctx, user);
      if (timezone) await changeMe(ctx, user, { timezone }, 0);
      const options = fresh ? null : await openOptions(ctx, user, conversationId);
      if (options) return underWay(conversationId, options);
      const turn = await coach.startTurn(user, { message: '', intent: 'ONBOARDING', conversationId });
      return turn.run(() => undefined, new AbortController().signal);
    },
  );
};

/** What can be tapped at the question that is open; null: none was asked yet. */
async function openOptions(
  ctx: Context,
  user: UserScope,
  conversationId: string,
): Promise<ChatReply['options'] | null> {
  const { messages } = await history(ctx, user, { conversationId, limit: 50 });
  const asked = messages.findLast(({ role, agent_node }) => role === 'assistant' && agent_node === 'ONBOARDING');
  const options = z.object({ options: z.array(chatOption).min(1) }).safeParse(asked?.metadata);
  return options.success ? options.data.options : null;
}

/** The words stand in the history; a client draws them from there. */
function underWay(conversationId: string, options: ChatReply['options']): ChatReply {
  return {
    conversation_id: conversationId,
    message: '',
    agent_node: 'ONBOARDING',
    proposed_plan: null,
    requires_user_action: true,
    options,
    questions: [],
    spoken_summary: '',
    rag_used: false,
    rag_sources: [],
    suggested_date: null,
    congested_dates: [],
    task_ids: [],
  };
}
