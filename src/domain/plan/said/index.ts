/** The values that words about a plan name: weekdays, dates, times of day, lengths, how often. Lower-case text in, plain values out. */
export { toldIn, wishesIn, withoutTold } from './apart.ts';
export { BEFORE_BED, boundIn, type ClockFound, clockIn, minutesIn, windowIn, windowWords } from './clock.ts';
export { clocksInDigits } from './clock-digits.ts';
export { cannotLeave } from './complaint.ts';
export { type DayLength, dayLengthsIn } from './day-lengths.ts';
export { type DateFound, datesIn, farBoundIn, isBareWeekday, today, weekdaysIn } from './days.ts';
export { levelIn } from './level.ts';
export { perWeekIn } from './often.ts';
export { NUMBER, numberOf, plain } from './plain.ts';
export { beginnings, isShort, overlap } from './suits/spans.ts';
export { suitsIn, withoutRefused } from './suits/suits.ts';
export type { Suits } from './suits/types.ts';
export { TIME_WORDS } from './time-words.ts';
export { asRead, EACH_BEFORE, valuesIn } from './values.ts';
