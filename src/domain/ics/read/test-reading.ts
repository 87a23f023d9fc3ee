import { slotsBetween } from '../../recurrence/index.ts';
import { type CalendarFile, readCalendar } from './index.ts';

// For tests: a file is read on 20 March 2026, in Berlin unless told otherwise.
export const berlin = 'Europe/Berlin';
export const now = Temporal.Instant.from('2026-03-20T12:00Z');

export function read(text: string, zone = berlin): CalendarFile | null {
  const reading = readCalendar(text, zone, now);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
export const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Choir', ...lines, 'END:VEVENT'];

/** The first busy stretches of a file, "2026-03-23T17:30 90": moment in UTC and minutes. */
export function busy(text: string, zone = berlin): string[] {
  const file = read(text, zone);
  const stretches = (file?.busy ?? []).flatMap(({ series, minutes }) =>
    slotsBetween(series, zone, now, now.add({ hours: 24 * 400 }), 3).map(
      ({ at }) => `${at.toString().slice(0, 16)} ${minutes}`,
    ),
  );
  return stretches.sort();
}

export const said = (text: string) => read(text)?.notTaken.map(({ problem }) => problem);
