import { isBefore, plusMinutes } from '../../domain/instants.ts';
import type { Person } from './person.ts';

/**
 * The columns that start a climb at `now` for something due at `at`: the notifier wakes at T−L, or at T where that has passed.
 * An occurrence without a time is never woken for.
 */
export function armed(at: Temporal.Instant | null, person: Person, now: Temporal.Instant) {
  if (!at) return { armed_at: now, wake_at: null };
  const early = plusMinutes(at, -person.leadMinutes);
  return { armed_at: now, wake_at: isBefore(now, early) ? early : at };
}
