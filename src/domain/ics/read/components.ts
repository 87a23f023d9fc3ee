/** The lines of one VEVENT or VTIMEZONE, unfolded, with its BEGIN and END; only the properties that Flux reads. */
export type Component = { lines: string[]; problem: string | null };

export type Components = { name: string | null; events: Component[]; zones: Component[]; tooMany: boolean };

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
  const unfolded = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '');
  if (!/^BEGIN:(VCALENDAR|VEVENT)\s*$/im.test(unfolded)) return null;
  const found: Components = { name: null, events: [], zones: [], tooMany: false };
  let open: (Component & { kind: 'VEVENT' | 'VTIMEZONE'; depth: number }) | null = null;
  for (const line of unfolded.split('\n')) {
    const [, mark, kind] = /^(BEGIN|END):([A-Z-]+)\s*$/i.exec(line) ?? [];
    const begins = mark?.toUpperCase() === 'BEGIN';
    if (!open) {
      if (begins && (kind?.toUpperCase() === 'VEVENT' || kind?.toUpperCase() === 'VTIMEZONE')) {
        const name = kind.toUpperCase() === 'VEVENT' ? 'VEVENT' : 'VTIMEZONE';
        open = { kind: name, depth: 1, lines: [`BEGIN:${name}`], problem: null };
      } else if (/^X-WR-CALNAME[;:]/i.test(line)) found.name ??= line.slice(line.indexOf(':') + 1).trim() || null;
      continue;
    }
    if (mark) open.depth += begins ? 1 : -1;
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

function keep(found: Components, { kind, lines, problem }: Component & { kind: string }): void {
  const list = kind === 'VEVENT' ? found.events : found.zones;
  if (list.length < (kind === 'VEVENT' ? MAX_EVENTS : MAX_ZONES)) list.push({ lines, problem });
  else if (kind === 'VEVENT') found.tooMany = true;
}
