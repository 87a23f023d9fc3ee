import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { routeOptions } from '../rest/serve.ts';
import type { TimeControl, TimeStanding } from '../time.ts';
import { answer } from './answer.ts';

const move = z.union([
  z.strictObject({ to: z.enum(['next', 'now']) }),
  z.strictObject({
    by: z
      .int()
      .min(1)
      .max(35 * 86_400_000),
  }),
]);

/** The panel that moves the time: where it stands, and where to. Milliseconds. Nothing (204) where nobody can move it. */
export function timeRoutes(app: FastifyInstance, time: TimeControl | undefined): void {
  const standing = answer(async () => (time ? shown(await time.standing()) : undefined));
  app.get('/api/time', routeOptions, standing);
  if (!time) return;
  const moving = answer(async ({ body }) => {
    const { settled, ...stands } = await time.move(move.parse(body));
    return { ...shown(stands), settled };
  });
  app.post('/api/time', routeOptions, moving);
}

const shown = ({ now, ahead, next }: TimeStanding) => ({
  now: now.epochMilliseconds,
  ahead,
  next: next?.epochMilliseconds ?? null,
});
