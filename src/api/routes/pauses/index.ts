import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addPause, listPauses, removePause } from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import { once } from '../../../services/once.ts';
import { idempotencyKey, keyed } from '../../idempotency.ts';
import { userOf } from '../../plugins/auth.ts';
import { day, idParams } from '../../schemas/times.ts';

const tags = ['calendar'];

const newPause = z.strictObject({
  from_day: day,
  to_day: day.describe('the last day, included'),
  reason: z.string().trim().min(1).max(300).nullish(),
});
const pause = z
  .object({
    id: z.string(),
    from_day: z.string(),
    to_day: z.string(),
    reason: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: 'Pause' });

/** Holidays: streaks stand still, reminders are held, and nothing that was planned for these days counts as missed. */
export const pauseRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  app.get('/', { schema: { tags, summary: 'My days off', response: { 200: z.array(pause) } } }, async (request) =>
    listPauses(ctx, userOf(request)),
  );
  app.post(
    '/',
    { schema: { tags, summary: 'Take days off', headers: idempotencyKey, body: newPause, response: { 201: pause } } },
    async (request, reply) => {
      const user = userOf(request);
      const made = await once(ctx, user, keyed(request), (inside) => addPause(inside, user, request.body));
      return reply.code(201).send(made);
    },
  );
  app.delete(
    '/:id',
    { schema: { tags, summary: 'Take them back', params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await removePause(ctx, userOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};
