/** A stay in another zone: [start, end), for good without an end. */
export type Stay = { zone: string; start: Temporal.Instant; end: Temporal.Instant | null };

/** A stretch of time in one zone, in epoch milliseconds. */
export type Leg = { zone: string; from: number; to: number };

const FROM = '@';
const NEXT = '>';

/**
 * A zone of its own for somebody who travels, for this room alone: clocks jump where the person flies. "Europe/Lisbon>1796428800000@Asia/Tokyo>…".
 * As with any change of the clocks, a time that is jumped over happens by the clock before it, and of a repeated one the first counts.
 */
export function itineraryZone(home: string, stays: readonly Stay[]): string {
  const changes: [number, string][] = [];
  for (const { zone, start, end } of stays) {
    changes.push([start.epochMilliseconds, zone]);
    if (end !== null) changes.push([end.epochMilliseconds, home]);
  }
  // Straight on from one place to the next: home is not seen between.
  const kept = changes.filter(([at], i) => changes[i + 1]?.[0] !== at);
  return [home, ...kept.map(([at, zone]) => `${at}${FROM}${zone}`)].join(NEXT);
}

/** Whether a zone has journeys in it. */
export const isItinerary = (zone: string): boolean => zone.includes(NEXT);

/** Its legs, one after the other over all time; null for an ordinary zone. */
export function legsOf(zone: string): Leg[] | null {
  if (!isItinerary(zone)) return null;
  const [home = '', ...changes] = zone.split(NEXT);
  const starts = changes.map((change) => {
    const at = change.indexOf(FROM);
    return { from: Number(change.slice(0, at)), zone: change.slice(at + 1) };
  });
  return [{ from: Number.NEGATIVE_INFINITY, zone: home }, ...starts].map((leg, i, all) => ({
    ...leg,
    to: all[i + 1]?.from ?? Number.POSITIVE_INFINITY,
  }));
}
