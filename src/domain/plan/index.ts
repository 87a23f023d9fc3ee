export { applyChanges } from './apply.ts';
export { gently, ofKind, readGoal, withUnread, withWords } from './brief.ts';
export { type Built, buildPlan } from './build.ts';
export { isGoalBySubstance, isMoreThanATask } from './by-substance.ts';
export { type AboutPlan, aboutPlan, mayChange } from './change/about.ts';
export { type Change, changesIn } from './change/index.ts';
export { FOR_EVER, spanIn } from './change/select.ts';
export { diffLines, diffOf, type SessionChange } from './diff.ts';
export { upAsEarly } from './early.ts';
export { factsIn } from './facts.ts';
export { insteadOf, withWhenOf } from './instead.ts';
export { atNaps, withoutNaps } from './naps.ts';
export { saysOnlyWhen } from './only-when.ts';
export { placePlan } from './place.ts';
export { proposalOf } from './proposal.ts';
export { readPlanReply, type Shown } from './read-reply.ts';
export { pausedUntil, refreshed } from './refresh.ts';
export { obstacleAt } from './relocate.ts';
export { anotherNumber, type GoalChange, goalChangeIn, withChange } from './replan.ts';
export type { PlanChange, PlanReply, Select } from './reply-types.ts';
export { datesIn, plain, valuesIn, weekdaysIn, withoutRefused } from './said/index.ts';
export { sayFacts } from './say-facts.ts';
export { asSeries, type SessionSeries } from './series.ts';
export { titleOf } from './title.ts';
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
export { answerAbout, plainText, sayClock, sayDay, summarise, tellPlan, type Voice } from './words.ts';
export type { Applied } from './work.ts';
