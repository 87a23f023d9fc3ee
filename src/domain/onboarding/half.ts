import { clocksIn, minutesBetween, rangesIn, timeOf } from './clocks.ts';
import { daysIn } from './days.ts';
import type { Shift } from './types.ts';

const STARTS = /\b(?:start\w*|begin\w*|in\s+from|from)\b/i;
const ENDS = /\b(?:finish\w*|end\w*|stop\w*|done|off|out|leav\w+|until|till?|knock\w*)\b/i;

/** One end of the hours of work that changed: what they are now, where the other end is known. Null: it names no single end. */
export function halfOfWork(
  message: string,
  usual: readonly Shift[],
): { work: Shift[] } | { start: Temporal.PlainTime } | { end: Temporal.PlainTime } | null {
  const text = message.replace(
    /\bfrom\s+now(?:\s+on)?\b|\b(?:instead\s+of|not|rather\s+than)\s+\S+(?:\s*[ap]m)?/gi,
    ' ',
  );
  const clocks = clocksIn(text);
  const [clock] = clocks;
  if (!clock || clocks.length !== 1 || rangesIn(text, clocks).length > 0) return null;
  const named = daysIn(text);
  const isMeant = ({ days }: Shift) => named.length === 0 || days.some((day) => named.includes(day));
  if (!ENDS.test(text) && STARTS.test(text)) {
    const start = timeOf(clock, (hour) => (hour >= 5 && hour <= 11 ? 'am' : 'pm'));
    if (usual.length === 0) return { start };
    return { work: usual.map((shift) => (isMeant(shift) ? { ...shift, from: start } : shift)) };
  }
  if (!ENDS.test(text)) return null;
  if (usual.length === 0) return { end: timeOf(clock, (hour) => (hour <= 11 ? 'pm' : 'am')) };
  return { work: usual.map((shift) => (isMeant(shift) ? { ...shift, to: endOf(clock, shift) } : shift)) };
}

/** The half of the day that makes the shorter shift. */
function endOf(clock: Parameters<typeof timeOf>[0], { from }: Shift): Temporal.PlainTime {
  const [to = from] = [timeOf(clock, () => 'am'), timeOf(clock, () => 'pm')].sort(
    (a, b) => minutesBetween(from, a) - minutesBetween(from, b),
  );
  return to;
}
