import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { PhoneRefusal } from '../inbound.ts';
import { routeOptions } from '../rest/serve.ts';
import { type Asked, answer, defined } from './answer.ts';
import type { PhoneControl } from './control.ts';
import type { EventStreams } from './events.ts';
import { withoutSecret } from './shown.ts';

const behaviour = z
  .strictObject({
    reachable: z.boolean(),
    voicemail: z.boolean(),
    whatsapp: z.boolean(),
    blocked: z.boolean(),
    readReceipts: z.boolean(),
  })
  .partial();
const written = z.strictObject({
  text: z.string().max(4096),
  to: z.string().optional(),
  repliedTo: z.string().optional(),
});
const tapped = z.union([z.strictObject({ index: z.int().min(0) }), z.strictObject({ payload: z.string() })]);
/** The control API under `/api`: what the page does, and what tests and demos do in a person's place. */
export function controlRoutes(app: FastifyInstance, ctx: Context, control: PhoneControl, streams: EventStreams): void {
  app.addHook('onRequest', async (request) => refuseOtherSites(request));
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof PhoneRefusal) return reply.code(409).send({ detail: error.message });
    if (error instanceof z.ZodError) return reply.code(422).send({ detail: z.prettifyError(error) });
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    return reply.code(status).send({ detail: status < 500 ? (error as Error).message : 'The simulator stumbled.' });
  });

  const get = (path: string, handle: (asked: Asked) => unknown) => app.get(path, routeOptions, answer(handle));
  const post = (path: string, handle: (asked: Asked) => unknown) => app.post(path, routeOptions, answer(handle));

  get('/api/state', () => ({
    now: ctx.timers.now(),
    sender_name: ctx.settings.senderName,
    first_steps: ctx.settings.firstSteps,
    phones: control.numbers(),
    messages: control.numbers().flatMap((phone) => control.messages(phone.number)),
    calls: control.calls(),
    problems: ctx.state.problems,
    faults: ctx.faults.list(),
    has_browsers: ctx.settings.serviceWorker !== null,
    browsers: ctx.state.all('browser').map(withoutSecret),
    notifications: ctx.state.all('notification'),
  }));
  get('/api/numbers', () => control.numbers());
  post('/api/numbers', ({ body }) => control.add(z.strictObject({ number: z.string() }).parse(body).number));
  post('/api/numbers/:number/behaviour', ({ id, body }) => control.behave(id, defined(behaviour.parse(body))));
  get('/api/codes', () => control.codes());
  get('/api/mail', ({ query }) => control.mails(query.get('to') ?? undefined));
  get('/api/numbers/:number/thread', ({ id }) => ({ messages: control.messages(id), calls: control.calls(id) }));
  get('/api/numbers/:number/code', ({ id }) => ({ code: control.code(id) }));
  post('/api/numbers/:number/messages', ({ id, body }) => control.write(id, defined(written.parse(body))));
  post('/api/numbers/:number/seen', ({ id }) => control.seen(id));
  post('/api/messages/:sid/redeliver', ({ id }) => control.redeliver(id));
  post('/api/messages/:sid/tap', ({ id, body }) => control.tap(id, tapped.parse(body)));
  get('/api/calls', ({ query }) => control.calls(query.get('number') ?? undefined));
  post('/api/calls/:sid/answer', ({ id, body }) => {
    return control.answer(id, z.object({ by: z.enum(['human', 'machine']).default('human') }).parse(body ?? {}).by);
  });
  post('/api/calls/:sid/keys', ({ id, body }) => control.press(id, z.object({ keys: z.string() }).parse(body).keys));
  post('/api/calls/:sid/hangup', ({ id }) => control.hangUp(id));
  post('/api/calls/:sid/decline', ({ id }) => control.decline(id));
  post('/api/calls/:sid/ignore', ({ id }) => control.ignore(id));
  post('/api/messages/:sid/react', ({ id, body }) =>
    control.react(id, z.strictObject({ emoji: z.string().max(16) }).parse(body).emoji),
  );
  get('/api/problems', () => ctx.state.problems);
  post('/api/clear', () => control.clear());
  app.get('/api/events', routeOptions, (_request, reply) => {
    reply.hijack();
    streams.open(reply.raw);
  });
}

/** Another website in the same browser must not read codes or answer calls here. */
function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  const navigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  if (foreign && !navigation) throw Object.assign(new Error('Not from another site.'), { statusCode: 403 });
}
