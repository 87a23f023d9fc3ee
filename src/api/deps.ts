import type { Caller, VerifyToken } from '../auth/caller.ts';
import type { Config } from '../config.ts';
import type { Context } from '../services/context.ts';

/** What the HTTP side is built from: plain arguments, made by `bin/` or by a test. */
export type AppDeps = {
  config: Config;
  ctx: Context;
  verifyToken: VerifyToken;
  /** What `/ready` asks, by name: resolves when reachable, rejects otherwise. */
  checks: Readonly<Record<string, () => Promise<void>>>;
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
