import { randomUUID } from 'node:crypto';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { answerBroken } from './broken-requests.ts';
import type { AppDeps } from './deps.ts';
import { answer, handleErrors } from './error-handler.ts';
import { accountDoor } from './plugins/accounts.ts';
import { identify, requireUser } from './plugins/auth.ts';
import { document } from './plugins/docs.ts';
import { acceptJson } from './plugins/json-body.ts';
import { measure } from './plugins/metrics.ts';
import { limitRates } from './plugins/rate-limit/index.ts';
import { logRequests } from './plugins/request-log.ts';
import { keepOutOfCaches, mayCall, secure } from './plugins/security.ts';
import { accountRoutes } from './routes/account/index.ts';
import { analyticsRoutes } from './routes/analytics/index.ts';
import { answerRoutes } from './routes/answers/index.ts';
import { authRoutes } from './routes/auth/index.ts';
import { calendarRoutes } from './routes/calendar/index.ts';
import { chatRoutes } from './routes/chat/index.ts';
import { commitmentRoutes } from './routes/commitments/index.ts';
import { demoRoutes } from './routes/demo/index.ts';
import { goalRoutes } from './routes/goals/index.ts';
import { home } from './routes/home.ts';
import { patternRoutes } from './routes/patterns/index.ts';
import { pauseRoutes } from './routes/pauses/index.ts';
import { serviceRoutes } from './routes/service.ts';
import { tasksRoutes } from './routes/tasks/index.ts';
import { webhookRoutes } from './routes/webhooks/index.ts';

/** A request must be here in full by then, headers and body. */
const SLOWEST_REQUEST_MS = 30_000;

/** The whole HTTP side, built from plain arguments. Never listens: `bin/` and tests do. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config, ctx } = deps;
  const app: FastifyInstance = fastify({
    loggerInstance: ctx.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    bodyLimit: 256 * 1024,
    // A forwarded address is believed only from a proxy that the operator named.
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: ({ headers }) => requestId(headers['x-request-id']),
    forceCloseConnections: 'idle',
    // While it stops, a request that came on an open connection is answered, and the connection closed with it.
    return503OnClosing: false,
    // Time to send a request in full; answers may stream for as long as they like.
    requestTimeout: SLOWEST_REQUEST_MS,
    // Looked after each second: by default that is once in half a minute, and a slow request would have a minute.
    http: { headersTimeout: SLOWEST_REQUEST_MS, connectionsCheckingInterval: 1_000 },
    clientErrorHandler: answerBroken,
    // An address that is no address never comes to a route, nor to its error handler.
    frameworkErrors: (error, request, reply) => answer(error, request, reply),
  });
  app.setValidatorCompiler(validatorCompiler);
  // Answers are typed, and the tests hold every one of them to the document: to parse each once more would cost more than the rest.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));

  logRequests(app);
  handleErrors(app);
  keepOutOfCaches(app);
  await secure(app, { origins: config.corsOrigins, production: config.production });
  if (config.production) await app.register(underPressure, { maxEventLoopDelay: 2_000, message: 'busy' });
  identify(app, deps.verifyToken);
  await limitRates(app, { clock: deps.limitsClock, limits: config.limits, redis: deps.redis });
  acceptJson(app);
  await document(app, config.watching.docsPublic);
  measure(app, deps.registry, config);

  home(app, { production: config.production, hasPhone: deps.simulator !== undefined });
  await app.register(serviceRoutes, { checks: deps.checks });
  if (deps.issuer) {
    await app.register(authRoutes, {
      prefix: '/auth/v1',
      issuer: deps.issuer,
      limits: deps.authLimits,
      mayReturnTo: ({ origin }) => mayCall(origin, config.corsOrigins, config.production),
    });
  }
  if (deps.simulator && !config.production) await deps.simulator.plugin(app);
  await app.register(
    async (v1) => {
      const door = accountDoor(ctx);
      v1.addHook('preParsing', requireUser);
      v1.addHook('preParsing', door.enter);
      await v1.register(accountRoutes, { prefix: '/account', deps, door });
      await v1.register(chatRoutes, { prefix: '/chat', ctx, coach: deps.coach });
      await v1.register(tasksRoutes, { prefix: '/tasks', ctx, hasTemplate: config.twilio.contentSid !== undefined });
      await v1.register(goalRoutes, { prefix: '/goals', ctx, coach: deps.coach });
      await v1.register(analyticsRoutes, { prefix: '/analytics', ctx });
      await v1.register(patternRoutes, { prefix: '/patterns', ctx });
      await v1.register(calendarRoutes, { prefix: '/calendar', ctx, publicUrl: config.twilio.webhookBaseUrl });
      await v1.register(commitmentRoutes, { prefix: '/commitments', ctx });
      await v1.register(pauseRoutes, { prefix: '/pauses', ctx });
      if (!config.production) await v1.register(demoRoutes, { prefix: '/demo', deps });
      await v1.register(answerRoutes, { prefix: '/answers', ctx, secretKey: config.secretKey });
      await v1.register(webhookRoutes, {
        prefix: '/webhooks/twilio',
        ctx,
        secretKey: config.secretKey,
        authToken: config.twilio.authToken,
        publicUrl: config.twilio.webhookBaseUrl,
        chatPerMinute: config.limits.chatPerMinute,
        coachByMessage: deps.coachByMessage,
        voice: deps.voice,
      });
    },
    { prefix: '/api/v1' },
  );
  return app;
}

/** A caller's own id is kept when it is one, so that a request can be followed across services. */
const requestId = (given: string | string[] | undefined) =>
  typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
