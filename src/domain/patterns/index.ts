export { avoidedSubject, avoidedTimes, stillAvoided } from './avoided.ts';
export { chanceOfDoing, chanceOfIgnoring, expectedRate, PRIOR_RATE } from './belief.ts';
export { bestTime, categoryRate } from './categories.ts';
export { type Standing, slotPatterns } from './facts.ts';
export { type Preference, preferencesIn } from './preference.ts';
export { betterDay, priorRate, question, type Target } from './suggest.ts';
export type { Finding, PatternType, SlotCount } from './types.ts';
export { HALF_LIFE_DAYS, type Lesson, learn, slotOf, unlearn, weighed } from './weigh.ts';
export { type DayPart, dayName, dayPart } from './words.ts';
