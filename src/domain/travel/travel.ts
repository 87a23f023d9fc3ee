import { itineraryZone } from '../recurrence/index.ts';

/**
 * Days in another zone. `from`: the first day there; `until`: the first day back home, null while it is not known. Dates as "2026-12-05".
 * `since`: the very moment, where they said that they are there now.
 */
export type Travel = { place: string; zone: string; from: string; until: string | null; since?: string };

/** As stored; what is no travel is left out. */
export function travelsFrom(stored: unknown): Travel[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (one): one is Travel =>
      typeof one === 'object' &&
      one !== null &&
      'zone' in one &&
      'from' in one &&
      typeof one.zone === 'string' &&
      typeof one.from === 'string',
  );
}

/** From midnight at home to midnight there: on the days of the flights it is the clock of where they set out. */
const spanOf = ({ zone, from, until, since }: Travel, home: string) => ({
  zone,
  start: since ? Temporal.Instant.from(since) : Temporal.PlainDate.from(from).toZonedDateTime(home).toInstant(),
  end: until === null ? null : Temporal.PlainDate.from(until).toZonedDateTime(zone).toInstant(),
});

/** The travel under way at a moment, if any. */
export function travelAt(home: string, travels: readonly Travel[], at: Temporal.Instant): Travel | null {
  const found = travels.find((travel) => {
    const { start, end } = spanOf(travel, home);
    return Temporal.Instant.compare(start, at) <= 0 && (end === null || Temporal.Instant.compare(at, end) < 0);
  });
  return found ?? null;
}

/** The zone that the person is in at a moment. */
export const zoneAt = (home: string, travels: readonly Travel[], at: Temporal.Instant): string =>
  travels.length === 0 ? home : (travelAt(home, travels, at)?.zone ?? home);

/** The person's own zone with all its journeys: a zone for recurrences, in which what floats is neither doubled nor lost on the way. */
export function itineraryOf(home: string, travels: readonly Travel[]): string {
  return travels.length === 0
    ? home
    : itineraryZone(
        home,
        travels.map((travel) => spanOf(travel, home)),
      );
}

const KEPT_DAYS = 120;

/** With one more, in order; it takes the place of what it overlaps, and what is long over is forgotten. */
export function withTravel(travels: readonly Travel[], one: Travel, today: Temporal.PlainDate): Travel[] {
  const old = today.subtract({ days: KEPT_DAYS }).toString();
  const apart = travels.flatMap((other): Travel[] => {
    if (other.until !== null && (other.until <= one.from || other.until < old)) return other.until < old ? [] : [other];
    if (one.until !== null && one.until <= other.from) return [other];
    // One that began before ends where the new one begins.
    return other.from < one.from ? [{ ...other, until: one.from }] : [];
  });
  return [...apart, one].sort((a, b) => a.from.localeCompare(b.from));
}
