import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { EndpointRules } from '../../../channels/push/index.ts';
import { removePushSubscription, savePushSubscription } from '../../../services/accounts/index.ts';
import type { Context } from '../../../services/context.ts';
import { onceOrAgain } from '../../../services/once.ts';
import { idempotencyKey, keyed } from '../../idempotency.ts';
import { userOf } from '../../plugins/auth.ts';

const subscription = z
  .object({
    endpoint: z.string().max(2_048).optional(),
    keys: z.object({ p256dh: z.string().min(1).max(200), auth: z.string().min(1).max(100) }).optional(),
    expirationTime: z.number().nullish(),
  })
  .refine(
    ({ endpoint, keys }) => (endpoint === undefined) === (keys === undefined),
    'A subscription has an endpoint and keys, or nothing at all.',
  )
  .describe('As PushSubscription.toJSON() gives it; an empty object removes the one of this browser');

export const pushRoutes: FastifyPluginAsyncZod<{ ctx: Context; publicKey: string; rules: EndpointRules }> = async (
  app,
  { ctx, publicKey, rules },
) => {
  app.get(
    '/push-subscription/vapid-key',
    {
      config: { open: true },
      schema: {
        tags: ['account'],
        summary: 'The key to subscribe with',
        response: { 200: z.object({ public_key: z.string() }) },
      },
    },
    async () => ({ public_key: publicKey }),
  );

  app.post(
    '/push-subscription',
    {
      schema: {
        tags: ['account'],
        summary: "Keep or remove this browser's push subscription",
        headers: idempotencyKey,
        body: z.object({ subscription: subscription.nullable() }),
        response: { 200: z.object({ status: z.enum(['saved', 'removed']) }) },
      },
    },
    async (request) => {
      const browser = { userId: userOf(request).id, sessionId: request.caller?.sessionId ?? null };
      const { endpoint, keys } = request.body.subscription ?? {};
      return onceOrAgain(ctx, userOf(request), keyed(request), async () =>
        endpoint && keys
          ? savePushSubscription(ctx, browser, { endpoint, keys, applicationKey: publicKey }, rules)
          : removePushSubscription(ctx, browser),
      );
    },
  );
};
