import { type SeriesRule, type Slot, slotsBetween } from './index.ts';

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

/**
 * The occurrences of a rule as a text to compare with `expected`: a token each, and "…" at the end for a series that goes on. One more than
 * is expected is asked for.
 */
export function occurrencesOf(
  rule: string,
  start: string,
  zone: string,
  expected: string,
  show: (at: Temporal.ZonedDateTime) => string,
): string {
  const most = expected.split(' ').filter((token) => token !== '' && token !== '…').length + 1;
  const slots = slotsBetween(made(rule, start, { zone }), 'UTC', moment('1990-01-01'), moment('2110-01-01'), most);
  const found = slots.map(({ at }) => show(at.toZonedDateTimeISO(zone)));
  return expected.endsWith('…') ? [...found.slice(0, -1), '…'].join(' ') : found.join(' ');
}
