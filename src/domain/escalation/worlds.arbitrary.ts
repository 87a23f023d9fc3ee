import fc from 'fast-check';
import { plusMinutes } from '../instants.ts';
import type { World } from './simulated-climb.example.ts';
import type { Policy, QuietHours } from './types.ts';

/** Made-up worlds for property tests: a task, its person, and everything that may go well or wrong while the ladder climbs. */

const due = Temporal.Instant.from('2026-03-29T00:55:00Z'); // five minutes before the clocks of Europe go forward
const minute = (min: number, max: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: fc.integer({ min: min * 60, max: max * 60 }).map((seconds) => seconds / 60) },
  );
const at = (min: number, max: number) => minute(min, max).map((minutes) => plusMinutes(due, minutes));
const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });

const reach = fc.record({
  push: fc.boolean(),
  whatsapp: fc.boolean(),
  call: fc.boolean(),
});
const all = fc.constant({ push: true, whatsapp: true, call: true });
const clock = fc.integer({ min: 0, max: 1439 }).map((m) => new Temporal.PlainTime(Math.floor(m / 60), m % 60));
const quiet: fc.Arbitrary<QuietHours> = fc.record({
  start: clock,
  end: clock,
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe'),
});

const attempt: fc.Arbitrary<World['attempts'][number]> = fc.record({
  becomes: fc.oneof(
    { weight: 6, arbitrary: fc.constant('accepted' as const) },
    { weight: 1, arbitrary: fc.constant('refused' as const) },
    { weight: 2, arbitrary: fc.constant('try again' as const) },
    { weight: 1, arbitrary: fc.constant('lost after it was sent' as const) },
    { weight: 1, arbitrary: fc.constant('lost before it was sent' as const) },
  ),
  afterSeconds: fc.integer({ min: 0, max: 20 }),
  retrySeconds: fc.integer({ min: 1, max: 900 }),
  silentLookUps: fc.integer({ min: 0, max: 3 }),
  report: fc.constantFrom('nothing', 'delivered', 'delivered', 'failed', 'picked up'),
  reportAfterSeconds: fc.integer({ min: 1, max: 1200 }),
});

/** The plan alone: nothing fails, nobody answers, nothing is in the way. */
const plan = {
  dueAt: fc.constant(due),
  policy: fc.constantFrom<Policy>('silent', 'standard', 'aggressive', 'aggressive'),
  leadMinutes: minute(0, 30),
  windowMinutes: minute(0, 15),
  graceMinutes: fc.oneof({ weight: 3, arbitrary: minute(20, 120) }, { weight: 1, arbitrary: minute(0, 20) }),
  nextDueAt: seldom(at(1, 200)),
};

export const plainWorlds: fc.Arbitrary<World> = fc.record({
  ...plan,
  graceMinutes: minute(1, 120),
  armedAt: at(-60, 20),
  reaches: reach.map((channels) => [{ at: plusMinutes(due, -1000), channels }]),
  quiet: fc.constant(null),
  pauses: fc.constant([]),
  choices: fc.constant([]),
  dayOff: fc.constant(false),
  left: fc.constant({ messages: 9, calls: 9 }),
  outages: fc.constant([]),
  attempts: fc.constant([]),
  answerAt: fc.constant(null),
});

const spans = (longest: number, maxLength: number) =>
  fc.array(
    fc.record({ from: at(-40, 200), minutes: minute(1, longest) }).map(({ from, minutes }) => {
      return { from, to: plusMinutes(from, minutes) };
    }),
    { maxLength },
  );

export const worlds: fc.Arbitrary<World> = fc.record({
  ...plan,
  nextDueAt: seldom(at(-200, 400)),
  armedAt: fc.oneof({ weight: 3, arbitrary: at(-300, 0) }, { weight: 1, arbitrary: at(0, 30) }),
  reaches: fc
    .tuple(fc.oneof(all, reach), fc.array(fc.record({ at: at(-40, 120), channels: reach }), { maxLength: 2 }))
    .map(([first, later]) => [{ at: plusMinutes(due, -1000), channels: first }, ...later]),
  quiet: seldom(quiet),
  pauses: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: spans(300, 2) }),
  choices: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: spans(20, 3) }),
  dayOff: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  left: fc.record({ messages: fc.integer({ min: -1, max: 4 }), calls: fc.integer({ min: -1, max: 4 }) }),
  outages: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: spans(1_600, 2) }),
  attempts: fc.array(attempt, { maxLength: 8 }),
  answerAt: seldom(at(-40, 200)),
});
