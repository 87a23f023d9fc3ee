import { z } from 'zod';
import type { PlanDraft } from '../../../domain/plan/index.ts';

export const goalPlannerSchema = z.object({
  steps: z
    .array(
      z.object({
        strand: z.string().max(40),
        week: z.int().min(1).max(6),
        title: z.string().trim().min(2).max(80),
        how: z.string().trim().max(200),
      }),
    )
    .max(60),
});
type Steps = z.infer<typeof goalPlannerSchema>;

/** Times and claims are not a model's to make. */
const FORBIDDEN =
  /\b\d{1,2}[:.]\d{2}\b|\b(?:\d{1,2} ?[ap]m|monday|tuesday|wednesday|thursday|friday|saturday|sunday|saved|scheduled|guarantee\w*|fasting|calories|kcal)\b|https?:|@/i;

/** Each step belongs to a strand and week of the draft, and none says what only code may say. */
export function acceptable({ steps }: Steps, draft: PlanDraft): boolean {
  return (
    steps.length > 0 &&
    steps.every(
      ({ strand, week, title, how }) =>
        week <= draft.weeks &&
        draft.parts.some(({ id }) => id === strand) &&
        !FORBIDDEN.test(title) &&
        !FORBIDDEN.test(how),
    )
  );
}

/** The draft with the names; what got none keeps its own. */
export function withSteps(draft: PlanDraft, { steps }: Steps): PlanDraft {
  return {
    ...draft,
    parts: draft.parts.map((part) => ({
      ...part,
      weeks: part.weeks.map((week, i) => {
        const step = steps.find((one) => one.strand === part.id && one.week === i + 1);
        return step && week.times > 0 ? { ...week, title: step.title, detail: step.how } : week;
      }),
    })),
  };
}
