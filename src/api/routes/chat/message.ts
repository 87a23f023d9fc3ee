import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Coach } from '../../../agents/index.ts';
import { toProblem } from '../../../db/errors.ts';
import type { TurnInput } from '../../../services/conversations/index.ts';
import { trail } from '../../../trail.ts';
import { userOf } from '../../plugins/auth.ts';
import { chatEvent } from '../../schemas/chat-event.ts';
import { eventStream } from './events.ts';

const answer = z.object({ question_id: z.string().max(200), question: z.string().max(2_000), answer: z.unknown() });

const body = z.object({
  message: z.string().max(8_000, 'A message may have up to 8,000 characters.'),
  conversation_id: z.guid().nullish(),
  intent: z.string().max(50).nullish(),
  task_id: z.guid().nullish(),
  reschedule_scope: z.enum(['one', 'series']).nullish(),
  answers: z.array(answer).max(50).nullish(),
});

const headers = z.looseObject({ 'idempotency-key': z.string().trim().min(1).max(200).optional() });

/** Server-sent events; the stream goes past the serialiser. */
const events = {
  description: 'The turn, as it happens: one event per `data:` line',
  content: { 'text/event-stream': { schema: chatEvent } },
};

/** The turn of a conversation, streamed. What can be refused is refused before the stream begins; later errors are its last event. */
export const messageRoute: FastifyPluginAsyncZod<{ coach: Coach }> = async (app, { coach }) => {
  app.post(
    '/message',
    {
      config: { limit: 'chat' },
      schema: {
        tags: ['chat'],
        summary: 'Say something to the coach',
        body,
        headers,
        response: { 200: events },
      },
    },
    async (request, reply) => {
      const user = userOf(request);
      const turn = await coach.startTurn(user, inputOf(request.body, request.headers['idempotency-key']));
      if (turn.conversationId) trail.add({ conversation: turn.conversationId });
      const stream = eventStream(reply);
      try {
        const data = await turn.run((event) => stream.send(event), stream.left);
        stream.send({ type: 'complete', data });
      } catch (error) {
        const problem = toProblem(error);
        if (problem.status >= 500)
          request.log.error({ err: problem.cause ?? error, conversation: turn.conversationId }, 'turn failed');
        stream.send({ type: 'error', message: problem.message, code: problem.code });
      } finally {
        stream.end();
      }
      return reply;
    },
  );
};

function inputOf(sent: z.infer<typeof body>, idempotencyKey: string | undefined): TurnInput {
  return {
    message: sent.message,
    conversationId: sent.conversation_id ?? undefined,
    intent: sent.intent ?? undefined,
    taskId: sent.task_id ?? undefined,
    scope: sent.reschedule_scope ?? undefined,
    answers: sent.answers ?? undefined,
    idempotencyKey,
  };
}
