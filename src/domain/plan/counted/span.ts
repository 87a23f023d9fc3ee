import type { ClockSpan } from '../types.ts';

const LONGEST = 240;

/** "Saturdays 10 to 2" is how long a session may be, where both ends were said. */
export function spanOf(window: ClockSpan | undefined): number | null {
  if (!window || window.end === '00:00') return null;
  const { hours, minutes } = Temporal.PlainTime.from(window.start).until(Temporal.PlainTime.from(window.end));
  const span = hours * 60 + minutes;
  return span >= 30 && span <= LONGEST ? span : null;
}
