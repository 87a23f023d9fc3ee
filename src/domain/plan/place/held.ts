import type { Weekday } from '../../calendar/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import type { ClockSpan, PlanDraft, PlannedSession, PlanRule } from '../types.ts';

/** What was said once about days, hours and lengths of an open or running plan, kept as data, so that every later change is held to it. */

/** Where a session stands or might stand. */
export type Place = Pick<PlannedSession, 'part' | 'week' | 'date'>;

/** The plan with what a change says for good: a newer word on the same matter stands behind the older one, and counts. */
export function remembering(draft: PlanDraft, change: PlanChange): PlanDraft {
  const said = rulesOf(draft, change);
  if (said.length === 0) return draft;
  return { ...draft, limits: { ...draft.limits, rules: [...(draft.limits.rules ?? []), ...said] } };
}

function rulesOf(draft: PlanDraft, change: PlanChange): PlanRule[] {
  if (change.kind === 'not_days') return withoutDays(draft, change.days);
  if (!('of' in change) || !change.of) return [];
  // "Sunday can be the long one": that day is open to it from now on.
  if (change.kind === 'to_days' && change.of.size)
    return alsoOn(draft, change.of.part ? { part: change.of.part } : {}, change.days);
  const of = lasting(change.of);
  // One session alone, or every second one, is no rule for others.
  if (!of) return [];
  switch (change.kind) {
    case 'window':
      return [{ kind: 'hours', of, window: change.window }];
    case 'time':
    case 'clock_by':
      return hasRules(draft, 'hours') ? [{ kind: 'hours', of, window: null }] : [];
    case 'minutes':
      return change.atMost ? [{ kind: 'length', of, atMost: change.minutes }] : [{ kind: 'length', of, atMost: null }];
    case 'by_minutes':
    case 'longer':
      return [{ kind: 'length', of, atMost: null }];
    case 'keep_free':
    case 'drop':
      return of.dates || of.on || (change.kind === 'keep_free' && of.part && of.days) ? [{ kind: 'free', of }] : [];
    case 'to_days':
      return change.only && !of.days
        ? [{ kind: 'days', of, days: change.days }]
        : alsoOn(draft, of, change.days, change.only);
    case 'apart':
      return [{ kind: 'apart', of, days: change.days }];
    case 'times':
      return alsoOn(draft, of, change.days ?? []);
    case 'also_days':
      return alsoOn(draft, of, change.days);
    default:
      return [];
  }
}

/** A day that is named now may be used, though only others were before. */
function alsoOn(
  draft: PlanDraft,
  { days: _, ...of }: PlanRule['of'],
  days: readonly Weekday[],
  only?: true,
): PlanRule[] {
  return draft.parts.flatMap(({ id }): PlanRule[] => {
    const held = of.part && of.part !== id ? null : lastDays(draft, id);
    if (!held || days.length === 0 || (!only && days.every((day) => held.includes(day)))) return [];
    return [{ kind: 'days', of: { ...of, part: id }, days: [...new Set([...held, ...days])].sort((a, b) => a - b) }];
  });
}

/** "Not on Sundays" of what is only for weekends leaves Saturdays; a few days by their names were where it lay, and it may lie elsewhere now. */
function withoutDays(draft: PlanDraft, days: readonly Weekday[]): PlanRule[] {
  return draft.parts.flatMap(({ id }): PlanRule[] => {
    const held = lastDays(draft, id);
    if (!held?.some((day) => days.includes(day))) return [];
    const left = held.filter((day) => !days.includes(day));
    return [
      {
        kind: 'days',
        of: { part: id },
        days: left.length > 0 && (isKindOfDay(held) || isKindOfDay(left)) ? left : null,
      },
    ];
  });
}

/** Weekends, or the days of the week: what people mean by such a day. */
const isKindOfDay = (days: readonly Weekday[]) => days.length > 3 || (days.length > 0 && days.every((day) => day >= 6));

function lastDays(draft: PlanDraft, part: string): Weekday[] | null {
  const rule = (draft.limits.rules ?? []).findLast(
    (one) => one.kind === 'days' && (!one.of.part || one.of.part === part),
  );
  return rule?.kind === 'days' ? rule.days : daysOfPart(draft, part);
}

function daysOfPart({ parts }: PlanDraft, id: string): Weekday[] | null {
  const days = parts.find((part) => part.id === id)?.days ?? [];
  return isKindOfDay(days) ? days : null;
}

/** The only weekdays for a session of that week; null: any. */
export function daysHeld(draft: PlanDraft, place: Place): Weekday[] | null {
  const rule = rulesFor(draft, place).findLast(({ kind }) => kind === 'days');
  return rule?.kind === 'days' ? rule.days : daysOfPart(draft, place.part);
}

const hasRules = ({ limits, parts }: PlanDraft, kind: PlanRule['kind']) =>
  (limits.rules ?? []).some((rule) => rule.kind === kind) || parts.some(({ window }) => window !== null);

