import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../../../services/context.ts';
import { feedRoutes } from './feed.ts';
import { importRoutes } from './import.ts';

/** The calendar outwards (a feed that apps subscribe to) and inwards (a file whose events are busy times). */
export const calendarRoutes: FastifyPluginAsync<{ ctx: Context; publicUrl: string }> = async (
  app,
  { ctx, publicUrl },
) => {
  await app.register(feedRoutes, { ctx, publicUrl });
  await app.register(importRoutes, { ctx });
};
