import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import { endPartner, namePartner, showPartner } from '../../../services/partners/index.ts';
import { userOf } from '../../plugins/auth.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Times of day look like 09:00.');
const hours = z
  .object({ start: time, end: time })
  .describe('when the partner may be written to, in the zone of the person who asks');

const partner = z
  .object({
    name: z.string(),
    phone_number: z.string(),
    state: z.enum(['invited', 'asked', 'active', 'ended']),
    hours,
    invitation: z
      .object({ code: z.string(), text: z.string(), link: z.string() })
      .nullable()
      .describe('to hand on: Flux writes to nobody who has not written to it'),
    tasks: z.array(z.object({ task_id: z.string().nullable(), series_id: z.string().nullable(), health: z.boolean() })),
  })
  .meta({ id: 'Partner' });

/** The accountability partner: told of what stayed unanswered to the end, of nothing else, and only of the tasks that were chosen. */
export const partnerRoutes: FastifyPluginAsyncZod<{ ctx: Context; sender: string }> = async (app, { ctx, sender }) => {
  const tags = ['account'];
  app.get(
    '/partner',
    {
      schema: {
        tags,
        summary: 'My accountability partner',
        response: { 200: z.object({ partner: partner.nullable() }) },
      },
    },
    async (request) => ({ partner: await showPartner(ctx, userOf(request), sender) }),
  );
  app.put(
    '/partner',
    {
      schema: {
        tags,
        summary: 'Name a partner and get the invitation to hand on',
        body: z.strictObject({
          name: z.string().trim().min(1).max(100),
          phone_number: z.string().max(40).describe('E.164, such as +4915123456789'),
          hours: hours.optional(),
        }),
        response: { 200: partner },
      },
    },
    async (request) => namePartner(ctx, userOf(request), sender, request.body),
  );
  app.delete(
    '/partner',
    { schema: { tags, summary: 'My partner is told nothing more', response: { 204: z.null() } } },
    async (request, reply) => {
      await endPartner(ctx, userOf(request));
      return reply.code(204).send(null);
    },
  );
};
