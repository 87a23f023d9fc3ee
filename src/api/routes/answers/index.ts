import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import { answerByToken } from '../../../services/reminders/index.ts';

/** A carrier puts thousands of phones behind one address: a reminder's own token is what is counted, as nobody can make one up. */
const byToken = (request: FastifyRequest) => {
  const { token = '' } = request.params as { token?: string };
  return `token:${token.slice(0, 100)}`;
};

/** The one-tap answer of a push button or a link. The token says which occurrence; nothing else is asked. */
export const answerRoutes: FastifyPluginAsyncZod<{ ctx: Context; secretKey: string }> = async (
  app,
  { ctx, secretKey },
) => {
  app.post(
    '/:token',
    {
      config: { open: true, rateLimit: { max: 60, timeWindow: 60_000, keyGenerator: byToken } },
      schema: {
        tags: ['answers'],
        summary: 'Answer a reminder with the token it carried',
        params: z.object({ token: z.string() }),
        body: z.object({ answer: z.enum(['done', 'reschedule', 'missed', 'snooze', 'skip']) }),
        response: { 200: z.object({ task_id: z.string(), status: z.string(), settled: z.boolean() }) },
      },
    },
    async (request) => answerByToken(ctx, secretKey, request.params.token, request.body.answer),
  );
};
