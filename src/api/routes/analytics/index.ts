import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  DEFAULT_WEEKS,
  goalShares,
  MAX_WEEKS,
  missedByCategory,
  overview,
  weekly,
} from '../../../services/analytics/index.ts';
import type { Context } from '../../../services/context.ts';
import { userOf } from '../../plugins/auth.ts';

const tags = ['analytics'];
const share = z.number().min(0).max(1);

/** The person's own days and weeks. */
export const analyticsRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  const dashboard = z.looseObject({
    streak_days: z.int(),
    today_done: z.int(),
    today_total: z.int(),
    today_completion_pct: share,
    longest_streak_days: z.int(),
    strength: share.describe('how well the habit sits'),
    today: z.string().describe('the date of the day that it is for the person'),
    today_missed: z.int(),
    tasks_completed: z.int().describe('this week'),
    focus_hours: z.number().describe('planned length of what was done this week'),
    week_label: z.string().describe('such as "5 – 11 Oct"'),
    insight: z.string().describe('a sentence about this week'),
    heatmap: z.array(z.object({ day: z.string(), done_count: z.int() })),
  });
  app.get(
    '/overview',
    { schema: { tags, summary: 'Streak, today and a year of days', response: { 200: dashboard } } },
    async (request) => await overview(ctx, userOf(request)),
  );

  const goals = z.array(
    z.looseObject({
      goal_id: z.string(),
      title: z.string(),
      tasks_done: z.int(),
      tasks_total: z.int(),
      completion_pct: share,
    }),
  );
  app.get(
    '/goals',
    { schema: { tags, summary: 'The share that is done of each goal', response: { 200: goals } } },
    async (request) => await goalShares(ctx, userOf(request)),
  );

  const categories = z.array(
    z.looseObject({
      category: z.string(),
      missed_count: z.int().describe('for whatever reason; the next three say which'),
      ignored_count: z.int(),
      unreachable_count: z.int(),
      marked_count: z.int(),
      done_count: z.int(),
      total_count: z.int(),
    }),
  );
  app.get(
    '/missed-by-cat',
    { schema: { tags, summary: 'Misses by category', response: { 200: categories } } },
    async (request) => await missedByCategory(ctx, userOf(request)),
  );

  const weeks = z.array(
    z.looseObject({
      week: z.string().describe('as ISO 8601 names it'),
      from: z.iso.date().describe('Monday'),
      to: z.iso.date().describe('Sunday'),
      completed: z.int(),
      missed: z.int(),
      skipped: z.int(),
      total: z.int().describe('done, missed or skipped'),
      completion_pct: share,
    }),
  );
  app.get(
    '/weekly',
    {
      schema: {
        tags,
        summary: 'The last weeks, oldest first',
        querystring: z.object({ weeks: z.coerce.number().int().min(1).max(MAX_WEEKS).default(DEFAULT_WEEKS) }),
        response: { 200: weeks },
      },
    },
    async (request) => await weekly(ctx, userOf(request), request.query.weeks),
  );
};
