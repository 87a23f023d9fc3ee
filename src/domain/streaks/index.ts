export { type Counts, closedOf, ENDINGS, type Ending, endingOf, missedOf, noCounts, share } from './counts.ts';
export { type Day, dayAt, dayOf, dayOfClosing, daySpan, LATE_DAYS, type Week, weekOf, weeksUntil } from './day.ts';
export { hadOutage, isRestDay, type Outage, type PausedDays, type Rest } from './frozen.ts';
export { type WeekFacts, weekInsight } from './insight.ts';
export { type GoalFacts, type Progress, progressOf, VELOCITY_DAYS } from './progress.ts';
export {
  type DayFacts,
  foldDays,
  noStreak,
  numberOf,
  restTest,
  type StreakState,
  streakOn,
  verdict,
} from './streak.ts';
