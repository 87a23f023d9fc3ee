/** The words that printing and reading of rules share. */

import { MONTHS } from '../calendar-names.ts';

export { MONTHS, WEEKDAYS } from '../calendar-names.ts';

/** Whether a month (1–12) has that day in any year. */
export function isDayOfMonth(month: number, day: number): boolean {
  return day >= 1 && day <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

export const WORKDAYS = [1, 2, 3, 4, 5];
export const WEEKEND = [6, 7];

export function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((n, i) => n === b[i]);
}

/** 1st, 2nd, 3rd, 11th, 22nd. */
export function ordinalNumber(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** "first", "20th", "last", "second to last": positions from the start (1) or the end (-1). */
export function position(n: number, spelled = true): string {
  const size = Math.abs(n);
  const word = (spelled ? ORDINAL_WORDS[size - 1] : undefined) ?? ordinalNumber(size);
  if (n > 0) return word;
  return n === -1 ? 'last' : `${word} to last`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export type HourCycle = 12 | 24;

/** 18:30, or 6:30 pm with noon and midnight by name; seconds only where there are any. */
export function timeText(time: Temporal.PlainTime, hourCycle: HourCycle = 24): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const seconds = time.second > 0 ? `:${two(time.second)}` : '';
  if (hourCycle === 24) return `${two(time.hour)}:${two(time.minute)}${seconds}`;
  if (time.minute === 0 && time.second === 0 && time.hour % 12 === 0) return time.hour === 0 ? 'midnight' : 'noon';
  return `${time.hour % 12 || 12}:${two(time.minute)}${seconds} ${time.hour < 12 ? 'am' : 'pm'}`;
}

/** 31 December 2026. */
export function dateText(date: Temporal.PlainDate | Temporal.PlainDateTime): string {
  return `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}
