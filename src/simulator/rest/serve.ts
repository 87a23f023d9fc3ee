import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const fault = ctx.faults.take(operation);
    if (fault?.delayMs) await pause(ctx.timers, fault.delayMs);
    if (fault?.drop === 'before') return cut(request, reply);
    if (fault?.code !== undefined || fault?.status !== undefined) {
      throw new TwilioError(fault.code ?? 20500, fault.status === undefined ? {} : { status: fault.status });
    }
    const body = handle({
      params: request.params as Record<string, string>,
      query: new URLSearchParams(request.url.split('?')[1] ?? ''),
      form: (request.body ?? {}) as Form,
      fault,
    });
    if (fault?.drop === 'after') return cut(request, reply);
    return reply.code(status).send(body);
  };
}

/** Ends the connection without an answer. */
function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
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
