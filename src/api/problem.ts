import { z } from 'zod';
import { CATALOGUE, type Problem } from '../db/errors.ts';

/** RFC 9457, with the code that a client may switch on, and for invalid input each field by its path. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('A sentence fit for a person'),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    stands: z
      .object({ task_id: z.string(), status: z.string() })
      .optional()
      .describe('of a refused answer: what stands'),
  })
  .describe('application/problem+json (RFC 9457)');

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
