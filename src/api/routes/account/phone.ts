import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Verify } from '../../../channels/verify/index.ts';
import { confirmPhone, optInToWhatsapp, optOutOfWhatsapp, sendPhoneCode } from '../../../services/accounts/index.ts';
import type { Context } from '../../../services/context.ts';
import { userOf } from '../../plugins/auth.ts';

const HOUR = 3_600_000;
const phoneNumber = z.string().max(40).describe('E.164, such as +4915123456789');

/** The number is proven by a code before anything is sent to it; consent to WhatsApp is a step of its own. */
export const phoneRoutes: FastifyPluginAsyncZod<{ ctx: Context; verify: Verify }> = async (app, { ctx, verify }) => {
  app.post(
    '/phone/verify/send',
    {
      config: { limit: 'codes' },
      schema: {
        tags: ['account'],
        summary: 'Send a code to a number (3 an hour)',
        body: z.object({ phone_number: phoneNumber }),
        response: { 200: z.object({ status: z.literal('sent') }) },
      },
    },
    async (request) => sendPhoneCode(ctx, verify, userOf(request), request.body.phone_number),
  );

  app.post(
    '/phone/verify/confirm',
    {
      config: { rateLimit: { max: 20, timeWindow: HOUR } },
      schema: {
        tags: ['account'],
        summary: 'Confirm the number with the code',
        body: z.object({ phone_number: phoneNumber, code: z.string().trim().min(1).max(20) }),
        response: { 200: z.object({ verified: z.literal(true) }) },
      },
    },
    async (request) =>
      confirmPhone(ctx, verify, userOf(request), { phoneNumber: request.body.phone_number, code: request.body.code }),
  );

  const optedIn = { 200: z.object({ opted_in: z.boolean() }) };
  app.post(
    '/whatsapp/opt-in',
    { schema: { tags: ['account'], summary: 'Agree to reminders by WhatsApp', response: optedIn } },
    async (request) => optInToWhatsapp(ctx, userOf(request)),
  );
  app.delete(
    '/whatsapp/opt-in',
    { schema: { tags: ['account'], summary: 'No more reminders by WhatsApp', response: optedIn } },
    async (request) => optOutOfWhatsapp(ctx, userOf(request)),
  );
};
