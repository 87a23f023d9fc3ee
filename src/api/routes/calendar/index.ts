import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../../../services/context.ts';
import { feedRoutes } from './feed.ts';
import { importRoutes } from './import.ts';

/** The calendar outwards (a feed that apps subscribe to) and inwards (a file whose events are busy times). */
export const calendarRoutes: FastifyPluginAsync<{ ctx: Context }> = async (app, { ctx }) => {
  await app.register(feedRoutes, { ctx });
  await app.register(importRoutes, { ctx });
};
