import type { FileEvent } from './event.ts';

/**
 * The events of one UID, told apart: several versions of one event (the highest SEQUENCE counts, RFC 5545 §3.8.7.4), and events that only
 * share their UID, as programs write that number them anew in every file. Each group is one event with the occurrences of it that the
 * file describes anew.
 */
export function eventsOfOneUid(events: readonly FileEvent[]): FileEvent[][] {
  const masters = distinct(newest(events.filter(({ recurrenceId }) => recurrenceId === null)));
  const overrides = newestOverrides(events.filter(({ recurrenceId }) => recurrenceId !== null));
  if (masters.length <= 1) return [[...masters, ...overrides]];
  // Occurrences are of the one that repeats.
  const repeating = masters.find(({ rrules, rdates }) => rrules.length + rdates.length > 0) ?? masters[0];
  return masters.map((master) => (master === repeating ? [master, ...overrides] : [master]));
}

function newest(events: readonly FileEvent[]): FileEvent[] {
  const latest = Math.max(...events.map(({ sequence }) => sequence));
  return events.filter(({ sequence }) => sequence === latest);
}

/** The same event twice is one; of two of a name that begin at once, the one that stands later in the file. */
function distinct(events: readonly FileEvent[]): readonly FileEvent[] {
  if (events.length <= 1) return events;
  return [...new Map(events.map((event) => [JSON.stringify([event.start, event.title]), event])).values()];
}

function newestOverrides(events: readonly FileEvent[]): FileEvent[] {
  const latest = new Map<string, FileEvent>();
  for (const event of events) {
    const which = JSON.stringify(event.recurrenceId);
    const other = latest.get(which);
    if (!other || event.sequence >= other.sequence) latest.set(which, event);
  }
  return [...latest.values()];
}
