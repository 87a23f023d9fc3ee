import type { PlanDraft } from '../types.ts';

/**
 * The plan as long as it was wished for ("for 4 weeks"): of a longer one the first weeks, and a shorter one goes on as its last week is, where nothing comes
 * after it. Six weeks are the most; what differs is said.
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
  return {
    ...draft,
    weeks,
    parts,
    notes: weeks === wished ? draft.notes : [sayFirst(wished, weeks, draft), ...draft.notes],
  };
}
const MOST = 6;

const sayFirst = (wished: number, weeks: number, { roadmap }: PlanDraft): string =>
  roadmap && roadmap.length > 1
    ? `You said ${wished} weeks: these are the first ${weeks} of them, and the next milestone opens after that.`
    : `You said ${wished} weeks: a plan is at most six, so that you can see the end of it. These are the first ${weeks} of them.`;
