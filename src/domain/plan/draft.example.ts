import { type Commitment, rhythmFrom } from '../calendar/index.ts';
import { shortWeekday } from '../calendar-names.ts';
import { noPatterns, type SlotFacts } from '../slots/index.ts';
import type { PlanDraft, PlannedSession } from './types.ts';

export const zone = 'Europe/London';
export const now = Temporal.Instant.from('2026-11-26T12:00:00Z');
export const setting = { now, zone };

/** Up 06:45, asleep 22:45, at work 09:00 to 17:30, choir on Tuesdays 19:00 to 20:30. */
export const facts: SlotFacts = {
  zone,
  rhythm: rhythmFrom({ wake: '06:45', sleep: '22:45', work: { start: '09:00', end: '17:30', days: [1, 2, 3, 4, 5] } }),
  commitments: [choir()],
  pauses: [],
  occurrences: [],
  patterns: noPatterns,
};

function choir(): Commitment {
  return {
    title: 'choir',
    series: {
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      afterCompletionDays: null,
      dtstart: Temporal.PlainDateTime.from('2026-11-24T19:00'),
      zone: null,
      exdates: [],
      rdates: [],
    },
    minutes: 90,
  };
}

/** A draft of six weeks from Monday 30 November: `slots` are weekday, time, strand; `minutes` per week. */
export function draftOf(
  slots: [weekday: number, time: string, part: string][],
  minutes: number[],
  { title = 'Run 5 km without stopping', playbook = 'running', names = { run: 'Run' } as Record<string, string> } = {},
): PlanDraft {
  const from = Temporal.PlainDate.from('2026-11-30');
  const sessions = minutes.flatMap((length, i) =>
    slots.map(
      ([weekday, time, part]): PlannedSession => ({
        id: `w${i + 1}-${shortWeekday(weekday)}`,
        part,
        week: i + 1,
        date: from.add({ days: i * 7 + weekday - 1 }).toString(),
        time,
        minutes: length,
        title: `${names[part] ?? part} ${length}`,
        detail: '',
      }),
    ),
  );
  return {
    goalId: null,
    standing: null,
    title,
    description: '',
    playbook,
    tags: ['Fitness'],
    from: from.toString(),
    weeks: minutes.length,
    parts: Object.entries(names).map(([id, name]) => ({
      id,
      name,
      weeks: minutes.map((length) => ({
        times: slots.filter(([, , part]) => part === id).length,
        minutes: length,
        title: `${name} ${length}`,
        detail: '',
      })),
      days: [],
      window: null,
      time: null,
      minDaysApart: 2,
      dates: null,
      count: null,
    })),
    limits: { notDays: [], window: null, maxMinutes: null },
    sessions,
    roadmap: null,
    deadline: null,
    event: null,
    target: null,
    notes: [],
    fromBefore: null,
    changed: false,
    swap: null,
  };
}

/** Monday and Wednesday 18:30, Saturday 10:00: 20, 20, 25, 25, 30, 30 minutes. */
export const fiveKm = () =>
  draftOf(
    [
      [1, '18:30', 'run'],
      [3, '18:30', 'run'],
      [6, '10:00', 'run'],
    ],
    [20, 20, 25, 25, 30, 30],
  );
