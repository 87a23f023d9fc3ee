/**
 * A series as stored: what repeats, from when, and on whose clock.
 *
 * All `PlainDateTime`s are wall-clock times to the second, read in `zone`, or in the person's zone of
 * the moment where `zone` is null (a floating series follows the person; a fixed one stays).
 */
export type SeriesRule = {
  /** RFC 5545 §3.3.10 RRULE value without the "RRULE:" prefix and without DTSTART; null for the other kinds. */
  rrule: string | null;
  /** Our own kind: the next occurrence lies this many days after the last one was completed, at dtstart's time of day. */
  afterCompletionDays: number | null;
  /** The start. Interval phases and COUNT are reckoned from here, always. */
  dtstart: Temporal.PlainDateTime;
  /** IANA zone id; null floats with the person. */
  zone: string | null;
  /** Slots taken out, by their local time. They still use up COUNT (RFC 5545 §3.8.5.1). */
  exdates: Temporal.PlainDateTime[];
  /** Slots added (RFC 5545 §3.8.5.2). One that the rule gives as well counts once. */
  rdates: Temporal.PlainDateTime[];
};

/**
 * What an occurrence is known by (iCalendar's RECURRENCE-ID): it stays when clocks or zones change. `fold` counts the earlier times that
 * the clocks showed `local` and the rule came (0 nearly always; 1 the second time around, on the night when clocks go back).
 */
export type SlotName = { local: Temporal.PlainDateTime; fold: number };

/**
 * One occurrence, and the moment it falls on: Temporal's "compatible" reading of `local`, so a time that the clocks skip moves forward by
 * the length of the gap (RFC 5545 §3.3.5), or the showing that `fold` says.
 */
export type Slot = SlotName & { at: Temporal.Instant };

/** The name as text; that of the first showing is the local time alone, and sorts as times do. */
export const slotKey = ({ local, fold }: SlotName): string => (fold === 0 ? local.toString() : `${local}#${fold}`);
