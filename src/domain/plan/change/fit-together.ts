import type { Setting } from '../../language/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { plain, today } from '../said/index.ts';
import type { ClockSpan, PlanDraft } from '../types.ts';
import { LESS_IN_ALL, perWeekNow } from './load.ts';
import { hasSpan } from './select.ts';

// What the clauses of one message say, fitted together: which of them is the value, the place or the span of another.

/** All of it, of the changes in the order in which they were said; `text` is the whole message. */
export function fitTogether(changes: PlanChange[], text: string, plan: PlanDraft, setting: Setting): void {
  narrowed(changes);
  inItsPart(changes);
  if (!plan.standing && !ALL_OF_THEM.test(text)) valued(changes);
  instead(changes);
  if (plan.standing && CANNOT.test(text) && !EVER.test(text))
    changes.splice(0, changes.length, ...changes.map((one) => comingOnly(one, setting)));
  const counted = changes.some((one) => one.kind === 'times' && !one.by);
  // "That's a lot, three times is enough": how often is what is meant.
  if (counted)
    changes.splice(
      0,
      changes.length,
      ...changes.filter((one) => !(one.kind === 'times' && one.by) && one.kind !== 'easier'),
    );
  // "Not every evening, that's too much, Monday to Thursday is plenty": fewer days are what is meant.
  if (changes.some(isFewer) && !LIGHTER.test(text))
    changes.splice(0, changes.length, ...changes.filter((one) => one.kind !== 'easier' || isNamed(one.of)));
  // "3 is too many, drop Wednesday": which ones go is said.
  if (!plan.standing && changes.some((one) => one.kind === 'times' && one.by === -1) && changes.some(isOfDays))
    changes.splice(
      0,
      changes.length,
      ...changes
        .filter((one) => one.kind !== 'times')
        .map((one): PlanChange => (one.kind === 'not_days' ? { kind: 'drop', of: { days: one.days } } : one)),
    );
  const plainLess = changes.some(({ kind }) => kind === 'minutes');
  // "Half an hour is too long, 15 minutes": the length that was named is the wish.
  if (plainLess)
    changes.splice(
      0,
      changes.length,
      ...changes.filter((one) => !(one.kind === 'easier' || (one.kind === 'longer' && !one.of.days))),
    );
  // "Shorter runs this week, I'm exhausted": why is no wish for all the weeks.
  if (changes.some((one) => 'of' in one && one.of && LOADS.has(one.kind) && hasSpan(one.of)))
    changes.splice(0, changes.length, ...changes.filter((one) => !(isLess(one) && !hasSpan(one.of))));
  // "Too early, can we do lunchtime": the hour that is wished for says all.
  if (changes.some((one) => one.kind === 'window' || one.kind === 'time'))
    changes.splice(
      0,
      changes.length,
      ...changes.filter((one) => one.kind !== 'clock_by' || !(TOO_EARLY.test(text) || (one.vague && !isNamed(one.of)))),
    );
  if (!plan.standing) withoutEchoes(changes);
  if (!plan.standing) oftenerAndLess(changes, text, plan);
  if (changes.length === 2) changes.splice(0, 2, ...onlyThen(changes));
}

/** "The midweek one first thing in the morning, before work": the same hours said twice, of those that were named. */
function withoutEchoes(changes: PlanChange[]): void {
  const named = changes.filter((one) => one.kind === 'window' && isNamed(one.of));
  const left = changes.filter(
    (one) =>
      one.kind !== 'window' ||
      isNamed(one.of) ||
      !named.some((other) => other.kind === 'window' && JSON.stringify(other.window) === JSON.stringify(one.window)),
  );
  changes.splice(0, changes.length, ...left);
}

