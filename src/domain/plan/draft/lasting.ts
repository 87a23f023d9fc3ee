import type { PlanDraft } from '../types.ts';

/**
 * The plan as long as it was wished for ("for 4 weeks"): of a longer one the first weeks, and a shorter one goes on as its last week is, where nothing comes
 * after it; six weeks are the most.
 */
export function lasting(draft: PlanDraft, wished: number | undefined): PlanDraft {
  if (wished === undefined || wished === draft.weeks || draft.parts.some(({ count, dates }) => count || dates))
    return draft;
  const weeks = Math.min(wished, draft.roadmap ? draft.weeks : MOST);
  const parts = draft.parts.map((part) => ({
    ...part,
    weeks: Array.from({ length: weeks }, (_, week) => part.weeks[week] ?? part.weeks.at(-1)).flatMap(
      (one) => one ?? [],
    ),
  }));
  return { ...draft, weeks, parts };
}
const MOST = 6;
