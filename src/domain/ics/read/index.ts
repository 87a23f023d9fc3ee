import { type BusyTime, busyTime, type Reader, standing, type Understood, type WholeSeries } from './busy-time.ts';
import { type CalendarHead, type Component, componentsOf, type EventComponent, MAX_EVENTS } from './components.ts';
import { type FileEvent, readEvent } from './event.ts';
import { zoneFinder } from './file-zones.ts';
import { onClockOf, type Wall, wallOf } from './moment.ts';
import { isSlot, stretches } from './this-and-future.ts';
import { eventsOfOneUid } from './versions.ts';

export type { BusyTime } from './busy-time.ts';
export type { Wall } from './moment.ts';

export type NotTaken = { title: string; uid: string | null; problem: string };

export type CalendarFile = {
  /** X-WR-CALNAME */
  name: string | null;
  busy: BusyTime[];
  ignored: { cancelled: number; free: number; past: number };
  notTaken: NotTaken[];
  /** Of all events that were read: what was imported under these before is replaced, even by nothing. */
  uids: string[];
  /** Occurrences that are called off, of series that are not in the file (METHOD:CANCEL): left out of what was imported before. */
  calledOff: { uid: string; slot: Wall }[];
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
  const { calendars } = components;
  const zones = calendars.map((_, i) => [
    ...(calendars[i]?.zones ?? []),
    ...calendars.flatMap(({ zones: all }, k) => (k === i ? [] : all)),
  ]);
  const finders = zones.map((own) => zoneFinder(own, personZone, now));
  const readerOf = (calendar: number): Reader => ({ zoneOf: finders[calendar] ?? (() => null), personZone, now });
  const file: CalendarFile = {
    name: components.name,
    busy: [],
    ignored: { cancelled: 0, free: 0, past: 0 },
    notTaken: [],
    uids: [],
    calledOff: [],
  };
  const events: FileEvent[] = [];
  for (const component of components.events) {
    const event = tryEvent(component, calendars[component.calendar], file);
    if (event) events.push(event);
    yield 0;
  }
  for (const [kind, count] of components.others) refuse(file, 'The file', null, OTHERS[kind]?.(count) ?? '');
  if (components.tooMany) refuse(file, 'The file', null, `has more than ${MAX_EVENTS} events; the rest were left out`);
  for (const [uid, ofUid] of Map.groupBy(events, (event) => event.uid)) {
    let all = true;
    // In joined calendars the same UID is another event; programs count from 1 in each.
    for (const [calendar, own] of Map.groupBy(withoutCalledOff(ofUid, calendars), (event) => event.calendar)) {
      for (const one of eventsOfOneUid(own)) {
        all = takeEvents(one, file, readerOf(calendar)) && all;
        yield file.busy.length;
      }
    }
    if (all && !callOff(uid, ofUid, file, readerOf)) file.uids.push(uid);
  }
  file.busy = once(file.busy);
  return file;
}

/**
 * A cancellation that was joined to the calendar it is about (METHOD:CANCEL in a VCALENDAR of its own): the event of that name or time goes, or
 * that occurrence of it.
 */
function withoutCalledOff(events: readonly FileEvent[], calendars: readonly CalendarHead[]): readonly FileEvent[] {
  const cancels = events.filter(({ calendar }) => calendars[calendar]?.cancels);
  if (cancels.length === 0 || cancels.length === events.length) return events;
  const ofOther = (cancel: FileEvent, other: FileEvent) =>
    other.calendar !== cancel.calendar &&
    other.sequence <= cancel.sequence &&
    (other.title === cancel.title || JSON.stringify(other.start) === JSON.stringify(cancel.start));
  return events.flatMap((event) => {
    const heard = cancels.find((cancel) => ofOther(cancel, event));
    if (heard?.recurrenceId === null) return [];
    // It is said of an occurrence: beside its series it takes that one out.
    const series = event.recurrenceId && cancels.includes(event) && events.find((other) => ofOther(event, other));
    return series ? [{ ...event, calendar: series.calendar }] : [event];
  });
}

/** A calendar that was joined with itself says everything twice. */
const once = (busy: readonly BusyTime[]): BusyTime[] =>
  [...Map.groupBy(busy, ({ uid }) => uid).values()].flatMap((same) =>
    same.length === 1 ? same : [...new Map(same.map((one) => [JSON.stringify(one), one])).values()],
  );

