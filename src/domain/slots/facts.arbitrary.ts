import fc from 'fast-check';
import { type Occurrence, rhythmFrom, type Weekday } from '../calendar/index.ts';
import type { Plan, SlotFacts, Wish } from './types.ts';

/** Made-up people and wishes for property tests: odd minutes, clocks that change, calendars from empty to full. */

const starts: [zone: string, date: string][] = [
  ['Europe/Berlin', '2026-01-12'],
  ['Europe/Berlin', '2026-03-26'],
  ['Europe/Berlin', '2026-10-21'],
  ['America/New_York', '2026-11-01'],
  ['America/Santiago', '2026-09-05'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['Africa/Cairo', '2026-04-21'],
  ['Asia/Kathmandu', '2026-06-02'],
];

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const someDays = fc.uniqueArray(weekday, { maxLength: 5 });
const quarter = fc.integer({ min: 0, max: 95 }).map((q) => new Temporal.PlainTime(Math.floor(q / 4), (q % 4) * 15));
const anyMinute = fc.integer({ min: 0, max: 1439 }).map((m) => new Temporal.PlainTime(Math.floor(m / 60), m % 60));
const time = fc.oneof({ arbitrary: quarter, weight: 4 }, { arbitrary: anyMinute, weight: 1 });
const window = fc.record({ start: time, end: time });
const hour = fc.integer({ min: 0, max: 23 });

const rhythm = fc
  .record({
    chronotype: fc.constantFrom('early' as const, 'intermediate' as const, 'late' as const),
    wake: time,
    sleep: time,
    weekendWake: fc.option(time),
    weekendSleep: fc.option(time),
    work: fc.option(fc.record({ start: time, end: time, days: someDays })),
  })
  .map(rhythmFrom);

const patterns = fc.record({
  avoided: fc.array(fc.record({ weekday, hour }), { maxLength: 6 }),
  best: fc.array(fc.record({ weekday: fc.option(weekday), hour }), { maxLength: 2 }),
  preferred: fc.array(fc.record({ weekday: fc.option(weekday), hour }), { maxLength: 1 }),
});

/** Real minutes from the plan's first midnight, and a length. */
const stretch = fc.record({ at: fc.integer({ min: -300, max: 15 * 1440 }), minutes: fc.integer({ min: 0, max: 300 }) });

const wish: fc.Arbitrary<Omit<Wish, 'id' | 'title'>> = fc.record({
  minutes: fc.constantFrom(1, 10, 25, 30, 60, 90, 150, 400),
  perWeek: fc.oneof(
    fc.integer({ min: 0, max: 8 }),
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
  ),
  days: someDays,
  windows: fc.array(window, { maxLength: 2 }),
  minDaysApart: fc.integer({ min: 0, max: 4 }),
  preferredTime: fc.option(time),
  priority: fc.integer({ min: 0, max: 1 }),
});

export type Case = { readonly facts: SlotFacts; readonly plan: Plan; readonly wishes: readonly Wish[] };

export const cases: fc.Arbitrary<Case> = fc
  .record({
    start: fc.constantFrom(...starts),
    weeks: fc.integer({ min: 1, max: 2 }),
    rhythm,
    patterns,
    tasks: fc.array(stretch, { maxLength: 40 }),
    commitments: fc.array(stretch, { maxLength: 6 }),
    pause: fc.option(fc.record({ day: fc.integer({ min: -2, max: 14 }), days: fc.integer({ min: 0, max: 4 }) })),
    now: fc.option(fc.integer({ min: -500, max: 5000 })),
    bufferMinutes: fc.constantFrom(0, 15, 15, 20),
    wishes: fc.array(wish, { minLength: 1, maxLength: 4 }),
  })
  .map(({ start: [zone, date], weeks, tasks, commitments, pause, now, wishes, ...rest }) => {
    const from = Temporal.PlainDate.from(date);
    const midnight = from.toZonedDateTime(zone).toInstant();
    const facts: SlotFacts = {
      ...rest,
      zone,
      occurrences: tasks.map(({ at, minutes }, i): Occurrence => {
        return { id: `task-${i}`, title: `Task ${i}`, start: midnight.add({ minutes: at }), minutes };
      }),
      commitments: commitments.map(({ at, minutes }, i) => {
        const begins = midnight.add({ seconds: at * 60 + (i % 2) });
        return { title: `Commitment ${i}`, start: begins, end: begins.add({ minutes }) };
      }),
      pauses:
        pause === null ? [] : [{ from: from.add({ days: pause.day }), to: from.add({ days: pause.day + pause.days }) }],
    };
    return {
      facts,
      plan: { from, weeks, ...(now === null ? {} : { now: midnight.add({ minutes: now }) }) },
      wishes: wishes.map((w, i) => ({ ...w, id: `wish-${i}`, title: `Wish ${i}` })),
    };
  });
