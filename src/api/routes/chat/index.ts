import type { FastifyPluginAsync } from 'fastify';
import type { Coach } from '../../../agents/index.ts';
import type { Context } from '../../../services/context.ts';
import { historyRoutes } from './history.ts';
import { messageRoute } from './message.ts';
import { onboardingRoute } from './onboarding.ts';

/** Register under /api/v1/chat. */
export const chatRoutes: FastifyPluginAsync<{ ctx: Context; coach: Coach }> = async (app, { ctx, coach }) => {
  await app.register(messageRoute, { coach });
  await app.register(onboardingRoute, { ctx, coach });
  await app.register(historyRoutes, { ctx, coach });
};
