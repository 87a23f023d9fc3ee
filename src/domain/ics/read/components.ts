import { linesOf } from './lines.ts';

/** The lines of one VEVENT or VTIMEZONE, unfolded, with its BEGIN and END; only the properties that Flux reads. */
export type Component = { lines: string[]; problem: string | null };

/** What one VCALENDAR says of all its events: files are joined, and each part speaks for itself. */
export type CalendarHead = {
  zones: Component[];
  /** METHOD:CANCEL (RFC 5546 §3.2.5) */
  cancels: boolean;
  /** A METHOD that only speaks of an invitation: an answer to it, or another time that was proposed (RFC 5546 §3.2). */
  speaksOf: string | null;
  /** X-WR-TIMEZONE (some write TIMEZONE-ID): where its floating times are meant */
  zone: string | null;
};

/** `calendar`: the index of the head that is above it. */
export type EventComponent = Component & { calendar: number };

export type Components = {
  name: string | null;
  calendars: CalendarHead[];
  events: EventComponent[];
  tooMany: boolean;
  /** How many there are of what Flux reads nothing from: VTODO, VJOURNAL, VFREEBUSY. */
  others: Map<string, number>;
};

const HEAD = { cancels: false, speaksOf: null, zone: null };
const SPEAKING = new Set(['REPLY', 'REFRESH', 'COUNTER', 'DECLINECOUNTER']);
const OTHERS = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY']);

/** Of a calendar file. Beyond, events are left out. */
export const MAX_EVENTS = 10_000;
const MAX_ZONES = 100;
/** A list of some thousand left-out dates; a title that long is no title. */
const MAX_LINE = 60_000;
const MAX_LINES = 2_000;

const OF_EVENT =
  /^(UID|SEQUENCE|SUMMARY|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|X-MICROSOFT-CDO-BUSYSTATUS)[;:]/i;
const OF_ZONE = /^(TZID|X-LIC-LOCATION|DTSTART|TZOFFSETFROM|TZOFFSETTO|RRULE|RDATE|BEGIN|END)[;:]/i;

/**
 * Cuts a file into its events and time zones, so that what one of them gets wrong harms no other: whatever parser is used, it
 * sees one component, without alarms, attachments and descriptions. null: this is no iCalendar at all. Takes any line ends and
 * any depth of nesting; time and memory are linear in the text.
 */
export function componentsOf(text: string): Components | null {
  const lines = linesOf(text);
  if (!lines.some((line) => /^BEGIN[ \t]*:[ \t]*(VCALENDAR|VEVENT)\s*$/i.test(line))) return null;
  const found: Components = { name: null, calendars: [], events: [], tooMany: false, others: new Map() };
  let open: (Component & { kind: 'VEVENT' | 'VTIMEZONE'; depth: number }) | null = null;
  for (const line of lines) {
    const [, mark, kind] = /^(BEGIN|END)[ \t]*:[ \t]*([A-Z-]+)\s*$/i.exec(line) ?? [];
    const begins = mark?.toUpperCase() === 'BEGIN';
    if (open && begins && kind?.toUpperCase() === 'VEVENT') {
      // No event stands in another: the one before was never ended, if it was one.
      if (open.lines.length > 1) keep(found, { ...open, lines: [...open.lines, `END:${open.kind}`] });
      open = null;
    }
    if (!open) {
      const name = begins ? kind?.toUpperCase() : undefined;
      if (name === 'VCALENDAR') found.calendars.push({ ...HEAD, zones: [] });
      else if (name === 'VEVENT' || name === 'VTIMEZONE')
        open = { kind: name, depth: 1, lines: [`BEGIN:${name}`], problem: null };
      else if (name && OTHERS.has(name)) found.others.set(name, (found.others.get(name) ?? 0) + 1);
      else if (!mark) readHead(found, line);
      continue;
    }
    // What was left open within it ends with it.
    if (mark && !begins && kind?.toUpperCase() === open.kind) open.depth = 0;
    else if (mark) open.depth += begins ? 1 : -1;
    if (open.depth === 0) {
      open.lines.push(`END:${open.kind}`);
      keep(found, open);
      open = null;
    } else if (open.kind === 'VTIMEZONE' ? OF_ZONE.test(line) : open.depth === 1 && !mark && OF_EVENT.test(line)) {
      if (line.length > MAX_LINE || open.lines.length > MAX_LINES) open.problem = 'is longer than Flux reads';
      else open.lines.push(line);
    }
  }
  if (open) keep(found, { ...open, problem: 'breaks off in the middle of the file' });
  return found;
}

function readHead(found: Components, line: string): void {
  const [, name] = /^(X-WR-CALNAME|X-WR-TIMEZONE|TIMEZONE-ID|METHOD)[;:]/i.exec(line) ?? [];
  if (!name) return;
  const value = line.slice(line.indexOf(':') + 1).trim();
  if (name.toUpperCase() === 'X-WR-CALNAME') found.name ??= value || null;
  else if (name.toUpperCase() === 'METHOD') readMethod(headOf(found), value.toUpperCase());
  else if (value) headOf(found).zone = value;
}

function readMethod(head: CalendarHead, method: string): void {
  head.cancels = method === 'CANCEL';
  head.speaksOf = SPEAKING.has(method) ? method : null;
}

/** The calendar that is open; a file may begin with an event. */
function headOf({ calendars }: Components): CalendarHead {
  const head = calendars.at(-1) ?? { ...HEAD, zones: [] };
  if (calendars.length === 0) calendars.push(head);
  return head;
}

function keep(found: Components, { kind, lines, problem }: Component & { kind: string }): void {
  const { zones } = headOf(found);
  if (kind === 'VTIMEZONE') {
    if (zones.length < MAX_ZONES) zones.push({ lines, problem });
  } else if (found.events.length < MAX_EVENTS) {
    found.events.push({ lines, problem, calendar: found.calendars.length - 1 });
  } else found.tooMany = true;
}
