import { lengthIn } from './busy-hours.ts';
import { clocksIn, rangesIn, timeOf, timesOf } from './clocks.ts';
import { daysIn, withoutFreeDays } from './days.ts';
import type { Busy } from './types.ts';

const ENDS = /\b(?:until|till?|'til|ends?|finish\w*|over|done)\b/i;

/** A busy time that is known, with the other days or hours that a message gives it; what it does not name stays. Null: it names neither. */
export function busyAgain(message: string, known: Busy): Busy | null {
  const at = message.toLowerCase().indexOf(known.title.toLowerCase());
  const text = withoutFreeDays(at < 0 ? message : `${message.slice(0, at)} ${message.slice(at + known.title.length)}`);
  const days = daysIn(text);
  const hours = hoursIn(text, known);
  if (days.length === 0 && !hours) return null;
  return { ...known, ...hours, ...(days.length > 0 && { days }) };
}

function hoursIn(text: string, { from, to }: Busy): Pick<Busy, 'from' | 'to'> | null {
  const half = () => (from.hour < 12 ? 'am' : 'pm') as 'am' | 'pm';
  const clocks = clocksIn(text);
  const [range] = rangesIn(text, clocks);
  if (range) return timesOf(range, half);
  const [clock] = clocks;
  const length = lengthIn(` ${text}`);
  if (!clock) return length === null ? null : { from, to: from.add({ minutes: length }) };
  if (ENDS.test(text)) return { from, to: timeOf(clock, () => (to.hour < 12 ? 'am' : 'pm')) };
  const start = timeOf(clock, half);
  return { from: start, to: start.add(from.until(to)) };
}
