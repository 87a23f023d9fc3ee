import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../../../services/context.ts';
import { taskAnswerRoutes } from './answers.ts';
import { previewRoutes } from './preview.ts';
import { rescheduleRoutes } from './reschedule.ts';
import { taskRoutes } from './resource.ts';

export const tasksRoutes: FastifyPluginAsync<{ ctx: Context; hasTemplate: boolean }> = async (
  app,
  { ctx, hasTemplate },
) => {
  await app.register(taskRoutes, { ctx });
  await app.register(taskAnswerRoutes, { ctx });
  await app.register(rescheduleRoutes, { ctx });
  await app.register(previewRoutes, { ctx, hasTemplate });
};
