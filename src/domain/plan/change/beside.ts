import type { Weekday } from '../../calendar/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { asRead, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { inWindow } from './fit-together.ts';
import { namesOf } from './grammar/index.ts';
import { type Token, tokensOf } from './grammar/tokens.ts';
import { hourMeant } from './when.ts';

// What a clause takes from those before it.

const AFTER = /^(?:and )?(?:then|after that|afterwards|from then on) (?:it'?s |make it |do |go (?:up )?to |up to )?/;
const BARE = /^(\d{1,3}|one|two|three|four|five|six)(?: then| please)?$/;

/** "20 minutes is loads. 10?": a number alone, behind what was said of the length. */
export const inMinutes = (clause: string, last: PlanChange | undefined): string =>
  last?.kind === 'longer' || last?.kind === 'minutes'
    ? clause.replace(
        /^((?:maybe|just|rather|like|say|more like|perhaps) )*(\d{1,3})$/,
        (_all, _lead, n) => `${n} minutes`,
      )
    : clause;

/** "20 minutes for two weeks, then 30": the weeks behind those of the change before it, and the clause without its "then". */
export function afterwards(
  clause: string,
  before: PlanChange | undefined,
  { weeks }: PlanDraft,
): { clause: string; weeks: [number, number] } | null {
  const lead = AFTER.exec(clause)?.[0];
  const until = before && 'of' in before ? before.of?.weeks?.[1] : undefined;
  if (lead === undefined || !before || until === undefined || until >= weeks) return null;
  const words = clause.slice(lead.length);
  const unit = before.kind === 'minutes' ? 'minutes' : before.kind === 'times' ? 'times a week' : '';
  return { clause: BARE.test(words) && unit ? words.replace(BARE, `$1 ${unit}`) : words, weeks: [until + 1, weeks] };
}

const ON_THE_REST =
  /\b(?:on|for) (?:the (?:others?|rest|other days|other ones|remaining days)|all (?:the )?others?|other days)$/;

/** "Gym on Mondays, runs on the others": the days of the plan that were not spoken of. */
export const strandToRest = (
  clause: string,
  part: string | undefined,
  others: readonly Weekday[],
): PlanChange[] | null =>
  part && others.length > 0 && ON_THE_REST.test(clause) ? [{ kind: 'to_days', of: { part }, days: [...others] }] : null;

/** "Saturdays for the long one, not shorter than an hour": the bound is that of what was named just before. */
export function boundOf(found: PlanChange[], before: PlanChange | undefined): PlanChange[] {
  const [bound, ...more] = found;
  if (bound?.kind !== 'minutes' || !bound.atLeast || more.length > 0 || Object.keys(bound.of).length > 0) return found;
  if (before?.kind !== 'to_days') return found;
  const { days: _, ...of } = before.of;
  return [{ ...bound, of: Object.keys(of).length > 0 ? of : { days: before.days } }];
}

/** "5 times is ambitious, could be 4": a number alone, where it was how often. */
export const inTimes = (clause: string, ofTimes: boolean): string =>
  ofTimes
    ? clause.replace(
        /^((?:could be|maybe|rather|make it|so|just|only|better) )?([1-6])(?: instead| please| then)?$/,
        '$2 times a week',
      )
    : clause;

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const IS_FINE = new RegExp(
  `^(?:(?:and|but|so|the|on) )*(${DAY}(?:(?:,| and| or) ${DAY})*) (?:(?:is|are|would be|'s) )?(?:(?:totally|perfectly|completely|always|usually) )?(?:fine|ok|okay|good|better|possible|great|free|works?)(?: (?:though|instead|for me|then|please))*$`,
);

/** "Not Saturdays, Sundays are fine", "no Fridays. Sunday morning at 10 instead": what lay on the one goes to the other. */
export function fineInstead(clause: string, changes: readonly PlanChange[], plan: PlanDraft): PlanChange[] | null {
  const not = daysOut(changes);
  if (!not) return null;
  const fine = weekdaysIn(IS_FINE.exec(clause)?.[1] ?? '');
  const at = fine.length > 0 || plan.standing ? null : dayAndHour(clause, plan);
  const days = at?.days ?? fine;
  if (days.length === 0 || days.some((day) => not.includes(day))) return null;
  const to: PlanChange = { kind: 'to_days', of: { days: not }, days, ...(at?.window && { window: at.window }) };
  // In the week an hour is in the half of the day in which they stood.
  const time = at?.clock && hourMeant(at.clock, { days: days.every((day) => day < 6) ? not : days }, plan);
  return [to, ...(time ? [{ kind: 'time' as const, of: { days }, time: inWindow(time, at?.window) }] : [])];
}

/** The days on which nothing shall be, as it was said last. */
function daysOut(changes: readonly PlanChange[]): Weekday[] | null {
  const not = changes.findLast((one) => one.kind === 'not_days' || (one.kind === 'drop' && isOfDays(one.of)));
  return (not?.kind === 'not_days' ? not.days : not?.kind === 'drop' ? not.of.days : null) ?? null;
}
const isOfDays = (of: Select): boolean => Object.keys(of).join() === 'days';

/** A day with its hour or part of the day and nothing else, on which nothing lies yet or that is said to be the other one. */
function dayAndHour(clause: string, plan: PlanDraft) {
  const tokens = tokensOf(asRead(clause), namesOf(plan));
  const find = <T extends Token['type']>(type: T) =>
    tokens.find((token): token is Extract<Token, { type: T }> => token.type === type);
  const days = find('DAYS')?.days ?? [];
  const clock = find('TIME')?.text ?? find('N')?.text;
  const window = find('PART')?.window;
  const isNew = plan.sessions.every(({ date }) => !days.includes(Temporal.PlainDate.from(date).dayOfWeek as Weekday));
  const isAlone = tokens.every(({ type }) => type === 'DAYS' || type === 'TIME' || type === 'N' || type === 'PART');
  return isAlone && (clock || window) && (isNew || INSTEAD.test(clause)) ? { days, clock, window } : null;
}
const INSTEAD = /\b(?:instead|rather|better|then)\b/;
