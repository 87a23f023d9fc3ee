export { type GoalProgressView, type GoalShareView, goalProgress, goalShares, progressOfGoals } from './goals.ts';
export { type OverviewView, overview } from './overview.ts';
export { type CategoryView, DEFAULT_WEEKS, MAX_WEEKS, missedByCategory, type WeekView, weekly } from './periods.ts';
export { type Outcome, recordOutcome, reverseOutcome } from './record.ts';
