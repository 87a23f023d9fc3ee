import type { Weekday } from '../../calendar/index.ts';
import { minutesIn } from './clock.ts';
import { weekdaysIn } from './days.ts';

/** So long on these days. */
export type DayLength = { days: Weekday[]; minutes: number };

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekends?|weekdays?';
/** Where one length and its days end. "Sat and Sun" stays together, "an hour and a half" too. */
const JOINT = new RegExp(`[;.(](?!\\d)|,(?!\\d)| but | plus | \\+ | and (?!(?:a half|${DAY})\\b)`, 'g');
const A_DAY = new RegExp(`^(?:on|and|the|${DAY})$`);
const onlyDays = (clause: string): boolean =>
  clause.split(/[^\p{L}]+/u).every((word) => word === '' || A_DAY.test(word));
const MAKES = /\b(?:1|one|an?) (?:and a half|1\/2) hours?\b/g;

/**
 * "1.5 h Sat/Sun, 30 min Tue": lengths that differ by day. Null where one length is said, or none, or a length without its days. Lower-case text.
 */
export function dayLengthsIn(text: string): DayLength[] | null {
  const found: DayLength[] = [];
  for (const part of text.replace(MAKES, '90 minutes').replace(/\//g, ' and ').split(JOINT)) {
    const clause = (part ?? '').trim();
    const days = weekdaysIn(clause.replace(/\bweekday\b/g, 'weekdays'));
    if (days.length === 0) continue;
    const minutes = /\d ?(?:[ap]m)? ?(?:-|to|until) ?\d/.test(clause) ? null : minutesIn(clause);
    const last = found.at(-1);
    if (minutes === null && last && onlyDays(clause)) last.days.push(...days);
    else if (minutes !== null && minutes >= 5 && minutes <= 300) found.push({ days, minutes });
  }
  const all = found.flatMap(({ days }) => days);
  const differ = new Set(found.map(({ minutes }) => minutes)).size > 1;
  return differ && new Set(all).size === all.length ? found : null;
}
