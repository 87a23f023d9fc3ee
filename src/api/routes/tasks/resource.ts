import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../db/errors.ts';
import type { Context } from '../../../services/context.ts';
import { once } from '../../../services/once.ts';
import {
  createTask,
  createTodo,
  deleteTask,
  editTask,
  getTask,
  listDay,
  listRange,
  setEscalationPolicy,
  timeline,
} from '../../../services/tasks/index.ts';
import { idempotencyKey, keyed } from '../../idempotency.ts';
import { userOf } from '../../plugins/auth.ts';
import { newTask, newTodo, scope, taskChange, taskSchema } from '../../schemas/task.ts';
import { day, idParams, instant } from '../../schemas/times.ts';

const tags = ['tasks'];

/** Tasks as rows: list, make, read, change, delete, and what happened to one. */
export const taskRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  const range = z
    .object({
      date: day.optional(),
      from: day.optional(),
      to: day.optional(),
      include: z.enum(['standing', 'all']).optional().describe('all: also what was moved away, skipped or called off'),
    })
    .refine(({ from, to }) => (from === undefined) === (to === undefined), 'A range needs both "from" and "to".');
  app.get(
    '/',
    {
      schema: {
        tags,
        summary: "A day's tasks (today by default) or those of a range",
        querystring: range,
        response: { 200: z.array(taskSchema) },
      },
    },
    async (request) => {
      const { date, from, to, include } = request.query;
      const user = userOf(request);
      return await (from && to ? listRange(ctx, user, from, to, include) : listDay(ctx, user, date, include));
    },
  );

  app.post(
    '/',
    { schema: { tags, summary: 'Plan a task', headers: idempotencyKey, body: newTask, response: { 201: taskSchema } } },
    async (request, reply) => {
      if (request.body.scheduled_at && request.body.local_time) {
        throw new Problem('invalid_input', 'Give "scheduled_at" or "local_time", not both.');
      }
      const user = userOf(request);
      const task = await once(ctx, user, keyed(request), (inside) => createTask(inside, user, request.body));
      return reply.code(201).send(task);
    },
  );

  const todo = z.object({ task_id: z.string(), title: z.string(), status: z.string() });
  app.post(
    '/todo',
    {
      schema: {
        tags,
        summary: 'Note a to-do without a time',
        headers: idempotencyKey,
        body: newTodo,
        response: { 200: todo },
      },
    },
    async (request) => {
      const user = userOf(request);
      return once(ctx, user, keyed(request), (inside) => createTodo(inside, user, request.body));
    },
  );

  app.get(
    '/:id',
    { schema: { tags, summary: 'One task', params: idParams, response: { 200: taskSchema } } },
    async (request) => await getTask(ctx, userOf(request), request.params.id),
  );

  app.patch(
    '/:id',
    {
      schema: {
        tags,
        summary: 'Change this occurrence, this and later ones, or the series',
        params: idParams,
        querystring: scope,
        body: taskChange,
        response: { 200: taskSchema },
      },
    },
    async (request) => {
      const { title, ...rest } = request.body;
      const change = { ...rest, ...(title !== undefined && { title }) };
      return editTask(ctx, userOf(request), request.params.id, change, request.query.scope);
    },
  );

  app.delete(
    '/:id',
    {
      schema: {
        tags,
        summary: 'Take away this occurrence, this and later ones, or the series',
        params: idParams,
        querystring: scope.extend({ occurrence_date: day.optional(), occurrence_at: instant.optional() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { scope, ...named } = request.query;
      await deleteTask(ctx, userOf(request), request.params.id, scope, named);
      return reply.code(204).send(null);
    },
  );

  app.patch(
    '/:id/escalation-policy',
    {
      schema: {
        tags,
        summary: 'How insistently to remind',
        params: idParams,
        body: z.object({ escalation_policy: z.enum(['silent', 'standard', 'aggressive']) }),
        response: { 200: taskSchema },
      },
    },
    async (request) =>
      await setEscalationPolicy(ctx, userOf(request), request.params.id, request.body.escalation_policy),
  );

  const events = z.array(
    z.object({ at: z.string(), event: z.string(), channel: z.string().nullable(), detail: z.string().nullable() }),
  );
  app.get(
    '/:id/timeline',
    { schema: { tags, summary: 'Everything that happened to it', params: idParams, response: { 200: events } } },
    async (request) => timeline(ctx, userOf(request), request.params.id),
  );
};
