export { readPlanReply } from './read-reply.ts';
export type { PlanChange, PlanReply, Select } from './reply-types.ts';
export type {
  ClockSpan,
  GoalBrief,
  GoalFacts,
  GoalOption,
  Milestone,
  PlanDraft,
  PlanLimits,
  PlannedSession,
  PlanPart,
} from './types.ts';
