import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Coach } from '../../../agents/index.ts';
import type { Context } from '../../../services/context.ts';
import { deleteConversation, history, listConversations } from '../../../services/conversations/index.ts';
import { userOf } from '../../plugins/auth.ts';

const tags = ['chat'];

const message = z.object({
  id: z.string(),
  role: z.string(),
  content: z.string(),
  agent_node: z.string().nullable(),
  created_at: z.string(),
  metadata: z.unknown().describe('proposed_plan, options, questions and answers, to redraw the turn'),
});

const conversation = z.object({
  id: z.string(),
  title: z.string().nullable(),
  preview: z.string().nullable(),
  created_at: z.string(),
  last_message_at: z.string(),
});

/** What was said, and with whom to go on. */
export const historyRoutes: FastifyPluginAsyncZod<{ ctx: Context; coach: Coach }> = async (app, { ctx, coach }) => {
  app.get(
    '/history',
    {
      schema: {
        tags,
        summary: 'The newest messages, oldest first',
        querystring: z.object({
          conversation_id: z.guid().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          before: z.string().max(64).optional().describe('id or time of a message: only what came earlier'),
        }),
        response: { 200: z.object({ conversation_id: z.string().nullable(), messages: z.array(message) }) },
      },
    },
    async (request) => {
      const { conversation_id, limit, before } = request.query;
      return history(ctx, userOf(request), { conversationId: conversation_id, limit, before });
    },
  );

  app.get(
    '/conversations',
    {
      schema: {
        tags,
        summary: 'Ten conversations a page, newest first',
        querystring: z.object({ cursor: z.string().max(200).optional() }),
        response: {
          200: z.object({
            conversations: z.array(conversation),
            has_more: z.boolean(),
            next_cursor: z.string().nullable(),
          }),
        },
      },
    },
    async (request) => listConversations(ctx, userOf(request), request.query.cursor),
  );

  app.delete(
    '/conversations/:id',
    {
      schema: {
        tags,
        summary: 'Take a conversation away; its tasks stay',
        params: z.object({ id: z.guid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await deleteConversation(ctx, userOf(request), id);
      // The turn that runs in it can store nothing any more; here it also stops working.
      coach.endTurns({ conversationId: id });
      return reply.code(204).send(null);
    },
  );
};
