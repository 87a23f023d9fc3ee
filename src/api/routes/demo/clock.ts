import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../db/errors.ts';
import type { Move, Standing, TimeTravel } from '../../../services/moved-clock/index.ts';

const DAY = 86_400_000;
const FARTHEST_DAYS = 35;

const move = z
  .strictObject({
    to: z
      .union([z.enum(['next_reminder', 'now']), z.iso.datetime({ offset: true })])
      .optional()
      .describe('The next reminder of anybody, the real time again, or a moment to come'),
    forward: z.iso
      .duration()
      .optional()
      .describe('How far, e.g. PT1H or P1D (24 hours); everything due on the way happens'),
  })
  .refine(
    ({ to, forward }) => (to === undefined) !== (forward === undefined),
    'Say either where to, or how far forward.',
  );

const standing = {
  now: z.iso.datetime().describe('What time it is for everybody here'),
  ahead_seconds: z.number().describe('How far that is from the real time'),
  next_reminder: z.iso.datetime().nullable().describe('When something is looked at next: a reminder, or its end'),
};
const moved = {
  ...standing,
  stops: z.int().describe('Wake-ups that were stopped at'),
  settled: z.boolean().describe('false: what was due did not go out in time; does a notifier run?'),
};

/** Development's clock: one for api, notifiers and what the database decides. Nobody's data, so it needs no sign-in. */
export const clockRoutes: FastifyPluginAsyncZod<{ time: TimeTravel | undefined }> = async (app, { time }) => {
  app.get(
    '/clock',
    {
      config: { open: true },
      schema: { tags: ['demo'], summary: 'What time it is', response: { 200: z.object(standing) } },
    },
    async () => shown(await movable(time).standing()),
  );
  app.post(
    '/clock',
    {
      config: { open: true },
      schema: { tags: ['demo'], summary: 'Move the time', body: move, response: { 200: z.object(moved) } },
    },
    async ({ body }) => {
      const travel = movable(time);
      const { stops, settled, ...stands } = await travel.move(wishOf(body, (await travel.standing()).now));
      return { ...shown(stands), stops, settled };
    },
  );
};

function movable(time: TimeTravel | undefined): TimeTravel {
  if (!time) throw new Problem('conflict', 'This server runs on a clock that cannot be moved.');
  return time;
}

function wishOf({ to, forward }: z.infer<typeof move>, now: Temporal.Instant): Move {
  if (to === 'next_reminder') return { to: 'next' };
  if (to === 'now') return { to: 'now' };
  const by = forward ? lengthOf(forward) : Temporal.Instant.from(to ?? '').epochMilliseconds - now.epochMilliseconds;
  if (by <= 0)
    throw new Problem('invalid_input', 'Time goes forward here, or back to the real one with {"to": "now"}.');
  if (by > FARTHEST_DAYS * DAY) throw new Problem('invalid_input', `One move goes ${FARTHEST_DAYS} days at most.`);
  return { by };
}

/** Days are 24 hours, weeks seven of them; months have no length of their own. */
function lengthOf(text: string): number {
  try {
    const length = Temporal.Duration.from(text);
    if (length.years !== 0 || length.months !== 0) throw new RangeError('months');
    return length.total({ unit: 'milliseconds', relativeTo: Temporal.PlainDate.from('2026-01-01') });
  } catch {
    throw new Problem('invalid_input', 'Say how far in weeks, days, hours, minutes and seconds, e.g. PT1H or P1D.');
  }
}

const shown = ({ now, ahead, next }: Standing) => ({
  now: now.toString({ smallestUnit: 'second' }),
  ahead_seconds: Math.round(ahead / 1000),
  next_reminder: next?.toString() ?? null,
});
