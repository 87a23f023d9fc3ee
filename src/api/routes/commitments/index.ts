import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  addCommitment,
  changeCommitment,
  listCommitments,
  removeCommitment,
} from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import { once } from '../../../services/once.ts';
import { idempotencyKey, keyed } from '../../idempotency.ts';
import { userOf } from '../../plugins/auth.ts';
import { idParams, oneOf } from '../../schemas/times.ts';

const tags = ['calendar'];
const MAX_MINUTES = 31 * 24 * 60;

const newCommitment = z.strictObject({
  title: z.string().trim().min(1).max(300),
  local_time: z.iso
    .datetime({ local: true, error: '"local_time" must look like 2026-12-01T18:30.' })
    .describe('wall clock of its start'),
  duration_minutes: z.int().min(1).max(MAX_MINUTES),
  recurrence_rule: z.string().trim().min(1).max(2_000).nullish().describe('RFC 5545 RRULE; none = once'),
  fixed_zone: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .nullish()
    .describe('stays in this zone; without it, it travels with the person'),
});

const commitment = z
  .object({
    id: z.string(),
    title: z.string(),
    local_time: z.string(),
    duration_minutes: z.int(),
    recurrence_rule: z.string().nullable(),
    fixed_zone: z.string().nullable(),
    repeats: z.string().nullable().describe('in words'),
    next_at: z.string().nullable().describe('when it is the next time, or under way; null when it is over'),
    source: oneOf('manual', 'ics'),
    calendar: z.string().nullable().describe('the name under which it was imported'),
    created_at: z.string(),
  })
  .meta({ id: 'Commitment' });

/** Busy times: nothing is planned into them. */
export const commitmentRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  app.get(
    '/',
    { schema: { tags, summary: 'My busy times', response: { 200: z.array(commitment) } } },
    async (request) => listCommitments(ctx, userOf(request)),
  );
  app.post(
    '/',
    {
      schema: {
        tags,
        summary: 'Be busy, once or again and again',
        headers: idempotencyKey,
        body: newCommitment,
        response: { 201: commitment },
      },
    },
    async (request, reply) => {
      const user = userOf(request);
      const made = await once(ctx, user, keyed(request), (inside) => addCommitment(inside, user, request.body));
      return reply.code(201).send(made);
    },
  );
  app.patch(
    '/:id',
    {
      schema: {
        tags,
        summary: 'Change what is given',
        params: idParams,
        body: newCommitment.partial(),
        response: { 200: commitment },
      },
    },
    async (request) => changeCommitment(ctx, userOf(request), request.params.id, request.body),
  );
  app.delete(
    '/:id',
    { schema: { tags, summary: 'Be free again', params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await removeCommitment(ctx, userOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};
