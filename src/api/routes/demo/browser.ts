import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../db/errors.ts';
import { me, savePushSubscription } from '../../../services/accounts/index.ts';
import { PhoneRefusal } from '../../../simulator/index.ts';
import type { AppDeps } from '../../deps.ts';
import { userOf } from '../../plugins/auth.ts';

/** A simulated browser for the person who asks, subscribed to their reminders as an app's page would do it. */
export const browserRoutes: FastifyPluginAsyncZod<{ deps: AppDeps }> = async (app, { deps }) => {
  const { ctx, config, simulator } = deps;
  app.post(
    '/browser',
    {
      schema: {
        tags: ['demo'],
        summary: 'A simulated browser of mine',
        response: { 200: z.object({ browser_id: z.string(), status: z.enum(['saved']) }) },
      },
    },
    async (request) => {
      if (!simulator) throw new Problem('conflict', 'There is no simulated phone here: TWILIO_ACCOUNT_SID is set.');
      const user = userOf(request);
      const {
        phone_verified: isTheirs,
        notification_preferences: { phone_number: number },
      } = await me(ctx, user, config.models.hardLimit);
      const applicationKey = config.vapid.publicKey;
      const { browser, subscription } = subscribed(() =>
        simulator.phone.subscribe(number && isTheirs ? { applicationKey, number } : { applicationKey }),
      );
      // A device of its own: signing out of the client that asks does not end it.
      const device = { userId: user.id, sessionId: null };
      const { status } = await savePushSubscription(
        ctx,
        device,
        { ...subscription, applicationKey },
        { allowLoopback: true },
      );
      return { browser_id: browser.sid, status };
    },
  );
};

function subscribed<T>(subscribe: () => T): T {
  try {
    return subscribe();
  } catch (error) {
    if (error instanceof PhoneRefusal) throw new Problem('conflict', error.message);
    throw error;
  }
}
