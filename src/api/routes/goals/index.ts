import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Coach } from '../../../agents/index.ts';
import type { Context } from '../../../services/context.ts';
import { chatReply, conversationAboutGoal } from '../../../services/conversations/index.ts';
import { abandonGoal, getGoal, goalProgress, goalTasks, listGoals } from '../../../services/goals/index.ts';
import { userOf } from '../../plugins/auth.ts';
import { taskSchema } from '../../schemas/task.ts';
import { idParams, oneOf } from '../../schemas/times.ts';

const tags = ['goals'];
const status = z.enum(['active', 'completed', 'abandoned', 'pipeline']);
const plainGoal = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  class_tags: z.array(z.string()),
  status: oneOf(...status.options),
  parent_goal_id: z.string().nullable(),
  pipeline_order: z.int().nullable(),
  target_weeks: z.int().nullable(),
  plan_json: z.unknown(),
  created_at: z.string(),
  activated_at: z.string().nullable(),
  completed_at: z.string().nullable(),
});
const goal = plainGoal.extend({ pipeline: z.array(plainGoal).optional() }).meta({ id: 'Goal' });

const progress = z.looseObject({
  goal_id: z.string(),
  title: z.string(),
  status: oneOf(...status.options),
  target_weeks: z.int().nullable(),
  activated_at: z.string().nullable(),
  days_elapsed: z.number(),
  days_total: z.number().nullable(),
  tasks_done: z.int(),
  tasks_total: z.int(),
  tasks_missed: z.int(),
  tasks_rescheduled: z.int(),
  tasks_skipped: z.int(),
  completion_pct: z.number().describe('0–100'),
  velocity: z.number().describe('done a week, lately'),
  projected_completion_date: z.string().nullable(),
  on_track: z.boolean(),
});

export const goalRoutes: FastifyPluginAsyncZod<{ ctx: Context; coach: Coach }> = async (app, { ctx, coach }) => {
  app.get(
    '/',
    {
      schema: {
        tags,
        summary: 'My goals',
        querystring: z.object({ status: status.optional() }),
        response: { 200: z.array(goal) },
      },
    },
    async (request) => await listGoals(ctx, userOf(request), request.query.status),
  );
  app.get(
    '/progress',
    { schema: { tags, summary: 'How each goal is coming along', response: { 200: z.array(progress) } } },
    async (request) => await goalProgress(ctx, userOf(request)),
  );
  app.get(
    '/:id',
    { schema: { tags, summary: 'One goal', params: idParams, response: { 200: goal } } },
    async (request) => await getGoal(ctx, userOf(request), request.params.id),
  );
  app.get(
    '/:id/tasks',
    { schema: { tags, summary: 'Its tasks', params: idParams, response: { 200: z.array(taskSchema) } } },
    async (request) => await goalTasks(ctx, userOf(request), request.params.id),
  );
  app.patch(
    '/:id/abandon',
    {
      schema: {
        tags,
        summary: 'Give it up',
        params: idParams,
        response: { 200: z.object({ goal_id: z.string(), status: z.string() }) },
      },
    },
    async (request) => abandonGoal(ctx, userOf(request), request.params.id),
  );
  app.patch(
    '/:id/modify',
    {
      config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        tags,
        summary:
          'Change its plan in words; what would be different is shown, and saved after a yes in the same conversation',
        params: idParams,
        body: z.object({ message: z.string().trim().min(1).max(2_000), conversation_id: z.guid().nullish() }),
        response: { 200: chatReply },
      },
    },
    async (request) => {
      const user = userOf(request);
      const { message, conversation_id } = request.body;
      const goal = await getGoal(ctx, user, request.params.id);
      const conversationId = conversation_id ?? (await conversationAboutGoal(ctx, user, goal.id));
      const turn = await coach.startTurn(user, { message, intent: 'MODIFY_GOAL', goalId: goal.id, conversationId });
      return turn.run(() => undefined, new AbortController().signal);
    },
  );
};
