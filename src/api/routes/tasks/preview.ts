import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import { tellPartnerOf } from '../../../services/partners/index.ts';
import { previewDraft, previewTask } from '../../../services/reminders/preview.ts';
import { userOf } from '../../plugins/auth.ts';
import { newTask } from '../../schemas/task.ts';
import { idParams } from '../../schemas/times.ts';

const step = z.object({
  rung: z.enum(['push', 'whatsapp', 'call', 'call_again']),
  channel: z.string(),
  at: z.string().nullable(),
  what: z.enum(['was_sent', 'would_send', 'would_fail', 'held_back', 'left_out']),
  why: z.string().nullable().describe('a sentence; null where there is nothing to explain'),
  until: z.string().nullable(),
  cost: z.number(),
});

const preview = z
  .object({
    task_id: z.string().nullable().describe('null for a draft'),
    title: z.string(),
    escalation_policy: z.string(),
    from: z.string(),
    to: z.string(),
    timezone: z.string(),
    currency: z.string().nullable(),
    cost: z.number().describe('of what would be sent if nobody answered, at the prices that the operator keeps'),
    occurrences: z.array(
      z.object({
        due_at: z.string(),
        steps: z.array(step),
        ends_at: z.string().describe('when it counts as missed'),
        if_unanswered: z.enum(['ignored', 'unreachable', 'skipped']),
        cost: z.number(),
      }),
    ),
    more: z.boolean().describe('there are more occurrences in these days than are shown'),
  })
  .meta({ id: 'EscalationPreview' });

/** What would be sent when in the next 14 days, what would be held back and why, and what it costs. Nothing is sent or stored. */
export const previewRoutes: FastifyPluginAsyncZod<{ ctx: Context; hasTemplate: boolean }> = async (
  app,
  { ctx, hasTemplate },
) => {
  const tags = ['tasks'];
  app.get(
    '/:id/escalation-preview',
    { schema: { tags, summary: 'What would be sent for this task', params: idParams, response: { 200: preview } } },
    async (request) => previewTask(ctx, userOf(request), request.params.id, { hasTemplate }),
  );
  app.put(
    '/:id/partner',
    {
      schema: {
        tags,
        summary: 'Whether my accountability partner is told when this task, or its series, stays unanswered',
        params: idParams,
        body: z.strictObject({
          told: z.boolean(),
          health: z.boolean().default(false).describe('also where it looks like something about my health'),
        }),
        response: { 200: z.object({ told: z.boolean() }) },
      },
    },
    async (request) => tellPartnerOf(ctx, userOf(request), request.params.id, request.body),
  );
  app.post(
    '/escalation-preview',
    { schema: { tags, summary: 'What would be sent for a task like this', body: newTask, response: { 200: preview } } },
    async (request) => previewDraft(ctx, userOf(request), request.body, { hasTemplate }),
  );
};
