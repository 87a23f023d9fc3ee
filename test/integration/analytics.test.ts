import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import {
  goalProgress,
  goalShares,
  missedByCategory,
  type Outcome,
  overview,
  recordOutcome,
  reverseOutcome,
  weekly,
} from '../../src/services/analytics/index.ts';
import { createTask, createTodo, deleteTask, settleTask, type TaskView } from '../../src/services/tasks/index.ts';
import { type TestServices, testServices } from '../helpers/people.ts';

// A Monday morning in Berlin.
const monday = '2026-03-23T06:00:00Z';

let services: TestServices;
before(async () => {
  services = await testServices(monday);
});
after(() => services.close());

const zone = 'Europe/Berlin';
const at = (local: string) => services.clock.set(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant());
const plan = (user: { id: string }, local_time: string, rest: object = {}): Promise<TaskView> =>
  createTask(services.ctx, user, { title: 'Read', local_time, ...rest });
const done = (user: { id: string }, task: { id: string }) => settleTask(services.ctx, user, task.id, 'done');

const outcome = (user: { id: string }, change: Partial<Outcome> = {}): Outcome => ({
  userId: user.id,
  taskId: randomUUID(),
  goalId: null,
  category: 'health',
  status: 'done',
  missReason: null,
  scheduledAt: services.clock.now(),
  closedAt: services.clock.now(),
  zone,
  dayStart: new Temporal.PlainTime(),
  durationMinutes: null,
  ...change,
});
const record = (user: { id: string }, change: Partial<Outcome> = {}) =>
  services.ctx.db.withUser(user, (tx) => recordOutcome(tx, outcome(user, change)));
const ignored = { status: 'missed', missReason: 'ignored' } as const;

