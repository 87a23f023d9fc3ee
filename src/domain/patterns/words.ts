export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** Mornings from 05:00, afternoons from 12:00, evenings from 17:00, nights from 22:00. */
export function dayPart(hour: number): DayPart {
  if (hour >= 5 && hour < 12) return 'morning';
  if (hour >= 12 && hour < 17) return 'afternoon';
  return hour >= 17 && hour < 22 ? 'evening' : 'night';
}

export { weekdayName as dayName } from '../calendar-names.ts';

export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export const percent = (rate: number): string => `${Math.round(rate * 100)} %`;

export const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** The tasks of a category, in the middle of a sentence. */
export const tasksOf = (category: string): string =>
  category === 'other' ? 'your other tasks' : `your ${category} tasks`;
