import { z } from 'zod';
import { unfit } from '../../unfit.ts';

export const planReviewSchema = z.object({ answer: z.string().trim().min(4).max(400) });

/** Every number of an answer stands in the plan or in the question, nothing is claimed, and nothing is asked. */
export function holdsTo(answer: string, known: string): boolean {
  const numbers = new Set(known.match(/\d+/g) ?? []);
  return !answer.includes('?') && !unfit(answer) && (answer.match(/\d+/g) ?? []).every((digits) => numbers.has(digits));
}
