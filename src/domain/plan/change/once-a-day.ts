import type { PlanChange } from '../reply-types.ts';
import { asRead, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const ONCE = /\b(?:only |just )?(?:once|one(?: a day| each)?|one session)(?: a day| each day)?(?: please)?$/;

/** "Weekends only once", of what comes several times a day: on those days the first of each day stays. */
export function onceOnDays(clause: string, { sessions, parts }: PlanDraft): PlanChange[] | null {
  const days = weekdaysIn(asRead(clause));
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
