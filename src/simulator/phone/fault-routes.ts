import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { operations } from '../faults.ts';
import { routeOptions } from '../rest/serve.ts';
import { answer, defined } from './answer.ts';
import type { PhoneControl } from './control.ts';

const fault = z.strictObject({
  on: z.enum(operations),
  times: z.int().min(0).max(1000).optional(),
  number: z.string().optional(),
  code: z.int().optional(),
  status: z.int().min(300).max(599).optional(),
  drop: z.enum(['before', 'after']).optional(),
  delayMs: z.int().min(0).max(60_000).optional(),
  retryAfter: z.int().min(0).max(3_600).optional(),
  undelivered: z.int().optional(),
  callbacks: z.enum(['twice', 'reversed', 'lost', 'late']).optional(),
});

/** What shall go wrong: listed, added, taken back. */
export function faultRoutes(app: FastifyInstance, ctx: Context, control: PhoneControl): void {
  app.get(
    '/api/faults',
    routeOptions,
    answer(() => ctx.faults.list()),
  );
  app.post(
    '/api/faults',
    routeOptions,
    answer(({ body }) => control.fault(defined(fault.parse(body)))),
  );
  app.post(
    '/api/faults/clear',
    routeOptions,
    answer(() => ctx.faults.clear()),
  );
  app.post(
    '/api/faults/:sid/remove',
    routeOptions,
    answer(({ id }) => ctx.faults.remove(id)),
  );
}
