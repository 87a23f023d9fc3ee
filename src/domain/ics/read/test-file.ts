import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slotsBetween } from '../../recurrence/index.ts';
import { type CalendarFile, readCalendar } from './index.ts';

// What calendar programs write is read on 7 October 2026, in Berlin.
const berlin = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-10-07T08:00Z');

export function readFile(text: string): CalendarFile {
  const reading = readCalendar(text, berlin, now);
  for (;;) {
    const step = reading.next();
    if (!step.done) continue;
    assert.ok(step.value, 'it is a calendar');
    return step.value;
  }
}

/** "10-12 08:00 60": in Berlin, minutes; a whole day "10-12 1d". */
function busyIn({ busy }: CalendarFile): string[] {
  const stretches = busy.flatMap(({ series, minutes }) =>
    slotsBetween(series, berlin, now.subtract({ hours: 48 }), now.add({ hours: 24 * 200 }), 8).map(({ at }) => {
      const local = at.toZonedDateTimeISO(berlin).toPlainDateTime();
      const [day, time] = local.toString({ smallestUnit: 'minute' }).slice(5).split('T');
      return minutes % 1440 === 0 && time === '00:00' ? `${day} ${minutes / 1440}d` : `${day} ${time} ${minutes}`;
    }),
  );
  return stretches.sort();
}

export const file = (events: (string | string[])[], ...head: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...head, ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');

export const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'DTSTAMP:20260101T000000Z',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:one']),
  ...(lines.some((line) => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Choir']),
  ...lines,
  'END:VEVENT',
];

export const zone = (name: string, offset: string) => [
  ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
  ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'],
];

export const hour = (start: string) => [`DTSTART:${start}`, 'DURATION:PT1H'];

export type FileCases = Record<string, [what: string, text: string, expected: string[]][]>;

/** Each file makes its owner busy at these times, and everything in it is taken. */
export function itReads(cases: FileCases): void {
  for (const [kind, table] of Object.entries(cases)) {
    describe(kind, () => {
      for (const [what, text, expected] of table) {
        it(what, () => {
          const read = readFile(text);
          assert.deepEqual(busyIn(read), expected);
          assert.deepEqual(read.notTaken, []);
        });
      }
    });
  }
}
