import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';

let app: TestApp;
let notifier: TestNotifier;

// A Monday, half past six in the morning in Berlin.
const start = '2027-03-01T05:30:00Z';

before(async () => {
  app = await testApp({ clock: testClock(start) });
  notifier = testNotifier(app);
});
after(() => app.close());

const somebody = async (timezone = 'Europe/Berlin') => {
  app.clock.set(start);
  return app.signUp({ timezone });
};

async function plan(person: Person, task: Record<string, unknown>) {
  const answer = await person.api.post('/tasks', { title: 'Take the pills', local_time: '2027-03-01T07:00', ...task });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body;
}

/** "2027-03-01 07:00 pending" for every task of these days, projected ones marked with ~. `include`: also what does not stand. */
async function days(person: Person, from: string, to: string, zone = 'Europe/Berlin', include = 'standing') {
  const answer = await person.api.get(`/tasks?from=${from}&to=${to}&include=${include}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.map((task: { scheduled_at: string; status: string; is_projected: boolean }) => {
    const local = Temporal.Instant.from(task.scheduled_at).toZonedDateTimeISO(zone).toPlainDateTime();
    return `${task.is_projected ? '~' : ''}${local.toString({ smallestUnit: 'minute' }).replace('T', ' ')} ${task.status}`;
  });
}

const pending = async (seriesId: string) =>
  (
    await app.pool.query("select * from tasks where series_id = $1 and status = 'pending' order by scheduled_at", [
      seriesId,
    ])
  ).rows;

describe('a series', () => {
  it('has its next occurrence as a row and the later ones projected', async () => {
    const person = await somebody();
    await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-03'), [
      '2027-03-01 07:00 pending',
      '~2027-03-02 07:00 pending',
      '~2027-03-03 07:00 pending',
    ]);
  });

  it('keeps its seconds: given for 11:22:42, it starts then and comes up then', async () => {
    const person = await somebody('UTC');
    const made = await plan(person, { local_time: '2027-03-01T11:22:42', recurrence_rule: 'FREQ=DAILY' });
    assert.equal(made.scheduled_at, '2027-03-01T11:22:42Z');
    await person.api.patch(`/tasks/${made.id}/complete`, {});
    const [next] = await pending(made.series_id);
    assert.equal(next.scheduled_at.toString(), '2027-03-02T11:22:42Z');
  });

  it('keeps its wall-clock time when the clocks change', async () => {
    const person = await somebody();
    await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    assert.deepEqual(await days(person, '2027-03-27', '2027-03-29'), [
      '~2027-03-27 07:00 pending',
      '~2027-03-28 07:00 pending',
      '~2027-03-29 07:00 pending',
    ]);
  });

  it('goes on after "done", however often it is tapped', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    const taps = await Promise.all([1, 2, 3].map(() => person.api.patch(`/tasks/${task.id}/complete`)));
    assert.deepEqual(
      taps.map(({ body }) => body.status),
      ['done', 'done', 'done'],
    );
    assert.equal((await pending(task.series_id)).length, 1, 'one successor');
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-02'), [
      '2027-03-01 07:00 done',
      '2027-03-02 07:00 pending',
    ]);
  });

  it('loses nothing when tomorrow’s is completed today', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    const answer = await person.api.patch(`/tasks/${task.id}/complete`, { occurrence_date: '2027-03-02' });
    assert.equal(answer.body.status, 'done');
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-03'), [
      '2027-03-01 07:00 pending',
      '2027-03-02 07:00 done',
      '~2027-03-03 07:00 pending',
    ]);
    await person.api.patch(`/tasks/${task.id}/complete`);
    assert.deepEqual(await days(person, '2027-03-02', '2027-03-03'), [
      '2027-03-02 07:00 done',
      '2027-03-03 07:00 pending',
    ]);
  });

  it('refuses a date on which it does not come up', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO' });
    const answer = await person.api.patch(`/tasks/${task.id}/complete`, { occurrence_date: '2027-03-02' });
    assert.equal(answer.status, 404);
    assert.match(answer.body.detail, /does not come up on 2027-03-02/);
  });

  it('ends with its COUNT', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY;COUNT=3' });
    for (let day = 1; day <= 3; day += 1) {
      const [open] = await pending(task.series_id);
      assert.ok(open, `occurrence ${day} is open`);
      await person.api.patch(`/tasks/${open.id}/complete`);
    }
    assert.equal((await pending(task.series_id)).length, 0);
    assert.equal((await days(person, '2027-03-01', '2027-03-31')).length, 3);
  });

  it('ends with its UNTIL', async () => {
    const person = await somebody();
    await plan(person, { recurrence_rule: 'FREQ=DAILY;UNTIL=20270303T235959Z' });
    assert.equal((await days(person, '2027-03-01', '2027-03-31')).length, 3);
  });

  it('floats with the person, and a fixed one-off stays', async () => {
    const person = await somebody('America/New_York');
    await plan(person, { local_time: '2027-03-02T07:00', recurrence_rule: 'FREQ=DAILY' });
    await plan(person, { title: 'Call home', local_time: '2027-03-02T09:00' });
    await person.api.patch('/account/me', { timezone: 'Europe/London' });
    assert.deepEqual(await days(person, '2027-03-02', '2027-03-02', 'Europe/London'), [
      '2027-03-02 07:00 pending',
      '2027-03-02 14:00 pending',
    ]);
  });

  it('comes up three days after it was done', async () => {
    const person = await somebody();
    const { createTask } = await import('../../src/services/tasks/index.ts');
    const task = await createTask(app.ctx, person, {
      title: 'Water the plants',
      local_time: '2027-03-01T07:00',
      after_completion_days: 3,
    });
    app.clock.set('2027-03-02T10:00:00Z');
    await person.api.patch(`/tasks/${task.id}/complete`);
    const [next] = await pending(task.series_id ?? '');
    assert.equal(next.occurrence_local.toString(), '2027-03-05T07:00:00');
  });

  it('of every 15 minutes goes on after an ignored one', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=MINUTELY;INTERVAL=15' });
    await notifier.until('2027-03-01T06:50:00Z');
    const [open, ...more] = await pending(task.series_id);
    assert.equal(more.length, 0);
    assert.ok(open, 'one is open');
    assert.equal(open.scheduled_at.toString(), '2027-03-01T06:45:00Z');
    const { rows } = await app.pool.query("select count(*) from tasks where series_id = $1 and status = 'missed'", [
      task.series_id,
    ]);
    assert.equal(rows[0].count, 3, '06:00, 06:15 and 06:30 are closed');
  });

  it('that slept through an outage keeps the passed slots, and reminds of the one that is right now', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    app.clock.set('2027-03-05T07:00:00Z');
    await notifier.run();
    const { rows } = await app.pool.query(
      'select occurrence_local, status, miss_reason from tasks where series_id = $1 order by 1',
      [task.series_id],
    );
    const told = rows.map((row) =>
      `${row.occurrence_local.toPlainDate().day} ${row.status} ${row.miss_reason ?? ''}`.trim(),
    );
    assert.deepEqual(told, [
      '1 missed unreachable',
      '2 missed unreachable',
      '3 missed unreachable',
      '4 missed unreachable',
      '5 pending',
    ]);
  });
});

describe('a change', () => {
  it('of this one moves only this one', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    const answer = await person.api.patch(`/tasks/${task.id}?scope=one`, { local_time: '2027-03-01T09:00' });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-02'), [
      '2027-03-01 09:00 pending',
      '~2027-03-02 07:00 pending',
    ]);
    await person.api.patch(`/tasks/${task.id}/complete`);
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-02'), [
      '2027-03-01 09:00 done',
      '2027-03-02 07:00 pending',
    ]);
  });

  it('of one that is still ahead loses none of those before it', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    await person.api.patch(`/tasks/${task.id}?scope=one`, {
      occurrence_date: '2027-03-04',
      local_time: '2027-03-04T10:00',
    });
    await person.api.patch(`/tasks/${task.id}/complete`);
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-05'), [
      '2027-03-01 07:00 done',
      '2027-03-02 07:00 pending',
      '~2027-03-03 07:00 pending',
      '2027-03-04 10:00 pending',
      '~2027-03-05 07:00 pending',
    ]);
    for (const day of [2, 3]) {
      const [open] = await pending(task.series_id);
      assert.equal(open.occurrence_local.day, day, 'each comes up as a row of its own');
      await person.api.patch(`/tasks/${open.id}/complete`);
    }
    assert.deepEqual(await days(person, '2027-03-04', '2027-03-05'), [
      '2027-03-04 10:00 pending',
      '~2027-03-05 07:00 pending',
    ]);
  });

  it('of this and all future leaves what is done', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY;COUNT=4' });
    await person.api.patch(`/tasks/${task.id}/complete`);
    const [second] = await pending(task.series_id);
    const answer = await person.api.patch(`/tasks/${second.id}?scope=future`, { local_time: '2027-03-02T08:30' });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-31'), [
      '2027-03-01 07:00 done',
      '2027-03-02 08:30 pending',
      '~2027-03-03 08:30 pending',
      '~2027-03-04 08:30 pending',
    ]);
  });

  it('of the whole series renames what is open and keeps the history', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    await person.api.patch(`/tasks/${task.id}/complete`);
    const [second] = await pending(task.series_id);
    await person.api.patch(`/tasks/${second.id}?scope=series`, { title: 'Vitamins' });
    const list = (await person.api.get('/tasks?from=2027-03-01&to=2027-03-03')).body;
    assert.deepEqual(
      list.map((one: { title: string }) => one.title),
      ['Take the pills', 'Vitamins', 'Vitamins'],
    );
  });

  it('of the weekday moves a weekly series', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO' });
    const answer = await person.api.patch(`/tasks/${task.id}/reschedule-confirm`, {
      scheduled_at: '2027-03-02T17:00:00Z',
      scope: 'series',
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-14'), [
      '2027-03-02 18:00 pending',
      '~2027-03-09 18:00 pending',
    ]);
  });

  it('to another time for one occurrence keeps the old one as rescheduled and the series as it was', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    const options = (await person.api.get(`/tasks/${task.id}/reschedule-options`)).body;
    assert.ok(options.length >= 2 && options.length <= 7, `${options.length} options`);
    assert.equal(options.at(-1).input_type, 'datetime');
    const answer = await person.api.patch(`/tasks/${task.id}/reschedule-confirm`, {
      scheduled_at: '2027-03-01T17:00:00Z',
      scope: 'one',
    });
    assert.equal(answer.body.status, 'rescheduled');
    assert.deepEqual(await days(person, '2027-03-01', '2027-03-02', 'Europe/Berlin', 'all'), [
      '2027-03-01 07:00 rescheduled',
      '2027-03-01 18:00 pending',
      '2027-03-02 07:00 pending',
    ]);
  });

  it('by snooze comes back after so many minutes', async () => {
    const person = await somebody();
    const task = await plan(person, {});
    const answer = await person.api.post(`/tasks/${task.id}/snooze`, { minutes: 45 });
    assert.equal(answer.body.scheduled_at, '2027-03-01T06:15:00Z');
  });

  it('of a task that is closed is refused with what stands', async () => {
    const person = await somebody();
    const task = await plan(person, {});
    await person.api.patch(`/tasks/${task.id}/complete`);
    const answer = await person.api.patch(`/tasks/${task.id}`, { title: 'Other' });
    assert.equal(answer.status, 409);
    assert.match(answer.body.detail, /done already/);
  });
});

describe('deleting', () => {
  const remaining = async (person: Person) => days(person, '2027-03-01', '2027-03-04');

  it('this one leaves the next', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    assert.equal((await person.api.delete(`/tasks/${task.id}?scope=one`)).status, 204);
    assert.deepEqual(await remaining(person), [
      '2027-03-02 07:00 pending',
      '~2027-03-03 07:00 pending',
      '~2027-03-04 07:00 pending',
    ]);
  });

  it('this and all future leaves what is done', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    await person.api.patch(`/tasks/${task.id}/complete`);
    const [second] = await pending(task.series_id);
    assert.equal((await person.api.delete(`/tasks/${second.id}?scope=future`)).status, 204);
    assert.deepEqual(await remaining(person), ['2027-03-01 07:00 done']);
  });

  it('the series leaves nothing open and nothing due', async () => {
    const person = await somebody();
    const task = await plan(person, { recurrence_rule: 'FREQ=DAILY' });
    assert.equal((await person.api.delete(`/tasks/${task.id}?scope=series`)).status, 204);
    assert.deepEqual(await remaining(person), []);
    const due = await app.pool.query('select from tasks where id = $1 and wake_at is not null', [task.id]);
    assert.equal(due.rows.length, 0);
  });
});

describe('a goal', () => {
  async function goal(person: Person, change: Record<string, unknown> = {}): Promise<string> {
    const { rows } = await app.pool.query(
      `insert into goals (user_id, title, status, parent_goal_id, pipeline_order, created_at) values ($1, $2, $3, $4, $5, now()) returning id`,
      [
        person.id,
        change['title'] ?? 'Run',
        change['status'] ?? 'active',
        change['parent'] ?? null,
        change['order'] ?? null,
      ],
    );
    return rows[0].id;
  }
  const statusOf = async (id: string) =>
    (await app.pool.query('select status from goals where id = $1', [id])).rows[0].status;

  it('is not finished by its first check-off', async () => {
    const person = await somebody();
    const id = await goal(person);
    const task = await plan(person, { goal_id: id, recurrence_rule: 'FREQ=DAILY;COUNT=2' });
    await person.api.patch(`/tasks/${task.id}/complete`);
    assert.equal(await statusOf(id), 'active');
    const [second] = await pending(task.series_id);
    await person.api.patch(`/tasks/${second.id}/complete`);
    assert.equal(await statusOf(id), 'completed');
  });

  it('opens the next milestone when it is finished', async () => {
    const person = await somebody();
    const first = await goal(person);
    const next = await goal(person, { status: 'pipeline', parent: first, order: 2 });
    const later = await goal(person, { status: 'pipeline', parent: first, order: 3 });
    const task = await plan(person, { goal_id: first });
    await person.api.patch(`/tasks/${task.id}/complete`);
    assert.deepEqual(
      [await statusOf(first), await statusOf(next), await statusOf(later)],
      ['completed', 'active', 'pipeline'],
    );
  });

  it('that is abandoned leaves nothing open', async () => {
    const person = await somebody();
    const id = await goal(person);
    const task = await plan(person, { goal_id: id, recurrence_rule: 'FREQ=DAILY' });
    const answer = await person.api.patch(`/goals/${id}/abandon`);
    assert.deepEqual(answer.body, { goal_id: id, status: 'abandoned' });
    assert.equal((await pending(task.series_id)).length, 0);
  });
});