function lasting({ nth, alternate, at, size, ...of }: Select): PlanRule['of'] | null {
  return nth === undefined && !alternate && !at && !size ? of : null;
}

const weekdayOf = (date: string) => Temporal.PlainDate.from(date).dayOfWeek as Weekday;

function isAbout({ of }: PlanRule, { part, week, date }: Place): boolean {
  return (
    (!of.part || of.part === part) &&
    (!of.days || of.days.includes(weekdayOf(date))) &&
    (!of.weeks || (of.weeks[0] <= week && week <= of.weeks[1])) &&
    (!of.dates || (of.dates[0] <= date && date <= of.dates[1])) &&
    (!of.on || of.on.includes(date))
  );
}

const rulesFor = ({ limits }: PlanDraft, place: Place): PlanRule[] =>
  (limits.rules ?? []).filter((rule) => isAbout(rule, place));

/** The hours in which a session of that day may lie; null: any. */
function hoursFor(draft: PlanDraft, place: Place): ClockSpan | null {
  const part = draft.parts.find(({ id }) => id === place.part);
  const said = rulesFor(draft, place).flatMap((rule) => (rule.kind === 'hours' ? [rule.window] : []));
  return together([part?.window ?? draft.limits.window, ...said]);
}

/**
 * What is left of the day when all of it holds, in the order it was said: "not before 9" and "not after 8" both do; of two parts of the day the newer
 * one counts, and so does the newer word where it leaves hardly an hour of an older one. Null takes back what came before it.
 */
export function together(said: readonly (ClockSpan | null)[]): ClockSpan | null {
  let held: ClockSpan[] = [];
  for (const next of said) {
    if (!next) held = [];
    else held = [...held.filter((older) => (isBound(older) || isBound(next)) && shared(older, next) !== null), next];
  }
  const [first, ...others] = held;
  return first ? others.reduce<ClockSpan>((a, b) => shared(a, b) ?? b, first) : null;
}

function shared(a: ClockSpan, b: ClockSpan): ClockSpan | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = until(a) < until(b) ? until(a) : until(b);
  return minutesOf(end) - minutesOf(start) >= 60 ? { start, end: end === '24:00' ? '00:00' : end } : null;
}

/** The hours that hold for a strand on all of its days. */
export function hoursOfPart({ parts, limits }: PlanDraft, id: string): ClockSpan | null {
  const part = parts.find((one) => one.id === id);
  const said = (limits.rules ?? []).flatMap(({ of, ...rule }) =>
    rule.kind === 'hours' && Object.keys(of).every((key) => key === 'part') && (!of.part || of.part === id)
      ? [rule.window]
      : [],
  );
  return together([part?.window ?? null, ...said]);
}

const isBound = ({ start, end }: ClockSpan) => start === '00:00' || end === '00:00';
const until = ({ end }: ClockSpan) => (end === '00:00' ? '24:00' : end);
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether that day was to be kept free, or is none of the only ones. */
export function isKeptFree(draft: PlanDraft, place: Place): boolean {
  const day = weekdayOf(place.date);
  if (draft.limits.notDays.includes(day) || daysHeld(draft, place)?.includes(day) === false) return true;
  return isFreeDate(draft, place);
}

/** So long at most, as was said; null: nothing was. */
export function atMostFor(draft: PlanDraft, place: Place): number | null {
  const said = rulesFor(draft, place).findLast(({ kind }) => kind === 'length');
  return said?.kind === 'length' ? said.atMost : draft.limits.maxMinutes;
}

/** Whether a session lies within hours: begins in them, and where they are bounded by an hour, ends before it. */
export function liesIn(hours: ClockSpan, { time, minutes }: Pick<PlannedSession, 'time' | 'minutes'>): boolean {
  if (time < hours.start || time >= until(hours)) return false;
  return !isBound(hours) || minutesOf(time) + minutes <= minutesOf(until(hours));
}

/** Whether a date itself was to be kept free, for that strand. */
export const isFreeDate = (draft: PlanDraft, place: Place): boolean =>
  rulesFor(draft, place).some(({ kind }) => kind === 'free');

/** Whether a session stands where something said earlier does not want it. */
export function breaksWord(draft: PlanDraft, session: PlannedSession): boolean {
  const hours = hoursFor(draft, session);
  return isKeptFree(draft, session) || (hours !== null && !liesIn(hours, session));
}

/** What a strand may not use of these days, as spans of the clock; `buffer` minutes less at each end, as what lies beside keeps its distance. */
export function barredOn(draft: PlanDraft, place: Place, buffer: number): ClockSpan[] {
  if (isKeptFree(draft, place)) return [{ start: '00:00', end: '00:00' }];
  const hours = hoursFor(draft, place);
  if (!hours) return [];
  const early = minutesOf(hours.start) - buffer;
  const late = minutesOf(until(hours)) + buffer;
  return [
    ...(early > 0 ? [{ start: '00:00', end: clock(early) }] : []),
    ...(late < 24 * 60 ? [{ start: clock(late), end: '00:00' }] : []),
  ];
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
