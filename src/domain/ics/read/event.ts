import ICAL from 'ical.js';
import type { CalendarHead, Component } from './components.ts';
import { hasParameter, type TimeValue, timesOf } from './time-line.ts';

/** A time as a file says it: a whole day, UTC, or wall clock in a zone of the file's naming (null = floating). */
export type FileTime =
  | { kind: 'date'; date: Temporal.PlainDate }
  | { kind: 'utc'; local: Temporal.PlainDateTime }
  | { kind: 'local'; local: Temporal.PlainDateTime; tzid: string | null };

/** A VEVENT, read but not understood yet. */
export type FileEvent = {
  uid: string;
  sequence: number;
  title: string;
  start: FileTime | null;
  end: FileTime | null;
  duration: Temporal.Duration | null;
  /** RRULE values as they stand in the file */
  rrules: string[];
  hasExrule: boolean;
  rdates: TimeValue[];
  exdates: FileTime[];
  recurrenceId: FileTime | null;
  /** RECURRENCE-ID;RANGE=THISANDFUTURE */
  andFuture: boolean;
  /** RECURRENCE-ID;RANGE=THISANDPRIOR, which RFC 2445 had */
  andPrior: boolean;
  cancelled: boolean;
  free: boolean;
  /** the calendar of the file that it stands in */
  calendar: number;
};

/** Words are ical.js's to read. Times and rules are ours: it would cut off what it does not know of them. */
const OURS = /^(RRULE|EXRULE|DTSTART|DTEND|DURATION|RDATE|EXDATE|RECURRENCE-ID)[;:]/i;

/** Throws an Error of ical.js or a RangeError of Temporal for what cannot be read. */
export function readEvent(
  { lines, calendar }: Component & { calendar: number },
  head: CalendarHead | undefined,
): FileEvent {
  const { ours = [], words = [] } = Object.groupBy(lines, (line) => (OURS.test(line) ? 'ours' : 'words'));
  const event = new ICAL.Component(ICAL.parse(words.join('\r\n')) as unknown[]);
  const byName = Map.groupBy(ours, (line) => line.slice(0, line.search(/[;:]/)).toUpperCase());
  const named = (name: string) => byName.get(name) ?? [];
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  const times = (name: string) =>
    named(name)
      .flatMap(timesOf)
      .map((value) => inZoneOf(value, head));
  const [start] = times('DTSTART');
  const [end] = times('DTEND');
  const [recurrenceId] = times('RECURRENCE-ID');
  const [duration] = named('DURATION');
  const title = plainText(event.getFirstPropertyValue('summary'), 300) || 'Busy';
  return {
    uid:
      plainText(event.getFirstPropertyValue('uid'), 500) || `${title} ${named('DTSTART')[0]?.split(':').at(-1) ?? ''}`,
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0,
    title,
    start: start?.time ?? null,
    end: end?.time ?? null,
    duration: duration === undefined ? null : durationOf(duration.slice(duration.lastIndexOf(':') + 1)),
    rrules: named('RRULE').map((line) => line.slice(line.indexOf(':') + 1).trim()),
    hasExrule: named('EXRULE').length > 0,
    rdates: times('RDATE'),
    exdates: times('EXDATE').map(({ time }) => time),
    recurrenceId: recurrenceId?.time ?? null,
    andFuture: named('RECURRENCE-ID').some((line) => hasParameter(line, 'RANGE', 'THISANDFUTURE')),
    andPrior: named('RECURRENCE-ID').some((line) => hasParameter(line, 'RANGE', 'THISANDPRIOR')),
    cancelled: word('status') === 'CANCELLED' || head?.cancels === true,
    free: word('transp') === 'TRANSPARENT' || word('x-microsoft-cdo-busystatus') === 'FREE',
    calendar,
  };
}

/** RFC 5545 §3.3.6; "PT1H30" and "P1H" are understood. @throws RangeError */
function durationOf(text: string): Temporal.Duration {
  const plain = text.trim().toUpperCase();
  const timed = /^([+-]?)P(\d{1,9}[HMS].*)$/.exec(plain) ? plain.replace('P', 'PT') : plain;
  return Temporal.Duration.from(/\dH\d{1,2}$/.test(timed) ? `${timed}M` : timed);
}

/** A floating time of a calendar that says where it is meant (X-WR-TIMEZONE) is meant there. */
function inZoneOf({ time, until }: TimeValue, head: CalendarHead | undefined): TimeValue {
  const meant = (one: FileTime): FileTime =>
    one.kind === 'local' && one.tzid === null && head?.zone ? { ...one, tzid: head.zone } : one;
  return { time: meant(time), until: until && 'kind' in until ? meant(until) : until };
}

/** One line, no control characters, not too long; never cut inside a character. */
export function plainText(value: unknown, most: number): string {
  const line = String(value ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return [...line.slice(0, most * 2)].slice(0, most).join('').trim();
}
