import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { goalProgress } from '../../src/services/analytics/goals.ts';
import {
  missedByCategory,
  type Outcome,
  overview,
  recordOutcome,
  reverseOutcome,
  weekly,
} from '../../src/services/analytics/index.ts';
import { type Life, recount } from '../helpers/naive-analytics.ts';
import { type TestServices, testServices } from '../helpers/people.ts';
import { deep, runs } from '../helpers/property.ts';

// Random lives against the real database: what the counters say is what counting everything by hand says.

let services: TestServices;
before(async () => {
  services = await testServices();
});
after(() => services.close());

const start = Temporal.Instant.from('2025-10-01T12:00:00Z');
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
];
const hoursLater = (hours: number) => start.add({ hours });

const endings = fc.constantFrom<Pick<Outcome, 'status' | 'missReason'>>(
  ...(['done', 'done', 'done', 'skipped', 'rescheduled', 'cancelled'] as const).map((status) => ({
    status,
    missReason: null,
  })),
  ...(['ignored', 'unreachable', 'marked'] as const).map((missReason) => ({ status: 'missed' as const, missReason })),
);

/** Hours from one closing to the next: mostly within a day, now and then half a year. */
const gaps = fc.oneof({ weight: 12, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(4500) });

const closing = fc.record({
  gap: gaps,
  ending: endings,
  /** Hours from the plan to the closing; negative: done ahead. null: no plan. */
  late: fc.option(fc.integer({ min: -72, max: 72 }), { nil: null }),
  zone: fc.constantFrom(...ZONES.slice(0, 2), ...ZONES),
  category: fc.constantFrom('health', 'work', 'other'),
  goal: fc.constantFrom(null, 0, 1),
  /** Taken back at once and recorded as done instead. */
  corrected: fc.boolean(),
});

const longLife = fc.array(closing, { minLength: 1, maxLength: 60 });
const shortLife = fc.array(closing, { minLength: 1, maxLength: 8 });

const lives = fc.record({
  // Ten thousand long lives would write for an hour: in the deep run most are short.
  closings: deep ? fc.oneof({ weight: 1, arbitrary: longLife }, { weight: 12, arbitrary: shortLife }) : longLife,
  dayStart: fc.constantFrom('00:00', '04:00', '02:30'),
  restDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 2 }),
  pauses: fc.array(fc.tuple(fc.nat(300), fc.nat(14)), { maxLength: 3 }),
  outages: fc.array(fc.tuple(fc.nat(24 * 300), fc.integer({ min: 1, max: 30 })), { maxLength: 2 }),
  asUser: fc.boolean(),
  restHours: fc.nat(60),
});

test('overview, weeks, categories and goals equal a naive recount', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (drawn) => {
      const life = await live(drawn);
      const expected = recount(life);
      const { id } = life;
      services.clock.set(life.now);
      const seen = await overview(services.ctx, { id });
      assert.equal(seen.streak_days, expected.streak, 'streak');
      assert.equal(seen.longest_streak_days, expected.longest, 'longest streak');
      assert.ok(
        Math.abs(seen.strength - expected.strength) < 1e-3,
        `strength ${seen.strength}, by hand ${expected.strength}`,
      );
      assert.deepEqual([seen.today_done, seen.today_total], expected.today, 'today');
      assert.deepEqual(seen.heatmap, expected.heatmap, 'heat map');
      const weeks = (await weekly(services.ctx, { id }, 52)).map(({ week, completed, total }) => [
        week,
        completed,
        total,
      ]);
      assert.deepEqual(weeks, expected.weeks, 'weeks');
      const categories = (await missedByCategory(services.ctx, { id })).map((row) => [
        row.category,
        row.missed_count,
        row.total_count,
      ]);
      assert.deepEqual(new Set(categories.map(String)), new Set(expected.categories.map(String)), 'categories');
      const goals = (await goalProgress(services.ctx, { id })).map((goal) => [
        goal.goal_id,
        goal.tasks_done,
        goal.tasks_total,
        goal.tasks_missed,
        goal.tasks_rescheduled,
      ]);
      assert.deepEqual(new Set(goals.map(String)), new Set(expected.goals.map(String)), 'goals');
    }),
    { numRuns: runs(40) },
  );
});

type Drawn = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** Plays a drawn life into the database, and returns what happened for the recount. */
async function live(drawn: Drawn): Promise<Life> {
  const { id } = await services.person({
    timezone: 'UTC',
    profile: { day_start: drawn.dayStart, rest_days: drawn.restDays },
  });
  const goals = [randomUUID(), randomUUID()];
  const day = (days: number) =>
    hoursLater(days * 24)
      .toZonedDateTimeISO('UTC')
      .toPlainDate();
  const pauses = drawn.pauses.map(([from, length]) => ({ from: day(from), to: day(from + length) }));
  const outages = drawn.outages.map(([from, length]) => ({ start: hoursLater(from), end: hoursLater(from + length) }));
  let hours = 0;
  const closings = drawn.closings.map((one) => {
    hours += one.gap;
    const closedAt = hoursLater(hours);
    const outcome: Outcome = {
      userId: id,
      taskId: randomUUID(),
      goalId: one.goal === null ? null : (goals[one.goal] ?? null),
      category: one.category,
      ...one.ending,
      scheduledAt: one.late === null ? null : closedAt.subtract({ hours: one.late }),
      closedAt,
      zone: one.zone,
      dayStart: Temporal.PlainTime.from(drawn.dayStart),
      durationMinutes: 30,
    };
    return { outcome, corrected: one.corrected };
  });
  const now = hoursLater(hours + drawn.restHours);
  const zone = drawn.closings.at(-1)?.zone ?? 'UTC';
  const { db } = services.ctx;
  await services.pool.query('delete from flux_private.outages');
  await db.asService('test: a life', async (tx) => {
    for (const { start: started_at, end: ended_at } of outages) {
      await tx
        .insertInto('flux_private.outages')
        .values({ started_at, ended_at })
        .onConflict((c) => c.doNothing())
        .execute();
    }
    await tx.updateTable('profiles').set({ timezone: zone }).where('id', '=', id).execute();
    for (const { from, to } of pauses) {
      await tx.insertInto('pauses').values({ user_id: id, from_day: from, to_day: to, created_at: start }).execute();
    }
    for (const goal of goals) {
      await tx
        .insertInto('goals')
        .values({ id: goal, user_id: id, title: 'A goal', created_at: start, activated_at: start })
        .execute();
    }
  });
  const open: typeof db.withUser = (user, fn) =>
    drawn.asUser ? db.withUser(user, fn) : db.asService('test: outcomes', fn);
  await open({ id }, async (tx) => {
    for (const { outcome, corrected } of closings) {
      await recordOutcome(tx, outcome);
      if (!corrected) continue;
      await reverseOutcome(tx, outcome);
      await recordOutcome(tx, { ...outcome, status: 'done', missReason: null });
    }
  });
  const outcomes = closings.map(({ outcome, corrected }) =>
    corrected ? { ...outcome, status: 'done' as const, missReason: null } : outcome,
  );
  return { id, goals, outcomes, pauses, outages, restDays: drawn.restDays, dayStart: drawn.dayStart, zone, now };
}
