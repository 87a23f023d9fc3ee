import { nextSlot, splitSeries } from '../../recurrence/index.ts';
import { moveSeries } from '../../series/move.ts';
import { type BusyTime, lengthOf, type Reader } from './busy-time.ts';
import type { FileEvent } from './event.ts';
import { onClockOf, type Wall, wallOf } from './moment.ts';

/**
 * A repeating event whose later occurrences the file describes anew from some slot on (RFC 5545 §3.2.13, RANGE=THISANDFUTURE): one
 * stretch after the other, each with its own time, length and title. `problem` continues a sentence that begins with the event's title.
 */
export function stretches(
  whole: BusyTime,
  start: Wall,
  changes: readonly FileEvent[],
  reader: Reader,
): { busy: BusyTime[] } | { problem: string } {
  const found: BusyTime[] = [];
  let last: BusyTime | null = whole;
  for (const { from, change } of inOrder(changes, start, reader)) {
    const { before, after } = splitSeries(last.series, from, reader.personZone);
    if (before) found.push({ ...last, series: before });
    const next: BusyTime | null | { problem: string } = change.cancelled
      ? null
      : moved({ ...last, series: after }, start, from, change, reader);
    if (next && 'problem' in next) return next;
    last = next;
    if (!last) break;
  }
  return { busy: last ? [...found, last] : found };
}

function inOrder(changes: readonly FileEvent[], start: Wall, { zoneOf }: Reader) {
  return changes
    .flatMap((change) => {
      const from = change.recurrenceId && onClockOf(start, change.recurrenceId, zoneOf);
      return from ? [{ from, change }] : [];
    })
    .sort((a, b) => Temporal.PlainDateTime.compare(a.from, b.from));
}

function moved(
  rest: BusyTime,
  start: Wall,
  from: Temporal.PlainDateTime,
  change: FileEvent,
  reader: Reader,
): BusyTime | { problem: string } {
  const to = (change.start && onClockOf(start, change.start, reader.zoneOf)) ?? from;
  const own = change.start && wallOf(change.start, reader.zoneOf);
  const minutes = own ? lengthOf(change, own, reader) : rest.minutes;
  if (typeof minutes !== 'number') return minutes;
  const rule = moveSeries(rest.series, { from, to, first: from });
  if (!rule.ok)
    return { problem: `changes "this and all later ones" in a way that Flux does not read: ${rule.problem}` };
  const by = from.until(to);
  const shifted = (dates: readonly Temporal.PlainDateTime[]) => dates.map((date) => date.add(by));
  const { exdates, rdates } = rest.series;
  return {
    ...rest,
    recurrenceId: from,
    title: change.title,
    minutes: minutes > 0 ? minutes : rest.minutes,
    series: { ...rest.series, dtstart: to, rrule: rule.rrule, exdates: shifted(exdates), rdates: shifted(rdates) },
  };
}

/** Does the series give this slot? */
export function isSlot({ series }: BusyTime, local: Temporal.PlainDateTime, personZone: string): boolean {
  return nextSlot(series, personZone, { local: local.subtract({ seconds: 1 }), fold: 0 })?.local.equals(local) === true;
}