/** "More sessions but less time a week": each of them so much shorter that a week has less in all. */
function oftenerAndLess(changes: PlanChange[], text: string, plan: PlanDraft): void {
  const often = changes.find((one) => one.kind === 'times');
  const less = changes.find((one) => one.kind === 'longer' && one.factor < 1);
  if (often?.kind !== 'times' || less?.kind !== 'longer' || !LESS_IN_ALL.test(plain(text))) return;
  const now = perWeekNow(plan, often.of);
  if (often.perWeek <= now) return;
  changes.splice(changes.indexOf(less), 1, { ...less, factor: Math.round((LESS * now * 100) / often.perWeek) / 100 });
}
const LESS = 0.8;

const isOfDays = (one: PlanChange): boolean =>
  one.kind === 'not_days' || (one.kind === 'drop' && one.of.days !== undefined && !hasSpan(one.of));

const isFewer = (one: PlanChange): boolean =>
  ['times', 'not_days', 'drop', 'every_weeks'].includes(one.kind) || (one.kind === 'to_days' && !isNamed(one.of));
const LIGHTER = /\b(?:easier|gentler|lighter|slower|softer|shorter|easy|gentle|small(?:er)?)\b/i;

const TOO_EARLY = /\btoo (?:early|late)\b/i;

const isLess = (one: PlanChange): one is Extract<PlanChange, { kind: 'easier' | 'longer' }> =>
  one.kind === 'easier' || (one.kind === 'longer' && one.factor < 1);

const LOADS = new Set<PlanChange['kind']>(['longer', 'minutes', 'by_minutes', 'easier', 'times']);

const CANNOT = /\b(?:can't|can’t|cant|cannot|won't|unable)\b/i;

const EVER =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:every|each|always|any ?more|no longer|from now on)\b/i;

/** "Wednesday to Thursday, and all of them at 7": what moves, and the hour of each. */
const ALL_OF_THEM =
  /\b(?:all|everything|both|each)(?: of (?:them|it|those|these))?(?: (?:be|go|start|move))? (?:at|to|from|half|quarter|\d)/i;

/** "Weekends can be later, 23:30", "Wednesday quick, 20 minutes": the value beside it says how much, of the same sessions. */
function valued(changes: PlanChange[]): void {
  const at = changes.findIndex((one) => one.kind === 'time' && isBare(one.of));
  const hour = changes[at];
  const before = changes.slice(0, at).findLast(({ kind }) => kind !== 'not_days');
  const there = before && whereOf(before);
  if (hour?.kind === 'time' && there) {
    const time = before.kind === 'window' || before.kind === 'to_days' ? inWindow(hour.time, before.window) : hour.time;
    changes.splice(at, 1, { ...hour, of: there, time });
    if (before.kind === 'window') changes.splice(changes.indexOf(before), 1);
    return;
  }
  const [vague, value, ...more] = changes;
  if (!vague || !value || more.length > 0 || !('of' in vague) || !('of' in value) || !vague.of || !value.of) return;
  const fits =
    (vague.kind === 'clock_by' && vague.vague && value.kind === 'time') ||
    (vague.kind === 'longer' && value.kind === 'minutes');
  if (fits && isNamed(vague.of) && !isNamed(value.of)) changes.splice(0, 2, { ...value, of: vague.of } as PlanChange);
}

/** Nothing but a time of day that was looked for in the same breath. */
const isBare = (of: Select): boolean => Object.keys(of).every((key) => key === 'at');

/** "The long run on Saturday morning, 8ish", "Sunday instead of Saturday, like 9": the hour is that of what was named, or goes there. */
function whereOf(change: PlanChange): Select | null {
  if (change.kind === 'window') return change.of.days ? change.of : null;
  if (change.kind !== 'to_days' || change.only) return null;
  if (change.of.part) return { part: change.of.part, days: change.days };
  return change.of.days ? { ...spanOf(change.of), days: change.days } : null;
}

/** The same hour in the half of the day that was named beside it. */
export function inWindow(time: string, window: ClockSpan | undefined): string {
  const lies = (at: string) => !window || (window.start <= at && (window.end === '00:00' || at < window.end));
  const other = Temporal.PlainTime.from(time).add({ hours: 12 }).toString({ smallestUnit: 'minute' });
  return !lies(time) && lies(other) ? other : time;
}

