import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AuthError } from '../../../auth/local/auth-error.ts';
import type { Purpose } from '../../../auth/local/one-time-code.ts';
import type { Asking, LocalIssuer } from '../../../auth/local/types.ts';
import { sendPage } from './pages.ts';

export type CodeRoutes = {
  issuer: LocalIssuer;
  /** requests from one address in five minutes */
  limit: number;
  /** may a browser be sent on to this address? */
  mayReturnTo: (address: URL) => boolean;
};

const FIVE_MINUTES = 300_000;

/** What every request that sends a mail may bring: where the link leads, and the app's challenge. */
export const returning = z.looseObject({ redirect_to: z.string().max(2_000).optional() });
export const challenged = {
  code_challenge: z.string().max(200).nullish(),
  code_challenge_method: z.string().max(20).nullish(),
};

export function asking(
  body: { code_challenge?: string | null | undefined; code_challenge_method?: string | null | undefined },
  query: { redirect_to?: string | undefined },
): Asking {
  const { code_challenge: challenge, code_challenge_method: method } = body;
  return {
    ...(challenge && { challenge: { challenge, method: method ?? 'plain' } }),
    redirectTo: query.redirect_to,
  };
}

/** Recovering a password and confirming an address by mail, and what a browser is sent to the issuer for. */
export const codeRoutes: FastifyPluginAsyncZod<CodeRoutes> = async (app, { issuer, limit, mayReturnTo }) => {
  const counted = { open: true, rateLimit: { max: limit, timeWindow: FIVE_MINUTES } } as const;
  const hide = true as const;

  app.post(
    '/recover',
    {
      config: counted,
      schema: {
        hide,
        querystring: returning,
        body: z.looseObject({ email: z.string().max(1_000), ...challenged }),
      },
    },
    async ({ body, query }) => {
      await issuer.recover({ email: body.email, ...asking(body, query) });
      return {};
    },
  );

  app.post(
    '/resend',
    {
      config: counted,
      schema: {
        hide,
        querystring: returning,
        body: z.looseObject({ type: z.string(), email: z.string().max(1_000).nullish(), ...challenged }),
      },
    },
    async ({ body, query }) => {
      if (body.type !== 'signup' || !body.email)
        throw new AuthError(400, 'validation_failed', 'Only the mail that confirms a sign-up is sent again');
      await issuer.resend({ email: body.email, ...asking(body, query) });
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
      const found = await issuer.verify(
        purposeOf(type),
        token_hash ? { link: token_hash } : { email: email ?? '', code: (token ?? '').trim() },
      );
      if ('code' in found) throw new AuthError(400, 'validation_failed', 'Open the link in the browser instead');
      return found.session;
    },
  );

  const followed = z.looseObject({
    token: z.string().max(200).optional(),
    type: z.string().max(50).default('recovery'),
    redirect_to: z.string().max(2_000).optional(),
  });
  app.get('/verify', { config: counted, schema: { hide, querystring: followed } }, async ({ query }, reply) => {
    const to = addressOf(query.redirect_to, mayReturnTo);
    try {
      const found = await issuer.verify(purposeOf(query.type), { link: query.token ?? '' });
      if (!to) return sendPage(reply, query.type === 'recovery' ? RECOVERED : CONFIRMED);
      if ('code' in found) to.searchParams.set('code', found.code);
      else to.hash = fragmentOf(found.session, query.type);
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
const CONFIRMED = {
  title: 'Your e-mail address is confirmed',
  text: 'Go back to the app and sign in.',
};
const USED_UP = {
  title: 'This link does not work any more',
  text: 'It was used already, or is too old. Ask for a new mail in the app.',
};

/** The names that clients have for what a mail is for (https://supabase.com/docs/reference/javascript/auth-verifyotp). */
function purposeOf(type: string): Purpose {
  if (type === 'recovery' || type === 'email_change') return type;
  if (type === 'signup' || type === 'email') return 'signup';
  throw new AuthError(400, 'validation_failed', 'Only recovery, signup, email and email_change are set up here');
}

/** Only to addresses of the apps that may call: anything else would hand a session to whoever wrote the link. */
function addressOf(text: string | undefined, mayReturnTo: (address: URL) => boolean): URL | null {
  const address = text && URL.canParse(text) ? new URL(text) : null;
  return address && mayReturnTo(address) ? address : null;
}

/** As Supabase's implicit flow hands a session over, which supabase-js reads from the address. */
function fragmentOf(
  session: { access_token: string; refresh_token: string; expires_in: number; expires_at: number },
  type: string,
) {
  const { access_token, refresh_token, expires_in, expires_at } = session;
  return String(
    new URLSearchParams({
      access_token,
      refresh_token,
      expires_in: String(expires_in),
      expires_at: String(expires_at),
      token_type: 'bearer',
      type,
    }),
  );
}
