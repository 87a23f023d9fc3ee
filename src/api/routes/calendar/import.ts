import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../db/errors.ts';
import { decodeCalendar } from '../../../domain/ics/index.ts';
import { importCalendar, MAX_FILE_BYTES, removeImported } from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import { onceOrAgain } from '../../../services/once.ts';
import { idempotencyKey, keyed } from '../../idempotency.ts';
import { userOf } from '../../plugins/auth.ts';

const tags = ['calendar'];
const HOUR = 3_600_000;
/** In JSON every line end and quote takes two characters. The service says what a file may have. */
const BODY_LIMIT = 2 * MAX_FILE_BYTES;

const name = z.string().trim().min(1).max(200);
const answer = z.object({
  calendar: z.string().nullable().describe('the name that was given, or the one in the file'),
  imported: z.int(),
  replaced: z.int(),
  ignored: z.object({ cancelled: z.int(), free: z.int(), past: z.int() }),
  not_taken: z
    .array(z.object({ title: z.string(), uid: z.string().nullable(), detail: z.string() }))
    .describe('the first hundred events that could not be taken, each with a sentence'),
  not_taken_count: z.int(),
});

/** A calendar file as busy time: `text/calendar` as it is, or in JSON. */
export const importRoutes: FastifyPluginAsyncZod<{ ctx: Context }> = async (app, { ctx }) => {
  app.addContentTypeParser<Buffer>(
    'text/calendar',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const [, charset = null] = /;\s*charset="?([\w.:-]{1,40})"?/i.exec(request.headers['content-type'] ?? '') ?? [];
      const ics = decodeCalendar(body, charset);
      if (ics !== null) return { ics };
      throw new Problem('unsupported_media_type', `Nobody knows the charset "${charset}". Send the file in UTF-8.`);
    },
  );

  app.post(
    '/import',
    {
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: { max: 30, timeWindow: HOUR } },
      schema: {
        tags,
        summary: 'Take the events of a calendar file as busy time',
        description:
          'The body is the file itself (text/calendar) or JSON. Events that were imported before are replaced. With a name, everything imported under that name is.',
        headers: idempotencyKey,
        body: z.object({ ics: z.string(), name: name.nullish() }).optional().describe('or text/calendar'),
        response: { 200: answer },
      },
    },
    async (request) => {
      if (!request.body) throw new Problem('invalid_input', 'Send the file as text/calendar, or as "ics" in JSON.');
      const { ics, name: given } = request.body;
      const user = userOf(request);
      return onceOrAgain(ctx, user, keyed(request), () => importCalendar(ctx, user, ics, given ?? undefined));
    },
  );

  app.delete(
    '/import',
    {
      schema: {
        tags,
        summary: 'Forget what was imported, all of it or what came under a name',
        querystring: z.object({ name: name.optional() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeImported(ctx, userOf(request), request.query.name);
      return reply.code(204).send(null);
    },
  );
};
