import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import Fastify from 'fastify';
import { createTwilioClient } from '../../src/channels/twilio/client.ts';
import { verifySignature } from '../../src/channels/twilio/signature.ts';
import {
  buildSimulator,
  type ManualTimers,
  manualTimers,
  reminderTemplateSid,
  type SimulatorOptions,
} from '../../src/simulator/index.ts';

export const account = {
  accountSid: `AC${'0'.repeat(31)}1`,
  authToken: 'simulated-token',
  whatsappFrom: 'whatsapp:+15550001000',
  voiceFrom: '+15550001000',
  verifyServiceSid: `VA${'0'.repeat(31)}1`,
  contentSid: reminderTemplateSid,
};

export type Received = { path: string; form: Record<string, string>; signed: boolean };

/**
 * A simulator on its own port, and an application beside it that takes its webhooks and notes whether each was signed
 * rightly. Time stands still until `advance`. Everything ends with the test.
 */
export async function startPhone(t: TestContext, options: Partial<SimulatorOptions> = {}) {
  const timers: ManualTimers = manualTimers();
  const application = await startApplication(t);
  const simulator = buildSimulator({
    ...account,
    senders: [account.whatsappFrom, account.voiceFrom],
    inboundUrl: `${application.url}/inbound`,
    senderName: 'Demo',
    timers,
    ...options,
  });
  const app = Fastify();
  await app.register(simulator.plugin);
  await app.listen({ port: 0, host: '127.0.0.1' });
  t.after(() => app.close());
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const client = createTwilioClient({ ...account, apiBaseUrl: `${url}/simulator`, timeoutMs: 2000 });
  const advance = (ms: number) => timers.advance(ms, simulator.idle);
  return { simulator, phone: simulator.phone, timers, advance, application, url, client, app };
}

async function startApplication(t: TestContext) {
  const received: Received[] = [];
  const answers = new Map<string, { status?: number; type?: string; body?: string }[]>();
  const app = Fastify();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  app.post('/*', (request, reply) => {
    const form = request.body as Record<string, string>;
    const header = request.headers['x-twilio-signature'];
    const signed = verifySignature(account.authToken, String(header), `${url}${request.url}`, form);
    received.push({ path: request.url, form, signed });
    const path = request.url.split('?')[0] ?? '';
    const { status = 200, type = 'text/xml', body = '<Response/>' } = answers.get(path)?.shift() ?? {};
    return reply.code(status).type(type).send(body);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  t.after(() => app.close());
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    /** What arrived at one path, query aside. */
    at: (path: string) => received.filter((one) => one.path.split('?')[0] === path),
    /** The next answers at a path, one after the other; 200 and an empty response when they run out. */
    answer(path: string, ...next: { status?: number; type?: string; body?: string }[]) {
      answers.set(path, [...(answers.get(path) ?? []), ...next]);
    },
  };
}
