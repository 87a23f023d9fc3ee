import type { Weekday } from '../../../calendar/index.ts';
import type { ClockSpan } from '../../types.ts';
import { partsOfDayIn, windowIn } from '../clock.ts';
import { weekdaysIn } from '../days.ts';
import { around, rest } from './spans.ts';
import type { PartOfDay, Suits } from './types.ts';

/** "After 6", "Tuesdays only before 7 am": of some days it is theirs alone; else the bound of every day, given back. */
export function takeBound(
  clause: string,
  { bound, days, no }: { bound: ClockSpan; days: readonly Weekday[]; no: boolean },
  suits: Suits,
): ClockSpan | null {
  const only = /^(?:on |only |just |maybe )*/.exec(clause)?.[0].length ?? 0;
  const others = suits.days.some((day) => !days.includes(day));
  const isWish = days.length > 0 && !no && !others && REGULAR_ONLY.test(clause.slice(only).replace(AS_A_WISH, ''));
  if (isWish) suits.days.push(...days);
  if (days.length === 0 || isWish) return bound;
  suits.busy.push({ ...rest(bound), days: [...days] });
  return null;
}

/** "I can study", "I'm free": what follows is when it suits. */
const AS_A_WISH =
  /^(?:(?:i|i'm|i am|i've|i'd|we|can|could|would|have|got|am|only|just|mostly|usually|free|time|available|prefer|manage|do|go|get|study|train|practi[sc]e|write|read|run|swim|exercise|work out|revise|learn|it|there|on|in|for it|for this)\b ?)+/;

const REGULAR_ONLY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|weekend|weekday)[a-z]*(?: and |, | or | & )?)+ (?:only )?(?:before|after|from|until)\b/;

/** "Not on Fridays", "no mornings". */
export function takeRefused(days: readonly Weekday[], parts: readonly PartOfDay[], suits: Suits): void {
  if (parts[0]) suits.busy.push(...parts.map(({ window }) => ({ ...window, days: [...days] })));
  else suits.notDays.push(...days);
}

/** "Mondays and Fridays", "Tuesday evenings and weekends", "mornings". */
export function takeWished(clause: string, days: readonly Weekday[], suits: Suits): void {
  suits.days.push(...days);
  if (takeEachHalf(clause, suits) || takeBesideWeekends(clause, suits)) return;
  const window = windowIn(clause)?.window;
  if (window && days.length > 0 && /\bonly\b/.test(clause) && suits.window)
    suits.busy.push(...around(window).map((span) => ({ ...span, days: [...days] })));
  else if (window) suits.window = window;
}

/** "Monday mornings and Thursday evenings": each day has its own half. */
function takeEachHalf(clause: string, suits: Suits): boolean {
  const own = [...clause.matchAll(DAY_PARTS)];
  if (new Set(own.map(([, , part]) => part)).size < 2) return false;
  for (const [, names = '', part = ''] of own) takeHours(part, names, suits);
  return true;
}

/** "Weekends and Wednesday evenings", "Tuesday evenings and weekends": the evening is that of the day in the week. */
function takeBesideWeekends(clause: string, suits: Suits): boolean {
  const [, names = '', part = ''] = BEFORE_WEEKENDS.exec(clause) ?? AFTER_WEEKENDS.exec(clause) ?? [];
  return takeHours(part, names, suits);
}

/** The days that are named are free in that part of the day alone. */
function takeHours(part: string, names: string, suits: Suits): boolean {
  const [found] = partsOfDayIn(part);
  if (found) suits.busy.push(...around(found.window).map((span) => ({ ...span, days: weekdaysIn(names) })));
  return found !== undefined;
}

const ONE_DAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekends?|weekdays?)';
const PART_OF_DAY = '(mornings?|evenings?|afternoons?|nights?|lunch\\w*)';
const IN_THE_WEEK = '((?:(?:mon|tue|wed|thu|fri)[a-z]*(?:,? and |, | & )?)+)';
const BEFORE_WEEKENDS = new RegExp(`^(?:on |only )*${IN_THE_WEEK} ${PART_OF_DAY} and weekends?\\b`);
const AFTER_WEEKENDS = new RegExp(`\\bweekends?(?:,| and| &|, and) ${IN_THE_WEEK} ${PART_OF_DAY}\\b`);
/** "Mon, Wed and Fri evenings": the part of the day is that of all days before it. */
const DAY_PARTS = new RegExp(`\\b(${ONE_DAY}(?:(?:, ?| and | & |, and | )${ONE_DAY})*) ${PART_OF_DAY}\\b`, 'g');
