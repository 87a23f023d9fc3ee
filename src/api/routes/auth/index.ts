import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AuthError } from '../../../auth/local/auth-error.ts';
import type { LocalIssuer } from '../../../auth/local/types.ts';
import { toProblem } from '../../../db/errors.ts';

import { asking, type CodeRoutes, challenged, codeRoutes, returning } from './codes.ts';

/** Sign-ups, and sign-ins and refreshes, from one address in five minutes. */
export type AuthLimits = { signUps: number; tokens: number };

const FIVE_MINUTES = 300_000;
const credentials = z.object({
  email: z.string().max(1_000).nullish(),
  password: z.string().max(2_000).nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
  ...challenged,
});

/** Supabase Auth's address space as `@supabase/supabase-js` 2 calls it, where Flux signs people in itself. */
export const authRoutes: FastifyPluginAsyncZod<{
  issuer: LocalIssuer;
  limits: AuthLimits;
  mayReturnTo: CodeRoutes['mayReturnTo'];
}> = async (app, { issuer, limits, mayReturnTo }) => {
  app.setErrorHandler((error, request, reply) => {
    const known = asAuthError(error);
    if (known.status >= 500) request.log.error({ err: error }, 'sign-in failed');
    const { retryAfter } = toProblem(error);
    if (retryAfter !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryAfter)));
    const weak = known.reasons && { weak_password: { reasons: known.reasons, message: known.message } };
    return reply
      .code(known.status)
      .send({ code: known.status, error_code: known.errorCode, msg: known.message, ...weak });
  });

  await app.register(codeRoutes, { issuer, limit: limits.tokens, mayReturnTo });

  const common = { schema: { hide: true }, config: { open: true } } as const;
  const counted = (max: number) => ({ open: true, rateLimit: { max, timeWindow: FIVE_MINUTES } });

  app.post(
    '/signup',
    { config: counted(limits.signUps), schema: { hide: true, body: credentials, querystring: returning } },
    async ({ body, query }) => issuer.signUp({ ...given(body), ...asking(body, query) }),
  );

  app.post(
    '/token',
    {
      config: counted(limits.tokens),
      schema: {
        hide: true,
        querystring: z.looseObject({ grant_type: z.string().optional() }),
        body: z.looseObject({
          email: z.string().nullish(),
          password: z.string().nullish(),
          refresh_token: z.string().nullish(),
          auth_code: z.string().max(200).nullish(),
          code_verifier: z.string().max(500).nullish(),
        }),
      },
    },
    async ({ query, body }) => {
      if (query.grant_type === 'password') return issuer.signIn(body.email ?? '', body.password ?? '');
      if (query.grant_type === 'refresh_token') return issuer.refresh(body.refresh_token ?? '');
      if (query.grant_type === 'pkce') return issuer.exchange(body.auth_code ?? '', body.code_verifier ?? '');
      throw new AuthError(400, 'validation_failed', 'unsupported_grant_type');
    },
  );

  app.get('/user', common, async (request) => issuer.user(bearer(request)));

  app.put(
    '/user',
    { config: counted(limits.tokens), schema: { hide: true, body: credentials, querystring: returning } },
    async (request) =>
      issuer.updateUser(bearer(request), { ...given(request.body), ...asking(request.body, request.query) }),
  );

  const scope = z.looseObject({ scope: z.enum(['global', 'local', 'others']).default('global') });
  app.post('/logout', { ...common, schema: { hide: true, querystring: scope } }, async (request, reply) => {
    await issuer.signOut(bearer(request), request.query.scope);
    return reply.code(204).send();
  });

  app.get('/settings', common, async () => ({
    external: { email: true, anonymous_users: true, phone: false },
    disable_signup: false,
    mailer_autoconfirm: !issuer.confirmsAddresses,
    phone_autoconfirm: false,
    sms_provider: '',
    saml_enabled: false,
  }));
  app.get('/health', common, async () => ({
    version: 'v2',
    name: 'GoTrue',
    description: 'The local issuer of Flux, in place of Supabase Auth',
  }));
  app.get('/.well-known/jwks.json', common, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=600').send(issuer.jwks),
  );
};

const given = ({ email, password, data }: z.infer<typeof credentials>) => ({
  email: email ?? undefined,
  password: password ?? undefined,
  data: data ?? undefined,
});

function bearer(request: FastifyRequest): string {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) throw new AuthError(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
  return token;
}

function asAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  const { validation, code } = error as { validation?: unknown; code?: unknown };
  if (validation) return new AuthError(400, 'validation_failed', 'The request body has the wrong form');
  if (typeof code === 'string' && code.startsWith('FST_ERR_CTP'))
    return new AuthError(400, 'bad_json', 'Could not parse request body as JSON');
  const problem = toProblem(error);
  if (problem.code === 'too_many_requests')
    return new AuthError(429, 'over_request_rate_limit', 'Request rate limit reached');
  // What is refused at the door, before anybody is signed in: text that no database keeps, poisoned keys, broken JSON.
  if (problem.status < 500) return new AuthError(400, 'validation_failed', problem.message);
  const message = 'Unexpected failure, please check server logs for more information';
  return new AuthError(problem.status, 'unexpected_failure', message);
}
