import type { CoachByMessage } from '../agents/by-message.ts';
import type { Coach } from '../agents/index.ts';
import type { Caller, VerifyToken } from '../auth/caller.ts';
import type { LocalIssuer } from '../auth/local/types.ts';
import type { Verify } from '../channels/verify/index.ts';
import type { Voice } from '../channels/voice/index.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/clock.ts';
import type { News, Redis } from '../redis/index.ts';
import type { SignInRecord } from '../services/accounts/index.ts';
import type { Context } from '../services/context.ts';
import type { TimeTravel } from '../services/moved-clock/index.ts';
import type { Simulator } from '../simulator/index.ts';
import type { Registry } from '../watching/registry.ts';
import type { AuthLimits } from './routes/auth/index.ts';

/** What the HTTP side is built from: plain arguments, made by `bin/` or by a test. */
export type AppDeps = {
  config: Config;
  ctx: Context;
  verifyToken: VerifyToken;
  /** Absent where Supabase signs people in. */
  issuer?: LocalIssuer | undefined;
  signInRecord: SignInRecord;
  /** One-time codes by SMS. */
  verify: Verify;
  /** Its streams end with the app; whoever made it closes it after that. */
  coach: Coach;
  /** Calls that are under way. */
  voice: Pick<Voice, 'tell'>;
  /** The same coach for what people write on WhatsApp. */
  coachByMessage: CoachByMessage;
  /** What `/ready` asks, by name: resolves when reachable, rejects otherwise. */
  checks: Readonly<Record<string, () => Promise<void>>>;
  /** The figures of this process, for /metrics. */
  registry: Registry;
  /** Counts that all API processes share; whoever made it closes it. */
  redis?: Redis | undefined;
  /** What the processes tell each other by it. */
  news?: News | undefined;
  /** How fast people may sign up and in at the local issuer. */
  authLimits: AuthLimits;
  /** What limits count by: the time that nobody moves. */
  limitsClock: Clock;
  /** Development's movable clock; never in production. */
  timeTravel?: TimeTravel | undefined;
  /** The phone network of a machine without Twilio, at /simulator and /phone; never in production. */
  simulator?: Simulator | undefined;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** null: no token, or one that is not to be trusted. Use `userOf(request)` behind the door. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    /** Answers without a token. Everything under /api/v1 that does not say so needs one. */
    open?: boolean;
  }
}
