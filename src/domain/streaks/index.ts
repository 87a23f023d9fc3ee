export { type Counts, closedOf, ENDINGS, type Ending, endingOf, missedOf, noCounts, share } from './counts.ts';
export { dayOf, dayOfClosing, daySpan, LATE_DAYS, type Week, weekOf, weeksUntil } from './day.ts';
export { hadOutage, isPaused, type Outage, type PausedDays } from './frozen.ts';
export { type DayFacts, foldDays, noStreak, type StreakState, streakOn, verdict } from './streak.ts';
