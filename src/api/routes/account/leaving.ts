import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Coach } from '../../../agents/index.ts';
import { eraseAccount, exportAccount, type SignInRecord } from '../../../services/accounts/index.ts';
import type { Context } from '../../../services/context.ts';
import type { AccountDoor } from '../../plugins/accounts.ts';
import { userOf } from '../../plugins/auth.ts';

const HOUR = 3_600_000;

/** Taking everything along, and leaving nothing behind. */
export const leavingRoutes: FastifyPluginAsyncZod<{
  ctx: Context;
  signInRecord: SignInRecord;
  door: AccountDoor;
  coach: Coach;
}> = async (app, { ctx, signInRecord, door, coach }) => {
  app.get(
    '/export',
    {
      config: { rateLimit: { max: 20, timeWindow: HOUR } },
      schema: {
        tags: ['account'],
        summary: 'Everything stored about me, as one document',
        response: {
          200: z.object({
            exported_at: z.string(),
            user_id: z.string(),
            sign_in: z.unknown(),
            tables: z.record(z.string(), z.array(z.unknown())),
            coach_memory: z.array(z.unknown()),
          }),
        },
      },
    },
    async (request, reply) => {
      reply
        .header('content-disposition', 'attachment; filename="flux-export.json"')
        .header('cache-control', 'no-store');
      return exportAccount(ctx, signInRecord, userOf(request));
    },
  );

  app.delete(
    '/',
    { schema: { tags: ['account'], summary: 'Erase me, for good', response: { 204: z.null() } } },
    async (request, reply) => {
      const user = userOf(request);
      await eraseAccount(ctx, signInRecord, user, () => {
        door.forget(user.id);
        coach.endTurns({ userId: user.id });
      });
      return reply.code(204).send(null);
    },
  );
};
