import { type BusyTime, busyTime, type Reader, type WholeSeries } from './busy-time.ts';
import { type Component, componentsOf, MAX_EVENTS } from './components.ts';
import { type FileEvent, readEvent } from './event.ts';
import { type ZoneFinder, zoneFinder } from './file-zones.ts';
import { onClockOf, wallOf } from './moment.ts';

export type { BusyTime } from './busy-time.ts';

export type NotTaken = { title: string; uid: string | null; problem: string };

export type CalendarFile = {
  /** X-WR-CALNAME */
  name: string | null;
  busy: BusyTime[];
  ignored: { cancelled: number; free: number; past: number };
  notTaken: NotTaken[];
  /** Of all events that were read: what was imported under these before is replaced, even by nothing. */
  uids: string[];
};

/**
 * The busy times of an iCalendar file (RFC 5545), as far as they are still to come: one bad event costs itself alone, with a
 * sentence. `personZone` (IANA id) is where floating times and whole days are now. The work is linear in the text, and whatever a
 * file's rules say is bounded by `checkRule`. Stops after each event with how many busy times there are by then, so that others
 * get their turn and a reader may give up.
 */
export function* readCalendar(
  text: string,
  personZone: string,
  now: Temporal.Instant,
): Generator<number, CalendarFile | null> {
  const components = componentsOf(text);
  if (!components) return null;
  const zoneOf = zoneFinder(components.zones, personZone, now);
  const file: CalendarFile = {
    name: components.name,
    busy: [],
    ignored: { cancelled: 0, free: 0, past: 0 },
    notTaken: [],
    uids: [],
  };
  const events: FileEvent[] = [];
  for (const component of components.events) {
    const event = tryEvent(component, file);
    if (event) events.push(event);
    yield 0;
  }
  if (components.tooMany) refuse(file, 'The file', null, `has more than ${MAX_EVENTS} events; the rest were left out`);
  for (const [uid, versions] of Map.groupBy(events, (event) => event.uid)) {
    if (takeEvents(newest(versions), file, { zoneOf, personZone, now })) file.uids.push(uid);
    yield file.busy.length;
  }
  return file;
}

function tryEvent(component: Component, file: CalendarFile): FileEvent | null {
  if (component.problem) {
    refuse(file, titleIn(component), null, component.problem);
    return null;
  }
  try {
    return readEvent(component);
  } catch {
    refuse(file, titleIn(component), null, 'is not written as iCalendar asks, so Flux cannot read it');
    return null;
  }
}

function titleIn({ lines }: Component): string {
  const line = lines.find((one) => /^SUMMARY[;:]/i.test(one)) ?? '';
  return (
    line
      .slice(line.indexOf(':') + 1)
      .replace(/\p{Cc}+/gu, ' ')
      .toWellFormed()
      .slice(0, 100)
      .trim() || 'An event without a title'
  );
}

/** Of several versions of an event or of one of its occurrences only the latest counts. */
function newest(events: readonly FileEvent[]): FileEvent[] {
  const latest = new Map<string, FileEvent>();
  for (const event of events) {
    const which = JSON.stringify(event.recurrenceId);
    const other = latest.get(which);
    if (!other || event.sequence >= other.sequence) latest.set(which, event);
  }
  return [...latest.values()];
}

/** Returns whether all of them could be understood. */
function takeEvents(events: readonly FileEvent[], file: CalendarFile, reader: Reader): boolean {
  const master = events.find(({ recurrenceId }) => recurrenceId === null);
  const whole = master ? wholeSeries(master, events, reader.zoneOf) : null;
  const busy = new Map<string, BusyTime>();
  let all = true;
  for (const event of events) {
    const cancelled = event.cancelled || master?.cancelled === true;
    const understood = attempt({ ...event, cancelled }, whole, reader);
    if ('busy' in understood) busy.set(String(understood.busy.recurrenceId), understood.busy);
    else if ('ignored' in understood) file.ignored[understood.ignored] += 1;
    else {
      refuse(file, `"${event.title}"`, event.uid, understood.problem);
      all = false;
    }
  }
  file.busy.push(...busy.values());
  return all;
}

function attempt(event: FileEvent, whole: WholeSeries | null, reader: Reader) {
  try {
    return busyTime(event, whole, reader);
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'has a time that no calendar has' };
    throw error;
  }
}

function wholeSeries(master: FileEvent, events: readonly FileEvent[], zoneOf: ZoneFinder): WholeSeries | null {
  const start = master.start && wallOf(master.start, zoneOf);
  if (!start) return null;
  const replaced = events.flatMap(({ recurrenceId }) => (recurrenceId && onClockOf(start, recurrenceId, zoneOf)) ?? []);
  return { start, replaced };
}

function refuse(file: CalendarFile, subject: string, uid: string | null, problem: string): void {
  const sentence = `${subject} ${problem}`;
  const title = subject.replace(/^"|"$/g, '');
  file.notTaken.push({ title, uid, problem: sentence.endsWith('.') ? sentence : `${sentence}.` });
}
