import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import type { TimeTravel } from '../../../services/moved-clock/index.ts';
import { remindAtLocation } from '../../../services/reminders/location.ts';
import { userOf } from '../../plugins/auth.ts';
import { clockRoutes } from './clock.ts';

/** Not in production: what a phone would report by itself, and the time. */
export const demoRoutes: FastifyPluginAsyncZod<{ ctx: Context; time: TimeTravel | undefined }> = async (
  app,
  { ctx, time },
) => {
  await app.register(clockRoutes, { time });
  app.post(
    '/location-trigger',
    {
      schema: {
        tags: ['demo'],
        summary: 'I left home',
        body: z.object({ location: z.literal('away_from_home') }),
        response: { 200: z.object({ triggered: z.int(), task_ids: z.array(z.string()) }) },
      },
    },
    async (request) => remindAtLocation(ctx, userOf(request), request.body.location),
  );
};
