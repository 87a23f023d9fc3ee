import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { pino } from 'pino';
import { createPool } from '../src/db/pool.ts';
import { createDatabase } from '../src/db/scope.ts';
import { overview } from '../src/services/analytics/index.ts';
import type { Context } from '../src/services/context.ts';
import { createTask, settleTask } from '../src/services/tasks/index.ts';
import { createTestDatabase, startTestCluster } from '../test/helpers/cluster.ts';

/**
 * What one person's overview and one completion cost beside 10,000 and beside 2,000,000 tasks of other people, and after one
 * and after ten years of their own. Two databases on one server, measured in turns, so that whatever else the machine does
 * meets both alike.
 */
export default async function bench(): Promise<{ name: string; value: number; unit: string; target?: string }[]> {
  const cluster = await startTestCluster();
  try {
    const few = await populate(await createTestDatabase(cluster.url, 'few', false), 100, 365);
    const many = await populate(await createTestDatabase(cluster.url, 'many', false), 20_000, 365);
    const old = await populate(await createTestDatabase(cluster.url, 'old', false), 100, 3650);
    const overviews = await inTurns([few, many, old], 400, ({ ctx, me }) => overview(ctx, me));
    const open = await Promise.all([few, many, old].map((place) => plan(place, 300)));
    const completions = await inTurns([few, many, old], 300, ({ ctx, me, clock }, place, turn) => {
      clock.now = clock.now.add({ minutes: 1 });
      return settleTask(ctx, me, open[place]?.[turn] ?? '', 'done');
    });
    await Promise.all([few, many, old].map(({ ctx }) => ctx.db.close()));
    return [...report('overview', overviews), ...report('completion', completions)];
  } finally {
    await cluster.stop();
  }
}

const now = Temporal.Instant.from('2026-03-23T18:00:00Z');
const TASKS_EACH = 100;

type Place = { ctx: Context; me: { id: string }; goal: string; clock: { now: Temporal.Instant } };

/** A database with so many other people of 100 tasks each, and one person who has been here for so many days. */
async function populate(url: string, others: number, days: number): Promise<Place> {
  const pool = createPool({ url, max: 4 });
  const clock = { now };
  const me = { id: randomUUID() };
  const goal = randomUUID();
  const client = await pool.connect();
  // Without triggers and foreign keys: what is written here is consistent, and closed tasks wake nobody.
  await client.query('set statement_timeout = 0; set session_replication_role = replica; set work_mem = $$256MB$$');
  await client.query(PEOPLE, [others, me.id, now.toString()]);
  await client.query(TASKS, [now.toString(), TASKS_EACH]);
  await client.query(COUNTERS, [TASKS_EACH, days, me.id]);
  await history(client, me.id, days);
  await client.query(GOAL, [goal, me.id, now.toString()]);
  await client.query('vacuum analyze');
  client.release(true);
  const ctx: Context = {
    db: createDatabase(pool),
    clock: { now: () => clock.now },
    log: pino({ level: 'silent' }),
    reminders: { leadMinutes: 10, windowMinutes: 2, graceMinutes: 90 },
  };
  return { ctx, me, goal, clock };
}

const PEOPLE = `
  insert into profiles (id, timezone, created_at, updated_at)
  select case when n = 0 then $2::uuid else gen_random_uuid() end, 'Europe/Berlin', $3::timestamptz, $3::timestamptz
  from generate_series(0, $1::integer) n`;

/** One in twenty is still open. */
const TASKS = `
  insert into tasks (user_id, title, status, scheduled_at, duration_minutes, class_tags, armed_at, closed_at, created_at)
  select p.id, 'A task of somebody', case when n % 20 = 0 then 'pending' else 'done' end, at, 30, '{health}', at,
    case when n % 20 = 0 then null else at end, at
  from profiles p, generate_series(1, $2::integer) n, lateral (select $1::timestamptz + (n - 90) * interval '1 day' as at) t`;

const COUNTERS = `
  with days as (
    insert into day_counts (user_id, day, zone, day_start, done)
    select p.id, date '2026-03-23' - n, 'Europe/Berlin', '00:00', 3
    from profiles p, generate_series(1, case when p.id = $3 then $2::integer else $1::integer end) n
  ), slots as (
    insert into slot_counts (user_id, category, weekday, hour, done, ignored, weighed_at)
    select p.id, 'health', n % 7 + 1, 6 + n % 16, 3, 1, timestamptz '2026-03-22'
    from profiles p, generate_series(1, 50) n
    on conflict do nothing
  ), categories as (
    insert into category_counts (user_id, category, done) select id, 'health', 300 from profiles
  )
  insert into streaks (user_id, through_day, current_days, longest_days, strength)
  select id, date '2026-03-23' - 120, 200, 200, 0.9 from profiles`;

const GOAL = `
  insert into goals (id, user_id, title, target_weeks, created_at, activated_at)
  values ($1, $2, 'Health', 6, $3::timestamptz, $3::timestamptz)`;

/** Three closed tasks on each of the person's days. */
async function history(client: pg.PoolClient, userId: string, days: number): Promise<void> {
  await client.query(
    `insert into tasks (user_id, title, status, scheduled_at, class_tags, armed_at, closed_at, created_at)
     select $1::uuid, 'Mine', 'done', at, '{health}', at, at, at
     from generate_series(1, $2::integer * 3) n, lateral (select timestamptz '2026-03-22' - n * interval '8 hours' as at) t`,
    [userId, days],
  );
}

/** Tasks of today for the person to complete. */
async function plan({ ctx, me, goal }: Place, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const scheduled_at = now.add({ minutes: 1 + (i % 300) }).toString();
    const task = await createTask(ctx, me, { title: 'To do', scheduled_at, goal_id: goal, class_tags: ['health'] });
    ids.push(task.id);
  }
  return ids;
}

/** Median milliseconds of each place, measured one after the other, again and again; the first tenth warms up. */
async function inTurns(
  places: readonly Place[],
  turns: number,
  run: (place: Place, index: number, turn: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[][] = places.map(() => []);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, place] of places.entries()) {
      const before = performance.now();
      await run(place, index, turn);
      if (turn >= turns / 10) times[index]?.push(performance.now() - before);
    }
  }
  return times.map((measured) => measured.sort((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0);
}

function report(what: string, [few = 0, many = 0, old = 0]: number[]) {
  const round = (value: number) => Math.round(value * 100) / 100;
  return [
    { name: `${what} beside 10,000 tasks of others`, value: round(few), unit: 'ms' },
    { name: `${what} beside 2,000,000 tasks of others`, value: round(many), unit: 'ms' },
    { name: '  ratio', value: round(many / few), unit: '×', target: '≤ 1.2' },
    { name: `${what} after ten years instead of one`, value: round(old), unit: 'ms' },
    { name: '  ratio', value: round(old / few), unit: '×', target: '≤ 1.2' },
  ];
}

if (import.meta.main) {
  for (const { name, value, unit, target } of await bench()) {
    console.log(
      `${name.padEnd(60)} ${String(value).padStart(8)} ${unit}${target === undefined ? '' : `  (${target})`}`,
    );
  }
}
