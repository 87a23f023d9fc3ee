import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Keyed } from '../services/once.ts';

/** The header of a POST that makes something (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). */
export const idempotencyKey = z.looseObject({
  'idempotency-key': z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('the same key and body within a day get the same answer, and nothing is made twice'),
});

/** What `once` needs of a request whose route declares the header. */
export function keyed(request: FastifyRequest): Keyed {
  const { 'idempotency-key': key } = request.headers as { 'idempotency-key'?: string };
  const { method, params, query, body } = request;
  if (key === undefined) return { key, request: '' };
  return { key, request: JSON.stringify([method, request.routeOptions.url, params, query, body]) };
}
