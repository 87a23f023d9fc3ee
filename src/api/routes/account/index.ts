import type { FastifyPluginAsync } from 'fastify';
import type { AppDeps } from '../../deps.ts';
import type { AccountDoor } from '../../plugins/accounts.ts';
import { leavingRoutes } from './leaving.ts';
import { meRoutes } from './me.ts';
import { partnerRoutes } from './partner.ts';
import { phoneRoutes } from './phone.ts';
import { pushRoutes } from './push-subscription.ts';

export const accountRoutes: FastifyPluginAsync<{ deps: AppDeps; door: AccountDoor }> = async (app, { deps, door }) => {
  const { ctx, config } = deps;
  await app.register(meRoutes, { ctx, tokenLimit: config.models.hardLimit });
  await app.register(phoneRoutes, { ctx, verify: deps.verify });
  await app.register(pushRoutes, {
    ctx,
    publicKey: config.vapid.publicKey,
    rules: { allowLoopback: !config.production },
  });
  await app.register(partnerRoutes, { ctx, sender: config.twilio.whatsappFrom });
  await app.register(leavingRoutes, { ctx, signInRecord: deps.signInRecord, door, coach: deps.coach });
};
