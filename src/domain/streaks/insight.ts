import { WEEKDAYS } from '../calendar-names.ts';
/** What a week has come to so far, of the person's days. */
export type WeekFacts = {
  /** 1 = Monday … 7 = Sunday */
  weekday: number;
  /** Done on each of its days so far, Monday first. */
  done: readonly number[];
  /** Done, missed or skipped so far. */
  closed: number;
  openToday: number;
  lastWeek: { done: number; closed: number };
  streakDays: number;
};

/** Fewer than this in a week say nothing about it. */
const TELLING = 3;

/** One sentence about the person's week: what went well, or what comes next; never what did not happen. */
export function weekInsight(week: WeekFacts): string {
  const done = sum(week.done);
  if (done === 0) return nothingYet(week);
  const share = done / Math.max(week.closed, done);
  const before = week.lastWeek.done / Math.max(week.lastWeek.closed, 1);
  if (done >= TELLING && share === 1) return `All ${done} of this week's tasks so far are done.`;
  if (done >= TELLING && week.lastWeek.closed >= TELLING && share >= before + 0.1)
    return `${done} of ${week.closed} done this week: ${percent(share)}, up from ${percent(before)} last week.`;
  if (done > week.lastWeek.done && week.lastWeek.done > 0)
    return `${done} done this week, more than in all of last week.`;
  const best = Math.max(...week.done);
  if (done >= TELLING && best >= 2 && week.done.filter((count) => count === best).length === 1)
    return `${done} done this week; ${WEEKDAYS[week.done.indexOf(best)]} went best, with ${best}.`;
  if (week.streakDays > 1) return `${done} done this week, and ${week.streakDays} days in a row.`;
  return `${done} done this week so far.`;
}

function nothingYet({ openToday, weekday }: WeekFacts): string {
  if (openToday > 0)
    return openToday === 1 ? 'One thing stands on your list today.' : `${openToday} things stand on your list today.`;
  return weekday === 1 ? 'A new week begins.' : 'Nothing is planned for today. There is room for one small thing.';
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const percent = (part: number) => `${Math.round(part * 100)} %`;
