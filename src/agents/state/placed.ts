import type { Choice } from '../../domain/language/index.ts';
import type { PlanDraft, SessionChange } from '../../domain/plan/index.ts';
import type { ProposedPlan } from '../../services/conversations/index.ts';

/** What the scheduler made of a plan, or of a change to it. */
export type Placed =
  | {
      kind: 'placed';
      plan: PlanDraft;
      /** What a change did; null for a new plan. */
      diff: SessionChange[] | null;
      /** The same in a few words, where that is a long list. */
      said?: string[];
      /** What is to be said about it. */
      notes: string[];
      conflicts: ProposedPlan['plan']['conflicts_detected'];
    }
  | { kind: 'refused'; message: string; choices: (string | Choice)[] };
