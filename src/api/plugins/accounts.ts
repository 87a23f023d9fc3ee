import type { FastifyRequest } from 'fastify';
import { Problem } from '../../db/errors.ts';
import { ensureAccount } from '../../services/accounts/ensure.ts';
import type { Context } from '../../services/context.ts';

/** People whose row is known to be there; the oldest are asked about again. */
const CAPACITY = 50_000;

export type AccountDoor = {
  /** Makes the caller's row on their first request here. @throws Problem `unauthorised` for an erased account. */
  enter(request: FastifyRequest): Promise<void>;
  /** The row is gone: ask again. */
  forget(userId: string): void;
};

/** Behind `requireUser`: from here on the caller has a profile. One look at the database a person and process. */
export function accountDoor(ctx: Context): AccountDoor {
  const seen = new Map<string, string | null>();
  return {
    async enter({ caller }) {
      if (!caller || seen.get(caller.id) === caller.email) return;
      const state = await ensureAccount(ctx, caller);
      if (state === 'erased') throw new Problem('unauthorised', 'This account was erased.');
      seen.set(caller.id, caller.email);
      const oldest = seen.keys().next();
      if (seen.size > CAPACITY && !oldest.done) seen.delete(oldest.value);
    },
    forget: (userId) => void seen.delete(userId),
  };
}
