import type { NewTask } from '../tasks/index.ts';

/** What became of one occurrence. `moved`: to another hour of the same day, and done there. */
export type Fate = 'done' | 'ignored' | 'marked' | 'skipped' | 'moved';

export type Habit = { task: Omit<NewTask, 'local_time'>; time: string; fate: (nth: number, weekday: number) => Fate };

const FRIDAY = 5;

/**
 * An ordinary person's weeks: mornings go well, Friday evenings do not, reading slips now and then. `nth` counts the occurrences from 0,
 * `weekday` is 1 for Monday.
 */
export const HABITS: readonly Habit[] = [
  {
    task: { title: 'Meditate', duration_minutes: 10, recurrence_rule: 'FREQ=DAILY', class_tags: ['wellbeing'] },
    time: '07:15',
    fate: (nth) => (nth % 9 === 5 ? 'ignored' : 'done'),
  },
  {
    task: {
      title: 'Strength training',
      duration_minutes: 45,
      recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
      class_tags: ['fitness'],
      escalation_policy: 'aggressive',
    },
    time: '18:30',
    fate: (nth, weekday) => (weekday === FRIDAY ? 'ignored' : nth % 5 === 3 ? 'moved' : 'done'),
  },
  {
    task: {
      title: 'Read twenty pages',
      duration_minutes: 30,
      recurrence_rule: 'FREQ=DAILY',
      class_tags: ['learning'],
      escalation_policy: 'silent',
    },
    time: '21:15',
    fate: (nth, weekday) =>
      weekday === FRIDAY ? 'marked' : nth % 7 === 2 ? 'ignored' : nth % 11 === 6 ? 'skipped' : 'done',
  },
  {
    task: { title: 'Call Mum', duration_minutes: 30, recurrence_rule: 'FREQ=WEEKLY;BYDAY=SU', class_tags: ['people'] },
    time: '11:00',
    fate: (nth) => (nth === 1 ? 'moved' : 'done'),
  },
];

/** The sessions of the goal's plan, in their order. */
export const planFate = (nth: number): Fate => (nth === 4 ? 'moved' : nth % 6 === 5 ? 'ignored' : 'done');
