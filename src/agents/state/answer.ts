import type { AgentNode, ChatOption, PlanQuestion, ProposedPlan } from '../../services/conversations/index.ts';

/** A reply before it gets its frame (conversation, summary to speak …). */
export type Answer = {
  message: string;
  node: AgentNode;
  options: ChatOption[];
  needsAnswer: boolean;
  taskIds: string[];
  /** A plan that waits for a yes, or that was just approved or abandoned. */
  plan?: ProposedPlan;
  /** Only with node `GOAL_CLARIFY`. */
  questions?: PlanQuestion[];
  /** Only with node `ask_start_date`; dates. */
  suggestedDate?: string;
  congestedDates?: string[];
};
