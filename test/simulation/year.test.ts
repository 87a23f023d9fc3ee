import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { slotsBetween } from '../../src/domain/recurrence/index.ts';
import { type Outcome, overview } from '../../src/services/analytics/index.ts';
import { ruleOf } from '../../src/services/tasks/series.ts';
import { testClock } from '../helpers/clock.ts';
import { recount } from '../helpers/naive-analytics.ts';
import { type TestServices, testServices } from '../helpers/people.ts';
import { type Lived, live, type World } from './live.ts';
import { scriptOf } from './person.ts';

// People live a year, with travel, changes of the clocks, pauses, edits, double taps and outages of ours, on virtual clocks against the
// real database. A short cut of it in `npm test`; the hundred people in `npm run test:deep`.
const deep = process.env['FLUX_TEST_DEEP'] === '1';
const PEOPLE = deep ? 100 : 12;
const DAYS = deep ? 365 : 120;
const AT_ONCE = 6;

const start = Temporal.Instant.from('2027-01-04T06:00:00Z');
const hours = (from: number, length: number) => ({
  start: start.add({ hours: from }),
  end: start.add({ hours: from + length }),
});

let services: TestServices;
let world: World;
let people: Lived[] = [];

before(async () => {
  services = await testServices(start.toString());
  world = {
    ctx: services.ctx,
    pool: services.pool,
    start,
    end: start.add({ hours: DAYS * 24 }),
    outages: [hours(40 * 24 + 5, 3), hours(83 * 24 - 2, 30), hours(200 * 24, 9)],
  };
  await services.ctx.db.asService('simulation: outages', async (tx) => {
    for (const { start: started_at, end: ended_at } of world.outages) {
      await tx.insertInto('flux_private.outages').values({ started_at, ended_at }).execute();
    }
  });
  people = await inTurns(
    Array.from({ length: PEOPLE }, (_, index) => scriptOf(index)),
    (script) => live(world, script),
  );
});
after(() => services.close());

async function inTurns<T, R>(items: T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

const query = async (sql: string, values: unknown[] = []) => (await services.pool.query(sql, values)).rows;

describe(`${PEOPLE} people over ${DAYS} days`, () => {
  it('every occurrence is closed exactly once', async () => {
    const closings = await query(
      `select t.id, count(e.id) as closings from tasks t
       left join timeline_events e on e.task_id = t.id and e.event in ('answered', 'missed', 'skipped', 'cancelled')
       where t.status <> 'pending' group by t.id having count(e.id) <> 1`,
    );
    assert.deepEqual(closings, []);
    const [{ count }] = await query("select count(*) from tasks where status <> 'pending'");
    assert.ok(count > PEOPLE * (DAYS / 30), `${count} occurrences were lived`);
  });

  it('nothing that is over stays open', async () => {
    const stale = await query("select id, scheduled_at from tasks where status = 'pending' and scheduled_at < $1", [
      world.end.subtract({ hours: 2 }).toString(),
    ]);
    assert.deepEqual(stale, []);
  });

  it('every series has each of its slots once, and the next one open while it lives', async () => {
    for (const person of people) {
      for (const series of await query('select * from task_series where user_id = $1', [person.id])) {
        const rows = await query('select occurrence_local, status from tasks where series_id = $1 order by 1', [
          series.id,
        ]);
        const open = rows.filter((row) => row.status === 'pending').length;
        assert.equal(
          open,
          series.ended_at ? 0 : 1,
          `open occurrences of ${series.rrule} of person ${person.script.index}`,
        );
        if (series.rrule === null || rows.length === 0) continue;
        const first: Temporal.PlainDateTime = rows[0].occurrence_local;
        const last: Temporal.PlainDateTime = rows.at(-1).occurrence_local;
        const at = (local: Temporal.PlainDateTime) => local.toZonedDateTime('UTC').toInstant();
        const expected = slotsBetween(ruleOf(series), 'UTC', at(first), at(last).add({ seconds: 1 })).map(({ local }) =>
          String(local),
        );
        assert.deepEqual(
          rows.map((row) => String(row.occurrence_local)),
          expected,
          `slots of ${series.rrule}`,
        );
      }
    }
  });

  it('no rung went out twice', () => {
    for (const { carrier, script } of people) {
      const messages = carrier.sent.filter((what) => !what.startsWith('push'));
      assert.equal(new Set(messages).size, messages.length, `person ${script.index}`);
    }
  });

  it('streaks, days and categories are as a naive oracle says', async () => {
    for (const person of people) {
      const expected = recount(await lifeOf(person));
      const seen = await overview({ ...services.ctx, clock: testClock(world.end) }, { id: person.id });
      const who = `person ${person.script.index}`;
      assert.equal(seen.streak_days, expected.streak, `streak of ${who}`);
      assert.equal(seen.longest_streak_days, expected.longest, `longest streak of ${who}`);
      assert.ok(
        Math.abs(seen.strength - expected.strength) < 1e-3,
        `strength of ${who}: ${seen.strength}, by hand ${expected.strength}`,
      );
      assert.deepEqual(seen.heatmap, expected.heatmap, `heat map of ${who}`);
    }
  });
});

/** What happened to them, from the rows alone. */
async function lifeOf(person: Lived) {
  const rows = await query(
    "select * from tasks where user_id = $1 and status <> 'pending' order by closed_at, scheduled_at",
    [person.id],
  );
  const zoneAt = (at: Temporal.Instant) =>
    person.zones.findLast(({ from }) => Temporal.Instant.compare(from, at) <= 0)?.zone ?? person.script.zone;
  const outcomes = rows.map(
    (row): Outcome => ({
      userId: person.id,
      taskId: row.id,
      goalId: null,
      category: 'other',
      status: row.status,
      missReason: row.miss_reason,
      scheduledAt: row.scheduled_at,
      closedAt: row.closed_at,
      zone: zoneAt(row.closed_at),
      dayStart: Temporal.PlainTime.from(person.script.dayStart),
      durationMinutes: null,
    }),
  );
  return {
    id: person.id,
    goals: [],
    outcomes,
    pauses: person.pauses,
    outages: world.outages,
    restDays: person.script.restDays,
    dayStart: person.script.dayStart,
    zone: person.zones.at(-1)?.zone ?? person.script.zone,
    now: world.end,
  };
}
