import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseAddress } from '../addresses.ts';
import type { Context } from '../context.ts';
import { TwilioError } from '../errors.ts';
import type { Fault, Operation } from '../faults.ts';
import { pause } from '../time.ts';

/** Form fields; a repeated one is an array. */
export type Form = Record<string, string | string[]>;

export type Asked = {
  params: Record<string, string>;
  query: URLSearchParams;
  form: Form;
  fault: Fault | null;
};

/** Hidden from OpenAPI documents, rate limits and the request log of the application that hosts it. */
export const routeOptions = { schema: { hide: true }, config: { rateLimit: false }, logLevel: 'warn' } as const;

/** Reads forms in the two shapes that the SDK sends, whatever parsers the host has. */
export function addFormParser(app: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded';
  if (app.hasContentTypeParser(type)) app.removeContentTypeParser(type);
  app.addContentTypeParser(type, { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) => {
    const form: Form = {};
    for (const [name, value] of new URLSearchParams(String(body))) {
      const before = form[name];
      form[name] = before === undefined ? value : [before, value].flat();
    }
    done(null, form);
  });
}

/** A route's handler: applies the fault that is waiting for this kind of request, then answers with `handle`'s result. */
export function serve(ctx: Context, operation: Operation, status: number, handle: (asked: Asked) => unknown) {
  return counted(ctx, async (request, reply) => {
    const fault = ctx.faults.take(operation, () => numberIn(ctx, request));
    if (fault?.delayMs) await pause(ctx.timers, fault.delayMs);
    if (fault?.drop === 'before') return cut(request, reply);
    if (fault?.code !== undefined || fault?.status !== undefined) {
      if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
      throw new TwilioError(
        fault.code ?? codeOf(fault.status),
        fault.status === undefined ? {} : { status: fault.status },
      );
    }
    const body = handle({
      params: request.params as Record<string, string>,
      query: new URLSearchParams(request.url.split('?')[1] ?? ''),
      form: (request.body ?? {}) as Form,
      fault,
    });
    if (fault?.drop === 'after') return cut(request, reply);
    return reply.code(status).send(body);
  });
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Counts a request as under way until it is answered, or never will be. */
export function counted(ctx: Context, handle: Handler): Handler {
  return async (request, reply) => {
    ctx.underWay.count += 1;
    try {
      return await handle(request, reply);
    } finally {
      ctx.underWay.count -= 1;
    }
  };
}

const codeOf = (status: number | undefined) => (status === 429 ? 20429 : status === 503 ? 20503 : 20500);

/** The phone that a request is about: whom it is for, or whose message or call it names. */
function numberIn(ctx: Context, request: FastifyRequest): string | null {
  const to = (request.body as Form | undefined)?.['To'] ?? (request.query as Form)['To'];
  const { sid = '' } = request.params as { sid?: string };
  const named = ctx.state.get('call', sid) ?? ctx.state.get('message', sid);
  return (typeof to === 'string' ? parseAddress(to)?.number : named?.number) ?? null;
}

/** Ends the connection without an answer. */
export function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

/** HTTP basic authentication with the account's sid and token. Throws 20003. */
export function checkAccount(ctx: Context, request: FastifyRequest): void {
  const [scheme, encoded] = (request.headers.authorization ?? '').split(' ');
  const given = Buffer.from(scheme?.toLowerCase() === 'basic' ? (encoded ?? '') : '', 'base64');
  const right = Buffer.from(`${ctx.settings.accountSid}:${ctx.settings.authToken}`);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new TwilioError(20003);
  const { account } = request.params as { account?: string };
  if (account !== undefined && account !== ctx.settings.accountSid) throw new TwilioError(20404);
}
