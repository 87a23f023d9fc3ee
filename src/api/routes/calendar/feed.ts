import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../db/errors.ts';
import { feedByToken, feedState, makeFeed, revokeFeed } from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import { once } from '../../../services/once.ts';
import { idempotencyKey, keyed } from '../../idempotency.ts';
import { userOf } from '../../plugins/auth.ts';

const tags = ['calendar'];
const HOUR = 3_600_000;

/** The private address of a person's calendar, below `publicUrl`, and what stands there. */
export const feedRoutes: FastifyPluginAsyncZod<{ ctx: Context; publicUrl: string }> = async (
  app,
  { ctx, publicUrl },
) => {
  app.post(
    '/feed',
    {
      config: { rateLimit: { max: 20, timeWindow: HOUR } },
      schema: {
        tags,
        summary: 'A new private address to subscribe to; the one before stops working',
        headers: idempotencyKey,
        response: {
          201: z.object({
            url: z.string(),
            webcal_url: z.string().describe('the same, for apps that subscribe by webcal:'),
            created_at: z.string(),
          }),
        },
      },
    },
    async (request, reply) => {
      const user = userOf(request);
      const { token, created_at } = await once(ctx, user, keyed(request), (inside) => makeFeed(inside, user));
      const url = `${publicUrl}/api/v1/calendar/${token}.ics`;
      reply.code(201).header('cache-control', 'no-store');
      return { url, webcal_url: url.replace(/^https?:/, 'webcal:'), created_at };
    },
  );

  app.get(
    '/feed',
    {
      schema: {
        tags,
        summary: 'Is there an address? (It is shown only when it is made.)',
        response: { 200: z.object({ active: z.boolean(), created_at: z.string().nullable() }) },
      },
    },
    async (request) => feedState(ctx, userOf(request)),
  );

  app.delete(
    '/feed',
    { schema: { tags, summary: 'End the address, at once', response: { 204: z.null() } } },
    async (request, reply) => {
      await revokeFeed(ctx, userOf(request));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/:token.ics',
    {
      config: {
        open: true,
        // Google and Microsoft fetch many people's feeds from few addresses: each feed counts for itself.
        rateLimit: { max: 30, timeWindow: 60_000, keyGenerator: feedKey },
      },
      schema: {
        tags,
        summary: 'The calendar, for apps that subscribe (RFC 5545)',
        params: z.object({ token: z.string() }),
        response: {
          200: { description: 'The calendar', content: { 'text/calendar': { schema: z.string() } } },
          304: { description: 'Nothing has changed', content: { 'text/calendar': { schema: z.string() } } },
        },
      },
    },
    async (request, reply) => {
      const { token } = request.params;
      const feed = /^[\w-]{43}$/.test(token) ? await feedByToken(ctx, token) : null;
      if (!feed) throw new Problem('not_found', 'There is no calendar at this address, or no longer.');
      const known = isKnown(request.headers['if-none-match'], feed.etag);
      return reply
        .code(known ? 304 : 200)
        .headers({
          etag: feed.etag,
          'cache-control': 'private, no-cache',
          'content-disposition': 'inline; filename="flux.ics"',
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex, nofollow',
        })
        .type('text/calendar; charset=utf-8')
        .serializer((text: string) => text)
        .send(known ? '' : feed.text);
    },
  );
};

/** Not the token itself: what is counted is kept in memory, or in Redis. */
function feedKey(request: FastifyRequest): string {
  const { token = '' } = request.params as { token?: string };
  return `feed:${createHash('sha256').update(token).digest('base64url')}`;
}

/** If-None-Match compares weakly (RFC 9110 §13.1.2): a proxy may have compressed what it passed on. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
