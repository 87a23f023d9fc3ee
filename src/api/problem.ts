import { z } from 'zod';
import { CATALOGUE, type Problem, type ProblemCode } from '../db/errors.ts';

const TITLES = {
  ...Object.fromEntries(Object.entries(CATALOGUE).map(([code, { status, title }]) => [code, `${title} (${status})`])),
  method_not_allowed: 'Method not allowed (405)',
  headers_too_large: 'Request header fields too large (431)',
  request_timeout: 'The request did not arrive in full (408)',
} as Record<ProblemCode | 'method_not_allowed' | 'headers_too_large' | 'request_timeout', string>;
const CODES = Object.keys(TITLES) as (keyof typeof TITLES)[];

/** RFC 9457, with the code that a client may switch on, and for invalid input each field by its path. */
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('A sentence fit for a person'),
    code: z
      .enum(CODES)
      .describe(`What a client may switch on:\n${CODES.map((code) => `- \`${code}\`: ${TITLES[code]}`).join('\n')}`),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    stands: z
      .object({ task_id: z.string(), status: z.string() })
      .optional()
      .describe('of a refused answer: what stands'),
  })
  .describe('application/problem+json (RFC 9457)')
  .meta({ id: 'Problem' });

export type ProblemBody = z.infer<typeof problemSchema>;

export const typeOf = (code: string) => `urn:flux:problem:${code}`;

export function problemBody(problem: Problem): ProblemBody {
  return {
    type: typeOf(problem.code),
    title: CATALOGUE[problem.code].title,
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    ...problem.more,
  };
}
