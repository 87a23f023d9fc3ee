import formbody from '@fastify/formbody';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { CoachByMessage } from '../../../agents/by-message.ts';
import { verifySignature } from '../../../channels/twilio/signature.ts';
import { parseStatus } from '../../../channels/twilio/status.ts';
import type { WebhookForm } from '../../../channels/types.ts';
import {
  goodbyeTwiml,
  machineTwiml,
  optionsTwiml,
  parseDigits,
  reminderKeys,
  reminderTwiml,
  type Voice,
} from '../../../channels/voice/index.ts';
import { parseInbound } from '../../../channels/whatsapp/index.ts';
import { replyTwiml } from '../../../channels/whatsapp/reply.ts';
import { Problem } from '../../../db/errors.ts';
import type { Context } from '../../../services/context.ts';
import { type CallReply, handleInbound, keyPressed, recordStatus } from '../../../services/reminders/index.ts';

export type WebhookOptions = {
  ctx: Context;
  secretKey: string;
  authToken: string;
  /** The public address that Twilio signs; never the request's own Host. */
  publicUrl: string;
  /** messages that a person may send to the coach in a minute */
  chatPerMinute: number;
  coachByMessage: Pick<CoachByMessage, 'hurry'>;
  voice: Pick<Voice, 'tell'>;
};

const open = { config: { open: true, rateLimit: false }, schema: { hide: true } } as const;

/**
 * What Twilio calls, under /api/v1/webhooks/twilio: open, but signed (403 otherwise). Each answers at once, does its work in one
 * transaction and does it once, however often it is called.
 */
export const webhookRoutes: FastifyPluginAsync<WebhookOptions> = async (
  app,
  { ctx, secretKey, authToken, publicUrl, chatPerMinute, coachByMessage, voice },
) => {
  await app.register(formbody, { bodyLimit: 64 * 1024 });
  app.addHook('preHandler', async (request) => {
    const header = request.headers['x-twilio-signature'];
    const signature = Array.isArray(header) ? header[0] : header;
    if (!verifySignature(authToken, signature, `${publicUrl}${request.url}`, formOf(request))) {
      throw new Problem(
        'forbidden',
        'This webhook is not signed by our account. Check TWILIO_AUTH_TOKEN and TWILIO_WEBHOOK_BASE_URL.',
      );
    }
  });

  app.post('/whatsapp', open, async (request, reply) => {
    const parsed = parseInbound(formOf(request));
    if (!parsed.ok) throw new Problem('invalid_input', parsed.problem);
    const { say, forCoach } = await handleInbound(ctx, { secretKey, chatPerMinute }, parsed.message);
    // Twilio waits 15 seconds at most; a turn may take longer, and answers by a message of its own.
    if (forCoach) coachByMessage.hurry();
    return reply.type('text/xml').send(replyTwiml(say));
  });

  app.post('/voice', open, async (request, reply) => {
    const parsed = parseDigits(formOf(request));
    if (!parsed.ok) throw new Problem('invalid_input', parsed.problem);
    const { t = '', choosing } = request.query as { t?: string; choosing?: string };
    const press = { token: t, ...parsed.keys, choosing: choosing === '1' };
    const said = await keyPressed(ctx, secretKey, press);
    return reply.type('text/xml').send(spoken(said, `${publicUrl}/api/v1/webhooks/twilio/voice`, t));
  });

  app.post('/status', open, async (request, reply) => {
    const parsed = parseStatus(formOf(request));
    // A status that we do not know yet is no reason for Twilio to send it again.
    if (!parsed.ok) ctx.log.warn({ problem: parsed.problem }, 'a status callback was not understood');
    else {
      await recordStatus(ctx, parsed.report, rungOf(request));
      const { answeredBy, final, providerId } = parsed.report;
      if (answeredBy === 'machine' && !final) await voice.tell(providerId, machineTwiml());
    }
    return reply.code(204).send();
  });
};

const formOf = ({ body }: FastifyRequest): WebhookForm =>
  typeof body === 'object' && body !== null ? (body as WebhookForm) : {};

function rungOf({ query }: FastifyRequest): string | null {
  const { rung } = query as { rung?: unknown };
  return typeof rung === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(rung) ? rung : null;
}

function spoken(reply: CallReply, voiceUrl: string, token: string): string {
  const gatherUrl = `${voiceUrl}?t=${token}`;
  if (reply.say === 'goodbye') return goodbyeTwiml(reply.words);
  if (reply.say === 'again') return reminderTwiml('Here are your choices again.', reminderKeys, gatherUrl);
  if (reply.say === 'next') return reminderTwiml(reply.words, reminderKeys, `${voiceUrl}?t=${reply.token}`);
  return optionsTwiml(reply.words, reply.options, `${gatherUrl}&choosing=1`);
}
