import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import { deletePattern, getPattern, listPatterns, patchPattern } from '../../../services/patterns/index.ts';
import { userOf } from '../../plugins/auth.ts';
import { idParams } from '../../schemas/times.ts';

const tags = ['patterns'];
const pattern = z
  .looseObject({
    id: z.string(),
    pattern_type: z.enum(['time_avoidance', 'best_time', 'category_performance', 'user_preference']),
    description: z.string(),
    data: z.record(z.string(), z.unknown()).describe('the evidence'),
    confidence: z.number().min(0).max(1),
    user_override: z.unknown().describe('what the person set, while it is in force; null: the evidence speaks'),
    override_until: z.string().nullable(),
    expires_at: z.string().nullable(),
    asked_at: z.string().nullable().describe('when the coach put it as a question'),
    answer: z.enum(['yes', 'no']).nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: 'Pattern' });

const change = z.strictObject({
  description: z.string().trim().min(1).max(1_000).optional(),
  confidence: z.number().min(0).max(1).optional(),
  user_override: z.union([z.boolean(), z.record(z.string(), z.unknown())]).nullish(),
});

/** What Flux learned about a person, theirs to correct. */
export const patternRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  app.get(
    '/',
    { schema: { tags, summary: 'What Flux learned about me', response: { 200: z.array(pattern) } } },
    async (request) => await listPatterns(ctx, userOf(request)),
  );
  app.get(
    '/:id',
    { schema: { tags, summary: 'One pattern with its evidence', params: idParams, response: { 200: pattern } } },
    async (request) => await getPattern(ctx, userOf(request), request.params.id),
  );
  app.patch(
    '/:id',
    {
      schema: { tags, summary: 'Correct it: my word wins', params: idParams, body: change, response: { 200: pattern } },
    },
    async (request) => await patchPattern(ctx, userOf(request), request.params.id, request.body),
  );
  app.delete(
    '/:id',
    { schema: { tags, summary: 'It is not so', params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await deletePattern(ctx, userOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};