/** "Mornings before the kids wake, 6.15": the hour is in that part of the day. */
function inItsPart(changes: PlanChange[]): void {
  const part = changes.find((one) => one.kind === 'window');
  const hour = changes.find((one) => one.kind === 'time');
  // An hour by which it is over is a bound of its own.
  if (
    part?.kind !== 'window' ||
    hour?.kind !== 'time' ||
    hour.ends ||
    JSON.stringify(part.of) !== JSON.stringify(hour.of)
  )
    return;
  const { start, end } = part.window;
  const isIn = (time: string) => time >= start && time < end;
  const at = Temporal.PlainTime.from(hour.time);
  const other = at.add({ hours: 12 }).toString({ smallestUnit: 'minute' });
  if (!isIn(hour.time) && !isIn(other)) return;
  changes.splice(changes.indexOf(hour), 1, isIn(hour.time) ? hour : { ...hour, time: other });
  changes.splice(changes.indexOf(part), 1);
}

/** "Something at the weekend, Saturday maybe": that day of the two. */
function narrowed(changes: PlanChange[]): void {
  const more = changes.find((one) => one.kind === 'times' && one.by === 1 && (one.days?.length ?? 0) > 1);
  const day = changes.find((one) => one.kind === 'one_to_day');
  if (more?.kind !== 'times' || day?.kind !== 'one_to_day' || !more.days?.includes(day.day)) return;
  changes.splice(changes.indexOf(more), 1, { ...more, days: [day.day], ...(day.window && { window: day.window }) });
  changes.splice(changes.indexOf(day), 1);
}

export const OF_LAST = new Set<PlanChange['kind']>(['time', 'window', 'minutes', 'by_minutes', 'longer', 'clock_by']);

/** A change of when and how long that names no sessions, of those that were spoken of last. */
export const ofLast = (change: PlanChange, last: Select): PlanChange =>
  OF_LAST.has(change.kind) && 'of' in change && change.of && !isNamed(change.of)
    ? ({ ...change, of: last } as PlanChange)
    : change;

export const isNamed = (of: Select) => Object.keys(of).length > 0;

/** "Wednesdays don't work, Thursday instead": the one in the place of the other. */
function instead(changes: PlanChange[]): void {
  const isNo = changes.some(({ kind }) => kind === 'not_days' || kind === 'keep_free');
  if (isNo && changes.length === 2)
    changes.splice(
      0,
      2,
      ...changes.map(
        (one): PlanChange =>
          one.kind === 'one_to_day' && !one.time
            ? { kind: 'to_days', of: one.of, days: [one.day], ...(one.window && { window: one.window }) }
            : one,
      ),
    );
  // "Wednesday doesn't work next week, Friday instead": that one, in that week.
  const free = changes.find((one) => one.kind === 'keep_free');
  const then = changes.find((one) => one.kind === 'to_days' && !one.of.days && !hasSpan(one.of));
  if (free?.kind === 'keep_free' && free.of.days && hasSpan(free.of) && then?.kind === 'to_days') {
    changes.splice(changes.indexOf(free), 1, { ...then, of: { ...then.of, ...free.of } });
    changes.splice(changes.lastIndexOf(then), 1);
    return;
  }
  const not = changes.find((one) => one.kind === 'not_days');
  if (not?.kind !== 'not_days') return;
  // "But not on weekends, I sleep in. 10 then": not at that hour.
  const at = changes.find(
    (one) => (one.kind === 'time' || one.kind === 'window') && one.of.days?.join() === not.days.join(),
  );
  if (at) {
    changes.splice(changes.indexOf(not), 1);
    return;
  }
  // Where they go is settled before nothing may lie there.
  const goes = changes.findIndex(
    (one) => one.kind === 'to_days' && one.of.days?.every((day) => not.days.includes(day)),
  );
  if (goes > changes.indexOf(not)) {
    changes.splice(changes.indexOf(not), 1);
    changes.splice(goes, 0, not);
    return;
  }
  const to = changes.find((one) => one.kind === 'to_days' && !one.of.days && !hasSpan(one.of) && !one.only);
  if (to?.kind !== 'to_days' || to.days.some((day) => not.days.includes(day))) return;
  changes.splice(changes.indexOf(not), 1, { ...to, of: { ...to.of, days: not.days } });
  changes.splice(changes.lastIndexOf(to), 1);
}

