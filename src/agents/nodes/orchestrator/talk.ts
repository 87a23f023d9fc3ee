import type { Known } from '../../../domain/intent/index.ts';
import type { PlanDraft } from '../../../domain/plan/index.ts';

/** What the conversation is about, beside the open question. */
export type Talk = Known & {
  plan: PlanDraft | null;
  /** A task was made or changed just now. */
  recent: boolean;
};
