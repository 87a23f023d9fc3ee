export { type CalendarForm, calendarForm } from './calendar-form.ts';
export { checkRule } from './check.ts';
export { nextAfterCompletion } from './completion.ts';
export { type DescribeOptions, describeSeries } from './describe.ts';
export { type EnglishRule, parseEnglishRule, type ReadOptions } from './english-read.ts';
export { formatRule, parseRule, plainRule, type Rule } from './rule.ts';
export { nextSlot, nextSlotAfterInstant, slotsBetween } from './slots.ts';
export { type SplitSeries, splitSeries } from './split.ts';
export type { SeriesRule, Slot } from './types.ts';
