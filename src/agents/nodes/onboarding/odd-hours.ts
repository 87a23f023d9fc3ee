import { sayTime } from '../../../domain/language/index.ts';
import { minutesBetween, type Shift, type Told } from '../../../domain/onboarding/index.ts';
import type { Run } from '../../run.ts';
import { usualOf } from './own-nights.ts';

/** In minutes. */
const SHORTEST_NIGHT = 3 * 60;
const LONGEST_NIGHT = 14 * 60;
/** So much of a shift within the sleep is no slip of the clock. */
const MOST_IN_SLEEP = 60;

/** Hours that hardly go together, whatever words they came in: a night of twenty hours, work in the middle of the sleep. They are kept as told, and named. Null: none. */
export function oddHours(told: Told, { person }: Run): string | null {
  const night = usualOf(told, person.profile);
  if (!night || told.rotation || told.cycle || told.turnSleeps) return null;
  const say = (time: Temporal.PlainTime) => sayTime(time, person.hour12);
  const length = minutesBetween(night.sleep, night.wake);
  if ((told.wake || told.sleep) && (length < SHORTEST_NIGHT || length > LONGEST_NIGHT))
    return `From ${say(night.sleep)} to ${say(night.wake)} would be ${Math.round(length / 60)} hours of sleep: tell me if one of the two is another.`;
  if (!told.work && !told.wake && !told.sleep) return null;
  const work = told.work ?? (person.profile.work_cycle ? [] : (person.work ?? []));
  // Who works at night sleeps at other hours after it, which is asked for where the shifts are taken.
  const byDay = Array.isArray(work) ? work.filter(({ from, to }) => Temporal.PlainTime.compare(to, from) > 0) : [];
  const asleep = byDay.find((shift) => inSleep(shift, night) > MOST_IN_SLEEP);
  return asleep
    ? `That work, ${say(asleep.from)} to ${say(asleep.to)}, lies in your sleep, ${say(night.sleep)} to ${say(night.wake)}: tell me which of them is another.`
    : null;
}

/** Does one of these shifts lie in the sleep that was told? */
export const worksInSleep = (
  work: readonly Shift[],
  night: { wake: Temporal.PlainTime; sleep: Temporal.PlainTime },
): boolean => work.some((shift) => inSleep(shift, night) > MOST_IN_SLEEP);

/** How many minutes of a shift lie in the sleep. */
function inSleep(
  { from, to }: Shift,
  { wake, sleep }: { wake: Temporal.PlainTime; sleep: Temporal.PlainTime },
): number {
  const night = minutesBetween(sleep, wake);
  const shift = minutesBetween(from, to);
  const ahead = minutesBetween(sleep, from) % DAY;
  return Math.max(0, Math.min(night, ahead + shift) - ahead) + Math.max(0, Math.min(night, ahead + shift - DAY));
}
const DAY = 24 * 60;
