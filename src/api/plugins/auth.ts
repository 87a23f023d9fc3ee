import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VerifyToken } from '../../auth/caller.ts';
import { Problem } from '../../db/errors.ts';
import type { UserScope } from '../../db/scope.ts';

/**
 * Says who is asking (`request.caller`) without refusing anybody yet: the rate limit comes next and counts people where it
 * can and addresses where it must. `requireUser` then closes the door.
 */
export function identify(app: FastifyInstance, verifyToken: VerifyToken): void {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    const token = bearerToken(request);
    if (token === undefined || request.routeOptions.config.open) return;
    request.caller = await verifyToken(token);
  });
}

/** Refuses what has no trusted token, before the body is read. Routes with `config: { open: true }` are let through. */
export async function requireUser(request: FastifyRequest): Promise<void> {
  if (request.routeOptions.config.open || request.is404 || request.caller) return;
  throw new Problem(
    'unauthorised',
    bearerToken(request) === undefined
      ? 'Sign in first: send the header "Authorization: Bearer <access token>".'
      : 'This access token is not valid, or no longer. Sign in again.',
  );
}

/** The person behind the request, on routes that are not open. */
export function userOf(request: FastifyRequest): UserScope {
  if (!request.caller) throw new Problem('unauthorised', 'Sign in first.');
  return { id: request.caller.id };
}

/** RFC 6750 §2.1. Tokens in the query or the body are not accepted: they end in logs. */
function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +([^\s]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}
