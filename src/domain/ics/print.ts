import { contentLine, duration, localTime, text, utcTime } from './content-line.ts';
import { vtimezone } from './vtimezone.ts';

/** A moment as a calendar writes it: wall clock of a zone (IANA id), or UTC. */
export type EventTime = { local: Temporal.PlainDateTime; zone: string } | { at: Temporal.Instant };

export type CalendarEvent = {
  uid: string;
  /** When it last changed: DTSTAMP and LAST-MODIFIED, so that nothing changes while it does not. */
  changedAt: Temporal.Instant;
  createdAt: Temporal.Instant;
  start: EventTime;
  minutes: number;
  /** It takes nobody's time. */
  transparent: boolean;
  summary: string;
  description: string | null;
  /** RFC 5545 RRULE value, UNTIL in UTC. */
  rrule?: string;
  /** Slots of the rule that do not take place, wall clock of the start's zone. */
  exdates?: readonly Temporal.PlainDateTime[];
  /** This event replaces that slot of the one with the same uid. */
  recurrenceId?: { local: Temporal.PlainDateTime; zone: string };
};

export type Calendar = {
  name: string;
  events: readonly CalendarEvent[];
  /** Until when the zones' clocks must be right where no yearly rule says so. */
  zonesUntil: Temporal.Instant;
};

/** How often a subscriber should look again. */
const REFRESH = 'PT1H';

/**
 * The calendar as text/calendar (RFC 5545), to be served in UTF-8; the same input gives the same bytes. METHOD:PUBLISH, the X-
 * names and REFRESH-INTERVAL (RFC 7986 §5.7) are what Outlook, Apple and others read of a subscription.
 */
export const printCalendar = (calendar: Calendar): string => [...calendarPieces(calendar)].join('');

/** The same event by event, so that whoever prints a long one can give others their turn. */
export function* calendarPieces(calendar: Calendar): Generator<string> {
  const events = inOrder(calendar.events);
  yield printed([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Flux//Calendar feed//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    contentLine('NAME', text(calendar.name)),
    contentLine('X-WR-CALNAME', text(calendar.name)),
    contentLine('REFRESH-INTERVAL', REFRESH, { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', REFRESH),
  ]);
  for (const [zone, from] of zonesOf(events)) yield printed(vtimezone(zone, from, calendar.zonesUntil));
  for (const event of events) yield printed(eventLines(event));
  yield printed(['END:VCALENDAR']);
}

const printed = (lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join('');

/** By what each is known by: the order of the database means nothing. */
function inOrder(events: readonly CalendarEvent[]): CalendarEvent[] {
  const known = events.map((event) => ({ event, key: `${event.uid} ${event.recurrenceId?.local ?? ''}` }));
  return known.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ event }) => event);
}

/** Every zone that a time is written in, with a moment before the first of them. */
function zonesOf(events: readonly CalendarEvent[]): [string, Temporal.Instant][] {
  const first = new Map<string, Temporal.PlainDateTime>();
  for (const { start, recurrenceId } of events) {
    for (const time of [start, recurrenceId]) {
      if (!time || !('zone' in time)) continue;
      const known = first.get(time.zone);
      if (!known || Temporal.PlainDateTime.compare(time.local, known) < 0) first.set(time.zone, time.local);
    }
  }
  return [...first]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([zone, local]) => [zone, local.subtract({ days: 1 }).toZonedDateTime(zone).toInstant()]);
}

function eventLines(event: CalendarEvent): string[] {
  const { recurrenceId, exdates = [] } = event;
  return [
    'BEGIN:VEVENT',
    contentLine('UID', event.uid),
    contentLine('DTSTAMP', utcTime(event.changedAt)),
    contentLine('CREATED', utcTime(event.createdAt)),
    contentLine('LAST-MODIFIED', utcTime(event.changedAt)),
    contentLine('SEQUENCE', String(sequence(event))),
    ...(recurrenceId ? [timeLine('RECURRENCE-ID', recurrenceId)] : []),
    timeLine('DTSTART', event.start),
    contentLine('DURATION', duration(event.minutes)),
    ...(event.rrule ? [contentLine('RRULE', event.rrule)] : []),
    ...exdateLines(event.start, exdates),
    contentLine('SUMMARY', text(event.summary)),
    ...(event.description ? [contentLine('DESCRIPTION', text(event.description))] : []),
    contentLine('TRANSP', event.transparent ? 'TRANSPARENT' : 'OPAQUE'),
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ];
}

/** Grows with every change and never without one (§3.8.7.4): the minutes between an event's making and its last change. */
function sequence({ createdAt, changedAt }: CalendarEvent): number {
  return Math.max(0, Math.ceil((changedAt.epochMilliseconds - createdAt.epochMilliseconds) / 60_000));
}

function timeLine(name: string, time: EventTime): string {
  return 'at' in time
    ? contentLine(name, utcTime(time.at))
    : contentLine(name, localTime(time.local), { TZID: time.zone });
}

/** One line each: some apps read only the first value of a list. */
function exdateLines(start: EventTime, exdates: readonly Temporal.PlainDateTime[]): string[] {
  if ('at' in start) return [];
  return [...exdates]
    .sort(Temporal.PlainDateTime.compare)
    .map((local) => timeLine('EXDATE', { local, zone: start.zone }));
}