describe('overview', () => {
  test('today has what was done, what is open, and what the rules will yet give; not what moved or was deleted', async () => {
    at('2026-03-23T07:00');
    const user = await services.person({ timezone: zone });
    const first = await plan(user, '2026-03-23T08:00');
    await plan(user, '2026-03-23T12:00');
    const dropped = await plan(user, '2026-03-23T13:00');
    await plan(user, '2026-03-24T08:00');
    await createTodo(services.ctx, user, { title: 'Some day' });
    // 10:00, 14:00, 18:00 and 22:00 today.
    await plan(user, '2026-03-23T10:00', { recurrence_rule: 'FREQ=HOURLY;INTERVAL=4' });
    await done(user, first);
    await deleteTask(services.ctx, user, dropped.id, 'one');
    const seen = await overview(services.ctx, user);
    assert.deepEqual([seen.today_done, seen.today_total], [1, 6]);
    assert.equal(seen.today_completion_pct, 0.1667);
    assert.equal(seen.streak_days, 1);
    assert.equal(seen.heatmap.length, 365);
    assert.deepEqual(seen.heatmap.at(-1), { day: '2026-03-23', done_count: 1 });
  });

  test('the week has its name, what was done in it, how long that was to take, and a sentence', async () => {
    at('2026-03-26T07:00');
    const user = await services.person({ timezone: zone });
    const spend = async (scheduledAt: string, durationMinutes: number | null) =>
      record(user, { scheduledAt: Temporal.Instant.from(scheduledAt), durationMinutes });
    await spend('2026-03-22T10:00:00Z', 600);
    await spend('2026-03-23T10:00:00Z', 90);
    await spend('2026-03-25T10:00:00Z', 45);
    await spend('2026-03-25T12:00:00Z', null);
    const seen = await overview(services.ctx, user);
    assert.deepEqual([seen.tasks_completed, seen.focus_hours, seen.week_label], [3, 2.3, '23 – 29 Mar']);
    assert.equal(seen.insight, "All 3 of this week's tasks so far are done.");
  });

  test('a to-do counts when it is done', async () => {
    at('2026-03-23T07:00');
    const user = await services.person({ timezone: zone });
    const todo = await createTodo(services.ctx, user, { title: 'Some day' });
    assert.equal((await overview(services.ctx, user)).today_total, 0);
    await settleTask(services.ctx, user, todo.task_id, 'done');
    const seen = await overview(services.ctx, user);
    assert.deepEqual([seen.today_done, seen.today_total], [1, 1]);
  });

  test('in the morning the streak of yesterday stands, at night it is still the same day', async () => {
    const user = await services.person({ timezone: zone, profile: { day_start: '04:00' } });
    at('2026-03-23T07:00');
    const series = await plan(user, '2026-03-23T22:00', { recurrence_rule: 'FREQ=DAILY' });
    at('2026-03-23T22:10');
    await done(user, series);
    at('2026-03-24T03:00');
    const night = await overview(services.ctx, user);
    assert.deepEqual([night.today, night.today_done, night.streak_days], ['2026-03-23', 1, 1]);
    at('2026-03-24T07:00');
    const morning = await overview(services.ctx, user);
    assert.deepEqual(
      [morning.today, morning.today_done, morning.today_total, morning.streak_days],
      ['2026-03-24', 0, 1, 1],
    );
  });

  test('an ignored reminder ends the streak, one that could not be sent does not', async () => {
    at('2026-03-23T08:00');
    const user = await services.person({ timezone: zone });
    await record(user);
    at('2026-03-24T08:00');
    await record(user, { status: 'missed', missReason: 'unreachable' });
    at('2026-03-25T08:00');
    await record(user);
    assert.equal((await overview(services.ctx, user)).streak_days, 2);
    at('2026-03-26T08:00');
    await record(user, ignored);
    assert.equal((await overview(services.ctx, user)).streak_days, 2, 'today is not over');
    at('2026-03-27T08:00');
    const seen = await overview(services.ctx, user);
    assert.deepEqual([seen.streak_days, seen.longest_streak_days], [0, 2]);
    assert.ok(seen.strength > 0);
  });

  test('a pause entered afterwards heals the streak, so does an outage of ours', async () => {
    at('2026-03-23T08:00');
    const [paused, cutOff] = [await services.person({ timezone: zone }), await services.person({ timezone: zone })];
    for (const user of [paused, cutOff]) {
      at('2026-03-23T08:00');
      await record(user);
      at('2026-03-24T08:00');
      await record(user, ignored);
      at('2026-03-25T08:00');
      assert.equal((await overview(services.ctx, user)).streak_days, 0);
    }
    const day = Temporal.PlainDate.from('2026-03-24');
    await services.ctx.db.withUser(paused, (tx) =>
      tx
        .insertInto('pauses')
        .values({ user_id: paused.id, from_day: day, to_day: day, created_at: services.clock.now() })
        .execute(),
    );
    assert.equal((await overview(services.ctx, paused)).streak_days, 1);
    await services.ctx.db.asService('test: an outage', (tx) =>
      tx
        .insertInto('flux_private.outages')
        .values({
          started_at: Temporal.Instant.from('2026-03-24T06:50:00Z'),
          ended_at: Temporal.Instant.from('2026-03-24T07:30:00Z'),
        })
        .execute(),
    );
    assert.equal((await overview(services.ctx, cutOff)).streak_days, 1);
    await services.pool.query('delete from flux_private.outages');
  });

  test('a year and a half of days is remembered when only half of it is read', async () => {
    const user = await services.person({ timezone: zone });
    const first = Temporal.PlainDateTime.from('2024-09-01T08:00');
    await services.ctx.db.asService('test: a long streak', async (tx) => {
      for (let i = 0; i < 550; i += 1) {
        const closedAt = first.add({ days: i }).toZonedDateTime(zone).toInstant();
        await recordOutcome(tx, outcome(user, { closedAt, scheduledAt: closedAt }));
      }
    });
    at(first.add({ days: 550 }).toString());
    const seen = await overview(services.ctx, user);
    assert.deepEqual([seen.streak_days, seen.longest_streak_days], [550, 550]);
    const { through_day } = await services.ctx.db.withUser(user, (tx) =>
      tx.selectFrom('streaks').select('through_day').executeTakeFirstOrThrow(),
    );
    assert.ok(through_day && Temporal.PlainDate.compare(through_day, '2025-09-01') > 0, String(through_day));
  });
});

