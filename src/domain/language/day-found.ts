import type { Part } from './sentence.ts';

/**
 * A day that a sentence names. `on` is certain, unless its time has gone by today: then `again` is the next day of that name.
 * `either` has several readings ("next Tuesday", "3/4"); `unclear` names no day ("next week"), only where to look for one.
 */
export type DayFound = { at: Part } & (
  | { kind: 'on'; date: Temporal.PlainDate; again: Temporal.PlainDate | null }
  | { kind: 'either'; dates: Temporal.PlainDate[] }
  | { kind: 'unclear'; dates: Temporal.PlainDate[] }
  | { kind: 'past'; date: Temporal.PlainDate }
  | { kind: 'impossible'; problem: string }
);
