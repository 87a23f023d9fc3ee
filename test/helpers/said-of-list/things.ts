import type { NewTask } from '../../../src/services/tasks/index.ts';

/** A Thursday, noon in London. */
export const THURSDAY = '2026-11-26T12:00:00Z';
export const NOW = '2026-11-26T12:00';

/** One occurrence as the list shows it: wall clock in London, null for a to-do. */
export type Row = { title: string; at: string | null; minutes: number | null; policy: string; status: string };

/** A list such as people have: things that are there once, on days of the week, several times a day, every third day, and to-dos. */
export const LIST: NewTask[] = [
  { title: 'Dentist', local_time: '2026-12-04T15:20', duration_minutes: 30 },
  { title: 'Dinner with Eva', local_time: '2026-11-26T18:30', duration_minutes: 120 },
  { title: 'Call mum', local_time: '2026-11-28T11:00' },
  { title: 'Car wash', local_time: '2026-11-27T16:00' },
  { title: 'Pills', local_time: '2026-11-26T20:00', recurrence_rule: 'FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0' },
  { title: 'Gym', local_time: '2026-11-27T06:45', recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', duration_minutes: 45 },
  { title: 'Choir', local_time: '2026-12-01T19:00', recurrence_rule: 'FREQ=WEEKLY;BYDAY=TU', duration_minutes: 90 },
  { title: 'Standup', local_time: '2026-11-27T09:30', recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' },
  { title: 'Water the ferns', local_time: '2026-11-27T17:30', recurrence_rule: 'FREQ=DAILY;INTERVAL=3' },
  { title: 'Buy stamps' },
  { title: 'Renew passport' },
];

/** How people call them. */
export const NAMES: Record<string, string[]> = {
  Dentist: ['the dentist', 'my dentist appointment'],
  'Dinner with Eva': ['dinner with eva', 'the dinner'],
  'Call mum': ['call mum', 'calling mum'],
  'Car wash': ['the car wash', 'car wash'],
  Pills: ['my pills', 'the pills'],
  Gym: ['gym', 'my gym session', 'the gym'],
  Choir: ['choir', 'choir practice'],
  Standup: ['the standup', 'standup'],
  'Water the ferns': ['the ferns', 'watering the ferns'],
  'Buy stamps': ['stamps', 'buying stamps'],
  'Renew passport': ['the passport', 'renew passport'],
};
