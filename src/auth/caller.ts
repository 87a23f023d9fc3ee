/** Who a verified access token speaks for. */
export type Caller = {
  id: string;
  email: string | null;
  /** As it was given at sign-up (`user_metadata.name`). */
  name: string | null;
  /** Signed in without an e-mail address; carries the role `authenticated` all the same. */
  anonymous: boolean;
  sessionId: string | null;
  expiresAt: Temporal.Instant;
};

/**
 * A bearer token → its caller, or null when it is not to be trusted.
 * @throws Problem `unavailable` when nobody can be asked whether it is (never a reason to sign out).
 */
export type VerifyToken = (token: string) => Promise<Caller | null>;
