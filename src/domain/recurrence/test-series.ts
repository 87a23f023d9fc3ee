import type { SeriesRule, Slot } from './index.ts';

/** For tests: series, moments and slots in short. */

/** A floating series that begins at `start`, wall clock. */
export function made(rrule: string | null, start: string, rest: Partial<SeriesRule> = {}): SeriesRule {
  return { rrule, afterCompletionDays: null, dtstart: local(start), zone: null, exdates: [], rdates: [], ...rest };
}

export function local(text: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(text);
}

/** A bare date is its midnight in UTC. */
export function moment(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.length === 10 ? `${text}T00:00Z` : text);
}

/** "2026-06-01T07:00 → 11:00": the local slot and its moment in UTC, with the date where it differs; "01:00#1" is shown the second time. */
export function shown(slot: Slot): string {
  const [here, there] = [slot.local.toString().slice(0, 16), slot.at.toString().slice(0, 16)];
  return `${here}${slot.fold === 0 ? '' : `#${slot.fold}`} → ${there.slice(0, 10) === here.slice(0, 10) ? there.slice(11) : there}`;
}
