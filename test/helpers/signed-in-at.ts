import { randomUUID } from 'node:crypto';
import { localSigningKey } from '../../src/auth/local/signing-key.ts';
import { signAccessToken } from '../../src/auth/local/tokens.ts';
import type { ApiProcess } from './api-process.ts';
import type { Person, TestApp } from './app.ts';

/** A token of the same person and key for another process, which goes by its own address. */
export async function signedInAt(
  { url }: ApiProcess,
  { deps }: TestApp,
  { id, email }: Person,
): Promise<Record<string, string>> {
  const now = Temporal.Now.instant();
  const user = {
    encrypted_password: null,
    email_confirmed_at: now,
    created_at: now,
    updated_at: now,
    last_sign_in_at: now,
  };
  const token = await signAccessToken(localSigningKey(deps.config.dataDir), {
    issuer: `${url}/auth/v1`,
    user: { ...user, id, email, is_anonymous: false, raw_user_meta_data: {} },
    sessionId: randomUUID(),
    now,
  });
  return { authorization: `Bearer ${token}` };
}
