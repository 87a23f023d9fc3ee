import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../services/context.ts';
import { once } from '../../../services/once.ts';
import { answerTask, type SettleAnswer, snoozeTask } from '../../../services/tasks/index.ts';
import { idempotencyKey, keyed } from '../../idempotency.ts';
import { userOf } from '../../plugins/auth.ts';
import { taskSchema, which, whichOccurrence } from '../../schemas/task.ts';
import { idParams } from '../../schemas/times.ts';

const tags = ['tasks'];
const ANSWERS: readonly (readonly [string, SettleAnswer, string])[] = [
  ['complete', 'done', 'It is done'],
  ['missed', 'missed', 'I missed it'],
  ['skip', 'skipped', 'Not this time'],
];

/** A person's answer in the app. The first one settles it; a later one is told what stands. */
export const taskAnswerRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  const settled = z.looseObject({
    task_id: z.string(),
    status: z.string(),
    settled: z.boolean().describe('whether this answer was the first'),
  });
  for (const [path, answer, summary] of ANSWERS) {
    app.patch(
      `/:id/${path}`,
      { schema: { tags, summary, params: idParams, body: whichOccurrence, response: { 200: settled } } },
      async (request) => {
        return answerTask(ctx, userOf(request), request.params.id, answer, request.body ?? {});
      },
    );
  }

  app.post(
    '/:id/snooze',
    {
      schema: {
        tags,
        summary: 'Remind me again in a while',
        params: idParams,
        headers: idempotencyKey,
        body: which.extend({ minutes: z.number().min(1).max(10_080) }),
        response: { 200: taskSchema },
      },
    },
    async (request) => {
      const { minutes, ...named } = request.body;
      const user = userOf(request);
      return once(ctx, user, keyed(request), (inside) =>
        snoozeTask(inside, user, request.params.id, minutes, 'app', named),
      );
    },
  );
};
