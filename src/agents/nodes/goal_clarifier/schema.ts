import { z } from 'zod';
import { playbooks } from '../../../domain/playbooks/index.ts';
import { unfit } from '../../unfit.ts';

/** What a model hears in a wish that the rules know no playbook for. */
export const goalClarifierSchema = z.object({
  kind: z.enum(playbooks.map(({ id }) => id) as [string, ...string[]]),
  question: z.string().trim().min(8).max(160).nullable(),
});

/** One question and nothing else: no claim, and no number that the message does not hold. */
export function isOneQuestion(question: string, message: string): boolean {
  const numbers = new Set(message.match(/\d+/g) ?? []);
  return (
    question.endsWith('?') &&
    question.split('?').length === 2 &&
    !unfit(question) &&
    (question.match(/\d+/g) ?? []).every((digits) => numbers.has(digits))
  );
}