function tryEvent(component: EventComponent, head: CalendarHead | undefined, file: CalendarFile): FileEvent | null {
  if (component.problem) {
    refuse(file, titleIn(component), null, component.problem);
    return null;
  }
  if (head?.speaksOf) {
    const what = `only speaks of an invitation (METHOD:${head.speaksOf}), so it takes none of your time`;
    refuse(file, titleIn(component), null, what);
    return null;
  }
  try {
    return readEvent(component, head);
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

/** Nothing but called-off occurrences says nothing of the rest of its series: true, and the rest stays. */
function callOff(
  uid: string,
  events: readonly FileEvent[],
  file: CalendarFile,
  readerOf: (calendar: number) => Reader,
): boolean {
  const slots = events.flatMap(({ cancelled, recurrenceId, andFuture, calendar }) =>
    cancelled && recurrenceId && !andFuture ? (wallOf(recurrenceId, readerOf(calendar).zoneOf) ?? []) : [],
  );
  if (slots.length < events.length) return false;
  file.calledOff.push(...slots.map((slot) => ({ uid, slot })));
  return true;
}

const many = (n: number, one: string) => (n === 1 ? `a ${one}` : `${n} ${one}s`);

/** What else a file may hold, in the middle of a sentence. */
const OTHERS: Record<string, (count: number) => string> = {
  VTODO: (n) =>
    `has ${many(n, 'to-do')} (VTODO), which Flux does not import: tell the coach of what shall be reminded of`,
  VJOURNAL: (n) => `has ${many(n, 'note')} (VJOURNAL), which take no time and were left out`,
  VFREEBUSY: (n) =>
    `has ${many(n, 'list')} of free and busy times (VFREEBUSY) without titles, which Flux does not read: export the events`,
};

const PRIOR =
  'changes "this and all earlier ones" (RANGE=THISANDPRIOR), which Flux does not read: the earlier ones stay as they were';

const WITHOUT_SERIES = { problem: 'changes "this and all later ones" of a series that is not in the file' };

/** The events of one UID that belong together. Returns whether all of them could be understood. */
function takeEvents(events: readonly FileEvent[], file: CalendarFile, reader: Reader): boolean {
  const master = events.find(({ recurrenceId }) => recurrenceId === null);
  const start = master?.start ? wallOf(master.start, reader.zoneOf) : null;
  const others = events.filter((event) => event !== master);
  if (!master || !start) {
    const alone = (one: FileEvent) => (one.andFuture ? WITHOUT_SERIES : attempt(one, null, reader));
    return events.map((one) => take(one, alone(one), file, reader)).every(Boolean);
  }
  const bare = attempt(master, { start, replaced: [] }, reader);
  const current = others.filter((event) => !isOutdated(event, master, bare, start, reader));
  const [later, single] = [current.filter(({ andFuture }) => andFuture), current.filter(({ andFuture }) => !andFuture)];
  const replaced = single.flatMap(
    ({ recurrenceId }) => (recurrenceId && onClockOf(start, recurrenceId, reader.zoneOf)) ?? [],
  );
  const whole = { start, replaced };
  const understood = attempt(master, whole, reader);
  const [series, ...added] = 'busy' in understood ? understood.busy : [];
  const parts = series && later.length > 0 ? attemptTo(() => stretches(series, start, later, reader)) : null;
  const all = parts && 'busy' in parts ? { busy: [...parts.busy, ...added] } : (parts ?? understood);
  const taken = single.map((event) =>
    take(event, attempt({ ...event, cancelled: event.cancelled || master.cancelled }, whole, reader), file, reader),
  );
  for (const { title, uid } of single.filter(({ andPrior }) => andPrior)) refuse(file, `"${title}"`, uid, PRIOR);
  return [take(master, all, file, reader), ...taken].every(Boolean);
}

/** An occurrence that an older version of the series had, and that the newer one leaves out (RFC 5546 §2.1.4). */
function isOutdated(event: FileEvent, master: FileEvent, bare: Understood, start: Wall, reader: Reader): boolean {
  if (event.sequence >= master.sequence || !event.recurrenceId) return false;
  const slot = onClockOf(start, event.recurrenceId, reader.zoneOf);
  const series = 'busy' in bare ? bare.busy[0] : undefined;
  return slot !== null && series !== undefined && !isSlot(series, slot, reader.personZone);
}

function take(event: FileEvent, understood: Understood, file: CalendarFile, reader: Reader): boolean {
  if ('ignored' in understood) {
    file.ignored[understood.ignored] += 1;
    return true;
  }
  const parts =
    'busy' in understood ? understood.busy.map((one) => attemptTo(() => standing(one, reader))) : [understood];
  const problem = parts.find((part) => 'problem' in part);
  if (problem && 'problem' in problem) {
    refuse(file, `"${event.title}"`, event.uid, problem.problem);
    return false;
  }
  const busy = parts.flatMap((part) => ('busy' in part ? part.busy : []));
  file.busy.push(...busy);
  if (busy.length === 0) file.ignored.past += 1;
  return true;
}

const attempt = (event: FileEvent, whole: WholeSeries | null, reader: Reader) =>
  attemptTo(() => busyTime(event, whole, reader));

function attemptTo<T>(understand: () => T): T | { problem: string } {
  try {
    return understand();
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'has a time that no calendar has' };
    throw error;
  }
}

function refuse(file: CalendarFile, subject: string, uid: string | null, problem: string): void {
  const sentence = `${subject} ${problem}`;
  const title = subject.replace(/^"|"$/g, '');
  file.notTaken.push({ title, uid, problem: sentence.endsWith('.') ? sentence : `${sentence}.` });
}
