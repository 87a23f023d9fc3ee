import type { Facets, Said } from './types.ts';

const DAY = 1_440;

/** What is to be different of an occurrence at that time of day, which took so long; null where nothing of it was said, or it cannot be. */
export function facetsAt({ length, policy }: Said, start: Temporal.PlainTime, took: number | null): Facets | null {
  const minutes = length && minutesOf(length, start, took);
  if (length && (minutes === null || minutes < 1 || minutes >= DAY)) return null;
  if (!length && !policy) return null;
  return { ...(minutes !== null && { minutes }), ...(policy && { policy }) };
}

function minutesOf(length: NonNullable<Said['length']>, start: Temporal.PlainTime, took: number | null): number | null {
  if ('minutes' in length) return length.minutes;
  if ('by' in length) return took === null ? null : took + length.by;
  if ('times' in length) return took === null ? null : Math.round(took * length.times);
  const { time, other } = length.ends;
  // Of two readings the one that is not long: a call at 15:20 ends at 5 in the afternoon.
  const lasts = [time, ...(other ? [other] : [])].map((end) => (start.until(end).total('minutes') + DAY) % DAY);
  return lasts.toSorted((a, b) => a - b)[0] ?? null;
}

/** How long it takes or how hard to remind of it was said. */
export const saysFacets = ({ length, policy }: Said) => length !== null || policy !== null;
