import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { counted, cut, routeOptions } from '../rest/serve.ts';
import { pause } from '../time.ts';
import type { Urgency } from '../types.ts';
import type { Browsers } from './browsers.ts';
import { openMessage, readVapid } from './message.ts';

const URGENCIES: readonly string[] = ['very-low', 'low', 'normal', 'high'] satisfies Urgency[];
/** RFC 8030 §7.2: at least this much is taken. */
const MOST_BYTES = 4096;

/**
 * A push service (RFC 8030): takes a message for one subscription, encrypted for it (RFC 8291) and signed by the application that it belongs to
 * (RFC 8292). 201 taken, 400 not as the RFC has it, 401 no good signature, 403 another application's, 404 unknown, 410 over, 413 too big.
 */
export function pushRoutes(ctx: Context, browsers: Browsers) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 4 * MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    app.setErrorHandler((error, _request, reply) =>
      reply.code((error as { statusCode?: number }).statusCode ?? 500).send(),
    );
    const receive = counted(ctx, async (request, reply) => {
      const fault = ctx.faults.take('push', () => numberOf(ctx, request));
      if (fault?.delayMs) await pause(ctx.timers, fault.delayMs);
      if (fault?.drop === 'before') return cut(request, reply);
      if (fault?.status !== undefined || fault?.code !== undefined) {
        if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
        return reply.code(fault.status ?? 500).send();
      }
      const { status, why, headers = {} } = await take(ctx, browsers, request);
      if (fault?.drop === 'after') return cut(request, reply);
      return reply
        .code(status)
        .headers(headers)
        .type('text/plain')
        .send(why ?? '');
    });
    app.post('/:sid', routeOptions, receive);
  };
}

function numberOf(ctx: Context, request: FastifyRequest): string | null {
  return ctx.state.get('browser', (request.params as { sid: string }).sid)?.number ?? null;
}

type Taken = { status: number; why?: string; headers?: Record<string, string> };

async function take(ctx: Context, browsers: Browsers, request: FastifyRequest): Promise<Taken> {
  const refuse = (status: number, why: string, sid = ''): Taken => {
    ctx.state.report({ at: ctx.timers.now(), code: status, text: `Push refused: ${why}`, resource: sid });
    return { status, why };
  };
  const { sid } = request.params as { sid: string };
  const browser = ctx.state.get('browser', sid);
  if (!browser) return refuse(404, 'no such subscription');
  if (!browser.allowed) return refuse(410, 'the person took back the permission', sid);
  const header = (name: string) => request.headers[name] as string | undefined;
  const [ttl, topic, urgency = 'normal'] = [header('ttl'), header('topic') ?? null, header('urgency')];
  if (!ttl || !/^\d+$/.test(ttl)) return refuse(400, 'TTL is missing (RFC 8030 §5.2)', sid);
  if (topic !== null && !/^[\w-]{1,32}$/.test(topic))
    return refuse(400, 'a Topic has 32 characters at most (RFC 8030 §5.4)', sid);
  if (!URGENCIES.includes(urgency)) return refuse(400, 'Urgency is none of the four (RFC 8030 §5.3)', sid);
  if (header('content-encoding') !== 'aes128gcm')
    return refuse(400, 'Content-Encoding is not aes128gcm (RFC 8291 §4)', sid);
  const body = request.body as Buffer | undefined;
  if (!body || body.length > MOST_BYTES)
    return refuse(body ? 413 : 400, body ? 'more than 4096 bytes' : 'no body', sid);
  try {
    const { key } = await readVapid(header('authorization'), new URL(browsers.endpointOf(browser)).origin);
    if (key !== browser.applicationKey)
      return refuse(403, 'the subscription belongs to another key (RFC 8292 §4.2)', sid);
  } catch (error) {
    return refuse(401, (error as Error).message, sid);
  }
  try {
    const text = openMessage(body, browsers.keysOf(browser), Buffer.from(browser.secret.auth, 'base64url'));
    const until = ctx.timers.now() + Number(ttl) * 1000;
    browsers.accept(sid, { text, topic, urgency: urgency as Urgency, until });
  } catch {
    // A push service cannot know; the browser drops what it cannot read.
    const text = 'A push could not be decrypted by its browser';
    ctx.state.report({ at: ctx.timers.now(), code: 201, text, resource: sid });
  }
  return { status: 201, headers: { location: `${browsers.endpointOf(browser)}/message`, ttl } };
}
