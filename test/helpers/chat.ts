import fastify, { type FastifyBaseLogger } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { type Coach, createCoach } from '../../src/agents/index.ts';
import { handleErrors } from '../../src/api/error-handler.ts';
import { accountDoor } from '../../src/api/plugins/accounts.ts';
import { identify, requireUser } from '../../src/api/plugins/auth.ts';
import { limitRates } from '../../src/api/plugins/rate-limit.ts';
import { chatRoutes } from '../../src/api/routes/chat/index.ts';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import { type Person, type TestApp, type TestAppOptions, testApp } from './app.ts';

export type ChatEvent =
  | { type: 'progress'; node: string }
  | { type: 'token'; text: string }
  | { type: 'complete'; data: ChatReply }
  | { type: 'error'; message: string; code: string };

export type Sent = { status: number; events: ChatEvent[]; reply: ChatReply; body: string };

export type TestChat = TestApp & {
  chatUrl: string;
  coach: Coach;
  /** Sends a message and reads the whole stream. */
  say(person: Person, message: string | Record<string, unknown>, headers?: Record<string, string>): Promise<Sent>;
  /** The running request, for tests that leave early. */
  open(
    person: Person,
    body: Record<string, unknown>,
    init?: { headers?: Record<string, string>; signal?: AbortSignal },
  ): Promise<Response>;
};

/** The app, and the chat routes on a real listener with a coach of their own. */
export async function testChat(options: TestAppOptions = {}): Promise<TestChat> {
  const app = await testApp(options);
  const { config, ctx } = app.deps;
  const coach = createCoach({ ctx, models: config.models, databaseUrl: app.databaseUrl });
  const server = fastify({ loggerInstance: ctx.log as FastifyBaseLogger });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  handleErrors(server);
  identify(server, app.deps.verifyToken);
  await limitRates(server, ctx.clock);
  await server.register(
    async (v1) => {
      v1.addHook('preParsing', requireUser);
      v1.addHook('preParsing', accountDoor(ctx).enter);
      await v1.register(chatRoutes, { prefix: '/chat', ctx, coach });
    },
    { prefix: '/api/v1' },
  );
  const chatUrl = await server.listen({ port: 0, host: '127.0.0.1' });
  const tokenOf = async (person: Person) => (await person.supabase.auth.getSession()).data.session?.access_token ?? '';
  const open: TestChat['open'] = async (person, body, init = {}) =>
    fetch(`${chatUrl}/api/v1/chat/message`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(person)}`,
        'content-type': 'application/json',
        ...init.headers,
      },
      body: JSON.stringify(body),
      ...(init.signal && { signal: init.signal }),
    });
  return {
    ...app,
    chatUrl,
    coach,
    open,
    async say(person, message, headers = {}) {
      const response = await open(person, typeof message === 'string' ? { message } : message, { headers });
      const body = await response.text();
      const events = eventsIn(body);
      const last = events.at(-1);
      return {
        status: response.status,
        events,
        body,
        reply: (last?.type === 'complete' ? last.data : null) as ChatReply,
      };
    },
    async close() {
      await server.close();
      await coach.close();
      await app.close();
    },
  };
}

export function eventsIn(body: string): ChatEvent[] {
  return body
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as ChatEvent);
}
