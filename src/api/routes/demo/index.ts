import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { remindAtLocation } from '../../../services/reminders/location.ts';
import type { AppDeps } from '../../deps.ts';
import { userOf } from '../../plugins/auth.ts';
import { browserRoutes } from './browser.ts';
import { clockRoutes } from './clock.ts';
import { historyRoutes } from './history.ts';

/** Not in production: what a phone would report by itself, the time, and a browser without anybody's permission. */
export const demoRoutes: FastifyPluginAsyncZod<{ deps: AppDeps }> = async (app, { deps }) => {
  await app.register(clockRoutes, { time: deps.timeTravel });
  await app.register(browserRoutes, { deps });
  await app.register(historyRoutes, { ctx: deps.ctx });
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
    async (request) => remindAtLocation(deps.ctx, userOf(request), request.body.location),
  );
};
