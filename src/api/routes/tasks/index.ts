import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../../../services/context.ts';
import { taskAnswerRoutes } from './answers.ts';
import { rescheduleRoutes } from './reschedule.ts';
import { taskRoutes } from './resource.ts';

export const tasksRoutes: FastifyPluginAsync<{ ctx: Context }> = async (app, { ctx }) => {
  await app.register(taskRoutes, { ctx });
  await app.register(taskAnswerRoutes, { ctx });
  await app.register(rescheduleRoutes, { ctx });
};