/** "Can't do Monday, Tuesday instead": the coming one. */
function comingOnly(change: PlanChange, setting: Setting): PlanChange {
  const [day, ...others] = (change.kind === 'to_days' && change.of.days) || [];
  if (change.kind !== 'to_days' || !day || others.length > 0 || hasSpan(change.of)) return change;
  const now = today(setting);
  const date = now.add({ days: (day - now.dayOfWeek + 7) % 7 }).toString();
  return { ...change, of: { ...change.of, dates: [date, date] } };
}

/** "I can't on Saturday, can we do Sunday this week": that Saturday's alone, on Sunday. */
function onlyThen(changes: PlanChange[]): PlanChange[] {
  const [not, to] = changes;
  if (not?.kind !== 'not_days' || to?.kind !== 'to_days' || !to.of.dates) return changes;
  const [from, until] = to.of.dates.map((date) => Temporal.PlainDate.from(date));
  const isWeek = from && until && from.until(until).days < 7;
  return isWeek ? [{ ...to, of: { ...to.of, days: not.days } }] : changes;
}

export const spanOf = ({ weeks, dates, on, nth, days, alternate }: Select): Select => ({
  ...(alternate && { alternate, ...(days && { days }) }),
  ...(weeks && { weeks }),
  ...(dates && { dates }),
  ...(on && { on }),
  ...(nth !== undefined && { nth }),
});

/** A change that names no time of its own, within the one that stood beside it. */
export function during(change: PlanChange, span: Select | null): PlanChange {
  if (change.kind === 'not_days') return { kind: 'keep_free', of: { ...span, days: change.days } };
  return 'of' in change && !hasSpan(change.of) ? { ...change, of: { ...span, ...change.of } } : change;
}

/** "Wednesdays at 8", of a plan on Mondays and Saturdays: without an "only" that is no order to leave out all the others. */
export function notAloneLeft(changes: PlanChange[], plan: PlanDraft, text: string): PlanChange[] {
  const [whole, ...more] = changes.filter(
    (change) => change.kind === 'to_days' && !change.of.days && !hasSpan(change.of),
  );
  const isAlone =
    whole?.kind === 'to_days' &&
    more.length === 0 &&
    whole.days.length === 1 &&
    plan.sessions.length > plan.weeks &&
    changes.some((change) => change.kind === 'time') &&
    !/\b(?:only|just|always|make it|move it|have it|do it)\b/i.test(text);
  return isAlone ? changes.filter((change) => change !== whole) : changes;
}

/** "Only mornings, but not before 9": both hold, and what is left of the day is one window. An empty one is left for `contradictionIn`. */
export function inOneWindow(changes: PlanChange[]): PlanChange[] {
  const [first, second] = changes.filter((change) => change.kind === 'window');
  if (first?.kind !== 'window' || second?.kind !== 'window' || JSON.stringify(first.of) !== JSON.stringify(second.of))
    return changes;
  const end = ({ window }: typeof first) => (window.end === '00:00' ? '24:00' : window.end);
  const start = first.window.start > second.window.start ? first.window.start : second.window.start;
  const until = end(first) < end(second) ? end(first) : end(second);
  if (start >= until) return changes;
  const both: PlanChange = {
    kind: 'window',
    of: first.of,
    window: { start, end: until === '24:00' ? '00:00' : until },
    words: `${first.words}, ${second.words}`,
  };
  return changes.flatMap((change) => (change === first ? [both] : change === second ? [] : [change]));
}

export function withoutRepeats(changes: PlanChange[]): PlanChange[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = JSON.stringify(change);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
