import type { JWK } from 'jose';
import type { Database } from '../../db/scope.ts';
import type { Clock } from '../../domain/clock.ts';
import type { VerifyToken } from '../caller.ts';
import type { KeyRing } from './key-ring.ts';
import type { Given, Mail } from './mailed-code.ts';
import type { Challenge, Purpose } from './one-time-code.ts';
import type { PasswordCost } from './password.ts';
import type { PasswordRules } from './password-rules.ts';
import type { SessionView, UserView } from './views.ts';

export type Metadata = Record<string, unknown>;

/** The app that asks for a mail: its challenge (RFC 7636), and where the mail's link leads in the end. */
export type Asking = { challenge?: Challenge | undefined; redirectTo?: string | undefined };

/** The part of Supabase Auth that `supabase-js` uses. Methods throw `AuthError`. */
export type LocalIssuer = {
  /** Without e-mail and password: an anonymous person. Where addresses are confirmed there is no session before that. */
  signUp(
    input: {
      email?: string | undefined;
      password?: string | undefined;
      data?: Metadata | undefined;
    } & Asking,
  ): Promise<SessionView | UserView>;
  signIn(email: string, password: string): Promise<SessionView>;
  refresh(refreshToken: string): Promise<SessionView>;
  /** Sends a mail with a code and a link, if anybody has that address; says nothing about whether. */
  recover(input: { email: string } & Asking): Promise<void>;
  /** The mail that confirms an address once more; says nothing about whether there is anybody who waits for it. */
  resend(input: { email: string } & Asking): Promise<void>;
  /** The code or the link of a mail: a session, or a code that the app which asked turns into one. */
  verify(purpose: Purpose, given: Given): Promise<{ session: SessionView } | { code: string }>;
  /** RFC 7636: the app's code and its verifier. */
  exchange(code: string, verifier: string): Promise<SessionView>;
  user(accessToken: string): Promise<UserView>;
  updateUser(
    accessToken: string,
    change: { email?: string | undefined; password?: string | undefined; data?: Metadata | undefined } & Asking,
  ): Promise<UserView>;
  /** Whether an address counts only once a code from a mail has confirmed it. */
  confirmsAddresses: boolean;
  signOut(accessToken: string, scope: 'global' | 'local' | 'others'): Promise<void>;
  /** Nothing of the person stays in the auth schema. */
  erase(userId: string): Promise<void>;
  /** The stored person, or null. */
  show(userId: string): Promise<UserView | null>;
  jwks: { keys: JWK[] };
  verifyToken: VerifyToken;
};

export type IssuerSettings = {
  db: Database;
  clock: Clock;
  keys: KeyRing;
  /** `iss` of the tokens */
  issuer: string;
  sendMail: (mail: Mail) => void;
  /** Whether addresses are confirmed by mail; else each counts as confirmed. */
  confirmsAddresses: boolean;
  passwordRules: PasswordRules;
  /** Less than people's passwords are worth, for the thousands who sign up in tests. */
  passwordCost?: PasswordCost | undefined;
};
