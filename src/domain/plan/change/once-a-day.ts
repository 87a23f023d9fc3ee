import type { PlanChange } from '../reply-types.ts';
import { asRead, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const ONCE = /\b(?:only |just )?(?:once|one(?: a day| each)?|one session)(?: a day| each day)?(?: please)?$/;

const ONCE_IS_ENOUGH =
  /^(?:(?:and|but|just|only|maybe|please|make it|i think|actually|rather|one|a) )*(?:once|one)(?: a day| each day| daily| per day)?(?: is| would be| will be| are)?(?: enough| plenty| fine| okay| ok| please| then| i think)*$/;

/** "Weekends only once", of what comes several times a day: on those days the first of each day stays. */
export function onceOnDays(clause: string, { sessions, parts }: PlanDraft): PlanChange[] | null {
  const days = weekdaysIn(asRead(clause));
  // "Just once is enough", of what comes several times a day.
  if (days.length === 0 && ONCE_IS_ENOUGH.test(clause)) {
    const perDay = [...Map.groupBy(sessions, (s) => s.date).values()].every((own) => own.length > 1);
    return parts.length > 1 && perDay ? parts.slice(1).map(({ id }) => ({ kind: 'drop', of: { part: id } })) : null;
  }
  if (
    days.length === 0 ||
    !ONCE.test(clause) ||
    !/^(?:(?:and|on|at|the|make|but) )*(?:week|mon|tue|wed|thu|fri|sat|sun)/.test(clause)
  )
    return null;
  const perDay = [...Map.groupBy(sessions, (s) => s.date).values()];
  if (parts.length < 2 || !perDay.some((own) => own.length > 1)) return null;
  return parts.slice(1).map(({ id }) => ({ kind: 'drop', of: { part: id, days } }));
}
