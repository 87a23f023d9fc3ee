import type { PlanDraft } from '../../plan/index.ts';
import { plain, wordsOfPlan } from '../../plan/index.ts';

/** By these words a session of the plan is called: "run", "runs", "running", but none that says when or how long. */
export function ownWords(plan: PlanDraft): ReadonlySet<string> {
  const numbers = plain(plan.title).match(/\b\d+(?:k|km)\b/g) ?? [];
  return new Set([...numbers, ...wordsOfPlan(plan)].filter((word) => word.length > 1 && !NOT_ALONE.has(word)));
}

/** Words of many titles that name no session. */
const NOT_ALONE = new Set(
  'minute minutes second seconds week first then and with out run-in to do the an of in on for my more get into at by it be from every'.split(
    ' ',
  ),
);
