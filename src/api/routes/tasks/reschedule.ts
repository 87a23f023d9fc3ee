import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import { confirmReschedule, rescheduleOptions } from '../../../services/tasks/index.ts';
import { userOf } from '../../plugins/auth.ts';
import { optionSchema, which } from '../../schemas/task.ts';
import { idParams, instant } from '../../schemas/times.ts';

const tags = ['tasks'];

/** Moving a task: up to six free times to choose from, then the choice. */
export const rescheduleRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  app.get(
    '/:id/reschedule-options',
    {
      schema: {
        tags,
        summary: 'Free times to move it to',
        params: idParams,
        querystring: z.object({ scope: z.enum(['one', 'series']).default('one') }),
        response: { 200: z.array(optionSchema) },
      },
    },
    async (request) => rescheduleOptions(ctx, userOf(request), request.params.id, request.query.scope),
  );

  const choice = which.extend({ scheduled_at: instant, scope: z.enum(['one', 'series']).default('one') });
  const moved = z.object({
    original_task_id: z.string(),
    new_task_id: z.string(),
    status: z.literal('rescheduled'),
    scheduled_at: z.string(),
    updated_count: z.int(),
  });
  app.patch(
    '/:id/reschedule-confirm',
    { schema: { tags, summary: 'Move it', params: idParams, body: choice, response: { 200: moved } } },
    async (request) => confirmReschedule(ctx, userOf(request), request.params.id, request.body),
  );
};
