import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import { giveHistory } from '../../../services/demo/history.ts';
import { userOf } from '../../plugins/auth.ts';

const count = z.int().optional();

/** Three weeks of history for the person who asks: what `npm run seed` is made of. */
export const historyRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  app.post(
    '/history',
    {
      schema: {
        tags: ['demo'],
        summary: 'Three weeks of mine',
        response: {
          200: z.object({
            made: z.boolean().describe('false: there was a past already, and nothing was added'),
            counts: z
              .object({ done: count, ignored: count, marked: count, skipped: count, moved: count })
              .describe('what became of what fell due; marked: the person said that it was missed'),
          }),
        },
      },
    },
    async (request) => giveHistory(ctx, userOf(request)),
  );
};
