import ICAL from 'ical.js';
import type { Component } from './components.ts';

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
  rdates: FileTime[];
  exdates: FileTime[];
  recurrenceId: FileTime | null;
  /** RECURRENCE-ID;RANGE=THISANDFUTURE */
  andFuture: boolean;
  cancelled: boolean;
  free: boolean;
};

/** Throws an Error of ical.js or a RangeError of Temporal for what cannot be read. */
export function readEvent({ lines }: Component): FileEvent {
  // Rules are ours to read: ical.js would try to make sense of wrong ones.
  const rules = lines.filter((line) => /^(RRULE|EXRULE)[;:]/i.test(line));
  const event = new ICAL.Component(ICAL.parse(lines.filter((line) => !rules.includes(line)).join('\r\n')) as unknown[]);
  const one = (name: string) => event.getFirstProperty(name);
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  const times = (name: string) => event.getAllProperties(name).flatMap(timesOf);
  const recurrenceId = one('recurrence-id');
  const [start] = times('dtstart');
  const [end] = times('dtend');
  const duration = one('duration')?.jCal[3];
  const title = plainText(event.getFirstPropertyValue('summary'), 300) || 'Busy';
  return {
    uid: plainText(event.getFirstPropertyValue('uid'), 500) || `${title} ${String(one('dtstart')?.jCal[3] ?? '')}`,
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0,
    title,
    start: start ?? null,
    end: end ?? null,
    duration: typeof duration === 'string' ? Temporal.Duration.from(duration) : null,
    rrules: rules.filter((line) => /^RRULE/i.test(line)).map((line) => line.slice(line.indexOf(':') + 1).trim()),
    hasExrule: rules.some((line) => /^EXRULE/i.test(line)),
    rdates: times('rdate'),
    exdates: times('exdate'),
    recurrenceId: recurrenceId ? (timesOf(recurrenceId)[0] ?? null) : null,
    andFuture: String(recurrenceId?.getParameter('range') ?? '').toUpperCase() === 'THISANDFUTURE',
    cancelled: word('status') === 'CANCELLED',
    free: word('transp') === 'TRANSPARENT' || word('x-microsoft-cdo-busystatus') === 'FREE',
  };
}

/** In jCal (RFC 7265) a property is [name, parameters, type, …values]; of a period only the start counts. */
function timesOf(property: ICAL.Property): FileTime[] {
  const tzid = property.getParameter('tzid');
  return property.jCal.slice(3).map((value: unknown): FileTime => {
    const text = String(Array.isArray(value) ? value[0] : value).split('/')[0] ?? '';
    if (!text.includes('T')) return { kind: 'date', date: Temporal.PlainDate.from(text, { overflow: 'reject' }) };
    const local = Temporal.PlainDateTime.from(text.replace(/Z$/, ''), { overflow: 'reject' });
    if (text.endsWith('Z')) return { kind: 'utc', local };
    return { kind: 'local', local, tzid: typeof tzid === 'string' && tzid !== '' ? tzid : null };
  });
}

/** One line, no control characters, not too long; never cut inside a character. */
export function plainText(value: unknown, most: number): string {
  const line = String(value ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return [...line.slice(0, most * 2)].slice(0, most).join('').trim();
}
