import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { changeMe, me, mePatch, meSchema } from '../../../services/accounts/index.ts';
import type { Context } from '../../../services/context.ts';
import { userOf } from '../../plugins/auth.ts';

export const meRoutes: FastifyPluginAsyncZod<{ ctx: Context; tokenLimit: number }> = async (
  app,
  { ctx, tokenLimit },
) => {
  app.get(
    '/me',
    { schema: { tags: ['account'], summary: 'Who I am and how I want to be reminded', response: { 200: meSchema } } },
    async (request) => me(ctx, userOf(request), tokenLimit),
  );

  app.patch(
    '/me',
    { schema: { tags: ['account'], summary: 'Change what is given', body: mePatch, response: { 200: meSchema } } },
    async (request) => changeMe(ctx, userOf(request), request.body, tokenLimit),
  );
};
