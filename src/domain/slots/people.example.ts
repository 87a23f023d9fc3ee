import { type Commitment, rhythmFrom } from '../calendar/index.ts';
import { noPatterns, type SlotFacts, type Wish } from './types.ts';

/** People and wishes for readable tests. 2026-01-12 is a Monday. */

export const zone = 'Europe/Berlin';
export const at = (text: string): Temporal.Instant => Temporal.ZonedDateTime.from(`${text}[${zone}]`).toInstant();
export const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const between = (start: string, end: string) => ({
  start: Temporal.PlainTime.from(start),
  end: Temporal.PlainTime.from(end),
});

/** Up at half past six, at work from nine to five on weekdays, in bed at half past ten. */
export const officeWorker: SlotFacts = {
  zone,
  rhythm: rhythmFrom({ wake: '06:30', sleep: '22:30', work: { start: '09:00', end: '17:00', days: [1, 2, 3, 4, 5] } }),
  commitments: [],
  pauses: [],
  occurrences: [],
  patterns: noPatterns,
};

export const nightWorker: SlotFacts = {
  ...officeWorker,
  rhythm: rhythmFrom({ wake: '16:00', sleep: '08:00', work: { start: '22:00', end: '06:00', days: [1, 2, 3, 4, 5] } }),
};

export const weekendSleeper: SlotFacts = {
  ...officeWorker,
  rhythm: rhythmFrom({
    chronotype: 'early',
    wake: '06:30',
    sleep: '22:30',
    weekendWake: '10:00',
    weekendSleep: '01:00',
    work: { start: '09:00', end: '17:00', days: [1, 2, 3, 4, 5] },
  }),
};

export const parent: SlotFacts = {
  ...officeWorker,
  commitments: [weekly('Football', 'TU,TH', '17:30', 90), weekly('School run', 'MO,TU,WE,TH,FR', '07:30', 60)],
};

export const gym: Wish = { id: 'gym', title: 'Gym', minutes: 60, perWeek: 3 };

/** Every week of the year 2026 and beyond. */
export function weekly(title: string, days: string, time: string, minutes: number): Commitment {
  const dtstart = date('2026-01-05').toPlainDateTime(Temporal.PlainTime.from(time));
  const rrule = `FREQ=WEEKLY;BYDAY=${days}`;
  return { title, minutes, series: { rrule, dtstart, afterCompletionDays: null, zone: null, exdates: [], rdates: [] } };
}

export function task(title: string, start: string, minutes: number) {
  return { id: title, title, start: at(start), minutes };
}
