import type { StoredUser } from './store.ts';
import { ACCESS_TOKEN_SECONDS, appMetadata } from './tokens.ts';

/** A person as Supabase Auth shows them. */
export type UserView = ReturnType<typeof userView>;
/** A session as Supabase Auth hands it out. `expires_at` in seconds since 1970. */
export type SessionView = ReturnType<typeof sessionView>;

export function userView(user: StoredUser) {
  const at = user.email_confirmed_at?.toString();
  const confirmed = user.email === null || at === undefined ? {} : { email_confirmed_at: at, confirmed_at: at };
  return {
    id: user.id,
    aud: 'authenticated',
    role: 'authenticated',
    email: user.email ?? '',
    ...confirmed,
    phone: '',
    last_sign_in_at: user.last_sign_in_at?.toString() ?? null,
    app_metadata: appMetadata(user),
    user_metadata: user.raw_user_meta_data,
    identities: user.email === null ? [] : [identity(user, user.email)],
    created_at: user.created_at.toString(),
    updated_at: user.updated_at.toString(),
    is_anonymous: user.is_anonymous,
  };
}

/** Who signed up and must confirm first; `stranger`: somebody has the address, which this must not tell. */
export function unconfirmedView(user: StoredUser, now: Temporal.Instant, { stranger }: { stranger: boolean }) {
  const view = { ...userView(user), last_sign_in_at: null, confirmation_sent_at: now.toString() };
  return stranger ? { ...view, identities: [] } : view;
}

const identity = (user: StoredUser, email: string) => ({
  identity_id: user.id,
  id: user.id,
  user_id: user.id,
  identity_data: { email, email_verified: user.email_confirmed_at !== null, sub: user.id },
  provider: 'email',
  last_sign_in_at: user.last_sign_in_at?.toString() ?? null,
  created_at: user.created_at.toString(),
  updated_at: user.updated_at.toString(),
  email,
});

export function sessionView(user: StoredUser, accessToken: string, refreshToken: string, now: Temporal.Instant) {
  return {
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    expires_at: Math.floor(now.epochMilliseconds / 1000) + ACCESS_TOKEN_SECONDS,
    refresh_token: refreshToken,
    user: userView(user),
  };
}
