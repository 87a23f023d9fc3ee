import { type Check, type Finding, get, off, ok, whyUnreachable, wrong } from './finding.ts';

export const signIn: Check = {
  name: 'sign-in',
  async run({ auth, production, mail }) {
    if (auth.kind === 'local') {
      if (!production) return [off('sign-in', 'SUPABASE_URL is not set: the local issuer at /auth/v1.')];
      return [
        mail.smtpUrl
          ? ok('sign-in', 'Flux signs people in itself (AUTH=own).')
          : wrong('sign-in', 'AUTH=own without SMTP_URL: nobody can confirm an address or recover a password.'),
      ];
    }
    const keys = await keySet(auth.url, auth.jwtSecret);
    if (keys.state === 'wrong') return [keys];
    return [keys, await serviceRole(auth.url, auth.serviceRoleKey)];
  },
};

async function keySet(url: string, jwtSecret: string | undefined): Promise<Finding> {
  const response = await get(`${url}/auth/v1/.well-known/jwks.json`).catch((error) => error);
  if (!(response instanceof Response))
    return wrong('sign-in', `SUPABASE_URL cannot be reached: ${whyUnreachable(response)}.`);
  if (!response.ok)
    return wrong('sign-in', `SUPABASE_URL answers ${response.status} for its key set. Is the address right?`);
  const { keys } = (await response.json().catch(() => ({}))) as { keys?: unknown[] };
  if (keys?.length) return ok('sign-in', `Supabase, ${keys.length} signing key(s).`);
  if (jwtSecret) return ok('sign-in', 'Supabase, signing with HS256.');
  return wrong('sign-in', 'This project signs with HS256: set SUPABASE_JWT_SECRET, or move it to signing keys.');
}

/** Only the service role may list users; it is what erases a sign-in. */
async function serviceRole(url: string, key: string | undefined): Promise<Finding> {
  const name = 'erasure';
  if (!key) return wrong(name, 'SUPABASE_SERVICE_ROLE_KEY is not set: deleting an account leaves its sign-in behind.');
  const headers = { apikey: key, authorization: `Bearer ${key}` };
  const response = await get(`${url}/auth/v1/admin/users?per_page=1`, headers).catch(() => null);
  return response?.ok
    ? ok(name, 'The service role is accepted.')
    : wrong(name, `SUPABASE_SERVICE_ROLE_KEY is refused (${response?.status ?? 'no answer'}).`);
}
