import { weekdayName } from '../calendar-names.ts';
import { joinWords, sayDuration } from '../language/index.ts';
import { windowWords } from './said/index.ts';
import type { BusyHours, GoalFacts } from './types.ts';

/** What somebody said of when and how much, each in a few words; `say` puts a time. */
export function sayFacts(facts: GoalFacts, say: (time: string) => string): string[] {
  const { perWeek, minutes, days, notDays, window, busy, movable } = facts;
  return [
    ...(perWeek ? [timesWords(perWeek)] : []),
    ...(minutes ? [`${sayDuration(minutes)} at a time`] : []),
    ...(days?.length ? [`on ${dayWords(days)}`] : []),
    ...(notDays?.length ? [`not on ${dayWords(notDays)}`] : []),
    ...(window && !movable ? [windowWords(window, say)] : []),
    ...(busy ?? []).map((hours) => sayBusy(hours, say)),
  ];
}

const timesWords = (n: number) => (n === 1 ? 'once a week' : n === 2 ? 'twice a week' : `${n} times a week`);

function dayWords(days: readonly number[]): string {
  if (days.join() === '1,2,3,4,5') return 'weekdays';
  if (days.join() === '6,7') return 'weekends';
  return joinWords(days.map((day) => `${weekdayName(day)}s`));
}

/** "Tuesdays only from 15:00 on", "Mondays not between 10:00 and 14:00". */
function sayBusy({ days, start, end }: BusyHours, say: (time: string) => string): string {
  const on = days.length > 0 ? `on ${dayWords(days)} ` : '';
  if (start === '00:00') return `${on}only from ${say(end)} on`;
  return end === '00:00' ? `${on}not after ${say(start)}` : `${on}not from ${say(start)} to ${say(end)}`;
}
