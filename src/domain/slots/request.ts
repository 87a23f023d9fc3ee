import type { DailyWindow, Weekday } from '../calendar/index.ts';
import type { Plan, Wish } from './types.ts';

/** Minutes of the day; an end above 1440 lies on the next day. */
export type ClockWindow = readonly [start: number, end: number];

/** A wish made ready for the search. */
export type Request = {
  readonly wish: Wish;
  readonly minutes: number;
  readonly isAllowed: (day: Weekday) => boolean;
  readonly allowedDays: readonly Weekday[];
  /** By start, not touching each other. */
  readonly windows: readonly ClockWindow[];
  /** Sessions wanted in each week of the plan, from its first; 0 outside the wish's range. */
  readonly quota: readonly number[];
  readonly spacing: number;
  /** The weekday on which the plan's weeks begin. */
  readonly firstWeekday: Weekday;
};

export const anyTime: readonly ClockWindow[] = [[0, 2880]];
export const anyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads a wish for a plan of so many weeks; text says what no calendar could give. */
export function requestOf(wish: Wish, plan: Plan): Request | string {
  const { minutes, minDaysApart: spacing = 1 } = wish;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    return `A session of ${minutes} minutes cannot be planned; it must last between 1 minute and 24 hours.`;
  }
  if (!Number.isInteger(spacing) || spacing < 0) {
    return 'The days between two sessions must be a whole number, 0 or more.';
  }
  const quota = quotaOf(wish, plan.weeks);
  if (quota.some((n) => !Number.isInteger(n) || n < 0 || n > 21)) {
    return 'The number of sessions a week must be a whole number, at most 21.';
  }
  const allowedDays =
    wish.days === undefined || wish.days.length === 0 ? anyDay : anyDay.filter((d) => wish.days?.includes(d));
  if (allowedDays.length === 0) return 'Weekdays are numbered from 1 (Monday) to 7 (Sunday).';
  return {
    wish,
    minutes,
    allowedDays,
    isAllowed: (day) => allowedDays.includes(day),
    windows: clockWindows(wish.windows),
    quota,
    spacing,
    firstWeekday: plan.from.dayOfWeek as Weekday,
  };
}

function quotaOf(wish: Wish, weeks: number): number[] {
  const [from, to] = wish.weekRange ?? [1, weeks];
  const ramp = typeof wish.perWeek === 'number' ? [wish.perWeek] : wish.perWeek;
  return Array.from({ length: weeks }, (_, i) => {
    const week = i + 1;
    if (week < from || week > to) return 0;
    return ramp[Math.min(week - from, ramp.length - 1)] ?? 0;
  });
}

/** Windows as minutes of the day, cut at midnight where they pass it (both parts count), joined where they touch. */
function clockWindows(windows: readonly DailyWindow[] | undefined): readonly ClockWindow[] {
  if (windows === undefined || windows.length === 0) return anyTime;
  const parts: [number, number][] = [];
  for (const window of windows) {
    const start = minuteOf(window.start);
    const end = minuteOf(window.end);
    if (start < end) parts.push([start, end]);
    // The part after midnight is on its own date a window that begins with the day.
    if (start > end) parts.push([start, 1440 + end], [0, end]);
    if (start === 0 && end === 0) return anyTime;
  }
  parts.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && part[0] <= last[1]) last[1] = Math.max(last[1], part[1]);
    else if (part[0] < part[1]) joined.push(part);
  }
  return joined;
}

export function minuteOf(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute;
}