describe('weeks, categories and goals', () => {
  test('weeks are ISO weeks by name, the current one last', async () => {
    const user = await services.person({ timezone: zone });
    at('2026-03-22T20:00');
    await record(user, ignored);
    at('2026-03-23T08:00');
    await record(user);
    await record(user, { status: 'skipped' });
    await record(user, { status: 'rescheduled' });
    const weeks = await weekly(services.ctx, user);
    assert.equal(weeks.length, 12);
    const [before, current] = weeks.slice(-2);
    assert.deepEqual([before?.week, before?.completed, before?.total, before?.missed], ['2026-W12', 0, 1, 1]);
    assert.deepEqual(
      [current?.week, current?.from, current?.completed, current?.total],
      ['2026-W13', '2026-03-23', 1, 2],
    );
    assert.equal(current?.completion_pct, 0.5);
  });

  test('misses are told apart by category', async () => {
    const user = await services.person({ timezone: zone });
    at('2026-03-23T08:00');
    await record(user, { ...ignored, category: 'work' });
    await record(user, { status: 'missed', missReason: 'unreachable', category: 'work' });
    await record(user, { category: 'work' });
    await record(user, { status: 'cancelled', category: 'gone' });
    const [work, ...others] = await missedByCategory(services.ctx, user);
    assert.deepEqual(
      [work?.category, work?.missed_count, work?.ignored_count, work?.unreachable_count, work?.total_count],
      ['work', 2, 1, 1, 3],
    );
    assert.deepEqual(others, []);
  });

  test('a goal counts what its rule will yet give', async () => {
    at('2026-03-23T06:00');
    const user = await services.person({ timezone: zone });
    const goal_id = randomUUID();
    const now = services.clock.now();
    await services.ctx.db.withUser(user, (tx) =>
      tx
        .insertInto('goals')
        .values({ id: goal_id, user_id: user.id, title: 'Run', target_weeks: 2, created_at: now, activated_at: now })
        .execute(),
    );
    const run = await plan(user, '2026-03-23T07:00', {
      goal_id,
      recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=6',
    });
    await plan(user, '2026-03-23T20:00', { goal_id, recurrence_rule: 'FREQ=DAILY' });
    const [before] = await goalProgress(services.ctx, user);
    assert.deepEqual(
      [before?.tasks_done, before?.tasks_total, before?.days_total, before?.on_track],
      [0, 6 + 14, 14, true],
    );
    at('2026-03-23T07:10');
    await done(user, run);
    const [goal] = await goalProgress(services.ctx, user);
    assert.deepEqual([goal?.tasks_done, goal?.tasks_total, goal?.completion_pct, goal?.velocity], [1, 20, 5, 1]);
    assert.deepEqual(await goalShares(services.ctx, user), [
      { goal_id, title: 'Run', tasks_done: 1, tasks_total: 20, completion_pct: 0.05 },
    ]);
  });
});

describe('counting', () => {
  test('twenty answers at once lose nothing', async () => {
    at('2026-03-23T08:00');
    const user = await services.person({ timezone: zone });
    await Promise.all(Array.from({ length: 20 }, (_, i) => record(user, i % 4 === 0 ? ignored : {})));
    const seen = await overview(services.ctx, user);
    assert.deepEqual([seen.today_done, seen.today_total], [15, 20]);
    const slot = await services.ctx.db.withUser(user, (tx) =>
      tx.selectFrom('slot_counts').select(['done', 'ignored']).executeTakeFirstOrThrow(),
    );
    assert.deepEqual([Math.round(slot.done), Math.round(slot.ignored)], [15, 5]);
  });

  test('what is taken back leaves no trace', async () => {
    at('2026-03-23T08:00');
    const user = await services.person({ timezone: zone });
    await record(user, ignored);
    await services.ctx.db.withUser(user, (tx) => reverseOutcome(tx, outcome(user, ignored)));
    const seen = await overview(services.ctx, user);
    assert.deepEqual([seen.today_done, seen.today_total, seen.streak_days], [0, 0, 0]);
    assert.deepEqual(await missedByCategory(services.ctx, user), []);
  });

  test('an outcome whose transaction fails is not counted', async () => {
    at('2026-03-23T08:00');
    const user = await services.person({ timezone: zone });
    const failing = services.ctx.db.withUser(user, async (tx) => {
      await recordOutcome(tx, outcome(user));
      throw new Error('the plug was pulled');
    });
    await assert.rejects(failing, /plug/);
    assert.equal((await overview(services.ctx, user)).today_total, 0);
  });

  test('nobody counts for, or sees the counters of, somebody else', async () => {
    at('2026-03-23T08:00');
    const [me, other] = [await services.person({ timezone: zone }), await services.person({ timezone: zone })];
    await record(me);
    await assert.rejects(
      services.ctx.db.withUser(other, (tx) => recordOutcome(tx, outcome(me))),
      /row-level security/,
    );
    assert.equal((await overview(services.ctx, other)).today_done, 0);
    for (const table of ['day_counts', 'category_counts', 'slot_counts', 'streaks', 'patterns'] as const) {
      const rows = await services.ctx.db.withUser(other, (tx) => tx.selectFrom(table).selectAll().execute());
      assert.deepEqual(rows, [], table);
    }
  });
});
