import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AuthError } from '../../../auth/local/auth-error.ts';
import type { LocalIssuer } from '../../../auth/local/issuer.ts';
import { sendPage } from './pages.ts';

export type CodeRoutes = {
  issuer: LocalIssuer;
  /** requests from one address in five minutes */
  limit: number;
  /** may a browser be sent on to this address? */
  mayReturnTo: (address: URL) => boolean;
};

const FIVE_MINUTES = 300_000;

/** Recovering a password by mail, and what a browser is sent to the issuer for. */
export const codeRoutes: FastifyPluginAsyncZod<CodeRoutes> = async (app, { issuer, limit, mayReturnTo }) => {
  const counted = { open: true, rateLimit: { max: limit, timeWindow: FIVE_MINUTES } } as const;
  const hide = true as const;

  app.post(
    '/recover',
    {
      config: counted,
      schema: {
        hide,
        querystring: z.looseObject({ redirect_to: z.string().max(2_000).optional() }),
        body: z.looseObject({
          email: z.string().max(1_000),
          code_challenge: z.string().max(200).nullish(),
          code_challenge_method: z.string().max(20).nullish(),
        }),
      },
    },
    async ({ body, query }) => {
      const { email, code_challenge: challenge, code_challenge_method: method } = body;
      await issuer.recover({
        email,
        ...(challenge && { challenge: { challenge, method: method ?? 'plain' } }),
        redirectTo: query.redirect_to,
      });
      return {};
    },
  );

  app.post(
    '/verify',
    {
      config: counted,
      schema: {
        hide,
        body: z.looseObject({
          type: z.string(),
          email: z.string().max(1_000).nullish(),
          token: z.string().max(200).nullish(),
          token_hash: z.string().max(200).nullish(),
        }),
      },
    },
    async ({ body: { type, email, token, token_hash } }) => {
      if (type !== 'recovery') throw new AuthError(400, 'validation_failed', 'Only recovery is set up here');
      const found = await issuer.verify(
        token_hash ? { link: token_hash } : { email: email ?? '', code: (token ?? '').trim() },
      );
      if ('code' in found) throw new AuthError(400, 'validation_failed', 'Open the link in the browser instead');
      return found.session;
    },
  );

  const followed = z.looseObject({
    token: z.string().max(200).optional(),
    redirect_to: z.string().max(2_000).optional(),
  });
  app.get('/verify', { config: counted, schema: { hide, querystring: followed } }, async ({ query }, reply) => {
    const to = addressOf(query.redirect_to, mayReturnTo);
    try {
      const found = await issuer.verify({ link: query.token ?? '' });
      if (!to) return sendPage(reply, RECOVERED);
      if ('code' in found) to.searchParams.set('code', found.code);
      else to.hash = fragmentOf(found.session);
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      if (!to) return sendPage(reply.code(error.status), USED_UP);
      to.hash = String(new URLSearchParams({ error_code: error.errorCode, error_description: error.message }));
    }
    return reply.header('cache-control', 'no-store').redirect(to.href, 303);
  });

  app.get('/authorize', { config: counted, schema: { hide } }, async (request, reply) => {
    const { provider } = request.query as { provider?: unknown };
    const name = typeof provider === 'string' && /^[a-z_]{2,30}$/.test(provider) ? provider : 'Another provider';
    return sendPage(reply, {
      title: 'This way to sign in is not set up here',
      text: `${name[0]?.toUpperCase()}${name.slice(1)} needs an account with the provider, which this installation does not have. Go back and sign in with an e-mail address and a password.`,
    });
  });
};

const RECOVERED = {
  title: 'Almost there',
  text: 'Go back to the app and enter the code of the mail there to choose a new password.',
};
const USED_UP = {
  title: 'This link does not work any more',
  text: 'It was used already, or is older than an hour. Ask for a new mail in the app.',
};

/** Only to addresses of the apps that may call: anything else would hand a session to whoever wrote the link. */
function addressOf(text: string | undefined, mayReturnTo: (address: URL) => boolean): URL | null {
  const address = text && URL.canParse(text) ? new URL(text) : null;
  return address && mayReturnTo(address) ? address : null;
}

/** As Supabase's implicit flow hands a session over, which supabase-js reads from the address. */
function fragmentOf(session: { access_token: string; refresh_token: string; expires_in: number; expires_at: number }) {
  const { access_token, refresh_token, expires_in, expires_at } = session;
  return String(
    new URLSearchParams({
      access_token,
      refresh_token,
      expires_in: String(expires_in),
      expires_at: String(expires_at),
      token_type: 'bearer',
      type: 'recovery',
    }),
  );
}
