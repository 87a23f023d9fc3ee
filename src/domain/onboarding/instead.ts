import { clocksIn, timeOf } from './clocks.ts';
import type { Told } from './types.ts';

const NOT = /^\s*(?:,\s*)?(?:and\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:at\s+)?$/i;

/** "It's 6:30, not 6": the hour that is known and wrong is named beside the right one. Null where neither of the hours of sleep is meant. */
export function instead(
  message: string,
  known: { wake: Temporal.PlainTime; sleep: Temporal.PlainTime } | null,
): Pick<Told, 'wake' | 'sleep'> | null {
  const [right, wrong, ...others] = clocksIn(message);
  if (!known || !right || !wrong || others.length > 0 || !NOT.test(message.slice(right.end, wrong.start))) return null;
  for (const key of ['wake', 'sleep'] as const) {
    const half = known[key].hour < 12 ? 'am' : 'pm';
    if (timeOf(wrong, () => half).equals(known[key])) return { [key]: timeOf(right, () => half) };
  }
  return null;
}
